"""A question and a generation in; the union of what words and vectors find, with features, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from corpus.store import Store
from retrieval.encoder import Vectors as Row
from retrieval.generation import Generation
from retrieval.rank import Features, Rows
from retrieval.second import nearest_by_second, stretched
from retrieval.voices import Voice

_LEXICAL = 200
_DENSE = 300  # passages and sentences together
HINT = 0.05  # the most that days weigh which are no more than a hint: they bring up nothing by themselves


def candidates(
    store: Store,
    generation: Generation,
    terms: Sequence[str],
    row: Row,
    voices: Mapping[int, Voice],
    *,
    dates: Mapping[int, float],
    also: Sequence[int] = (),
    second: Row | None = None,
) -> tuple[list[int], Rows]:
    """Every passage that words or vectors bring up or the asked speaker speaks in, those of the asked days
    (`dates`: how surely) and those of `also`, ascending, each with its row of features. `second`: the
    question's row by the second encoder."""
    words, vectors = generation.words, generation.vectors
    cosines = vectors.nearest(row, _DENSE) if row.any() else {}  # of a language that it does not know
    foreign = nearest_by_second(generation.second, second)
    of_days = [id_ for id_, share in dates.items() if share > HINT]
    found = [*words.best(terms, _LEXICAL), *cosines, *foreign, *voices, *of_days, *also]
    sentences = store.sentences_around(found)
    spans = {*sentences, *(id_ for ids in sentences.values() for id_ in ids)}
    cosines |= vectors.cosines(row, list(spans - cosines.keys()))
    texts = store.beside(list(sentences))
    passages = sorted(sentences.keys() & cosines.keys() & texts.keys())
    match, mass = words.match(terms, passages, texts), words.mass(terms) or 1.0
    columns: dict[str, ArrayLike] = {
        "words": match.body / mass,
        "headline": match.headline / mass,
        "found": match.found / mass,
        "whole": match.whole / mass,
        "passage": [cosines[id_] for id_ in passages],
        "sentence": [_nearest_sentence(id_, sentences[id_], cosines) for id_ in passages],
    }
    columns["date"] = [dates.get(id_, 0.0) for id_ in passages]
    columns["second"] = stretched(generation.second, second, passages)
    columns["fact"] = [0.0] * len(passages)  # for whoever reads the best few
    for name in Voice._fields:
        columns[name] = [getattr(voices[id_], name) if id_ in voices else 0.0 for id_ in passages]
    return passages, np.stack([np.asarray(columns[name]) for name in Features._fields], axis=1)


def _nearest_sentence(passage: int, sentences: Sequence[int], cosines: Mapping[int, float]) -> float:
    """A passage of one sentence is that sentence; those that are not embedded yet do not count."""
    return max([cosines[each] for each in sentences if each in cosines], default=cosines[passage])
