"""A question and a generation in; the union of what words and vectors find, with features, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from corpus.store import Store
from retrieval.encoder import Vectors as Row
from retrieval.index import Generation
from retrieval.rank import Features, Scored
from retrieval.words import Field

_LEXICAL = 200
_DENSE = 300  # sentences and passages: some 100 passages


def candidates(store: Store, generation: Generation, terms: tuple[str, ...], row: Row) -> list[Scored]:
    """Every passage that words or vectors bring up, each with all of its features."""
    found = set(generation.words.best(terms, _LEXICAL))
    found.update(store.passage_of(list(generation.vectors.nearest(row, _DENSE))).values())
    passages = sorted(found & store.passage_of(sorted(found)).keys())
    sentences = store.sentences_of(passages)
    every = [*passages, *(id_ for ids in sentences.values() for id_ in ids)]
    cosines = generation.vectors.cosines(row, every)
    shares = {field: _shares(generation, terms, passages, field) for field in ("body", "headline")}
    return [_scored(id_, sentences.get(id_, [id_]), cosines, shares) for id_ in passages if id_ in cosines]


def _shares(
    generation: Generation, terms: tuple[str, ...], passages: list[int], field: Field
) -> dict[int, float]:
    """The share of the question's idf mass that each passage holds in one field."""
    mass = generation.words.mass(terms)
    if not mass:
        return {}
    return {id_: score / mass for id_, score in generation.words.scores(terms, passages, field).items()}


def _scored(
    id_: int,
    sentences: Iterable[int],
    cosines: Mapping[int, float],
    shares: Mapping[str, Mapping[int, float]],
) -> Scored:
    nearest = max(sentences, key=lambda sentence: cosines.get(sentence, -1.0))
    features = Features(
        body=shares["body"].get(id_, 0.0),
        headline=shares["headline"].get(id_, 0.0),
        passage=cosines[id_],
        sentence=cosines.get(nearest, cosines[id_]),
    )
    return Scored(id_, features, nearest)
