"""So many units from a day, as a TIMEX3 value: "last week", "three days ago", "this decade", "the weekend"."""

from __future__ import annotations

from datetime import date

from corpus.clock.calendar import month_value, moved, quarter_value, week_value
from corpus.clock.mention import Mention, Parts
from corpus.clock.story import Story

_VALUES = {"day": date.isoformat, "week": week_value, "month": month_value, "quarter": quarter_value}
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3}
_YEARS = {"year": 1, "decade": 10, "century": 100}


def counted(story: Story, mention: Mention) -> str | None:
    parts, offset = mention.parts, mention.parts.offset or 0
    start, unit = story.start(parts), parts.unit or "day"
    if unit == "weekend":
        return _weekend(start, offset, story, mention)
    if unit in _YEARS:
        return _years(unit, start.year, offset, is_counted(parts))
    if unit not in _VALUES:  # hours; a period that is never told
        return "PAST_REF" if offset < 0 else "FUTURE_REF" if offset > 0 else "PRESENT_REF"
    day = moved(start, days=offset * _DAYS.get(unit, 0), months=offset * _MONTHS.get(unit, 0))
    return _VALUES[unit](day) if day else None


def is_counted(parts: Parts) -> bool:
    """ "A year ago" counts; "last year" says which."""
    return parts.which is None


def _years(unit: str, year: int, offset: int, by_count: bool) -> str | None:
    """ "A decade ago" is a year; "last decade" is ten."""
    if unit == "year" or by_count:
        year += offset * _YEARS[unit]
        return f"{year:04}" if 1 <= year <= 9999 else None
    if unit == "decade":
        return f"{year // 10 + offset:03}X"
    return f"{year // 100 + offset:02}XX"


def _weekend(start: date, offset: int, story: Story, mention: Mention) -> str | None:
    """The one at hand on a Saturday or Sunday; else the one that the verb looks to."""
    if is_counted(mention.parts) and start.weekday() < 5:
        offset = 0 if story.way(mention) > 0 else -1
    day = moved(start, days=7 * offset)
    return f"{week_value(day)}-WE" if day else None
