"""Days of the calendar as TIMEX3 values, and the one of a kind that lies nearest to a day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

_SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def day_of(year: int, month: int, day: int) -> date | None:
    """None for 31 June, and for a year that no calendar here holds."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moved(day: date, *, days: int = 0, months: int = 0) -> date | None:
    """A day so many days or months on; the month's last where it has no such day. None past the calendar."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    if not 1 <= year <= 9999:
        return None
    last = calendar.monthrange(year, month + 1)[1]
    try:
        return date(year, month + 1, min(day.day, last)) + timedelta(days=days)
    except OverflowError:
        return None


def month_value(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def quarter_of(day: date) -> int:
    return (day.month + 2) // 3


def quarter_value(day: date) -> str:
    return f"{day.year:04}-Q{quarter_of(day)}"


def week_value(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def weekday_near(day: date, weekday: int, direction: int) -> date | None:
    """The weekday on or before (-1) or on or after (1) a day."""
    ahead = (weekday - day.weekday()) % 7
    return moved(day, days=ahead if direction > 0 or ahead == 0 else ahead - 7)


def season_year(day: date, season: str, direction: int) -> int:
    """The year of the season that has begun by a day (-1), holds it or comes next to it (0), or follows (1)."""
    begun = _SEASON_MONTH[season] <= day.month
    if direction < 0:
        return day.year if begun and day.month > _SEASON_MONTH[season] + 2 else day.year - 1
    return day.year + 1 if direction > 0 and begun else day.year
