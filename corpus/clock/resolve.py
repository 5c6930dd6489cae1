"""Mentions and one day of publication in; a TIMEX3 value for each out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.clock.calendar import (
    day_of, month_value, moved, quarter_of, quarter_value, season_year, week_value, weekday_near,
)  # fmt: skip
from corpus.clock.mention import Mention, Parts
from corpus.clock.tense import direction

_SET_LENGTH = {"day": "P1D", "week": "P1W", "weekend": "P1WE", "month": "P1M", "quarter": "P1Q", "year": "P1Y",
               "decade": "P1DE", "century": "P1CE", "hour": "PT1H", "minute": "PT1M", "second": "PT1S"}  # fmt: skip


@dataclass(slots=True)
class Story:
    """What has been told so far: the day and the period that a later "a year earlier" counts from."""

    text: str
    today: date
    day: date | None = None
    quarter: date | None = None  # its first day; None where the last period told was longer
    year: int | None = None


def values(text: str, mentions: Sequence[Mention], today: date) -> Iterator[str | None]:
    story = Story(text, today)
    for place, mention in enumerate(mentions):
        value = _value(story, mention, mentions, place)
        if value is not None:
            _remember(story, mention, value)
        yield value


def _remember(story: Story, mention: Mention, value: str) -> None:
    if match := re.match(r"(\d{4})-(\d\d)-(\d\d)", value):
        story.day = day_of(int(match[1]), int(match[2]), int(match[3])) or story.day
    if re.fullmatch(r"P[0-9]+M", value):
        story.quarter = None
    if mention.parts.from_text or _is_before(mention.parts):
        return  # compared with; what comes next is told of the time before it
    if match := re.match(r"(\d{4})-Q(\d)", value):
        begun = day_of(int(match[1]), 3 * int(match[2]) - 2, 1)
        story.quarter = begun if begun and begun <= story.today else story.quarter
    if match := re.match(r"([1-9]\d{3})", value):
        story.year = int(match[1])


def _is_before(parts: Parts) -> bool:
    return parts.unit == "year" and parts.offset == -1


def _value(story: Story, mention: Mention, mentions: Sequence[Mention], place: int) -> str | None:
    parts = mention.parts
    if parts.iso is not None:
        return _figures(parts.iso)
    if mention.type == "SET" or parts.every:
        return _set(parts)
    if parts.vague or parts.length or parts.era:
        return parts.vague or parts.length or parts.era
    if parts.clock or parts.part:
        return _timed(story, mention, mentions, place)
    return _dated(story, mention)


def _set(parts: Parts) -> str | None:
    if parts.length:
        return parts.length
    if parts.weekday is not None:
        return f"XXXX-WXX-{parts.weekday + 1}" + (f"T{parts.part}" if parts.part else "")
    if parts.month is not None:
        return f"XXXX-{parts.month:02}"
    if parts.season is not None:
        return f"XXXX-{parts.season}"
    return "P1D" if parts.part else _SET_LENGTH.get(parts.unit or "")


def _timed(story: Story, mention: Mention, mentions: Sequence[Mention], place: int) -> str | None:
    parts = mention.parts
    day = _day(story, mention)
    if day is None and not (parts.unit or parts.month or parts.weekday is not None):
        day = _day_beside(story, mentions, place) or story.today
    if day is None:
        return None
    if parts.clock is None:
        return f"{day}T{parts.part}"
    return f"{day}T{parts.clock}"


def _day_beside(story: Story, mentions: Sequence[Mention], place: int) -> date | None:
    """The day that a neighbour in the same sentence names: "10:35 a.m. (0735 GMT) Friday"."""
    here = mentions[place].span
    for other in (*mentions[place + 1 : place + 3], *reversed(mentions[max(0, place - 2) : place])):
        between = story.text[min(here.end, other.span.end) : max(here.start, other.span.start)]
        if len(between) < 80 and ". " not in between and "\n\n" not in between:
            day = _day(story, other) if other.type in ("DATE", "TIME") else None
            if day is not None:
                return day
    return None


def _dated(story: Story, mention: Mention) -> str | None:
    parts = mention.parts
    if parts.weekday is not None or parts.day is not None and parts.unit is None:
        day = _day(story, mention)
        return day.isoformat() if day else None
    if parts.unit == "week" and parts.month and parts.day:
        day = _month_day(story, mention)
        return week_value(day) if day else None
    if parts.quarter or parts.half or parts.season:
        return _part_of_year(story, mention)
    if parts.month is not None:
        return f"{_month_year(story, mention):04}-{parts.month:02}"
    if parts.unit is not None:
        return _counted(story, mention)
    return f"{parts.year:04}" if parts.year is not None else None


def _day(story: Story, mention: Mention) -> date | None:
    day = _named_day(story, mention)
    return moved(day, days=mention.parts.shift) if day and mention.parts.shift else day


def _named_day(story: Story, mention: Mention) -> date | None:
    """The day that a mention names; None where it names none, or a wider time."""
    parts = mention.parts
    if parts.day is not None and parts.month is not None:
        return _month_day(story, mention)
    if parts.day is not None:
        return _day_of_month(story, mention, parts.day)
    if parts.weekday is not None:
        return _weekday(story, mention, parts.weekday)
    if parts.unit == "day" and parts.offset is not None:
        start = (story.day or story.today) if parts.from_text else story.today
        return moved(start, days=parts.offset)
    if parts.from_text and (parts.part or parts.clock):
        return moved(story.day or story.today, days=parts.which or 0)
    return None


def _way(story: Story, mention: Mention) -> int:
    if mention.parts.which is not None and mention.parts.which != 0:
        return mention.parts.which
    return direction(story.text, mention.span.start, mention.span.end)


def _weekday(story: Story, mention: Mention, weekday: int) -> date | None:
    which = mention.parts.which
    if which:
        return weekday_near(moved(story.today, days=which) or story.today, weekday, which)
    ahead = which == 0 or direction(story.text, mention.span.start, mention.span.end) > 0
    return weekday_near(story.today, weekday, 1 if ahead else -1)


def _month_day(story: Story, mention: Mention) -> date | None:
    parts = mention.parts
    if parts.month is None or parts.day is None:
        return None
    if parts.year is not None:
        return day_of(parts.year, parts.month, parts.day)
    way = _way(story, mention)
    near = [day for n in (-1, 0, 1) if (day := day_of(story.today.year + n, parts.month, parts.day))]
    return min(near, key=lambda day: _distance(story.today, day, way), default=None)


_AGAINST = 2.5  # how many times further a day seems that lies against the verb's tense


def _distance(today: date, day: date, way: int) -> float:
    days = (day - today).days
    return abs(days) * (_AGAINST if days * way < 0 else 1)


def _day_of_month(story: Story, mention: Mention, day: int) -> date | None:
    way = _way(story, mention)
    near = [
        found
        for n in (-1, 0, 1)
        if (month := moved(story.today.replace(day=1), months=n)) and (found := day_of(month.year, month.month, day))
    ]
    return min(near, key=lambda found: _distance(story.today, found, way), default=None)


def _month_year(story: Story, mention: Mention) -> int:
    parts, today = mention.parts, story.today
    if parts.year is not None:
        return parts.year
    month = parts.month or 1
    if parts.which == 0:
        return today.year
    if parts.which:
        return today.year + (parts.which if (month - today.month) * parts.which <= 0 else 0)
    way = _way(story, mention)
    near = [date(today.year + n, month, 15) for n in (-1, 0, 1) if 1 <= today.year + n <= 9999]
    middle = today.replace(day=15)
    return min(near, key=lambda day: _distance(middle, day, way)).year


def _part_of_year(story: Story, mention: Mention) -> str | None:
    parts, today = mention.parts, story.today
    year = parts.year
    if year is None and parts.unit == "year":
        base = today.year
        if parts.from_text and story.quarter is not None:
            base = story.quarter.year
        year = base + (parts.offset or 0)
    if parts.quarter:
        if year is None:
            ahead = _way(story, mention) > 0
            year = today.year + _quarter_shift(parts.quarter, quarter_of(today), ahead)
        return f"{year:04}-Q{parts.quarter}"
    if parts.half:
        return f"{year if year is not None else today.year:04}-H{parts.half}"
    if year is None:
        year = season_year(today, parts.season or "SP", parts.which or 0)
    return f"{year:04}-{parts.season}"


def _quarter_shift(quarter: int, current: int, ahead: bool) -> int:
    if ahead:
        return 1 if quarter < current - 1 else 0
    return -1 if quarter > current else 0


def _counted(story: Story, mention: Mention) -> str | None:
    """So many units from the clock or from the time last told."""
    parts = mention.parts
    offset = parts.offset
    if offset is None:
        offset = 0
    if parts.year is not None and parts.unit in ("quarter", "period"):
        return f"{parts.year:04}-Q{quarter_of(story.quarter)}" if story.quarter else f"{parts.year:04}"
    if parts.unit in ("period", "quarter") and parts.from_text or parts.unit == "year" and _is_ago(mention) and offset == -1:
        return _from_period(story, parts.unit, offset)
    start = (story.day or story.today) if parts.from_text else story.today
    if parts.unit == "year" and parts.from_text and story.year:
        start = date(story.year, 1, 1)
    return _unit_value(parts.unit or "day", start, offset, story, mention)


def _is_ago(mention: Mention) -> bool:
    return mention.parts.which is None  # "last year" says which, "a year ago" counts


def _from_period(story: Story, unit: str, offset: int) -> str | None:
    """ "The quarter", "the year-earlier period": of the period last told, or of the last that is over."""
    if unit == "quarter" or story.quarter is not None:
        base = story.quarter or moved(story.today, months=-3) or story.today
        day = moved(base, months=12 * offset)
        return quarter_value(day) if day else None
    return f"{story.today.year + offset:04}"


def _unit_value(unit: str, start: date, offset: int, story: Story, mention: Mention) -> str | None:
    if unit == "weekend":
        return _weekend(start, offset, story, mention)
    if unit in ("year", "decade", "century"):
        return _years(unit, start.year, offset, _is_ago(mention))
    if unit in ("hour", "minute", "second"):
        return "PAST_REF" if offset < 0 else "FUTURE_REF"
    months = {"month": offset, "quarter": 3 * offset}.get(unit, 0)
    day = moved(start, days={"day": offset, "week": 7 * offset}.get(unit, 0), months=months)
    return _VALUES[unit](day) if day else None


_VALUES = {"day": date.isoformat, "week": week_value, "month": month_value, "quarter": quarter_value}


def _years(unit: str, year: int, offset: int, counted: bool) -> str | None:
    if unit == "year" or counted:
        year += offset * {"year": 1, "decade": 10, "century": 100}[unit]
        return f"{year:04}" if 1 <= year <= 9999 else None
    if unit == "decade":
        return f"{year // 10 + offset:03}X"
    return f"{year // 100 + offset:02}XX"


def _weekend(start: date, offset: int, story: Story, mention: Mention) -> str | None:
    """The one at hand on a Saturday or Sunday; else the one that the verb looks to."""
    if mention.parts.which is None and start.weekday() < 5:
        offset = 0 if _way(story, mention) > 0 else -1
    day = moved(start, days=7 * offset)
    return f"{week_value(day)}-WE" if day else None


def _figures(printed: str) -> str | None:
    """ISO 8601 as it stands; 14/03/2016 and 03/14/2016 where only one order of day and month can be."""
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", printed):
        day = day_of(int(printed[:4]), int(printed[5:7]), int(printed[8:10]))
        return day and day.isoformat() + (f"T{printed[11:16]}" if len(printed) > 10 else "")
    first, second, third = (int(figure) for figure in re.split(r"[/.]", printed))
    if first > 31:
        found = {day_of(first, second, third)}
    else:
        year = third if third > 99 else third + (2000 if third < 50 else 1900)
        found = {day_of(year, second, first), day_of(year, first, second)}
    found.discard(None)
    days = [day for day in found if day]
    return days[0].isoformat() if len(days) == 1 else None
