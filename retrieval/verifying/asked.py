"""The words to be verified, as typed: which of them an editor put in, and where some were left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from retrieval.verifying.weight import has_content
from retrieval.verifying.wordlist import Word, joined, words

_ELLIPSIS = re.compile(r"…|\.(?:\s?\.)+")
_BRACKET = re.compile(r"(?<!\w)\[[^\[\]]*\](?!\w)")  # not that of "[T]he"
_FEWEST_LOOSE = 4  # fewer words say too little to be sought in any but their own form


@dataclass(frozen=True, slots=True)
class Asked:
    """Words with the places (indices into `words`) that the typing marks.

    `bracketed`: what stands in [square brackets] is an editor's and need not stand in the bulletin.
    `marked`: before these words an ellipsis or a bracket owns up to words left out.
    """

    text: str
    words: tuple[Word, ...]
    bracketed: frozenset[int]
    marked: frozenset[int]

    @property
    def own(self) -> tuple[int, ...]:
        """The places of the words that are no editor's."""
        return tuple(place for place in range(len(self.words)) if place not in self.bracketed)

    @property
    def content(self) -> tuple[str, ...]:
        """Distinct content words that are no editor's, in order."""
        forms = (self.words[place].form for place in self.own)
        return tuple(dict.fromkeys(form for form in forms if has_content(form)))

    @property
    def is_loose(self) -> bool:
        """Enough words, and enough content, to be recognised with others between them."""
        return len(self.own) >= _FEWEST_LOOSE and len(self.content) > 1


def readings(text: str) -> list[Asked]:
    """The words asked about; with hyphens, once more with each compound as one word ("cease-fire")."""
    found = words(text)
    whole = joined(found)
    return [_asked(text, each) for each in ([found] if len(whole) == len(found) else [found, whole])]


def _asked(text: str, found: list[Word]) -> Asked:
    brackets = [match.span() for match in _BRACKET.finditer(text)]
    bracketed = frozenset(
        place
        for place, word in enumerate(found)
        if any(start < word.start and word.end < end for start, end in brackets)
    )
    starts = [word.start for word in found]
    ends = [match.end() for match in _ELLIPSIS.finditer(text)] + [end for _, end in brackets]
    return Asked(
        text,
        tuple(found),
        bracketed if len(bracketed) < len(found) else frozenset(),  # nothing but brackets: taken at its word
        frozenset(bisect_left(starts, end) for end in ends),
    )
