"""When a question that wants nobody's words is not answered: at a low score, where words are missing too."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.model import Reason
from retrieval.phrases import phrases
from retrieval.question import Question
from retrieval.rank import Features, Scored
from retrieval.words import Words

# Logistic fit of "the first hit is right" over 7,062 pairs of a dev question and a corpus: answerable ones
# (those of says_dev six times over, being few), the same with their item taken out, and questions put to
# bulletins on other subjects. How well it is calibrated has not been measured. The bound below was set with
# the sample's questions in view.
_CONFIDENCE = {"found": 1.4, "passage": 5.3, "sentence": 1.9}
_BIAS = -5.9
_SPOKEN = 0.97  # how often a statement shown first is one by its speaker (says_dev)
_TOO_UNSURE = 0.04
_MOST_OF_THE_WORDS = 0.5


@dataclass(frozen=True, slots=True)
class Silence:
    """Why there is no answer, and the sentence a person reads."""

    reason: Reason
    message: str


def reason(question: Question, words: Words, ranked: Sequence[Scored]) -> Silence | None:
    """Why nothing can be answered; None when there is an answer."""
    say = phrases(question.language)
    if not question.text:
        return Silence("off_topic", say.no_question())
    if not len(words):
        return Silence("off_topic", say.nothing_added())
    if not question.content and question.asked is None and question.unread:
        return Silence("off_topic", say.words_not_read(question.unread))
    if not question.content and question.asked is None:
        return Silence("off_topic", say.nobody_meant())
    if not ranked or is_off_topic(ranked[0].features):
        return Silence("off_topic", say.not_covered())
    return None


def confidence(features: Features, *, is_spoken: bool = False) -> float:
    """The chance, in [0, 1], that the first hit answers.

    `is_spoken`: it answers by being the asked speaker's; then it is as sure as the attribution is.
    """
    if is_spoken:
        return _SPOKEN * features.speaker
    return 1 / (1 + math.exp(-_BIAS - sum(w * getattr(features, name) for name, w in _CONFIDENCE.items())))


def is_off_topic(best: Features) -> bool:
    """Unlike anything here and with most of its words missing. Either alone is no ground for silence."""
    return confidence(best) < _TOO_UNSURE and best.found < _MOST_OF_THE_WORDS
