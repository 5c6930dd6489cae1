"""Dates as a bulletin prints them: in front matter, a dateline, a field or its file's name."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import PurePath

_YEAR_FIRST = re.compile(r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?![0-9A-Za-z])")
_SLASHED = re.compile(r"^(\d{4})/(\d{1,2})/(\d{1,2})")
_NAMED_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def printed_date(text: str) -> str | None:
    """The date or time that `text` spells, as ISO 8601; None when it is not wholly a date.

    Reads ISO 8601, `2020/01/03` and month names with a day and a year (`March 01, 2008`,
    `20 January 2016 14:02 GMT`). Figures such as `01/02/2016` are left alone: desks on two
    continents read them differently, and a wrong date is worse than none.
    """
    text = text.strip()
    iso = _iso(_SLASHED.sub(lambda m: f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}", text))
    if iso is not None:
        return iso
    if _NAMED_MONTH.search(text) and _YEAR.search(text) and len(text) <= 60:
        return _spelled(text)
    return None


def date_in_name(path: str) -> str | None:
    """The day in a file's name: `2016-01-20.txt`, `blog_20160120.txt`."""
    for year, _, month, day in _YEAR_FIRST.findall(PurePath(path).stem):
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


def _spelled(text: str) -> str | None:
    import dateparser  # half a second to import, and most bulletins need none of it

    when: datetime | None = dateparser.parse(
        text,
        languages=["en"],
        settings={"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]},
    )
    if when is None:
        return None
    has_time = re.search(r"\d[:.]\d\d|\d\s*[ap]\.?m\b", text, re.IGNORECASE)
    return when.isoformat() if has_time else when.date().isoformat()
