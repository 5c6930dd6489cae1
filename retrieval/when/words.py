"""The asked days in; how a person is told them out."""

from __future__ import annotations

from retrieval.phrases import Phrases
from retrieval.when.model import When


def in_words(when: When, say: Phrases) -> str:
    """`5 March 2031`, `March 2016`, `since 5 March 2031`; without a year where the question names none."""
    days = when.days
    if days is None:
        return when.words
    first, last = days.first, days.last
    if first is None:
        return say.until(say.days(last, last))
    if last is None:
        return say.since(say.days(first, first))
    if (
        not days.is_yearless
        and days.grain == "year"
        and first[5:] == "01-01"
        and last == f"{first[:4]}-12-31"
    ):
        return first[:4]
    whole = first.endswith("-01") and last[-2:] in ("28", "29", "30", "31") and first[:-3] == last[:-3]
    if days.grain == "month" and whole and not days.is_yearless:
        return say.month(first[:7])
    return say.days(first, last)
