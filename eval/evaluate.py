"""An index and a dataset in; the measures of the product's own ranking out."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import ir_measures
from ir_measures import RR, P, R, nDCG

from eval.dataset import Dataset, Judgements
from eval.rankings import ByItem, Run, items, put_all
from retrieval.encoder import Progress
from retrieval.index import Index

MEASURES = (nDCG @ 10, R @ 5, R @ 10, RR @ 10, P @ 5)


@dataclass(frozen=True, slots=True)
class Measured:
    """The measures of one dataset; keys in the order in which they are printed."""

    set: str
    queries: int
    metrics: Mapping[str, float]
    abstention: Mapping[str, float] | None
    seconds: float
    also: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    crashed: tuple[str, ...] = ()  # ids of the queries that the product fell over; each counts as a miss


def evaluate(index: Index, data: Dataset, progress: Progress | None = None) -> Measured:
    """Rank every query 100 items deep, with abstention off, and measure.

    A query that has no judgement at all counts nowhere; impossible ones only under `abstention`.
    """
    began = time.perf_counter()
    named = items(index, data)
    run: dict[str, ByItem] = {}
    sure: dict[str, float] = {}
    silent: set[str] = set()
    crashed: list[str] = []
    for put in put_all(index, data, progress):
        run[put.query.id] = named.by_product(put)
        sure[put.query.id] = put.sure
        if put.is_silent or (put.crash and not put.query.is_impossible):
            silent.add(put.query.id)
        if put.crash:
            crashed.append(put.query.id)
    qrels = possible(data)
    return Measured(
        set=data.name,
        queries=len(qrels),
        metrics=measure(qrels, run),
        abstention=abstention(data, sure, silent),
        seconds=round(time.perf_counter() - began, 2),
        also={name: measure(possible(data, also), run) for name, also in data.also.items()},
        crashed=tuple(crashed),
    )


def possible(data: Dataset, qrels: Judgements | None = None) -> Judgements:
    """The judgements (those of the dataset unless others are given) of the queries that have an answer."""
    answerable = {query.id for query in data.queries if not query.is_impossible}
    judged = data.qrels if qrels is None else qrels
    return {query: items for query, items in judged.items() if query in answerable}


def measure(qrels: Judgements, run: Run) -> dict[str, float]:
    """The mean of each measure over the judged queries; a query that the run lacks counts as a miss."""
    found = ir_measures.calc_aggregate(MEASURES, _judged(qrels), _scored(run))
    return {str(each): round(float(found[each]), 4) for each in MEASURES}


def by_query(qrels: Judgements, run: Run) -> dict[str, dict[str, float]]:
    """Each measure of each judged query, in the order of the judgements."""
    found = {str(each): dict.fromkeys(qrels, 0.0) for each in MEASURES}
    for each in ir_measures.iter_calc(MEASURES, _judged(qrels), _scored(run)):
        found[str(each.measure)][each.query_id] = float(each.value)
    return found


def _judged(qrels: Judgements) -> list[ir_measures.Qrel]:
    return [ir_measures.Qrel(query, item, grade) for query in qrels for item, grade in qrels[query].items()]


def _scored(run: Run) -> list[ir_measures.ScoredDoc]:
    return [ir_measures.ScoredDoc(query, item, score) for query in run for item, score in run[query].items()]


def abstention(data: Dataset, sure: Mapping[str, float], silent: set[str]) -> dict[str, float] | None:
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
