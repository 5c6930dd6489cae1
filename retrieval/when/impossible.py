"""A question in; the day in it that no calendar has ("30 February"), and where its words stand, out."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.clock.months import MONTH, month_number

_N = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:%.]\d|\d)"
_Y = r"(?:,? (?:of )?(?P<y>(?:19|20)\d\d)(?![\d-]))?"
_M = rf"(?P<m>{MONTH})\.?"


@dataclass(frozen=True, slots=True)
class NoDay:
    """`day`: `2031-02-30`, or `--02-30` where no year is named."""

    start: int
    end: int
    day: str


def impossible(text: str) -> Iterator[NoDay]:
    """In printed order.

    >>> [each.day for each in impossible("on 30 February 2031")], [*impossible("on 29 February")]
    (['2031-02-30'], [])
    """
    found = [each for form, read in _FORMS for match in form.finditer(text) if (each := read(match))]
    return iter(sorted(found, key=lambda each: each.start))


def _named(match: re.Match[str]) -> NoDay | None:
    return _unless_there(match, match["y"] or "", month_number(match["m"]))


def _in_figures(match: re.Match[str]) -> NoDay | None:
    """The month last, as between full stops, where that is one; "13/13/2031" is no day in any order."""
    year, one, two = match["y"], int(match["d"]), int(match["m"])
    if 1 <= one <= 12 and 1 <= two <= monthrange(int(year), one)[1]:
        return None  # the month first
    return _unless_there(match, year, two)


def _in_iso(match: re.Match[str]) -> NoDay | None:
    return _unless_there(match, match["y"], int(match["m"]))


def _unless_there(match: re.Match[str], year: str, month: int) -> NoDay | None:
    if not 1 <= month <= 12 or 1 <= int(match["d"]) <= monthrange(int(year or 2000), month)[1]:
        return None
    return NoDay(*match.span(), f"{year or '-'}-{month:02}-{int(match['d']):02}")


_Form = tuple[re.Pattern[str], Callable[[re.Match[str]], NoDay | None]]


def _form(pattern: str, read: Callable[[re.Match[str]], NoDay | None]) -> _Form:
    return re.compile(rf"(?:{pattern})(?!\w)", re.IGNORECASE), read


_FORMS = (
    _form(rf"(?<![\w.,:/]){_N}(?: of)?[ -]?{_M}{_Y}", _named),
    # "in March 45 people": a number above all days counts what follows
    _form(rf"(?<!\w){_M} (?:the )?{_N}{_Y}(?=\W*$|[?!.,;:]|\s+(?:about|in|at|by|and|to|or)\b)", _named),
    _form(r"(?<![\w.,:/-])(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>(?:19|20)\d\d)", _in_figures),
    _form(r"(?<![\w.,:/-])(?P<y>(?:19|20)\d\d)[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})", _in_iso),
)  # fmt: skip
