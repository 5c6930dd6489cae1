"""An index and a dataset in; the measures of the product's own ranking out."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import ir_measures
from ir_measures import RR, P, R, nDCG

from eval.dataset import Dataset, Judgements
from retrieval.answer import confidence, look, respond, search
from retrieval.encoder import Progress
from retrieval.index import Index
from retrieval.rank import Scored

DEPTH = 100
MEASURES = (nDCG @ 10, R @ 5, R @ 10, RR @ 10, P @ 5)
Run = Mapping[str, Mapping[str, float]]  # query id -> item id -> score


@dataclass(frozen=True, slots=True)
class Measured:
    """The measures of one dataset; keys in the order in which they are printed."""

    set: str
    queries: int
    metrics: Mapping[str, float]
    abstention: Mapping[str, float] | None
    seconds: float
    also: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


def evaluate(index: Index, data: Dataset, progress: Progress | None = None) -> Measured:
    """Rank every query 100 items deep, with abstention off, and measure.

    A query that has no judgement at all counts nowhere; impossible ones only under `abstention`.
    """
    began = time.perf_counter()
    index.refresh()
    items = _items(index)
    run: dict[str, dict[str, float]] = {}
    sure: dict[str, float] = {}
    silent: set[str] = set()
    for done, query in enumerate(data.queries, start=1):
        sought = look(index, index.generation, query.text)
        ranked = search(index, index.generation, sought)
        reply = respond(index, sought, ranked)
        if reply.reason is not None:
            silent.add(query.id)
        sure[query.id] = confidence(reply, ranked)
        run[query.id] = _by_item(ranked, items, {item for asked, item in data.unjudged if asked == query.id})
        if progress is not None:
            progress(1, len(data.queries) - done)
    possible = {query.id for query in data.queries if not query.is_impossible}
    return Measured(
        set=data.name,
        queries=len(possible & data.qrels.keys()),
        metrics=measure(_only(data.qrels, possible), run),
        abstention=_abstention(data, sure, silent),
        seconds=round(time.perf_counter() - began, 2),
        also={name: measure(_only(qrels, possible), run) for name, qrels in data.also.items()},
    )


def measure(qrels: Judgements, run: Run) -> dict[str, float]:
    """The mean of each measure over the judged queries; a query that the run lacks counts as a miss."""
    found = ir_measures.calc_aggregate(
        MEASURES,
        [
            ir_measures.Qrel(query, item, grade)
            for query, items in qrels.items()
            for item, grade in items.items()
        ],
        [
            ir_measures.ScoredDoc(query, item, score)
            for query, items in run.items()
            for item, score in items.items()
        ],
    )
    return {str(each): round(float(found[each]), 4) for each in MEASURES}


def _items(index: Index) -> dict[int, str]:
    """The name of each passage's item in judgements: its own id, else `FILE#NUMBER`."""
    return {
        id_: item_id or f"{file.rpartition('/')[2]}#{number}"
        for id_, item_id, file, number in index.store.places()
    }


def _by_item(ranked: list[Scored], items: Mapping[int, str], unjudged: set[str]) -> dict[str, float]:
    """The best passage's score for each item, the first DEPTH items."""
    found: dict[str, float] = {}
    for each in ranked:
        item = items[each.id]
        if item not in unjudged:
            found.setdefault(item, each.score)
        if len(found) == DEPTH:
            break
    return found


def _abstention(data: Dataset, sure: Mapping[str, float], silent: set[str]) -> dict[str, float] | None:
    """How well answerable questions are told from impossible ones; None without impossible ones.

    AUROC is that of confidence; the shares are those of the abstention in use.
    """
    answerable = {query.id for query in data.queries if not query.is_impossible}
    impossible = {query.id for query in data.queries if query.is_impossible}
    if not answerable or not impossible:
        return None
    from sklearn.metrics import roc_auc_score  # a second of loading, and few datasets come this far

    auroc = roc_auc_score(
        [query.id in answerable for query in data.queries], [sure[q.id] for q in data.queries]
    )
    return {
        "AUROC": round(float(auroc), 4),
        "refused_impossible": round(len(silent & impossible) / len(impossible), 4),
        "answered_answerable": round(len(answerable - silent) / len(answerable), 4),
    }


def _only(qrels: Judgements, queries: set[str]) -> Judgements:
    return {query: items for query, items in qrels.items() if query in queries}
