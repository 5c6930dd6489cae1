"""A parsed sentence in; the acts of speech in it out, as sets of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.speech.act import Act
from corpus.speech.frames import FRAMES, plausible
from corpus.speech.lexicon import LEMMA_OF_NOUN, LEMMA_OF_VERB
from corpus.speech.nouns import according_act, noun_act
from corpus.speech.sentence import Sentence

__all__ = ["Act", "acts"]


def acts(sentence: Sentence) -> list[Act]:
    """In the order of their cues; one a cue."""
    found = list(_found(sentence))
    return [_without_the_next(sentence, act, found) for act in found]


def _without_the_next(s: Sentence, act: Act, found: Sequence[Act]) -> Act:
    """What was said ends where the next one to speak begins, if that one's words are not part of it."""
    for other in found:
        later = other.verb > act.verb and other.verb not in act.content and s.deps[other.verb] != "relcl"
        if later and not other.source.isdisjoint(act.content):
            first = min(other.source)
            kept = frozenset(at for at in act.content if at < first)
            return replace(act, content=kept) if kept else act
    return act


def _found(sentence: Sentence) -> Iterator[Act]:
    for at, word in enumerate(sentence.words):
        if sentence.lifted[at] is not None:
            continue
        act = _act(sentence, at, word)
        if act is not None and act.content:
            yield act


def _act(sentence: Sentence, at: int, word: str) -> Act | None:
    if word == "according":
        return according_act(sentence, at)
    if word in LEMMA_OF_VERB and _is_verb(sentence, at):
        lemma = LEMMA_OF_VERB[word]
        for frame in FRAMES:
            act = frame(sentence, at, lemma)
            if act is not None:
                return act if plausible(sentence, act) else None
    elif word in LEMMA_OF_NOUN and sentence.tags[at] in ("NN", "NNS"):
        return noun_act(sentence, at)
    return None


def _is_verb(s: Sentence, at: int) -> bool:
    """A verb by its tag, or by its place: "claims" of "Lund claims that ..." may be tagged a noun."""
    return s.is_verb(at) or (s.child(at, "nsubj") is not None and s.child(at, "ccomp") is not None)
