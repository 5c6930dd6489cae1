"""A question and a generation in; the union of what words and vectors find, with features, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.store import Store
from retrieval.encoder import Vectors as Row
from retrieval.generation import Generation
from retrieval.rank import Features, Scored
from retrieval.words import Words

_LEXICAL = 200
_DENSE = 300  # passages and sentences together


def candidates(store: Store, generation: Generation, terms: Sequence[str], row: Row) -> list[Scored]:
    """Every passage that words or vectors bring up, each with all of its features."""
    spans = [*generation.words.best(terms, _LEXICAL), *generation.vectors.nearest(row, _DENSE)]
    passages = sorted(set(store.passage_of(spans).values()))
    sentences = store.sentences_of(passages)
    cosines = generation.vectors.cosines(
        row, [*passages, *(id_ for ids in sentences.values() for id_ in ids)]
    )
    shares = _shares(generation.words, terms, passages)
    return [_scored(id_, sentences.get(id_, ()), cosines, shares) for id_ in passages if id_ in cosines]


@dataclass(frozen=True, slots=True)
class _Shares:
    """Of the question's idf mass, by passage; a passage without any is left out."""

    words: Mapping[int, float]
    headline: Mapping[int, float]
    found: Mapping[int, float]


def _shares(words: Words, terms: Sequence[str], passages: Sequence[int]) -> _Shares:
    mass = words.mass(terms)
    if not mass:
        return _Shares({}, {}, {})
    return _Shares(
        *(
            {id_: value / mass for id_, value in values.items()}
            for values in (
                words.scores(terms, passages, "body"),
                words.scores(terms, passages, "headline"),
                words.found(terms, passages),
            )
        )
    )


def _scored(id_: int, sentences: Sequence[int], cosines: Mapping[int, float], shares: _Shares) -> Scored:
    features = Features(
        words=shares.words.get(id_, 0.0),
        headline=shares.headline.get(id_, 0.0),
        found=shares.found.get(id_, 0.0),
        passage=cosines[id_],
        sentence=max((cosines[each] for each in sentences if each in cosines), default=cosines[id_]),
    )
    return Scored(id_, features)
