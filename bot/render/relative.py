"""A hit in; what "today" and "next week" in its marked words mean out, counted from the bulletin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from retrieval.phrases import ENGLISH, Phrases

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


def counted(hit: Hit, say: Phrases = ENGLISH) -> Iterator[str]:
    """`“today” = 20 January 2016`; without a known day `“today” counts from the bulletin, not from now`."""
    told = "\n".join(hit.text[start - hit.start : end - hit.start] for start, end in hit.highlight)
    if _RELATIVE.search(told) is None:
        return
    from corpus.clock.expressions import expressions

    clock = hit.published or (hit.earliest if hit.published_kind == "printed" else None)
    found = {each.span.of(told): each.value for each in expressions(told, clock)}
    relative = [(words, value) for words, value in found.items() if _RELATIVE.search(words)]
    for words, value in relative[:_MOST]:
        days = _days(value or "", say)
        yield say.means(words, days) if days else say.counts_from_bulletin(words)


def _days(value: str, say: Phrases) -> str | None:
    """A TIMEX3 day, time, week, month or year in words; None for what names none of the calendar."""
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        first = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return say.week_of(say.days(str(first), str(first)))
    if day := re.match(r"\d{4}-\d\d-\d\d", value):
        return say.days(day[0], day[0])
    if month := re.fullmatch(r"(\d{4}-\d\d)", value):
        return say.month(month[1])
    return value if re.fullmatch(r"\d{4}", value) else None
