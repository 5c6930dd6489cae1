"""Hits with a figure and the question in; those whose figures are of one thing, so that they compare, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Span
from retrieval.model import Hit
from retrieval.question import topic_words, understand
from retrieval.stems import related, stem

_SENTENCE_END = re.compile(r"[.!?][”\"’']*\s+(?=[\"“A-Z0-9])")
_MONTH = re.compile(r"\b(?:March|May)(?= \d)|(?<=\d )(?:March|May)\b")  # nobody marched on March 22
_WORD = re.compile(r"[^\W\d_]+")
# What is counted and what befell it may be told in other words; where and in what may not.
_PEOPLE = frozenset(map(stem, ("people", "person", "persons")))
_FATES = frozenset(map(stem, ("killed", "died", "dead", "injured", "hurt", "wounded", "missing", "arrested")))
# Reports of one event shared .44 and .5 of the shorter one's words in the samples, of two events .21 or less.
_SAME_EVENT = 1 / 3


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, the hit that it is from and where it stands in the hit's text."""

    hit: Hit
    figure: float
    place: Span


def alike(told: Sequence[Told], question: str) -> list[Told]:
    """The first figure and those of other items that are of the same thing.

    Each passage or its headline has all that the question says of where and in what; where it says nothing,
    or says it in another alphabet, the sentences of the figures are of one event.
    """
    words = [word for word in understand(question).content if word.isascii()]
    fixed = any(not _is_loose(word) for word in words)
    able = [each for each in told if all(_has(each, word) for word in words)]
    return able if fixed else [each for each in able if _share(able[0], each) >= _SAME_EVENT]


def _is_loose(word: str) -> bool:
    return stem(word) in _PEOPLE | _FATES


def _has(told: Told, word: str) -> bool:
    text = _MONTH.sub("", f"{told.hit.headline or ''} {told.hit.text}")
    printed = {stem(each) for each in _WORD.findall(text)}
    return bool(printed & related(word)) if _is_loose(word) else stem(word) in printed


def _share(first: Told, other: Told) -> float:
    """The part of the shorter one's words that both have."""
    these, those = (set(_telling(each)) for each in (first, other))
    return len(these & those) / max(1, min(len(these), len(those)))


def _telling(told: Told) -> Iterator[str]:
    """What tells an event from others: the words of the figure's sentence and of the headline."""
    text = told.hit.text
    start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, told.place.start)), default=0)
    end = _SENTENCE_END.search(text, told.place.end)
    sentence = text[start : None if end is None else end.start()]
    for word in topic_words(f"{told.hit.headline or ''} {sentence}"):
        if _WORD.fullmatch(word) and not _is_loose(word):
            yield stem(word)
