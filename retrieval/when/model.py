"""The days that a question asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.clock.within import within
from corpus.clock.yearless import is_yearless, yearless

How = Literal["filter", "soft", "none"]
# how wide: "since" is open, and ended at the moment of asking
Grain = Literal["day", "week", "month", "year", "since"]


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day, both inclusive; None: open. ISO, or `--01-20` where no year is said."""

    first: str | None
    last: str | None
    grain: Grain = "day"

    @property
    def is_yearless(self) -> bool:
        return any(day is not None and is_yearless(day) for day in (self.first, self.last))


@dataclass(frozen=True, slots=True)
class When:
    """What a question says about time, and what it asks besides.

    `how`: the days "filter" what is shown ("what happened on 5 March"), they are "soft" where they may date
    what is told and not the telling ("how many were killed in 2019"); "none" is named, only an order.
    """

    words: str  # as the question spells it: "on 5 March"
    rest: str  # the question without it
    today: date  # of asking
    days: Days | None = None
    how: How = "none"
    is_newest: bool = False  # the newest first: "latest on the strike"
    is_ahead: bool = False  # what is to come: a plan printed before it is an answer
    is_fact: bool = False  # asks for a figure, a name, a place: what the days' events are asked for
    names_year: bool = True  # False: any year would do, one was chosen
    no_such: str | None = None  # asks for a day that no calendar has: `--02-30`, `2031-02-29`


_FIRST, _LAST = "0001-01-01", "9999-12-31"
Years = tuple[int, int]


def certainty(
    days: Days, earliest: str, latest: str, *, names_year: bool = True, years: Years | None = None
) -> float:
    """How surely an item published on or between two days is of the asked days: 1 for certain, a small share
    where it may be, 0 where it is not.

    `years`: the first and the last of which an item without a year may be; None: of any.
    """
    first, last = days.first or _FIRST, days.last or _LAST
    if is_yearless(earliest):
        if years is not None and (
            int(_year(last, years[1])) < years[0] or years[1] < int(_year(first, years[0]))
        ):
            return 0.0
        if not names_year:  # one year was chosen for the question: what is open ends with it
            first, last = yearless(days.first or "--01-01"), yearless(days.last or "--12-31")
    found = within(earliest, latest, first, last)
    return {"within": 1.0, "unknown": MAY, "outside": 0.0}[found]


def _year(day: str, otherwise: int) -> str:
    return str(otherwise) if is_yearless(day) else day[:4]


MAY = 0.2
