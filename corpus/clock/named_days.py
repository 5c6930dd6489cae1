"""The day that a mention names: "Friday", "Jan. 25", "the 25th", "yesterday", "the next day"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from corpus.clock.calendar import day_of, moved, weekday_near
from corpus.clock.mention import Mention, Parts
from corpus.clock.story import Story

# How many times further a day seems that lies against the verb. What is told as past is past; a verb that
# looks ahead ("plans to") may stand beside a date that does not.
_AGAINST = {-1: 6.0, 1: 2.0}


def day_named(story: Story, mention: Mention) -> date | None:
    """None where it names none, or one that no calendar has."""
    day = _named(story, mention)
    shift = mention.parts.shift
    return moved(day, days=shift) if day and shift else day


def _named(story: Story, mention: Mention) -> date | None:
    parts = mention.parts
    if parts.day is not None:
        return nearest(story, mention, _candidates(story.today, parts))
    if parts.weekday is not None:
        return _weekday(story, mention, parts.weekday)
    if parts.unit == "day" and parts.offset is not None:
        return moved(story.start(parts), days=parts.offset)
    if parts.from_text and parts.part:
        return moved(story.start(parts), days=parts.which or 0)
    return None


def _candidates(today: date, parts: Parts) -> list[date]:
    """The day of the month in the years, or the months, beside."""
    if parts.day is None:
        return []
    if parts.month is None:
        months = [month for n in (-1, 0, 1) if (month := moved(today.replace(day=1), months=n))]
        found = [day_of(month.year, month.month, parts.day) for month in months]
    else:
        years = (today.year - 1, today.year, today.year + 1) if parts.year is None else (parts.year,)
        found = [day_of(year, parts.month, parts.day) for year in years]
    return [day for day in found if day]


def nearest(story: Story, mention: Mention, days: Iterable[date]) -> date | None:
    """By distance from the day of publication, on the side that the words look to."""
    way = story.way(mention)

    def distance(day: date) -> float:
        ahead = (day - story.today).days
        return abs(ahead) * (_AGAINST[way] if ahead * way < 0 else 1)

    return min(days, key=distance, default=None)


def _weekday(story: Story, mention: Mention, weekday: int) -> date | None:
    """A bare one may be the day of publication; "last Friday" and "next Friday" never are."""
    which = mention.parts.which
    if which:
        beside = moved(story.today, days=which)
        return weekday_near(beside, weekday, which) if beside else None
    ahead = which == 0 or story.way(mention) > 0
    return weekday_near(story.today, weekday, 1 if ahead else -1)


def day_beside(story: Story, mentions: list[Mention], place: int) -> date | None:
    """The day that a neighbour in the same sentence names: "10:35 a.m. (0735 GMT) Friday"."""
    near = (*mentions[place + 1 : place + 3], *reversed(mentions[max(0, place - 2) : place]))
    for other in near:
        if other.type in ("DATE", "TIME") and _is_close(story.text, mentions[place], other):
            day = day_named(story, other)
            if day is not None:
                return day
    return None


_CLOSE = 80  # characters


def _is_close(text: str, one: Mention, other: Mention) -> bool:
    start, end = min(one.span.end, other.span.end), max(one.span.start, other.span.start)
    return end - start < _CLOSE and not any(stop in text[start:end] for stop in (". ", ".\n", "\n\n"))
