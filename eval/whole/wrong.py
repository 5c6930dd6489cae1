"""Questions as they were put in; those that were most surely answered wrongly, with what was wanted, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eval.rankings import Put
from retrieval.index import Index

_MOST = 20
_MOST_WANTED = 2


@dataclass(frozen=True, slots=True)
class Shown:
    """A passage as a reader sees it."""

    headline: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """A question whose first hit does not answer: what it showed, and what was wanted."""

    set: str
    id: str
    question: str
    confidence: float
    shown: Shown | None
    wanted: tuple[Shown, ...]
    note: str


def wrong(
    index: Index, name: str, puts: Sequence[Put], gold: Mapping[str, frozenset[str]], names: Mapping[int, str]
) -> tuple[Wrong, ...]:
    """The surest first: there the product does not know that it is wrong."""
    missed = [put for put in puts if put.first is None or names[put.first] not in gold[put.query.id]]
    missed = sorted(missed, key=lambda put: (-put.sure, put.query.id))[:_MOST]
    passages = defaultdict(list)
    for id_, item in names.items():
        passages[item].append(id_)
    wanted = {
        put.query.id: [passages[item][0] for item in sorted(gold[put.query.id]) if passages[item]]
        for put in missed
    }
    ids = {put.first for put in missed if put.first is not None}.union(*wanted.values())
    texts = {
        id_: Shown(headline, text) for id_, (_, headline, text) in index.store.texts_of(list(ids)).items()
    }
    return tuple(
        Wrong(
            set=name,
            id=put.query.id,
            question=put.query.text,
            confidence=put.sure,
            shown=None if put.first is None else texts.get(put.first),
            wanted=tuple(texts[id_] for id_ in wanted[put.query.id][:_MOST_WANTED] if id_ in texts),
            note=_note(put, gold[put.query.id], names),
        )
        for put in missed
    )


def _note(put: Put, gold: frozenset[str], names: Mapping[int, str]) -> str:
    """Where the right item stands."""
    if put.crash is not None:
        return f"crashed: {put.crash.strip().rpartition(chr(10))[2]}"
    ranked = list(dict.fromkeys(names[each.id] for each in put.ranked))
    place = next((place for place, item in enumerate(ranked, start=1) if item in gold), None)
    where = f"the right item is ranked {place}" if place else "the right item is not among the first 100"
    return f"{where}; the answer was silence" if put.is_silent else where
