"""Candidates in; scored passages out. Pure functions over named features; the weights stand in one place."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from operator import mul
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# Chosen by hand on the dev sets, and so a little flattered by them. nDCG@10 on newsquiz / articles /
# newswire / timelines / unanswerable, without speakers:
#   these weights                                    .810 / .740 / .768 / .701 / .929
#   words .5, found .3, no whole                     .809 / .728 / .760 / .698 / .928
#   words .5, found .2, whole .2                     .806 / .756 / .762 / .706 / .927
#   words 1, headline .3, cosines .75, nothing else  .811 / .723 / .756 / .673 / .910
# Not worth their fields: bigrams .1 (.808 / .738 / .754 / .700 / .927), character 3- to 5-grams .2 (.807 /
# .741 / .758 / .697 / .929), words of one stem's family (.806 / .755 / .763 / .706 / .927).
WEIGHTS: Mapping[str, float] = {
    "words": 0.4,
    "headline": 0.3,
    "found": 0.15,
    "whole": 0.15,
    "passage": 0.45,
    "sentence": 0.45,
    "speaker": 2.0,
    "kind": 0.2,
    "act": 0.5,
    "addressee": 0.5,
    "medium": 0.5,
    "date": 2.0,
    "second": 1.5,
    "fact": 0.6,
}


class Features(NamedTuple):
    """What is known of one candidate passage. No feature depends on the other candidates."""

    words: float  # BM25 of the passage as a share of the question's idf mass, in [0, 1]
    headline: float  # the same for its item's headline
    found: float  # share of the idf mass that stands in passage or headline at all, in [0, 1]
    whole: float  # the same anywhere in its text: the item, or all rows of one article
    passage: float  # cosine of question and passage
    sentence: float  # cosine of question and the passage's nearest sentence
    # of what the asked speaker says in the passage; 0 where the question asks for no speaker's words
    speaker: float = 0.0  # how surely it is theirs, in [0, 1]
    kind: float = (
        0.0  # how near to their own words, in [0, 1]: 1 in quotes, less paraphrased or told by another
    )
    act: float = 0.0  # 1: said in the way that the question names (denied, promised)
    addressee: float = 0.0  # 1: said to whom the question names
    medium: float = 0.0  # 1: said where the question names
    date: float = 0.0  # how surely it is of the asked days, in [0, 1]; 0 where the question names none
    second: float = 0.0  # the second encoder's cosine, stretched; 0 in the profile that has none
    fact: float = 0.0  # 1: holds a fact of the kind that is asked for; looked at in the best few alone

    @property
    def score(self) -> float:
        """Weighted by hand: on dev that beat rank fusion and every learned ranker."""
        return float(sum(map(mul, _WEIGHTS, self)))

    @property
    def topic(self) -> float:
        """What of the score is owed to the question's words and what they mean: to no speaker, no date."""
        return float(sum(map(mul, _WEIGHTS[:_OF_TOPIC], self[:_OF_TOPIC])))

    def __str__(self) -> str:
        named = self._asdict()
        hidden = {*(() if self.speaker else _SPEECH), *(name for name in _BY_CHANCE if not named[name])}
        shown = [name for name in named if name not in hidden]
        parts = (f"{WEIGHTS[name]:g}x{name} {named[name]:.3f}" for name in shown)
        return f"{self.score:.3f} = " + " + ".join(parts)


_SPEECH = ("speaker", "kind", "act", "addressee", "medium")
_BY_CHANCE = ("date", "second", "fact")  # that most questions do not have
_WEIGHTS = tuple(WEIGHTS[name] for name in Features._fields)
_OF_TOPIC = Features._fields.index("speaker")
Rows = NDArray[np.float64]


class Scored(NamedTuple):
    """A candidate with its features and their weighted sum."""

    id: int
    features: Features
    score: float


def rank(ids: Sequence[int], rows: Rows) -> list[Scored]:
    """Candidates with their feature rows, shape (len(ids), 14): best first; equal scores in printed order.

    In columns, for a question has 300 candidates: one by one they took 1 ms of CPU more.
    """
    # not a product of matrices: that rounds a row otherwise among other rows
    scores = (rows * np.array(_WEIGHTS)).sum(axis=1)
    order = np.lexsort((ids, -scores))
    ranked = zip(np.asarray(ids)[order].tolist(), rows[order].tolist(), scores[order].tolist(), strict=True)
    return [Scored(id_, Features._make(row), score) for id_, row, score in ranked]


def with_facts(ranked: Sequence[Scored], held: Collection[int]) -> list[Scored]:
    """As ranked, those that hold the fact that is asked for with that feature."""
    rows = [each.features._replace(fact=float(each.id in held)) for each in ranked]
    return rank([each.id for each in ranked], np.array(rows))


def without_date(ranked: Sequence[Scored]) -> list[Scored]:
    """As ranked for the same question without its days."""
    if not any(each.features.date for each in ranked):
        return list(ranked)
    return rank([each.id for each in ranked], np.array([each.features._replace(date=0.0) for each in ranked]))
