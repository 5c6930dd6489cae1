"""Days in; how people read them out, and how they are known: printed, inferred or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from corpus.clock.shown import said
from corpus.model import Clue
from retrieval.phrases import ENGLISH, Phrases


class Dated(Protocol):
    """An item, a hit or a statement: anything with the days that it was published on or between."""

    @property
    def published(self) -> str | None: ...
    @property
    def earliest(self) -> str | None: ...
    @property
    def latest(self) -> str | None: ...
    @property
    def published_kind(self) -> str | None: ...


def dated(thing: Dated, say: Phrases = ENGLISH) -> str:
    """`20 January 2016, 14:02`; `20 January, no year printed`; `no date printed; text points to 16 May`."""
    return days(thing.published, thing.earliest, thing.latest, thing.published_kind, say=say)


def days(
    published: str | None,
    earliest: str | None,
    latest: str | None,
    kind: str | None,
    *,
    say: Phrases = ENGLISH,
) -> str:
    """As `dated`, of what an item's row says."""
    if published is not None:
        return say.day(published)
    if kind is None or earliest is None or latest is None:  # "1990 or later" points to nothing
        return say.no_date()
    between = say.days(earliest, latest)
    return say.points_to(between) if kind == "inferred" else say.no_year(between)


_WHERE = {"past": "is already past", "ahead": "is still ahead", "same day": "is the day itself"}
_MOST_CLUES = 4


def pointers(clues: Sequence[Clue]) -> str:
    """What the text says that its days were inferred from: `“January 15” is already past; ...`."""
    told = list(
        {clue.text.lower(): f"“{clue.text}” {_WHERE[clue.points]}" for clue in reversed(clues)}.values()
    )
    told.reverse()
    more = [f"and {len(told) - _MOST_CLUES} more"] if len(told) > _MOST_CLUES else []
    return "; ".join([*told[:_MOST_CLUES], *more])


def printed_date(published: str) -> str:
    """`2016-01-20T14:02` -> `20 January 2016, 14:02`."""
    return ENGLISH.day(published)


def span_of(things: Sequence[Dated]) -> str:
    """The days that they span: `18–20 January 2016`, `16–24 January (inferred)`; `-` where none is known."""
    printed = [thing.published[:10] for thing in things if thing.published]
    if printed:
        return said(min(printed), max(printed))
    known = {(thing.earliest, thing.latest) for thing in things if thing.published_kind is not None}
    if not known:
        return "-"
    if len(known) > 1:  # days of several years or of none cannot be put in order
        return "several"
    inferred = any(thing.published_kind == "inferred" for thing in things)
    return f"{said(*known.pop())}{' (inferred)' if inferred else ''}"
