"""Gold statements and found ones of a text in; pairs out.

Statements are paired one to one within an item, by the overlap (intersection over union) of the words of
their contents; punctuation does not count. The pairing is the optimal one: the greatest sum of overlaps,
and of two equal sums the one in which more sources agree. An overlap under one half makes no pair.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from scipy.optimize import linear_sum_assignment

from corpus.model import Attribution, Span, Statement
from eval.speech.model import Annotated, Gold, Pair, Statements, Text

_LEAST = 0.5
_TIE = 1e-6  # below any difference between two overlaps of a paragraph's words
_WORD = re.compile(r"\w+")
Matrix = list[list[float]]


class Words:
    """The words of a text by where they stand."""

    def __init__(self, text: str) -> None:
        found = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def of(self, *spans: Span | None) -> set[int]:
        """The places of every word that has a letter inside one of the spans."""
        places: set[int] = set()
        for span in spans:
            if span is not None:
                places.update(
                    range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))
                )
        return places

    def cut(self, place: int) -> bool:
        """Whether `place` has letters of one word on both sides."""
        return bisect_left(self._starts, place) > bisect_right(self._ends, place)


def pairs(
    annotated: Annotated, text: Text, found: Statements, names: Sequence[tuple[Attribution, ...]] | None
) -> Iterator[Pair]:
    """Every gold statement of the text, paired or alone, then what else was found in its item."""
    given = names or [()] * len(found)
    for item, gold, there, told in zip(text.items, text.gold, found, given, strict=True):
        overlaps = _overlaps(Words(item.text), gold, there, by_cue=annotated.by_cue)
        place = _assigned(overlaps, gold, there, Words(item.text))
        attributions: Sequence[Attribution | None] = told or [None] * len(there)
        for row, each in enumerate(gold):
            if row not in place:
                yield Pair(text, item, each, None)
                continue
            column = place[row]
            yield Pair(
                text=text,
                item=item,
                gold=each,
                found=there[column],
                attribution=attributions[column],
                overlap=overlaps[row][column],
                same_parent=_same_parent(each, there[column], place),
            )
        alone = sorted(set(range(len(there))) - set(place.values()))
        yield from (Pair(text, item, None, there[column], attributions[column]) for column in alone)


def _overlaps(words: Words, gold: Sequence[Gold], found: Sequence[Statement], *, by_cue: bool) -> Matrix:
    """One row a gold statement, one column a found one; by cue, a shared word is a full overlap."""

    def of(statement: Statement) -> set[int]:
        return words.of(statement.cue) if by_cue else words.of(*statement.contents)

    def overlap(theirs: set[int], ours: set[int]) -> float:
        shared = len(theirs & ours)
        return min(shared, 1) if by_cue else shared / max(len(theirs | ours), 1)

    columns = [of(each) for each in found]
    return [[overlap(of(each.statement), ours) for ours in columns] for each in gold]


def _assigned(
    overlaps: Matrix, gold: Sequence[Gold], found: Sequence[Statement], words: Words
) -> dict[int, int]:
    """The column of each row that has a pair."""

    def worth(row: int, column: int) -> float:
        if overlaps[row][column] < _LEAST:
            return 0.0
        agree = words.of(gold[row].statement.source) & words.of(found[column].source)
        return overlaps[row][column] + (_TIE if agree else 0.0)

    if not gold or not found:
        return {}
    worths = [[worth(row, column) for column in range(len(found))] for row in range(len(gold))]
    rows, columns = linear_sum_assignment(worths, maximize=True)
    places = zip(map(int, rows), map(int, columns), strict=True)
    return {row: column for row, column in places if worths[row][column] > 0}


def _same_parent(gold: Gold, found: Statement, place: dict[int, int]) -> bool:
    """Whether it is inside the one that its gold's parent is paired with; inside none if that was missed."""
    parent = gold.statement.parent
    return found.parent == (None if parent is None else place.get(parent))
