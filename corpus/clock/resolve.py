"""Mentions and one day of publication in; a TIMEX3 value for each out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from corpus.clock.calendar import day_of, week_value
from corpus.clock.counted import counted, is_counted
from corpus.clock.mention import Mention, Parts
from corpus.clock.named_days import day_beside, day_named
from corpus.clock.periods import compared, half, month, quarter, season
from corpus.clock.story import Story

_SET_LENGTHS = {
    "day": "P1D", "week": "P1W", "weekend": "P1WE", "month": "P1M", "quarter": "P1Q", "year": "P1Y",
    "decade": "P1DE", "century": "P1CE", "hour": "PT1H", "minute": "PT1M", "second": "PT1S",
}  # fmt: skip


def values(text: str, mentions: Sequence[Mention], today: date) -> Iterator[str | None]:
    """One for each mention, in order; None where no such day exists."""
    story, found = Story(text, today), list(mentions)
    for place, mention in enumerate(found):
        value = _value(story, found, place)
        if value is not None:
            story.remember(mention.parts, value)
        yield value


def _value(story: Story, mentions: list[Mention], place: int) -> str | None:
    mention = mentions[place]
    parts = mention.parts
    if parts.iso is not None:
        printed = _printed(parts.iso)
        return f"{printed[:10]}T{parts.clock}" if printed and parts.clock else printed
    if mention.type == "SET":
        return _set(parts)
    told = parts.vague or parts.length or parts.era
    if told is not None:
        return told
    if parts.clock or parts.part:
        return _timed(story, mentions, place)
    return _dated(story, mention)


def _set(parts: Parts) -> str | None:
    part = f"T{parts.part}" if parts.part else ""
    if parts.weekday is not None:
        return f"XXXX-WXX-{parts.weekday + 1}{part}"
    if parts.month is not None:
        return f"XXXX-{parts.month:02}"
    if parts.season is not None:
        return f"XXXX-{parts.season}"
    return parts.length or ("P1D" if part else _SET_LENGTHS.get(parts.unit or ""))


def _timed(story: Story, mentions: list[Mention], place: int) -> str | None:
    """A time with no day of its own is of the day beside it, else of the day of publication."""
    parts = mentions[place].parts
    day = day_named(story, mentions[place])
    if day is None and parts.day is None:
        day = day_beside(story, mentions, place) or story.today
    return f"{day}T{parts.clock or parts.part}" if day else None


def _dated(story: Story, mention: Mention) -> str | None:
    parts = mention.parts
    if parts.day is not None or parts.weekday is not None:
        day = day_named(story, mention)
        return (week_value(day) if parts.unit == "week" else day.isoformat()) if day else None
    if parts.quarter is not None:
        return quarter(story, mention, parts.quarter)
    if parts.half is not None:
        return half(story, mention, parts.half)
    if parts.season is not None:
        return season(story, mention, parts.season)
    if parts.month is not None:
        return month(story, mention, parts.month)
    return _spanned(story, mention)


def _spanned(story: Story, mention: Mention) -> str | None:
    parts = mention.parts
    is_year_ago = parts.unit == "year" and parts.offset == -1 and is_counted(parts)
    if is_year_ago or (parts.from_text and parts.unit in ("quarter", "period")):
        return compared(story, mention)
    if parts.unit is not None:
        return counted(story, mention) if parts.unit != "day" else _day(story, mention)
    return f"{parts.year:04}" if parts.year is not None else None


def _day(story: Story, mention: Mention) -> str | None:
    day = day_named(story, mention)
    return day.isoformat() if day else None


_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}:[0-9]{2}))?", re.IGNORECASE)


def _printed(figures: str) -> str | None:
    """ISO 8601 as it stands; 14/03/2016 and 03/14/2016, where only one order of day and month can be."""
    if match := _ISO.match(figures):
        day = day_of(int(match[1]), int(match[2]), int(match[3]))
        return None if day is None else f"{day}T{match[4]}" if match[4] else f"{day}"
    first, second, third = (int(figure) for figure in re.split("[/.]", figures))
    if first > 31:
        days = {day_of(first, second, third)}
    else:
        year = third if third > 99 else third + (2000 if third < 50 else 1900)
        days = {day_of(year, second, first), day_of(year, first, second)}
    found = [day for day in days if day]
    return found[0].isoformat() if len(found) == 1 else None
