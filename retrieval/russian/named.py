"""A name that was spelt in Cyrillic in; how these bulletins print it out: by its sound, among the speakers,
and then among all words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product

from corpus.model import Speaker
from corpus.people.names import read_name
from corpus.people.words import folded
from corpus.store import Store
from retrieval.naming import naming
from retrieval.russian.cases import nominatives
from retrieval.russian.spelling import spelt, stem_pattern
from retrieval.words import Words

_MOST_PASSAGES = 200  # read for a name
_MOST_FORMS = 3
_LEAST_ALIKE = 0.3  # of letters: the sounds agree already
_OTHER_CASE = 0.03  # a form is less likely the further down it stands among the nominatives
_TIE = 0.05
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def likeness(word: str, printed: str) -> float:
    """How surely a folded Latin word is this Cyrillic one, in [0, 1]; 0 where the sounds differ."""
    from anyascii import anyascii
    from rapidfuzz.distance import Levenshtein

    best = 0.0
    for place, form in enumerate(nominatives(word.lower())):
        if spelt(form).fullmatch(printed):
            alike = Levenshtein.normalized_similarity(anyascii(form).lower(), printed)
            best = max(best, max(alike, _LEAST_ALIKE) - _OTHER_CASE * place)
    return best


def speaker_called(names: Sequence[str], everyone: Iterable[Speaker]) -> str | None:
    """What a speaker is called who is meant by these words, as far as they were given: `Лунда` -> Lund.

    One who is printed with a surname only may be anybody of that surname.
    """
    found: dict[str, float] = {}
    for speaker in everyone:
        score, printed = _called(names, speaker)
        if score > found.get(printed, 0.0):
            found[printed] = score
    best = max(found.values(), default=0.0)
    return next((printed for printed, score in found.items() if score >= best - _TIE), None)


def _called(names: Sequence[str], speaker: Speaker) -> tuple[float, str]:
    name = read_name(speaker.name)
    printed = _WORD.findall(speaker.name)
    if speaker.kind != "person" or len(printed) == 1:
        score = _whole(names, name.words) if len(names) >= len(name.words) else 0.0
        return (
            (score, speaker.name)
            if speaker.kind != "person"
            else (likeness(names[-1], name.last), speaker.name)
        )
    last = likeness(names[-1], name.last)
    if not last or len(names) == 1:
        return last, printed[-1]
    given = max((likeness(names[0], each) for each in name.given), default=1.0)
    return (min(given, last), speaker.name) if given else (0.0, "")


def _whole(names: Sequence[str], words: Sequence[str]) -> float:
    return min((max(likeness(name, word) for name in names) for word in words), default=0.0)


def printed_forms(
    store: Store, words: Words, word: str, *, is_name: bool = True
) -> tuple[tuple[str, float], ...]:
    """Words with a capital that may be this one, the likeliest first, each with how likely; without `is_name`
    words of small letters (экспресс, express)."""
    patterns = "|".join(dict.fromkeys(map(stem_pattern, nominatives(word.lower()))))
    texts = store.texts_of(words.like(patterns, _MOST_PASSAGES)).values()
    counted = Counter(
        each for _, headline, text in texts for part in (headline or "", text) for each in _WORD.findall(part)
    )
    found: dict[str, float] = {}
    for printed, times in counted.items():
        small = printed.lower()
        if printed[0].isupper() != is_name or (is_name and counted[small] > times):
            continue
        score = likeness(word, folded(printed))
        if score > found.get(printed, 0.0):
            found[printed] = score
    return tuple(sorted(found.items(), key=lambda each: (-each[1], each[0]))[:_MOST_FORMS])


def printed_name(store: Store, words: Words, names: Sequence[str]) -> str | None:
    """These words of a name side by side as the bulletins print them; None where they never do."""
    forms = [[form for form, _ in printed_forms(store, words, name)] for name in names]
    for together in product(*forms):
        name = " ".join(together)
        found = naming(store, words, name)
        if found is not None and found.times:
            return name
    return None
