"""Passages that speak of a day, published on another; how much they are of it out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from corpus.clock.yearless import is_yearless, yearless
from retrieval.when.model import Days

TOLD, PLANNED = 0.6, 0.3
_MOST_DAYS = 8  # what is told of longer spans is hardly ever told of their days
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December"
).split()  # whatever the locale


def told_days(days: Days) -> tuple[str, ...]:
    """Each of the asked days, as it is written; none for open or long spans."""
    if days.first is None or days.last is None:
        return ()
    if days.is_yearless:
        return (days.first,) if days.first == days.last else ()
    first, last = date.fromisoformat(days.first), date.fromisoformat(days.last)
    count = (last - first).days + 1
    return tuple((first + timedelta(n)).isoformat() for n in range(count)) if count <= _MOST_DAYS else ()


def printed(days: Iterable[str]) -> re.Pattern[str]:
    """How a text may name one of these days: "March 5", "5 March", "Wednesday", "yesterday"."""
    forms = [
        "[Yy]esterday",
        "[Ll]ast (?:night|evening)",
        "[Oo]vernight",
        "previous day",
        "day (?:before|earlier)",
    ]
    for day in days:
        month, number = _MONTHS[int(day[-5:-3]) - 1], int(day[-2:])
        spelt = rf"(?:{month}|{month[:3]}\.?)"
        forms += [
            rf"{spelt} {number}(?!\d)",
            rf"(?<!\d){number}(?:st|nd|rd|th)?(?: of)? {spelt}",
            re.escape(day),
        ]
        if not is_yearless(day):
            forms.append(_WEEKDAYS[date.fromisoformat(day).weekday()])
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


def searched(days: Iterable[str]) -> list[str]:
    """The words to look for: "March 5"."""
    return [f"{_MONTHS[int(day[-5:-3]) - 1]} {int(day[-2:])}" for day in days]


def shares(
    days: tuple[str, ...], texts: Mapping[int, tuple[str, str | None]], *, without_year: float
) -> dict[int, float]:
    """`texts`: of each passage its words and the day of its item, None where that is not known to the day.

    What had happened counts more than what is planned for the day; `without_year`: what a day counts that is
    printed without its year.
    """
    form, found = printed(days), dict[int, float]()
    for id_, (text, published) in texts.items():
        if form.search(text) is not None:
            share = max(
                (_share(value, published, days, without_year) for value in _values(text, published)),
                default=0,
            )
            if share:
                found[id_] = share
    return found


def _values(text: str, published: str | None) -> list[str]:
    from corpus.clock.expressions import expressions  # the grammar: a tenth of a second

    return [each.value for each in expressions(text, published) if each.value is not None]


def _share(value: str, published: str | None, days: tuple[str, ...], without_year: float) -> float:
    day = value[:10]
    if day in days:
        return PLANNED if published is not None and not is_yearless(published) and day > published else TOLD
    if day.startswith("XXXX-") and len(day) == len("XXXX-03-24") and f"--{day[5:]}" in map(yearless, days):
        return without_year
    return 0.0
