"""The days and months that a text names: text in; each with the first and the last day it may mean."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from corpus.clock.mention import Mention, Parts
from corpus.clock.mentions import mentions
from corpus.clock.months import MONTH
from corpus.model import Span

# Months are printed with a capital: "may" and "march" are verbs.
_MONTH = re.compile(MONTH.replace(r"\b(?:", r"\b(?=[ADFJMNOS])(?i:", 1))
_REACH = 48  # characters on either side of a month's name that an expression may fill
_MOST = 20_000  # no bulletin names as many months; a made-up one of 50 MB may


@dataclass(frozen=True, slots=True)
class Dated:
    """A day or a month as printed, and the days it may mean: ISO, or --MM-DD where no year is printed."""

    span: Span
    first: str
    last: str
    has_weekday: bool = False  # "Wednesday, Jan. 20"

    @property
    def is_day(self) -> bool:
        return self.first == self.last


def dates(text: str) -> Iterator[Dated]:
    """In printed order; a day that no calendar has is none."""
    for piece in _pieces(text):
        for mention in mentions(piece.of(text)):
            dated = _dated(mention, piece.start)
            if dated is not None:
                yield dated


def _pieces(text: str) -> Iterator[Span]:
    """The stretches that hold a month's name: the rest of a long text need not be read word by word."""
    start = end = 0
    for month in islice(_MONTH.finditer(text), _MOST):
        if month.start() - _REACH > end:
            if end:
                yield Span(start, end)
            start = _word_start(text, max(0, month.start() - _REACH))
        end = min(len(text), month.end() + _REACH)
    if end:
        yield Span(start, end)


def _word_start(text: str, near: int) -> int:
    """A piece does not begin inside a number or a word, if the word is of any usual length."""
    space = text.find(" ", near, near + _REACH // 2) if near else 0
    return near if space < 0 else space


def _dated(mention: Mention, offset: int) -> Dated | None:
    parts = mention.parts
    if mention.type not in ("DATE", "TIME") or parts.month is None or parts.which is not None:
        return None
    days = _days(parts)
    if days is None:
        return None
    return Dated(
        Span(mention.span.start + offset, mention.span.end + offset), *days, parts.weekday is not None
    )


def _days(parts: Parts) -> tuple[str, str] | None:
    month = parts.month or 1
    longest = monthrange(parts.year or 2000, month)[1]
    first, last = (parts.day, parts.day) if parts.day else (1, longest)
    if last > longest:
        return None
    return _written(parts.year, month, first), _written(parts.year, month, last)


def _written(year: int | None, month: int, day: int) -> str:
    return f"--{month:02}-{day:02}" if year is None else date(year, month, day).isoformat()
