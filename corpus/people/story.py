"""The items of one text in; one run of characters with its sentences out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Item, Span
from corpus.people.words import folded

_CAPITAL = re.compile(r"\b[^\W\d_a-z][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Story:
    """One text, whole. Spans of the story count in `text`; those of an item are moved there by `place`.

    `sentences` are the bodies' sentences in printed order; headlines stand in none of them.
    """

    text: str
    sentences: tuple[Span, ...]
    starts: tuple[int, ...]  # of the sentences
    shifts: tuple[int, ...]  # to be added to a span of the item, one an item

    def place(self, item: int, span: Span) -> Span:
        """`span` of the item moved into the story; empty if it lies outside."""
        limit = len(self.text)
        start = min(max(span.start + self.shifts[item], 0), limit)
        return Span(start, max(start, min(span.end + self.shifts[item], limit)))

    def sentence_at(self, place: int) -> int:
        """The number of the sentence at `place`, or of the last before it; -1 before the first."""
        return bisect_right(self.starts, place) - 1


def surroundings(items: Sequence[Item]) -> frozenset[str]:
    """The words with a capital that a text prints, folded.

    `In Corrin's north` -> in, corrin. For `Seen.beside`.
    """
    return frozenset(
        word
        for item in items
        for printed in set(_CAPITAL.findall(item.span.of(item.text)))
        for word in folded(printed).split()
    )


def story(items: Sequence[Item]) -> Story:
    """The rows of one article stand one under the other, as a reader sees them."""
    texts: list[str] = []
    shifts: list[int] = []
    sentences: list[Span] = []
    length = 0
    for item in items:
        shift = length - item.span.start
        shifts.append(shift)
        texts.append(item.span.of(item.text))
        length += len(texts[-1]) + 1
        sentences += _sentences(item, shift)
    return Story(
        "\n".join(texts), tuple(sentences), tuple(sentence.start for sentence in sentences), tuple(shifts)
    )


def _sentences(item: Item, shift: int) -> list[Span]:
    inside = [
        sentence
        for passage in item.passages
        if passage.span != item.headline
        for sentence in passage.sentences
        if item.span.start <= sentence.start and sentence.end <= item.span.end
    ]
    return [Span(sentence.start + shift, sentence.end + shift) for sentence in inside]
