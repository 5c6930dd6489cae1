"""A place in a question in; the day, week, month or year that is named there out, with where its words end.

Counted from the day of asking. What has no year keeps none: `--01-20`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from corpus.clock.months import MONTH, WEEKDAY
from retrieval.when.ambiguous import is_ambiguous
from retrieval.when.counted import (
    read_ago,
    read_dayname,
    read_overnight,
    read_past,
    read_quarter,
    read_season,
    read_the_weekend,
    read_unit,
    read_week_of,
    read_weekday,
)  # fmt: skip
from retrieval.when.edges import read_edge, read_of_the_unit, read_week_before_last
from retrieval.when.model import Days
from retrieval.when.named import (
    read_decade,
    read_figures,
    read_iso,
    read_iso_month,
    read_month,
    read_named,
    read_ordinal_day,
    read_two_figures,
    read_two_slashed,
    read_year,
    read_years,
)  # fmt: skip

_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%.]\d|\d)"
_Y = r"(?:19|20)\d\d(?![\d-])"
_YEAR = rf"(?:,? (?:of )?(?P<y>{_Y})|(?: of)? (?P<whose>last|this|next) year)?"
_TO = r"\s*(?:-|–|—|\bto\b|\band\b|\bor\b|\buntil\b|\btill?\b|\bthrough\b)\s*"
_M = rf"{MONTH}\.?"
_EDGE = (
    r"(?:early|mid|late|(?:the )?(?:beginning|start|middle|end|first half|second half|first week|second week"
    r"|last week|last days) of)"
)
_N = (
    r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|a few|a couple of|couple of"
    r"|several"
)
_UNIT = r"hour|day|night|week|fortnight|weekend|month|quarter|year"
_NTH = r"(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)"
_WHICH = r"last|this past|this|past|previous|next|coming|current"
_PART = r"(?: (?:morning|afternoon|evening|night))?"


@dataclass(frozen=True, slots=True)
class Point:
    """Days that are named, and where. `needs_link`: only a word before it ("in 2019") makes it a time."""

    start: int
    end: int
    days: Days
    needs_link: bool = False
    is_adverb: bool = False  # "yesterday", "last week": stands without a link
    is_ambiguous: bool = False  # a name as well: "April", "June"


Reader = Callable[[re.Match[str], date], Days | None]


def point_at(text: str, place: int, today: date) -> Point | None:
    """None where no day is named just there."""
    for pattern, read, manner in _RULES:
        match = pattern.match(text, place)
        days = None if match is None else read(match, today)
        if match is not None and days is not None:
            ambiguous = is_ambiguous(match[0])
            needs_link = manner == "link" or ambiguous
            return Point(place, match.end(), days, needs_link, manner == "adverb", ambiguous)
    return None


_Rule = tuple[re.Pattern[str], Reader, str]


def _rule(pattern: str, read: Reader, manner: str = "") -> _Rule:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), read, manner


_WEEKDAY_BEFORE = rf"(?:{WEEKDAY}\.?,? (?:the )?)?"
_WEEK_OF = r"(?:the )?week (?:of|beginning|from|starting|commencing) (?:on )?(?:the )?"
_RULES: tuple[_Rule, ...] = (
    _rule(r"(?P<y>\d{4})[-/](?P<m>\d\d?)[-/](?P<d>\d\d?)(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?", read_iso),
    _rule(r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)", read_iso_month),
    _rule(r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4}|\d\d)", read_figures),
    _rule(rf"{_WEEKDAY_BEFORE}(?P<d>{_D})(?:{_TO}(?P<to>{_D}))?(?: of)?[ -]?(?P<m>{_M})"
          rf"{_YEAR}", read_named),
    _rule(rf"{_WEEKDAY_BEFORE}(?P<m>{_M}) (?:the )?(?P<d>{_D})(?:{_TO}(?P<to>{_D})(?! {MONTH}))?"
          rf"{_YEAR}", read_named),
    _rule(rf"(?P<edge>{_EDGE})?[ -]?(?P<which>(?:last|this|next|past) )?(?P<m>{_M}){_YEAR}", read_month),
    _rule(r"(?:the )?(?P<edge>early|late|beginning|start|middle|end)(?: of)? (?:the )?"
          r"(?:(?P<which>this|last|next) )?(?P<unit>week|month|year)", read_edge, "adverb"),
    _rule(r"the week before last", read_week_before_last, "adverb"),
    _rule(r"the (?P<unit>day|week|month)", read_of_the_unit, "adverb"),
    _rule(rf"{_WEEK_OF}(?P<d>{_D})(?P<to>)(?: of)? (?P<m>{_M})(?:,? (?P<y>{_Y}))?", read_week_of, "adverb"),
    _rule(rf"{_WEEK_OF}(?P<m>{_M}) (?P<d>{_D})(?P<to>)(?:,? (?P<y>{_Y}))?", read_week_of, "adverb"),
    _rule(rf"(?P<which>(?:last|this|next|past|previous|coming) )?(?P<day>{WEEKDAY}){_PART}", read_weekday),
    _rule(rf"(?:the )?day (?:before yesterday|after tomorrow)|(?:yesterday|today|tomorrow){_PART}"
          r"|this (?:very )?(?:morning|afternoon|evening)|(?:earlier|later) today|tonight|last evening",
          read_dayname, "adverb"),
    _rule(r"last night|overnight", read_overnight, "adverb"),
    _rule(rf"(?:just |about |only |some )?(?P<n>{_N}) (?P<unit>{_UNIT})s? ago(?P<very> today)?",
          read_ago, "adverb"),
    _rule(rf"(?:the )?(?:last|past|previous) (?P<n>{_N}) (?P<unit>{_UNIT})s?", read_past, "adverb"),
    _rule(rf"(?:(?P<part>earlier|later|the) )?(?P<which>{_WHICH}) (?P<unit>{_UNIT})", read_unit, "adverb"),
    _rule(r"(?:the|at) weekend", read_the_weekend, "adverb"),
    _rule(rf"(?:q(?P<q>[1-4])|(?:the )?(?P<ordinal>first|second|third|fourth|last) quarter)"
          rf"(?: (?:of )?(?P<y>{_Y}))?", read_quarter, "link"),
    _rule(r"(?P<which>last|this|past) (?P<season>spring|summer|autumn|fall|winter)(?P<y>)",
          read_season, "adverb"),
    _rule(rf"(?:the )?(?P<which>)(?P<season>spring|summer|autumn|fall|winter)"
          rf"(?: (?:of )?(?P<y>{_Y}))?", read_season, "link"),
    _rule(r"(?P<y>(?:19|20)\d\d)\s?[-–/]\s?(?P<to>(?:19|20)\d\d)(?!-)", read_years, "link"),
    _rule(r"(?:the )?(?:(?P<edge>early|mid|late)[ -])?(?P<y>(?:19|20)\d0)['’]?s", read_decade, "link"),
    _rule(rf"(?:the )?(?:year )?(?P<y>{_Y})", read_year, "link"),
    _rule(rf"the (?P<d>{_NTH})(?:{_TO}(?:the )?(?P<to>{_NTH}))?(?! (?:of )?{MONTH}|[ -]century)",
          read_ordinal_day, "link"),
    _rule(r"(?P<d>\d{1,2})\.(?P<m>\d\d)\.?", read_two_figures, "link"),
    _rule(r"(?!9/11|24/7)(?P<d>\d{1,2})/(?P<m>\d{1,2})(?![/\d]| of\b)", read_two_slashed, "link"),
)  # fmt: skip
