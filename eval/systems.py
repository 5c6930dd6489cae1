"""The rankings that ours is compared with: words alone, meaning alone, and the fusion of their ranks.

Each is what a person would build of the same parts: the index's own BM25 and its own vectors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from retrieval.index import Index
from retrieval.question import understand

if TYPE_CHECKING:  # numpy is imported below retrieval alone
    import numpy as np
    from numpy.typing import NDArray

Passages = list[tuple[int, float]]  # passage id and score, best first
System = Callable[[str], Passages]
OURS = "ours"
_HEADLINE = 0.5  # as `Words.best` weighs headlines
_K = 60  # Cormack, Clarke and Buettcher 2009
_DEPTH = 100


class Baselines:
    """Rankings of all passages of one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._ids = sorted(id_ for id_, *_ in index.store.places())
        self._alone = {id_: id_ for id_ in self._ids}  # each passage is a text of its own: plain BM25

    def rank(self, question: str) -> Mapping[str, Passages]:
        """By system, for one question."""
        body, both = self._words(question)
        dense = self._dense(question)
        return {
            "BM25 body": body,
            "BM25 body and headline": both,
            "dense": dense,
            "RRF": fused([both, dense]),
        }

    def _words(self, question: str) -> tuple[Passages, Passages]:
        """BM25 of the question without question words, which is .08 better on "What did X say?" than with."""
        words = self._index.generation.words
        content = understand(question).content
        terms = words.terms(" ".join(content) or question)
        match = words.match(terms, self._ids, self._alone)
        return self._best(match.body), self._best(match.body + _HEADLINE * match.headline)

    def _best(self, scores: NDArray[np.float64]) -> Passages:
        found = [(id_, score) for id_, score in zip(self._ids, scores.tolist(), strict=True) if score > 0]
        return sorted(found, key=_best_first)

    def _dense(self, question: str) -> Passages:
        """By the cosine of question and passage."""
        row = self._index.encoder.question(question)
        return sorted(self._index.generation.vectors.cosines(row, self._ids).items(), key=_best_first)


def fused(rankings: Iterable[Passages]) -> Passages:
    """Reciprocal rank fusion of the first 100 of each."""
    scores: dict[int, float] = {}
    for ranking in rankings:
        for place, (id_, _) in enumerate(ranking[:_DEPTH], start=1):
            scores[id_] = scores.get(id_, 0.0) + 1 / (_K + place)
    return sorted(scores.items(), key=_best_first)


def _best_first(each: tuple[int, float]) -> tuple[float, int]:
    """Equal scores in printed order."""
    return -each[1], each[0]
