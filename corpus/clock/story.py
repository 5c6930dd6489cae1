"""What a text has told so far, for the expressions that count from it: "a year earlier", "that day"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from corpus.clock.calendar import day_of, moved
from corpus.clock.mention import Mention, Parts
from corpus.clock.tense import direction

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q(\d)")
_YEAR = re.compile(r"[1-9]\d{3}")
_MONTHS_LONG = re.compile("P[0-9]+M")


@dataclass(slots=True)
class Story:
    """A text, the day it is published, and the day, the quarter and the year told last."""

    text: str
    today: date
    day: date | None = None
    quarter: date | None = None  # its first day; None where the period told last is no quarter
    year: int | None = None

    def way(self, mention: Mention) -> int:
        """1 where the words around look ahead, -1 where they look back, 0 where they tell nothing."""
        return mention.parts.which or direction(self.text, mention.span.start, mention.span.end)

    def start(self, parts: Parts) -> date:
        """The day that so many units are counted from."""
        if not parts.from_text:
            return self.today
        if parts.unit == "year" and self.year is not None:
            return date(self.year, 1, 1)
        return self.day or self.today

    def remember(self, parts: Parts, value: str) -> None:
        """What is only compared with ("a year ago", "the year-earlier period") leaves the period alone."""
        if match := _DAY.match(value):
            self.day = day_of(int(match[1]), int(match[2]), int(match[3])) or self.day
        if _MONTHS_LONG.fullmatch(value):
            self.quarter = None
        if parts.from_text or (parts.unit == "year" and parts.offset == -1):
            return
        if match := _QUARTER.match(value):
            begun = day_of(int(match[1]), 3 * int(match[2]) - 2, 1)
            over = moved(begun, months=3) if begun else None
            self.quarter = begun if over and over <= self.today else self.quarter
        if match := _YEAR.match(value):
            self.year = int(match[0])
