"""The words to be verified, as typed: which of them an editor put in, and where some were left out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from retrieval.verifying.weight import has_content
from retrieval.verifying.wordlist import Word, joined, words

_ELLIPSIS = re.compile(r"…|\.(?:\s?\.)+")
_BRACKET = re.compile(r"(?<!\w)\[[^\[\]]*\](?!\w)")  # not that of "[T]he"
FEWEST_LOOSE = 4  # fewer words say too little to be recognised with others between them


@dataclass(frozen=True, slots=True)
class Asked:
    """Words with the places (indices into `words`) that the typing marks."""

    text: str
    words: tuple[Word, ...]
    own: tuple[int, ...]  # not an editor's: what stands in [square brackets] need not stand in the bulletin
    marked: frozenset[int]  # before these words an ellipsis or a bracket owns up to words left out
    content: tuple[str, ...]  # distinct content words that are not an editor's, in order
    codes: Mapping[str, str]  # a character for each form
    code: str  # the words, each as its character


def readings(text: str) -> list[Asked]:
    """The words asked about; with hyphens, once more with each compound as one word ("cease-fire")."""
    found = words(text)
    whole = joined(found)
    return [_asked(text, each) for each in ([found] if len(whole) == len(found) else [found, whole])]


def _asked(text: str, found: list[Word]) -> Asked:
    brackets = [match.span() for match in _BRACKET.finditer(text)]
    ends = [match.end() for match in _ELLIPSIS.finditer(text)] + [end for _, end in brackets]
    starts = [word.start for word in found]
    own = [
        place
        for place, word in enumerate(found)
        if not any(start < word.start and word.end < end for start, end in brackets)
    ] or range(len(found))  # nothing but brackets: taken at its word
    forms = dict.fromkeys(word.form for word in found)
    codes = {form: chr(place) for place, form in enumerate(forms, start=1)}
    return Asked(
        text=text,
        words=tuple(found),
        own=tuple(own),
        marked=frozenset(bisect_left(starts, end) for end in ends),
        content=tuple(dict.fromkeys(form for place in own if has_content(form := found[place].form))),
        codes=codes,
        code="".join(codes[word.form] for word in found),
    )
