"""Dates as a bulletin prints them: in front matter, a dateline, a field or its file's name."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from pathlib import PurePath

from corpus.clock.months import MONTH

_YEAR_FIRST = re.compile(
    r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?![0-9A-SU-Za-su-z]|[Tt](?!\d))"
)
_SLASHED = re.compile(r"^(\d{4})/(\d{1,2})/(\d{1,2})")
_NAMED_MONTH = re.compile(MONTH, re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TIME = re.compile(r"\d[:.]\d\d|\d\s*[ap]\.?m\b", re.IGNORECASE)
# what else may stand in a date: weekdays, ordinals, halves of the day, small links and names of zones
_DATE_WORD = re.compile(
    rf"{_NAMED_MONTH.pattern}|\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|st|nd|rd|th|on"
    r"|at|of|the|[ap]\.?m|t)\b|\b(?-i:[A-Z]{1,5})\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 60  # characters


def printed_date(text: str) -> str | None:
    """The date or time that `text` spells, as ISO 8601; None when it is not wholly a date.

    Reads ISO 8601 (with a zone's name too), `2020/01/03` and month names with a day and a year
    (`March 01, 2008`, `20 January 2016 14:02 GMT`). Figures such as `01/02/2016` are left alone: desks on two
    continents read them differently, and a wrong date is worse than none.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    text = _SLASHED.sub(lambda m: f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}", text)
    return _iso(text) or (_spelled(text) if _could_be_spelled(text) else None)


def _could_be_spelled(text: str) -> bool:
    """A day of a year with nothing beside it but what dates are made of. Keeps prose from the slow parser."""
    words = re.sub(r"(?<=\d)(?=[^\W\d_])", " ", text)  # 20th, 2pm
    return (
        _YEAR.search(text) is not None
        and (_NAMED_MONTH.search(text) is not None or _iso(text[:10]) is not None)
        and _LETTER.search(_DATE_WORD.sub("", words)) is None
    )


def date_in_name(path: str) -> str | None:
    """The day in a file's name: `2016-01-20.txt`, `blog_20160120.txt`, `20160120T1402Z.txt`."""
    for year, _, month, day in _YEAR_FIRST.findall(PurePath(path).name):
        iso = _iso(f"{year}-{month}-{day}")
        if iso is not None:
            return iso
    return None


def _iso(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def _spelled(text: str) -> str | None:
    import dateparser  # half a second to import, and most bulletins need none of it

    when: datetime | None = dateparser.parse(
        text,
        languages=["en"],
        settings={"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]},
    )
    if when is None:
        return None
    return when.isoformat() if _TIME.search(text) else when.date().isoformat()


@lru_cache(maxsize=1024)
def any_date(text: str) -> str | None:
    """The day that `text` spells in whatever language: "5 mars 2031"; None where it is not wholly a date."""
    import dateparser

    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    found: datetime | None = dateparser.parse(text, settings=settings)
    return None if found is None else found.date().isoformat()
