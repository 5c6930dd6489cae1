"""When a bulletin that prints no date was published, as far as its own words tell.

"The aid was dropped on January 15" was written after that day; "talks will start on January 25" before that one.
Nothing is guessed: a sentence that leaves a doubt is no clue, and clues that contradict each other give no bounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from corpus.clock.bounds_dates import dates
from corpus.clock.bounds_tense import Way, way
from corpus.clock.bounds_window import Mark, mark, window
from corpus.model import Span

Points = Literal["past", "ahead", "same day"]
_POINTS: dict[Way, Points] = {"past": "past", "ahead": "ahead", "dateline": "same day", "today": "same day"}
_TODAY = re.compile(r"\b(?:[Tt]oday|TODAY|[Tt]onight)\b")


@dataclass(frozen=True, slots=True)
class Clue:
    """An expression in the text, and where it lies from the day the text was published."""

    span: Span
    points: Points


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day, both inclusive, on which the text can have been published.

    ISO days where years are printed (`latest` is None where nothing with a year lies ahead), else both without
    a year, `--01-16` to `--01-24`; `--12-28` to `--01-03` runs round the new year. `clues` gave the bounds, in
    printed order; there is at least one.
    """

    earliest: str | None
    latest: str | None
    clues: tuple[Clue, ...]


def bounds(text: str) -> Bounds | None:
    """None where the text says nothing sure, or too little: without years, no two months or fewer."""
    marks = tuple(_marks(text))
    found = window(marks)
    if found is None:
        return None
    clues = tuple(Clue(each.dated.span, _POINTS[each.way]) for each in marks if found.is_bounded_by(each))
    return Bounds(found.earliest, found.latest, clues)


def _marks(text: str) -> Iterator[Mark]:
    says_today = _TODAY.search(text) is not None
    for dated in dates(text):
        found = way(text, dated)
        if found is not None:
            yield mark(dated, found, says_today=says_today)
