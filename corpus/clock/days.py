"""A day as printed, with its year or without: "Jan. 20", "20 January 2016", "2016-01-20"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from corpus.clock.months import MONTH, WEEKDAY, month_number, weekday_number

_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[:.]\d)"
_YEAR = r"(?:19|20)\d\d(?![\d:])"
DAY = (
    rf"(?:{WEEKDAY}\.?,?\s+)?(?:"
    rf"(?P<iso>{_YEAR}[-/.]\d\d?[-/.]\d\d?)(?!\d)"
    rf"|(?P<month>{MONTH})\.?\s+(?P<day>{_NUMBER})(?:,?\s+(?P<year>{_YEAR}))?"
    rf"|(?P<day_first>{_NUMBER})(?:\s+of)?[\s-]+(?P<month_last>{MONTH})\.?(?:,?[\s-]+(?P<year_last>{_YEAR}))?"
    r")"
)
_DAY = re.compile(DAY, re.IGNORECASE)
_WEEKDAY = re.compile(WEEKDAY, re.IGNORECASE)


def day_at(text: str, place: int = 0) -> tuple[str, int] | None:
    """The day printed at `place`, "2016-01-20" or without a year "--01-20", and where its words end."""
    match = _DAY.match(text, place)
    if match is None:
        return None
    day = _day(match)
    return (day, match.end()) if day else None


def of_weekday(name: str, near: str, *, ahead: int = 3) -> str:
    """The day of that name closest to `near`, an ISO date, and at most `ahead` days after it."""
    day = date.fromisoformat(near[:10])
    ahead = (weekday_number(name) - day.weekday() + 6 - ahead) % 7 - 6 + ahead
    return (day + timedelta(days=ahead)).isoformat()


def with_year(day: str, near: str | None) -> str:
    """`day` in the year that brings it closest to `near`, an ISO date; as it is where that is not known."""
    if not day.startswith("--") or near is None:
        return day
    there = date.fromisoformat(near[:10])
    years = (there.year - 1, there.year, there.year + 1)
    found = [date.fromisoformat(iso) for year in years if _is_date(iso := f"{year:04}-{day[2:]}")]
    return min(found, key=lambda one: abs(one - there)).isoformat() if found else day


def before(day: str, latest: str | None) -> str:
    """`day` in the last year that does not put it after `latest`, an ISO date; a day's slip is none."""
    if not day.startswith("--") or latest is None:
        return day
    there = date.fromisoformat(latest[:10])
    years = range(there.year + 1, there.year - 9, -1)  # a 29 February may be eight years back
    found = (date.fromisoformat(iso) for year in years if _is_date(iso := f"{year:04}-{day[2:]}"))
    return next((one.isoformat() for one in found if one <= there + timedelta(days=1)), day)


def _day(match: re.Match[str]) -> str | None:
    if match["iso"]:
        year, month, day = re.split(r"[-/.]", match["iso"])
    elif match["month"]:
        year, month, day = match["year"], str(month_number(match["month"])), match["day"]
    else:
        year, month, day = match["year_last"], str(month_number(match["month_last"])), match["day_first"]
    iso = f"{int(month):02}-{int(day.rstrip('sthndr')):02}"
    if year:
        return f"{year}-{iso}" if _is_date(f"{year}-{iso}") else None
    return f"--{iso}" if _is_date(f"2000-{iso}") else None


def _is_date(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True
