"""A digest's titles in; the days that they say it covers out: "File for the week of January 18-24, 2016"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from corpus.clock.days import DAY, before, day_at
from corpus.clock.months import MONTH

_YEAR = re.compile(r"(?<![\w.,-])(?:19|20)\d\d(?![\w-]|[.,]\d)")
_DAY = re.compile(DAY, re.IGNORECASE)
_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"\s*(?:[-–—/]|--|to|until|till|through|and)\s*"
_MONTH_ONCE = re.compile(
    rf"(?P<month>{MONTH})\.? (?P<from>{_NUMBER}){_TO}(?P<to>{_NUMBER}),? (?P<year>(?:19|20)\d\d)(?!\d)"
    rf"|(?<!\d)(?P<from_first>{_NUMBER}){_TO}(?P<to_first>{_NUMBER}) (?P<month_last>{MONTH})\.?,? "
    r"(?P<year_last>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(_TO, re.IGNORECASE)
_WEEK_TO = re.compile(r"week (?:ending|ended|to|until)(?: on)?:? *$", re.IGNORECASE)
_WEEK_FROM = re.compile(r"week (?:of|beginning|commencing|starting|from)(?: on)?:? *$", re.IGNORECASE)
_LOOK = 300  # characters


@dataclass(frozen=True, slots=True)
class Covered:
    """The first and the last day; `day` is the one that is printed if one is, ISO 8601."""

    first: date
    last: date
    day: str | None = None

    @property
    def is_one_day(self) -> bool:
        return self.first == self.last

    def dated(self, day: str) -> str:
        """`day`, "--01-20", in the year that puts it inside or nearest; as it is where two years would do."""
        if not day.startswith("--"):
            return day
        found = [one for year in range(self.first.year - 1, self.last.year + 2) if (one := _on(year, day))]
        near = sorted(found, key=self._away)
        if not near or (len(near) > 1 and self._away(near[0]) == self._away(near[1])):
            return day
        return near[0].isoformat()

    def _away(self, day: date) -> timedelta:
        return max(self.first - day, day - self.last, timedelta(0))


def days_covered(title: str) -> Covered | None:
    """The days that a title names with their year; None where it names none."""
    title = title[:_LOOK]
    once = _MONTH_ONCE.search(title)
    if once is not None:
        return _of_one_month(once)
    days = [(match.start(), *day) for match in _DAY.finditer(title) if (day := day_at(title, match.start()))]
    for (_, first, end), (begins, last, _) in pairwise(days):
        if not last.startswith("--") and _BETWEEN.fullmatch(title, end, begins):
            return _from_to(before(first, last), last)
    for begins, one, _ in days:
        if not one.startswith("--"):
            return _week(title[:begins], date.fromisoformat(one))
    return None


def covered(titles: Sequence[str]) -> Covered | None:
    """By the first title that names days; else the only year that all name."""
    told = next((found for title in titles if (found := days_covered(title))), None)
    years = {int(year) for title in titles for year in _YEAR.findall(title[:_LOOK])}
    if told is None and len(years) == 1:
        (year,) = years
        return Covered(date(year, 1, 1), date(year, 12, 31))
    return told


def _of_one_month(match: re.Match[str]) -> Covered | None:
    month, year = match["month"] or match["month_last"], match["year"] or match["year_last"]
    printed = (match["from"] or match["from_first"], match["to"] or match["to_first"])
    days = [day for number in printed if (day := day_at(f"{month} {number}, {year}"))]
    return _from_to(days[0][0], days[1][0]) if len(days) == 2 else None


def _from_to(first: str, last: str) -> Covered | None:
    if first.startswith("--") or first > last:
        return None
    return Covered(date.fromisoformat(first), date.fromisoformat(last))


def _week(said_before: str, day: date) -> Covered:
    printed = day.isoformat()
    if _WEEK_TO.search(said_before):
        return Covered(day - timedelta(days=6), day, printed)
    last = day + timedelta(days=6) if _WEEK_FROM.search(said_before) else day
    return Covered(day, last, printed)


def _on(year: int, day: str) -> date | None:
    try:
        return date.fromisoformat(f"{year:04}-{day[2:]}")
    except ValueError:  # the 29 February of another year
        return None
