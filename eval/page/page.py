"""A run and the runs before it in; the page out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape
from importlib.resources import files

from eval.page import parts
from eval.page.summary import summary
from eval.page.told import Told
from eval.whole.history import Past, changes
from eval.whole.running import Whole

_TITLE = "How well questions are answered"


def page(whole: Whole, before: Sequence[Past]) -> str:
    """One file: style and drawings stand in it, and nothing is fetched or run."""
    told = Told(whole, {each.name: each for each in changes(list(before), whole.figures())})
    sections = [section for section in (make(told) for make in parts.ALL) if section]
    style = files("eval").joinpath("page/style.css").read_text("utf-8")
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{_TITLE}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{style}</style></head>'
        f"<body><main><h1>{_TITLE}</h1>{_when(before)}{summary(told)}{_contents(sections)}"
        f"{''.join(sections)}</main></body></html>\n"
    )


def _when(before: Sequence[Past]) -> str:
    now = datetime.now(UTC).strftime("%-d %B %Y, %H:%M UTC")
    last = f"; compared with the run of {escape(_spoken(before[-1].at))}" if before else "; the first run"
    return f'<p class="when">Measured on {now}{last}.</p>'


def _spoken(at: str) -> str:
    return datetime.fromisoformat(at).strftime("%-d %B %Y, %H:%M UTC")


def _contents(sections: Sequence[str]) -> str:
    """Links to the sections, by the anchor and the title that each begins with."""
    links = []
    for section in sections:
        anchor = section.partition('id="')[2].partition('"')[0]
        title = section.partition("<h2>")[2].partition("</h2>")[0]
        links.append(f'<a href="#{anchor}">{title}</a>')
    return f"<nav>{''.join(links)}</nav>"
