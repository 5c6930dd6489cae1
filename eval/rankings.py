"""An index and a dataset in; what the product's own walk makes of each question, 100 items deep, out."""

from __future__ import annotations

import traceback
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from eval.dataset import Dataset, Query
from retrieval.answer import Sought, confidence, look, respond, search
from retrieval.encoder import Progress
from retrieval.index import Index
from retrieval.rank import Scored
from retrieval.said import Reply

DEPTH = 100
ByItem = dict[str, float]  # item id -> score of its best passage, best first
Run = Mapping[str, Mapping[str, float]]  # query id -> item id -> score


@dataclass(frozen=True, slots=True)
class Put:
    """One question with its ranking and reply. Where the product fell over it, how: then nothing is found."""

    query: Query
    sought: Sought | None = None
    ranked: tuple[Scored, ...] = ()
    reply: Reply | None = None
    crash: str | None = None

    @property
    def first(self) -> int | None:
        """The passage shown first; where none is shown, the one ranked first."""
        shown = () if self.reply is None else self.reply.shown
        return next((each.id for each in (*shown, *self.ranked)), None)

    @property
    def is_silent(self) -> bool:
        return self.reply is not None and self.reply.reason is not None

    @property
    def sure(self) -> float:
        """The confidence in the first hit; after a crash whatever is wrong."""
        if self.reply is None:
            return float(self.query.is_impossible)
        return confidence(self.reply, self.ranked)


@dataclass(frozen=True, slots=True)
class Items:
    """How judgements name the item of each passage, and what leaves a ranking before it is scored."""

    names: Mapping[int, str]
    unjudged: Mapping[str, frozenset[str]]

    def of(self, query: str, ranked: Iterable[tuple[int, float]]) -> ByItem:
        """The best passage's score for each item, the first DEPTH items."""
        found: ByItem = {}
        unjudged = self.unjudged.get(query, frozenset())
        for passage, score in ranked:
            item = self.names[passage]
            if item not in unjudged:
                found.setdefault(item, score)
            if len(found) == DEPTH:
                break
        return found

    def by_product(self, put: Put) -> ByItem:
        return self.of(put.query.id, ((each.id, each.score) for each in put.ranked))


def items(index: Index, data: Dataset) -> Items:
    """An item is named by its own id, else `FILE#NUMBER`."""
    unjudged: dict[str, set[str]] = defaultdict(set)
    for query, item in data.unjudged:
        unjudged[query].add(item)
    return Items(
        {
            id_: item_id or f"{file.rpartition('/')[2]}#{number}"
            for id_, item_id, file, number in index.store.places()
        },
        {query: frozenset(found) for query, found in unjudged.items()},
    )


def put_all(index: Index, data: Dataset, progress: Progress | None = None) -> Iterator[Put]:
    """Every question in turn. A crash is one question's; the others are put all the same."""
    index.refresh()
    for done, query in enumerate(data.queries, start=1):
        try:
            yield put(index, query)
        except Exception:  # noqa: BLE001 - an outer edge: a crash counts as a miss, and is printed
            yield Put(query, crash=traceback.format_exc(limit=-3))
        if progress is not None:
            progress(1, len(data.queries) - done)


def put(index: Index, query: Query) -> Put:
    """One question, as the product makes its way to an answer."""
    sought = look(index, index.generation, query.text, query.metadata.at)
    ranked = search(index, index.generation, sought)
    return Put(query, sought, tuple(ranked), respond(index, sought, ranked))
