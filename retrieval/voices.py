"""What is said in a passage by those who were asked for; the features of the passage out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from corpus.spoken import Told
from retrieval.question import topic_words
from retrieval.speakers import Wanted, terms_of
from retrieval.words import Words

_KIND = {"direct": 1.0, "mixed": 1.0, "indirect": 0.6, "headline": 0.3}
_NESTED = 0.5  # as told by somebody else
_SPOKEN_FOR = 0.8  # a spokesperson, where the organisation is asked for
_PRONOUN = 0.9
_SURNAME = 0.9  # no given name in the source: who is meant, the rest of the text tells
_HINT = 0.1  # of a question for something else, "how many, according to Lund"


class Voice(NamedTuple):
    """The features of a passage in which the asked speaker speaks."""

    speaker: float
    kind: float
    act: float
    addressee: float
    medium: float


def voices(wanted: Wanted, words: Words) -> dict[int, Voice]:
    """The features of every passage that holds words of theirs."""
    act, addressee = set(words.terms(wanted.asked.act)), set(words.terms(wanted.asked.addressee))
    topic = set(words.terms(" ".join(topic_words(wanted.asked.topic))))

    hint = _HINT if wanted.asked.certainty == "hints" else 1.0

    def voice(told: Sequence[Told]) -> Voice:
        return Voice(
            speaker=hint * max(_certainty(each, wanted.names) for each in told),
            kind=hint * max(nearness(each) for each in told),
            act=float(any(act & terms_of(words, each, each.cue) for each in told)),
            addressee=float(any(addressee & terms_of(words, each, each.addressee) for each in told)),
            medium=float(any(topic & terms_of(words, each, each.medium) for each in told)),
        )

    return {passage: voice(told) for passage, told in wanted.passages.items()}


def nearness(told: Told) -> float:
    """How near a statement is to its speaker's own words, in [0, 1]: in quotes 1, paraphrased .6, in a
    headline only .3; half of it where somebody else tells it."""
    return _KIND[told.kind] * (_NESTED if told.parent is not None else 1.0)


def _certainty(told: Told, names: Collection[str]) -> float:
    """How surely a statement is one by the asked speakers, in [0, 1]."""
    spoken_for = _SPOKEN_FOR if names and told.speaker not in names else 1.0
    given = (told.speaker or "").split()[:-1]
    by_surname = bool(given) and not told.is_pronoun and given[0] not in (told.words(told.source) or "")
    return (
        told.confidence
        * spoken_for
        * (_PRONOUN if told.is_pronoun else 1.0)
        * (_SURNAME if by_surname else 1)
    )
