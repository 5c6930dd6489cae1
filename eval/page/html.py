"""Values in; escaped pieces of HTML out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from eval.whole.history import Change


def number(value: float | None, digits: int = 3) -> str:
    """`.809`, as newspapers print shares; a dash where there is none."""
    if value is None:
        return '<span class="none">–</span>'
    text = f"{value:.{digits}f}"
    return text.removeprefix("0") if text.startswith("0.") else text


def signed(value: float, digits: int = 3) -> str:
    """`+.021` or `−.021`."""
    return ("+" if value >= 0 else "−") + number(abs(value), digits)


def change(each: Change | None) -> str:
    """What a figure has won or lost since the last run; nothing where that had none or it is the same."""
    if each is None or not each.by:
        return ""
    kind = "better" if each.is_better else "worse" if each.is_worse else "same"
    return f'<span class="{kind}">{signed(each.by)}</span>'


def bar(value: float | None, *, bad: bool = False) -> str:
    """A share with a bar as long behind it."""
    if value is None:
        return number(None)
    kind = "bar bad" if bad else "bar"
    return f'<span class="{kind}" style="--share:{value:.3f}">{number(value)}</span>'


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> str:
    """`rows` hold HTML; the first column is text, the others figures."""
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return (
        f'<div class="wide"><table class="{kind}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def section(title: str, lead: str, *parts: str) -> str:
    """A part of the page; `lead` says what one sees."""
    anchor = title.lower().replace(" ", "-")
    return (
        f'<section id="{anchor}"><h2>{escape(title)}</h2><p class="lead">{lead}</p>{"".join(parts)}</section>'
    )


def folded(title: str, body: str) -> str:
    return f"<details><summary>{escape(title)}</summary>{body}</details>"


def _cell(html: str) -> str:
    return f"<td>{html}</td>"
