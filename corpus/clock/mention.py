"""What an expression of time says by itself, before any clock gives it a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.model import Span

Type = Literal["DATE", "TIME", "DURATION", "SET"]
Unit = Literal[
    "day", "week", "weekend", "month", "quarter", "season", "year", "decade", "century", "hour", "minute",
    "second", "period",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that are printed; None for what is not.

    "Jan. 25": month 1, day 25. "last Friday": weekday 4, which -1. "next week": unit week, offset 1. "three days
    ago": unit day, offset -3. "a year earlier": unit year, offset -1, from_text (it counts from a time that the
    text has named, not from the bulletin's clock). "two years": length "P2Y".
    """

    year: int | None = None
    era: str | None = None  # a decade or a century, in TIMEX3's X form: "199X", "19XX"
    month: int | None = None
    day: int | None = None  # of the month
    weekday: int | None = None  # 0, Monday, to 6
    quarter: int | None = None
    half: int | None = None  # of a year
    season: str | None = None  # SP, SU, FA, WI
    unit: Unit | None = None
    offset: int | None = None  # units from the clock: -1 last, 0 this, 1 next
    which: int | None = None  # of a named weekday, month, season, quarter: -1 last, 0 this, 1 next
    shift: int | None = None  # days from the day named: "the day before yesterday" -1
    from_text: bool = False
    vague: str | None = None  # PAST_REF, PRESENT_REF, FUTURE_REF
    length: str | None = None  # an ISO 8601 duration, X where the number is not told: "P2Y", "PXD"
    part: str | None = None  # of the day: MO, AF, EV, NI
    clock: str | None = None  # hours and minutes, by twenty-four: "08:45"
    zone: str | None = None  # as printed: "GMT"
    every: bool = False  # a set: "every week", "Tuesday nights"
    mod: str | None = None  # START, MID, END, APPROX
    iso: str | None = None  # printed in figures: "2016-03-14", "2016-03-14T10:35"


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression of time as found: where, of what type, and what it says."""

    span: Span
    type: Type
    parts: Parts
