"""A hit in; what "today" and "next week" in its marked words mean out, counted from the bulletin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from corpus.clock.shown import said

if TYPE_CHECKING:
    from retrieval.model import Hit

# What a reader would count from the day of reading. Only then are the rules loaded: a tenth of a second.
_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|overnight|ago"
    r"|(?:last|next|this|past|coming|previous) (?:[\w-]+ )?(?:hour|day|night|week|weekend|month|year|morning"
    r"|afternoon|evening|mon|tues|wednes|thurs|fri|satur|sun)(?:s|day)?)\b",
    re.IGNORECASE,
)
_MOST = 2  # expressions that are explained


def counted(hit: Hit) -> Iterator[str]:
    """`“today” = 20 January 2016`; without a known day `“today” counts from the bulletin, not from now`."""
    told = "\n".join(hit.text[start - hit.start : end - hit.start] for start, end in hit.highlight)
    if _RELATIVE.search(told) is None:
        return
    from corpus.clock.expressions import expressions

    clock = hit.published or (hit.earliest if hit.published_kind == "printed" else None)
    found = {each.span.of(told): each.value for each in expressions(told, clock)}
    relative = [(words, value) for words, value in found.items() if _RELATIVE.search(words)]
    for words, value in relative[:_MOST]:
        days = _days(value or "")
        yield f"“{words}” = {days}" if days else f"“{words}” counts from the bulletin, not from now"


def _days(value: str) -> str | None:
    """A TIMEX3 day, time, week, month or year in words; None for what names none of the calendar."""
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        first = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return f"the week of {said(str(first), str(first))}"
    if day := re.match(r"\d{4}-\d\d-\d\d", value):
        return said(day[0], day[0])
    if month := re.fullmatch(r"(\d{4}-\d\d)", value):
        return said(f"{month[1]}-01", f"{month[1]}-01").partition(" ")[2]
    return value if re.fullmatch(r"\d{4}", value) else None
