"""Days that no year is known of, as XML Schema prints them (gMonthDay): "--01-16"."""

from __future__ import annotations

from datetime import date, timedelta

_LEAP = date(2000, 1, 1)  # a year that has every day
DAYS = 366


def is_yearless(day: str) -> bool:
    return day.startswith("--")


def yearless(day: str) -> str:
    """`2016-01-20` and `2016-01-20T14:02` -> `--01-20`; a day without a year stays."""
    return day if is_yearless(day) else f"-{day[4:10]}"


def place(day: str) -> int:
    """Where a day stands in a leap year, from 0: `--01-16` and `2016-01-16` -> 15."""
    month, number = yearless(day)[2:].split("-")
    return (date(_LEAP.year, int(month), int(number)) - _LEAP).days


def day_at(where: int) -> str:
    """The day at a place in the year, counted round the new year: 15 -> `--01-16`, -1 -> `--12-31`."""
    return yearless((_LEAP + timedelta(where % DAYS)).isoformat())


def moved(day: str, days: int) -> str:
    """The day that stands so many days later: with a year where it has one."""
    if is_yearless(day):
        return day_at(place(day) + days)
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def days_within(first: str, last: str) -> int:
    """How many days two days hold between them, both counted; `--12-28` to `--01-03` runs round the new year."""
    if is_yearless(first):
        return (place(last) - place(first)) % DAYS + 1
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
