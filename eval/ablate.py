"""An index and a dataset in; what nDCG@10 loses with each feature of the ranking left out, out."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from eval.bootstrap import Difference, difference
from eval.dataset import Dataset
from eval.evaluate import by_query, possible
from eval.rankings import ByItem, items, put_all
from retrieval.encoder import Progress
from retrieval.index import Index
from retrieval.rank import WEIGHTS, Scored

ALL = "all features"
_MEASURE = "nDCG@10"


@dataclass(frozen=True, slots=True)
class Ablation:
    """nDCG@10 of all features; by feature left out, nDCG@10 and what is lost or (below 0) won."""

    set: str
    queries: int
    full: float
    without: Mapping[str, float]
    change: Mapping[str, Difference]
    seconds: float


def ablate(index: Index, data: Dataset, progress: Progress | None = None) -> Ablation:
    """Each feature in turn is given no weight. Candidates stay: they do not depend on weights."""
    began = time.perf_counter()
    named = items(index, data)
    runs: dict[str, dict[str, ByItem]] = defaultdict(dict)
    for put in put_all(index, data, progress):
        runs[ALL][put.query.id] = named.by_product(put)
        for feature in WEIGHTS:
            runs[feature][put.query.id] = named.of(put.query.id, reranked(put.ranked, feature))
    qrels = possible(data)
    values = {name: list(by_query(qrels, run)[_MEASURE].values()) for name, run in runs.items()}
    means = {name: round(sum(each) / max(len(each), 1), 4) for name, each in values.items()}
    return Ablation(
        set=data.name,
        queries=len(qrels),
        full=means.pop(ALL),
        without=means,
        change={name: difference(values[name], values[ALL]) for name in means},
        seconds=round(time.perf_counter() - began, 2),
    )


def reranked(ranked: Sequence[Scored], feature: str) -> Iterator[tuple[int, float]]:
    """Passages by their score without one feature. The score is a sum, so that its share can be taken off."""
    weight = WEIGHTS[feature]
    found = [(each.id, each.score - weight * getattr(each.features, feature)) for each in ranked]
    return iter(sorted(found, key=lambda each: (-each[1], each[0])))


def table(found: Ablation) -> str:
    """A line a feature, the one that is missed most first."""
    wide = max(map(len, (ALL, *found.without)))
    lines = [f"{found.set}, {found.queries} queries in {found.seconds:.1f} s"]
    lines.append(f"{'without'.ljust(wide)}  {_MEASURE}  change, with 95 % interval (* holds no 0)")
    lines.append(f"{ALL.ljust(wide)}  {found.full:7.4f}")
    for name in sorted(found.without, key=lambda name: found.change[name].mean):
        change = found.change[name]
        lines.append(
            f"{name.ljust(wide)}  {found.without[name]:7.4f}  {change}{'*' if change.is_certain else ''}"
        )
    return "\n".join(lines) + "\n"
