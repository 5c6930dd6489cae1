"""The pieces of a live blog in; where its entries begin and end out, and which stamp dates each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.reading.headlines import may_head
from corpus.reading.marks import Kind
from corpus.reading.pieces import Piece


@dataclass(frozen=True, slots=True)
class Entry:
    """Pieces from `start` to `end`; `stamp` is the place of its stamp, None for what stands between dates."""

    start: int
    end: int
    stamp: int | None = None


def entries_of(text: str, pieces: Sequence[Piece]) -> list[Entry]:
    """The entries in printed order; what stands before the first is the page's own."""
    stamps = _governing(text, pieces)
    starts = {at: at for at in stamps}
    if _close(pieces, stamps):
        begins = [0, *(at + 1 for at in stamps[:-1])]
        return [Entry(start, at + 1, at) for start, at in zip(begins, stamps, strict=True)]
    if _headlines_first(text, pieces, stamps):
        starts = {at: _headline_over(text, pieces, at) for at in stamps}
    ends = [*(starts[at] for at in stamps[1:]), len(pieces)][: len(stamps)]
    return [Entry(starts[at], end, at) for at, end in zip(stamps, ends, strict=True)]


def _governing(text: str, pieces: Sequence[Piece]) -> list[int]:
    """The stamps that date a story: text follows before the next one.

    "Posted at 3:15pm" right under a stamped headline repeats what is known.
    """
    found: list[int] = []
    paragraphs = True  # since the last stamp
    for at, piece in enumerate(pieces):
        if piece.kind is Kind.TEXT:
            paragraphs = paragraphs or not may_head(piece.span.of(text))
        elif piece.kind is Kind.STAMP and _has_text(pieces, at):
            repeats = piece.stamp is not None and piece.stamp.label is not None and not paragraphs
            if not repeats:
                found.append(at)
                paragraphs = False
    return found


def _has_text(pieces: Sequence[Piece], at: int) -> bool:
    """Text stands between this stamp and the next, or right above a stamp that closes its text."""
    for piece in pieces[at + 1 :]:
        if piece.kind in (Kind.TEXT, Kind.STAMP):
            return piece.kind is Kind.TEXT
    return at > 0 and pieces[at - 1].kind is Kind.TEXT


def _close(pieces: Sequence[Piece], stamps: Sequence[int]) -> bool:
    """Each stamp stands under its text: the page ends with one and opens with text."""
    last = max((at for at, piece in enumerate(pieces) if piece.kind is not Kind.RULE), default=-1)
    return (
        len(stamps) > 1
        and stamps[-1] == last
        and any(piece.kind is Kind.TEXT for piece in pieces[: stamps[0]])
    )


def _headlines_first(text: str, pieces: Sequence[Piece], stamps: Sequence[int]) -> bool:
    """Most stamps stand between a headline and its text; the first may have the page's title above it."""
    asked = [at for at in stamps if not pieces[at].opens_a_line]
    asked = asked[1:] if len(asked) > 1 else asked
    between = [
        at for at in asked if _headline_over(text, pieces, at) != at and not _head_follows(text, pieces, at)
    ]
    return len(between) * 2 > len(asked)


def _headline_over(text: str, pieces: Sequence[Piece], at: int) -> int:
    above = pieces[at - 1] if at else None
    is_head = above is not None and above.kind is Kind.TEXT and (may_head(above.span.of(text)) or above.level)
    return at - 1 if is_head else at


def _head_follows(text: str, pieces: Sequence[Piece], at: int) -> bool:
    return (
        at + 1 < len(pieces) and pieces[at + 1].kind is Kind.TEXT and may_head(pieces[at + 1].span.of(text))
    )
