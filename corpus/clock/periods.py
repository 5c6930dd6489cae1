"""The month, quarter, season or year that a mention names, as a TIMEX3 value."""

from __future__ import annotations

from datetime import date

from corpus.clock.calendar import day_of, month_value, moved, quarter_of, quarter_value, season_year
from corpus.clock.mention import Mention
from corpus.clock.named_days import nearest
from corpus.clock.story import Story


def month(story: Story, mention: Mention, number: int) -> str | None:
    parts, today = mention.parts, story.today
    if parts.year is not None:
        return f"{parts.year:04}-{number:02}"
    if parts.unit == "year":  # "March of last year"
        return f"{today.year + (parts.offset or 0):04}-{number:02}"
    years = (today.year - 1, today.year, today.year + 1)
    days = [day for year in years if (day := day_of(year, number, today.day if today.day < 28 else 28))]
    if parts.which == 0:
        return f"{today.year:04}-{number:02}"
    if parts.which:
        days = [day for day in days if (day - today).days * parts.which > 0]
    day = nearest(story, mention, days)
    return month_value(day) if day else None


def quarter(story: Story, mention: Mention, number: int) -> str:
    """Without a year the one that has begun last; ahead, the one that is not yet well over."""
    year = _year(story, mention)
    if year is None:
        current = quarter_of(story.today)
        if story.way(mention) > 0:
            year = story.today.year + (number < current - 1)
        else:
            year = story.today.year - (number > current)
    return f"{year:04}-Q{number}"


def half(story: Story, mention: Mention, number: int) -> str:
    year = _year(story, mention)
    return f"{story.today.year if year is None else year:04}-H{number}"


def season(story: Story, mention: Mention, name: str) -> str:
    year = _year(story, mention)
    if year is None:
        year = season_year(story.today, name, mention.parts.which or 0)
    return f"{year:04}-{name}"


def _year(story: Story, mention: Mention) -> int | None:
    """The year that is printed or counted with it: "the 1988 second quarter", "next year's first quarter"."""
    parts = mention.parts
    if parts.year is not None or parts.unit != "year":
        return parts.year
    told = story.quarter if parts.from_text else None
    return (told or story.today).year + (parts.offset or 0)


def compared(story: Story, mention: Mention) -> str | None:
    """ "The quarter", "the year-earlier period", "a year ago": of the quarter told last, or the last one.

    A text that tells of no quarter compares years.
    """
    parts, offset = mention.parts, mention.parts.offset or 0
    if parts.year is not None:
        return f"{parts.year:04}" + (f"-Q{quarter_of(story.quarter)}" if story.quarter else "")
    if parts.unit != "quarter" and story.quarter is None:
        return f"{story.today.year + offset:04}"
    last: date = story.quarter or moved(story.today, months=-3) or story.today
    day = moved(last, months=12 * offset)
    return quarter_value(day) if day else None
