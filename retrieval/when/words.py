"""The asked days in; how a person is told them out."""

from __future__ import annotations

from corpus.clock.yearless import is_yearless
from retrieval.phrases import Phrases
from retrieval.when.model import Days, When


def in_words(when: When, say: Phrases) -> str:
    """`5 March 2031`, `March 2016`, `since 5 March 2031`; without a year where the question names none."""
    days = when.days
    if days is None:
        return when.words
    if days.first is None:
        return say.until(say.days(days.last, days.last))
    if days.last is None or days.grain == "since":
        return say.since(say.days(days.first, days.first))
    return _closed(days, days.first, days.last, say)


def asked_days(when: When, say: Phrases) -> str:
    """The same where there is nothing of them: `5 March 2031 or later`."""
    days = when.days
    if days is None:
        return when.words
    if days.first is None or days.last is None or days.grain == "since":
        return say.days(days.first, None if days.grain == "since" else days.last)
    return _closed(days, days.first, days.last, say)


def _closed(days: Days, first: str, last: str, say: Phrases) -> str:
    if days.grain == "year" and first[5:] == "01-01" and last == f"{first[:4]}-12-31":
        return first[:4]
    is_whole = first.endswith("-01") and last[-2:] in ("28", "29", "30", "31") and first[:-3] == last[:-3]
    if days.grain == "month" and is_whole and (is_yearless(first) or not is_yearless(last)):
        return say.month(first[:-3])
    return say.days(first, last)
