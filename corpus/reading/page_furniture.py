"""A page's lines in; out with those told as furniture that only their place tells so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.reading.furniture import announces_points, is_bullet, is_byline_of_the_house
from corpus.reading.headlines import may_head
from corpus.reading.lines import Line
from corpus.reading.marks import Kind
from corpus.reading.masthead import introduces
from corpus.reading.wire import series_of

_SECTIONS = frozenset(
    "politics world business economy economics sport sports culture weather local national international "
    "health science opinion "
    "news arts technology tech markets obituaries regional domestic foreign home finance education "
    "environment travel "
    "entertainment society people crime courts letters comment analysis features "
    "lifestyle media law transport".split()
)
_LONGEST_NAME = 60  # characters, of a section with what decorates it
_DECOR = r"[-=*#~_•·<>|:\[\]—–]{1,20}"
_DECORATED = re.compile(rf"{_DECOR}[ \t]*(?P<name>[^\W\d_][^-=*#~_<>|\[\]]{{1,38}}?)[ \t]*{_DECOR}")
_SHORT_NAME = 3  # words
_SIGNATURE = 5  # lines, with the mark over them
_ADDRESS = re.compile(r"\S@\S+\.\w|https?://|www\.|\b(?:un)?subscribe\b", re.IGNORECASE)


def with_furniture_told(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines with key points at the top, bylines, stories' numbers and names of sections told."""
    told = list(lines)
    for place in _bylines(text, told):
        told[place] = replace(told[place], kind=Kind.FURNITURE)
    for place in [*_numbers(text, told), *_signature(text, told)]:
        told[place] = replace(told[place], kind=Kind.FURNITURE)
    for place in [*_key_points(text, told), *_sections(text, told)]:
        told[place] = replace(told[place], kind=Kind.FURNITURE)
    return told


def _numbers(text: str, lines: Sequence[Line]) -> list[int]:
    """The numbers of an agency's stories, two or more of one series: `NPA 11`, `NPA 12`."""
    series = {
        at: found
        for at, line in enumerate(lines)
        if line.kind is Kind.TEXT and (found := series_of(line.span.of(text)))
    }
    told = Counter(series.values())
    return [at for at, found in series.items() if told[found] > 1]


def _signature(text: str, lines: Sequence[Line]) -> list[int]:
    """The last lines, below the only `--` that closes a mail (RFC 3676), where they say whom to write to."""
    marks = [at for at, line in enumerate(lines) if line.span.end - line.span.start == 2]
    marks = [at for at in marks if lines[at].span.of(text) == "--"]
    below = range(marks[0], len(lines)) if len(marks) == 1 else range(0)
    words = " ".join(lines[at].span.of(text) for at in below)
    return list(below) if len(below) <= _SIGNATURE and _ADDRESS.search(words) else []


def _key_points(text: str, lines: Sequence[Line]) -> list[int]:
    """A list of what the page holds, with the line that announces it, before the first paragraph."""
    for at, line in enumerate(lines):
        words = line.span.of(text)
        if line.kind is Kind.TEXT and announces_points(words):
            points = _bullets(text, lines, at + 1)
            return [at, *points] if points else []
        if line.kind is Kind.TEXT and not (may_head(words) or introduces(words)):
            return []
    return []


def _bylines(text: str, lines: Sequence[Line]) -> list[int]:
    """Lines right under what could be a headline that name who wrote, with the house or the place."""
    texts = [at for at, line in enumerate(lines) if line.kind is Kind.TEXT]
    words = {at: lines[at].span.of(text) for at in texts}
    return [
        at for above, at in pairwise(texts) if is_byline_of_the_house(words[at]) and may_head(words[above])
    ]


def _bullets(text: str, lines: Sequence[Line], at: int) -> list[int]:
    found = []
    for place in range(at, len(lines)):
        if lines[place].kind is not Kind.TEXT or not is_bullet(lines[place].span.of(text)):
            break
        found.append(place)
    return found


def _sections(text: str, lines: Sequence[Line]) -> list[int]:
    """Short names alone over a headline that has its text below."""
    texts = [at for at, line in enumerate(lines) if line.kind is Kind.TEXT]
    named, capitals = [], []
    for at, below, after in zip(texts, texts[1:], texts[2:], strict=False):
        words, under = lines[at].span.of(text), lines[below].span.of(text)
        decorated = _DECORATED.fullmatch(words)
        name = decorated["name"] if decorated else words
        alone = lines[at].alone or lines[at - 1].kind is Kind.RULE
        if not (alone and len(words) <= _LONGEST_NAME and may_head(name) and may_head(under)):
            continue
        if may_head(lines[after].span.of(text)):
            continue
        if decorated or name.lower() in _SECTIONS or (" " not in name and name.isalpha()):
            named.append(at)
        elif words.isupper() and not under.isupper() and len(words.split()) <= _SHORT_NAME:
            capitals.append(at)
    return [*named, *(capitals if len(capitals) > 1 else [])]
