"""The lines of a page in; its texts, stamps, dates and rules out, stamps parted from the line they open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.clock.stamps import Stamp, trailing_stamp, whole_stamp
from corpus.model import Span
from corpus.reading.headlines import may_head
from corpus.reading.lines import Line
from corpus.reading.marks import Kind

_BULLET = re.compile(r"[-*•·▪■●◦‣–—>][ \t]+")
_LONGEST_WEEKDAY = 12  # characters


@dataclass(frozen=True, slots=True)
class Piece:
    """`span` is a text's own words, `whole` the same with the stamp that opens its line.

    `opens_a_line`: of a stamp with text behind it.
    """

    kind: Kind
    span: Span
    whole: Span
    stamp: Stamp | None = None
    level: int = 0
    alone: bool = False
    opens_a_line: bool = False


def pieces_of(text: str, page: Sequence[Line]) -> list[Piece]:
    """All but furniture and underlines, in printed order."""
    return [piece for line in page for piece in _pieces(text, line)]


def _pieces(text: str, line: Line) -> Iterator[Piece]:
    span = line.span
    if line.kind in (Kind.STAMP, Kind.DATE, Kind.RULE):
        yield Piece(line.kind, span, span, line.stamp)
    elif line.kind is not Kind.TEXT:
        return
    elif line.lead is not None:
        bullet = _BULLET.match(text, span.start, span.end)
        whole = Span(bullet.end(), span.end) if bullet else span
        yield Piece(Kind.STAMP, span, span, line.stamp, opens_a_line=True)
        yield Piece(Kind.TEXT, Span(line.lead, span.end), whole, level=line.level, alone=line.alone)
    elif line.stamp is not None:  # as other figures are made: the page has stamps, so it is one
        yield Piece(Kind.STAMP, span, span, line.stamp)
    else:
        yield from _text(text, line)


def _text(text: str, line: Line) -> Iterator[Piece]:
    span = line.span
    words = span.of(text)
    trail = trailing_stamp(words)
    weekday = whole_stamp(words) if len(words) <= _LONGEST_WEEKDAY else None
    if weekday is not None:
        yield Piece(Kind.DATE, span, span, weekday)
    elif trail is not None and may_head(words[: trail[1]]):
        own = Span(span.start, span.start + trail[1])
        yield Piece(Kind.TEXT, own, own, level=line.level, alone=line.alone)
        yield Piece(Kind.STAMP, span, span, trail[0])
    else:
        yield Piece(Kind.TEXT, span, span, level=line.level, alone=line.alone)
