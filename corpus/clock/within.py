"""Whether an item was published in the days that were asked for, when its own day may not be known."""

from __future__ import annotations

from typing import Literal

from corpus.clock.yearless import DAYS, days_within, is_yearless, place, yearless

Answer = Literal["within", "outside", "unknown"]


def within(earliest: str | None, latest: str | None, first: str, last: str) -> Answer:
    """`earliest` and `latest` bound the item's day, inclusive: ISO days or times, or `--MM-DD`; None: open.

    `first` and `last` are the days asked for: ISO, or `--MM-DD` where the question names no year. "within" only
    where every day the item may have is one that was asked for: an item of 16 to 24 January is no certain match
    for 20 January, and none without a year is a certain match for 2016.
    """
    if any(day is not None and is_yearless(day) for day in (earliest, latest, first, last)):
        return _round_the_year(earliest, latest, first, last)
    earliest, latest = _day(earliest), _day(latest)
    if (latest is not None and latest < first) or (earliest is not None and last < earliest):
        return "outside"
    if earliest is None or latest is None:
        return "unknown"
    return "within" if first <= earliest and latest <= last else "unknown"


def _day(published: str | None) -> str | None:
    """A time on its day, as printed."""
    return published and published[:10]


def _round_the_year(earliest: str | None, latest: str | None, first: str, last: str) -> Answer:
    """Compares the days of any year."""
    if earliest is None or latest is None:
        return "unknown"
    item, asked = _arc(earliest, latest), _arc(first, last)
    if item is None or asked is None:
        return "unknown"
    begins = (place(earliest) - place(first)) % DAYS  # days from the first that was asked for
    if begins < asked and begins + item <= asked:
        return "within" if is_yearless(first) and is_yearless(last) else "unknown"
    meets = begins < asked or (place(first) - place(earliest)) % DAYS < item
    return "unknown" if meets else "outside"


def _arc(first: str, last: str) -> int | None:
    """How many days of the year two days hold between them; None where they go round it, or one lacks a year."""
    if is_yearless(first) != is_yearless(last):
        return None
    if not is_yearless(first) and days_within(first[:10], last[:10]) >= DAYS - 1:
        return None
    return days_within(yearless(first), yearless(last))
