"""Two days that are asked from one to the other, or one with an open end, in; the days between out."""

from __future__ import annotations

from datetime import date

from corpus.clock.calendar import day_of
from corpus.clock.yearless import is_yearless
from retrieval.when.model import Days, Grain
from retrieval.when.shift import shifted

_SINCE = frozenset(
    ("since", "starting", "starting from", "starting on", "on or after", "as early as", "no earlier than",
     "not earlier than")
)  # fmt: skip
_UNTIL = frozenset(
    ("until", "till", "through", "by", "up to", "up until", "as of", "on or before", "no later than",
     "not later than")
)  # fmt: skip


def from_to(one: Days, other: Days, *, is_weekday: bool) -> Days:
    """The days from one to the other, whichever is said first; a year said once holds for both, or for the
    turn of the year; `is_weekday`: the first is a weekday, which lies before the other.

    >>> from_to(Days("--12-28", "--12-28"), Days("2031-01-03", "2031-01-03"), is_weekday=False).first
    '2030-12-28'
    """
    first, last = one.first or "", other.last or ""
    grain: Grain = one.grain if one.grain == other.grain != "day" else "week"
    if is_yearless(first) and not is_yearless(last):
        first = _in_year(int(last[:4]), first)
        first = _in_year(int(first[:4]) - 1, one.first or "") if first > last else first
    elif is_yearless(last) and not is_yearless(first):
        last = _in_year(int(first[:4]), last)
        last = _in_year(int(first[:4]) + 1, other.last or "") if first > last else last
    if not is_yearless(first) and last < first:
        if is_weekday and shifted(first, -7) <= last:
            return Days(shifted(first, -7), last, "week")
        ends = [day for day in (first, last, other.first, one.last) if day and not is_yearless(day)]
        return Days(min(ends), max(ends), grain)
    return Days(first, last, grain)


def _in_year(year: int, day: str) -> str:
    """Of 29 February, where the year has none, the day before: an end of a span, no day that is asked for."""
    year, month, number = min(max(year, 1), 9999), int(day[2:4]), int(day[5:])
    return (day_of(year, month, number) or date(year, month, number - 1)).isoformat()


def opened(days: Days, link: str) -> Days:
    """Since, before, until: one end is open."""
    first, last = days.first, days.last
    if link in _SINCE:
        return Days(first, None, "week")
    if link in _UNTIL:
        return Days(None, last, "week")
    if link in ("before", "prior to", "ahead of") and first is not None:
        return Days(None, shifted(first, -1), "week")
    if link in ("after", "following", "later than") and last is not None:
        return Days(shifted(last, 1), None, "week")
    return days
