"""Figures of a news set in; a table for people, every error, or JSON out."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten
from typing import Any

from eval.news.asking import Outcome, marked
from eval.news.figures import Figures, Kind, Share, measures

COLUMNS = {
    "first": "first", "top3": "top 3", "marked": "marked", "reason": "reason",
    "false_answer": "false answer", "false_silence": "false silence",
}  # fmt: skip
_WIDE = 200


def table(name: str, figures: Figures) -> str:
    """A line a kind; a blank where a measure does not apply."""
    wide = {column: max(7, len(head)) for column, head in COLUMNS.items()}
    heads = (head.rjust(wide[column]) for column, head in COLUMNS.items())
    lines = [f"{name:16}  asked  {'  '.join(heads)}"]
    for kind, found in figures.kinds.items():
        cells = (_cell(getattr(found, column)).rjust(wide[column]) for column in COLUMNS)
        lines.append(f"{kind:16}  {found.asked:5}  {'  '.join(cells)}".rstrip())
    crashes = len(figures.crashes)
    if crashes:
        lines.append(f"{crashes} crashed; each counts as a miss")
    return "\n".join(lines) + "\n"


def as_json(name: str, figures: Figures) -> dict[str, Any]:
    """Shares in [0, 1], null where a measure does not apply."""
    return {
        "set": name,
        "questions": len(figures.outcomes),
        "metrics": measures(figures),
        "kinds": {kind: _json(found) for kind, found in figures.kinds.items()},
        "crashed": [each.asked.id for each in figures.crashes],
        "wrong": [each.asked.id for each in figures.wrong],
    }


def explanation(figures: Figures) -> Iterator[str]:
    """Every question that went wrong: what was wanted, what was shown."""
    for each in figures.wrong:
        asked = each.asked
        yield f"{asked.id} {asked.kind}: {asked.question}\n  wanted {wanted(each)}\n  got    {got(each)}\n"


def wanted(each: Outcome) -> str:
    """What was expected, in one line."""
    if not each.asked.is_answerable:
        return f"silence: {', '.join([str(each.asked.reason), *each.asked.also_ok])}"
    return " or ".join(f"{gold.file}: “{gold.quote}”" for gold in each.asked.gold)


def got(each: Outcome) -> str:
    """What was answered, in one line."""
    if each.answer is None:
        return f"a crash: {(each.crash or '').strip().rpartition(chr(10))[2]}"
    right = f"the right passage at {each.place}" if each.place else "an answer"
    said = f"silence: {each.answer.reason}" if each.is_silent else right
    if each.first is None:
        return said
    text = shorten(marked(each.first), _WIDE, placeholder=" …")
    return f"{said}; {each.first.file.rpartition('/')[2]}, {each.first.headline}: “{text}”"


def _cell(share: Share) -> str:
    return "" if share.value is None else f"{share.value:.3f}"


def _json(found: Kind) -> dict[str, Any]:
    return {"asked": found.asked, **{name: getattr(found, name).value for name in COLUMNS}}
