"""A parse's heads in; the same with what the parser gets wrong in sentences of reported speech put right."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.speech.lexicon import CLAUSE, LEMMA_OF_VERB
from corpus.speech.sentence import FINITE

_SAME = frozenset({"he", "she", "they", "it"})  # "said she was sorry and promised ...": one speaks both
_DEEPEST = 12


def mended(words: Sequence[str], tags: Sequence[str], deps: Sequence[str], heads: list[int]) -> list[int]:
    """New heads for second verbs of speech that the parser hung inside what the first one said."""
    subjects = {heads[at]: words[at] for at, dep in enumerate(deps) if dep in ("nsubj", "nsubjpass")}
    for at, word in enumerate(words):
        lemma = LEMMA_OF_VERB.get(word)
        if lemma is None:
            continue
        cue = None
        if at in subjects:
            if deps[at] == "conj" and lemma in CLAUSE and subjects[at] not in _SAME:
                cue = _next_cue(at, words, tags, deps, heads)
        elif deps[at] == "conj":
            cue = _shared_cue(at, words, tags, deps, heads)
        elif deps[at] == "advcl" and tags[at] == "VBG" and words[at - 1 : at] == [","]:
            cue = _cue_above(at, words, deps, heads)
        if cue is not None:
            heads[at] = cue
    return heads


def _next_cue(
    at: int, words: Sequence[str], tags: Sequence[str], deps: Sequence[str], heads: Sequence[int]
) -> int | None:
    """As in "Lund said the pier was shut, and Brandt said it was not": the second speaks for himself."""
    cue = _cue_above(heads[at], words, deps, heads)
    return cue if cue is not None and tags[at] in FINITE and tags[cue] == tags[at] else None


def _shared_cue(
    at: int, words: Sequence[str], tags: Sequence[str], deps: Sequence[str], heads: Sequence[int]
) -> int | None:
    """As in "Lund said she would wait and warned Brandt": "warned" goes with "said", as their forms tell."""
    head = heads[at]
    own = any(
        words[child] in _SAME and deps[child] == "nsubj" and heads[child] == head for child in range(head)
    )
    if tags[at] not in FINITE or (tags[head] == tags[at] and not own):
        return None
    cue = _cue_above(head, words, deps, heads)
    return cue if cue is not None and tags[cue] == tags[at] else None


def _cue_above(at: int, words: Sequence[str], deps: Sequence[str], heads: Sequence[int]) -> int | None:
    """The verb of speech in whose clause `at` stands; "Lund said the plan failed, adding that ..."."""
    for _ in range(_DEEPEST):
        above = heads[at]
        if above == at:
            return None
        if deps[at] == "ccomp" and above < at and LEMMA_OF_VERB.get(words[above]) in CLAUSE:
            return above
        at = above
    return None
