"""The expressions of time in a text, each with the value that the bulletin's own clock gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus.clock.mention import Type
from corpus.clock.mentions import mentions
from corpus.clock.resolve import values
from corpus.model import Span

# Days to try where the bulletin's own is not known: they differ in month, weekday and leap, so that what comes
# out alike of all does not hang on any.
_ANY_DAY = (date(2003, 1, 10), date(2004, 6, 23), date(2009, 9, 29), date(2016, 11, 20))
_ANY_YEAR = (2002, 2004, 2009, 2016)


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of time in a text, with its TIMEX3 value.

    "1998-08-07", "1998-08", "1998-W32", "1998-W32-WE", "1998-Q3", "1998-H1", "1998-SU", "199X", "19XX",
    "1998-08-07T10:35", "1998-08-07TMO" (AF, EV, NI), "PAST_REF", "PRESENT_REF", "FUTURE_REF", "P2Y", "PXD".
    A year that nothing tells is XXXX ("XXXX-01-25", "XXXX-Q3", "XXXX-WXX-1" for a Monday). None: it hangs on a
    clock that is not known ("last week"), or no such day exists.
    """

    span: Span
    type: Type
    value: str | None


def expressions(text: str, published: str | None) -> tuple[Expression, ...]:
    """In printed order; none overlap. Counted from `published`, never from today.

    `published` is the bulletin's own date or time as ISO 8601, "--01-20" where its year is not known, or None.
    """
    found = mentions(text)
    days = _days(published)
    told = [list(values(text, found, day)) for day in days]
    return tuple(
        Expression(mention.span, mention.type, _agreed([values[place] for values in told], days))
        for place, mention in enumerate(found)
    )


def _days(published: str | None) -> Sequence[date]:
    if published is None:
        return _ANY_DAY
    if published.startswith("--"):
        month, day = int(published[2:4]), int(published[5:7])
        return [date(year, month, day) for year in _ANY_YEAR if day < 29 or month != 2 or year % 4 == 0]
    return [date.fromisoformat(published[:10])]


_YEAR = re.compile(r"^[0-9]{4}(?=-)")
_WEEKDAY = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _agreed(told: Sequence[str | None], days: Sequence[date]) -> str | None:
    """What all days give; with XXXX for the year where they differ in that alone."""
    if len(set(told)) == 1:
        return told[0]
    without_year = {_YEAR.sub("XXXX", value) for value in told if value is not None}
    return without_year.pop() if len(without_year) == 1 and None not in told else None
