"""A bulletin's stories in; in how many of them a word stands out. What all speak of ties none together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from corpus import lexicon

_PLACE = re.compile(r"\b(?:in|from|across|near|into) ([^\W\d_][\w-]*)")
_NAME = re.compile(r"[^\W\d_a-z][\w-]*")


@dataclass(frozen=True, slots=True)
class _Words:
    """Of one story: stems of the words of weight, words with a capital, words that name a place."""

    stems: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]


class Spread:
    """Which words stand in how many of a bulletin's `count` stories, counted when first asked for."""

    def __init__(self, story: Callable[[int], Sequence[str]], count: int) -> None:
        self._story = story
        self._count = count

    def outside(self, place: int) -> Elsewhere:
        return Elsewhere(self, place)

    def words(self, place: int) -> _Words:
        parts = self._story(place)
        return _Words(
            frozenset(stem for part in parts for stem in weighty(part)),
            frozenset(name for part in parts for name in _NAME.findall(part)),
            frozenset(name for part in parts for name in _PLACE.findall(part)),
        )

    @cached_property
    def totals(self) -> tuple[Counter[str], Counter[str], frozenset[str]]:
        """Stories with each stem, stories with each name, and all places."""
        stems, names = Counter[str](), Counter[str]()
        places: set[str] = set()
        for words in map(self.words, range(self._count)):
            stems.update(words.stems)
            names.update(words.names)
            places |= words.places
        return stems, names, frozenset(places)


class Elsewhere:
    """A bulletin's stories but for the one at `place`."""

    def __init__(self, spread: Spread, place: int) -> None:
        self._spread = spread
        self._place = place

    def stories_with(self, stem: str) -> int:
        return self._spread.totals[0][stem] - (stem in self._own.stems)

    def stories_naming(self, word: str) -> int:
        return self._spread.totals[1][word] - (word in self._own.names)

    def is_place(self, word: str) -> bool:
        """Whether any story, this one too, says "in Corrin"."""
        return word in self._spread.totals[2]

    @cached_property
    def _own(self) -> _Words:
        return self._spread.words(self._place)


def only(story: Iterable[str]) -> Elsewhere:
    """The stories besides `story` where there is none."""
    parts = tuple(story)
    return Spread(lambda place: parts, 1).outside(0)


def weighty(text: str) -> list[str]:
    """Stems of the words that carry a subject, in order."""
    return [_stem(word) for word in re.findall(r"[^\W\d_]{4,}", text.lower()) if word not in lexicon.LIGHT]


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    return _english()(word)


@lru_cache(maxsize=1)
def _english() -> Callable[[str], str]:
    from snowballstemmer import stemmer  # of 36 languages; bulletins that introduce nobody anew need none

    stem: Callable[[str], str] = stemmer("english").stemWord
    return stem
