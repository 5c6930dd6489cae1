"""A day so many days from another; the calendar's first or last where it ends."""

from __future__ import annotations

from datetime import date

from corpus.clock import calendar, yearless


def shifted(day: str, days: int) -> str:
    """Anybody may type 31.12.9999, of which there is no next day.

    >>> shifted("9999-12-31", 7), shifted("--12-31", 1)
    ('9999-12-31', '--01-01')
    """
    if yearless.is_yearless(day):
        return yearless.moved(day, days)
    there = calendar.moved(date.fromisoformat(day), days=days)
    return (there or (date.max if days > 0 else date.min)).isoformat()
