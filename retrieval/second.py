"""The vectors of the second encoder: those of passages alone, in a file beside the first's in a generation.

The first encoder knows English; the second knows a hundred languages and lays a question beside a passage of
another one. An index without it has the same vectors otherwise, so that either profile becomes the other
with nothing encoded twice.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from pathlib import Path

from corpus.store import Store, Unit
from retrieval.encoder import Encoder, Progress
from retrieval.encoder import Vectors as Row
from retrieval.manifest import Manifest, is_whole
from retrieval.vectors import Vectors

SECOND = "second.faiss"
_NEAREST = 100  # passages that it brings up for a question
# Its cosines live in a narrow band: over newsquiz_dev .86 in the mean to passages that answer, .77 to the
# other candidates.
_LOWEST, _HIGHEST = 0.7, 1.0
# Of 22 questions in six languages over the sample, those that it covers reach cosines of .78 to .83 and the
# others .72 to .776. The slope is a guess between them; how well it is calibrated has not been measured.
_SLOPE, _BIAS = 22.0, -8.7
_BATCH = 128  # passages between two reports of progress


@dataclass(slots=True)
class Beside:
    """The second encoder's vectors while a generation is made. `span`: the id up to which passages are in."""

    encoder: Encoder
    vectors: Vectors
    span: int = 0

    def remove(self, passages: Sequence[int]) -> None:
        self.vectors.remove(passages)

    def follow(self, store: Store, span: int, *, most: int, progress: Progress | None) -> None:
        """Encode passages up to the id `span`, at most so many."""
        units = list(islice(_passages(store, self.span, span), most))
        left = _count(store, self.span)
        for start in range(0, len(units), _BATCH):
            batch = units[start : start + _BATCH]
            self.vectors.add([unit.id for unit in batch], self.encoder([unit.text for unit in batch]))
            left -= len(batch)
            if progress is not None:
                progress(len(batch), left)
        self.span = units[-1].id if len(units) == most else max(span, self.span)


def begun_second(folder: Path, encoder: Encoder, old: Manifest | None) -> Beside:
    """As the generation that `old` names left them; empty where they are another model's or damaged."""
    if old is not None and old.second == encoder.model:
        home = folder / old.folder
        if is_whole(home, {name: digest for name, digest in old.files.items() if name == SECOND}):
            return Beside(encoder, Vectors.load(home / SECOND), old.second_span)
    return Beside(encoder, Vectors.empty(encoder.dimension))


def _passages(store: Store, after: int, span: int) -> Iterator[Unit]:
    units = takewhile(lambda unit: unit.id <= span, store.units_after(after))
    return (unit for unit in units if unit.passage is None)


def _count(store: Store, after: int) -> int:
    """How many passages stand after the id `after`."""
    (count,) = store.db.execute(
        "SELECT count(*) FROM spans WHERE id > ? AND passage IS NULL", (after,)
    ).fetchone()
    return int(count)


def nearest_by_second(vectors: Vectors | None, row: Row | None) -> Mapping[int, float]:
    """The passages nearest to a question, best first, with cosines; none in the profile without it."""
    return {} if vectors is None or row is None else vectors.nearest(row, _NEAREST)


def stretched(vectors: Vectors | None, row: Row | None, passages: Sequence[int]) -> list[float]:
    """The cosine of each passage, with what is usual for strangers as 0 and equality as 1; 0 without one."""
    if vectors is None or row is None:
        return [0.0] * len(passages)
    cosines = vectors.cosines(row, passages)
    return [(cosines.get(id_, _LOWEST) - _LOWEST) / (_HIGHEST - _LOWEST) for id_ in passages]


def confidence_by_second(cosine: float) -> float:
    """The chance that a passage answers a question of which only this (stretched) cosine tells anything."""
    return 1 / (1 + math.exp(-_BIAS - _SLOPE * cosine))
