"""Days without a year in; the year that the bulletins or the moment of asking give them out."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from corpus.clock.yearless import is_yearless
from retrieval.when.model import Days

Bound = tuple[str, str]  # earliest, latest


def settled(days: Days, held: Collection[Bound], today: date) -> Days:
    """The only year of which the bulletins hold such days; of several the latest that is not to come; of none
    the one inside what they cover, else the one that is nearest to it.

    Days without a year stay so where no bulletin has one.
    """
    years = _years(held)
    if not days.is_yearless or not years:
        return days
    around = [year for year in range(max(years[0] - 1, 1), min(years[-1] + 2, 10_000)) if _has(days, year)]
    if not around:
        return days  # the 29 February of years that have none
    years = [year for year in years if year in around]
    there = [year for year in years if any(_meets(_of(days, year), bound) for bound in held)]
    spanned = there or [year for year in years if _is_inside(_of(days, year), held)]
    past = [year for year in spanned if not _is_ahead(_of(days, year), today)]
    if spanned:
        return _of(days, max(past) if past else min(spanned))
    return min((_of(days, year) for year in around), key=lambda each: _away(each, held))


def _has(days: Days, year: int) -> bool:
    """Only a day that is asked for by itself must be of the year; the end of a span may be the day before."""
    return days.first != "--02-29" or days.last != "--02-29" or isleap(year)


def _away(days: Days, held: Iterable[Bound]) -> int:
    """Days from what the bulletins cover."""
    first, last = days.first or days.last or "", days.last or days.first or ""
    dated = [bound for bound in held if not is_yearless(bound[0])]
    begins, ends = min(bound[0] for bound in dated), max(bound[1] for bound in dated)
    return max(_ordinal(begins) - _ordinal(last), _ordinal(first) - _ordinal(ends))


def _ordinal(day: str) -> int:
    return date.fromisoformat(day[:10]).toordinal()


def _years(held: Iterable[Bound]) -> list[int]:
    """All from the first to the last that is printed."""
    found = [int(day[:4]) for bound in held for day in bound if not is_yearless(day)]
    return list(range(min(found), max(found) + 1)) if found else []


def _of(days: Days, year: int) -> Days:
    """In a year; from December to January in two."""
    first = days.first if days.first is None or not is_yearless(days.first) else _first(year, days.first)
    last = days.last if days.last is None or not is_yearless(days.last) else _day(year, days.last[2:])
    if first is not None and last is not None and last < first:
        last = _day(min(year + 1, 9999), last[5:])
    return replace(days, first=first, last=last)


def _first(year: int, day: str) -> str:
    """Since 29 February is since 1 March where there is none."""
    return f"{year:04}-03-01" if day == "--02-29" and not isleap(year) else _day(year, day[2:])


def _day(year: int, month_and_day: str) -> str:
    """Until 29 February is until the 28th where there is none."""
    try:
        return date(year, int(month_and_day[:2]), int(month_and_day[3:])).isoformat()
    except ValueError:
        return f"{year:04}-02-28"


def _meets(days: Days, bound: Bound) -> bool:
    if is_yearless(bound[0]):
        return False
    return (days.first or "") <= bound[1] and bound[0] <= (days.last or "9999")


def _is_inside(days: Days, held: Iterable[Bound]) -> bool:
    dated = [bound for bound in held if not is_yearless(bound[0])]
    return any(bound[0] <= (days.last or days.first or "") for bound in dated) and any(
        (days.first or days.last or "") <= bound[1] for bound in dated
    )


def _is_ahead(days: Days, today: date) -> bool:
    return (days.first or days.last or "") > today.isoformat()
