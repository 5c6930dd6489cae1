"""An index and a dataset in; ours beside BM25, meaning alone and their fusion over the same questions out."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from eval.bootstrap import Difference, difference, interval
from eval.dataset import Dataset
from eval.evaluate import by_query, possible
from eval.rankings import ByItem, items, put_all
from eval.systems import OURS, Baselines
from retrieval.encoder import Progress
from retrieval.index import Index

FIRST = "nDCG@10"
_WIDE = 22


@dataclass(frozen=True, slots=True)
class Comparison:
    """By system its measures; by every other system what ours is ahead of it by.

    `around`: each system's nDCG@10 with an interval.
    """

    set: str
    queries: int
    systems: Mapping[str, Mapping[str, float]]
    ahead: Mapping[str, Mapping[str, Difference]]
    seconds: float
    around: Mapping[str, Difference] = field(default_factory=dict)


def compare(index: Index, data: Dataset, progress: Progress | None = None) -> Comparison:
    """Every measure of every system over the queries that have an answer."""
    began = time.perf_counter()
    named = items(index, data)
    runs: dict[str, dict[str, ByItem]] = defaultdict(dict)
    baselines = Baselines(index)
    for put in put_all(index, data, progress):
        for system, ranked in baselines.rank(put.query.text).items():
            runs[system][put.query.id] = named.of(put.query.id, ranked)
        runs[OURS][put.query.id] = named.by_product(put)
    return compared(data, runs, time.perf_counter() - began)


def compared(data: Dataset, runs: Mapping[str, Mapping[str, ByItem]], seconds: float) -> Comparison:
    """Runs measured, and ours held against each of the others, question by question."""
    qrels = possible(data)
    values = {system: by_query(qrels, run) for system, run in runs.items()}
    ours = values[OURS]
    return Comparison(
        set=data.name,
        queries=len(qrels),
        systems={
            system: {name: round(sum(each.values()) / max(len(each), 1), 4) for name, each in found.items()}
            for system, found in values.items()
        },
        ahead={
            system: {
                name: difference(list(ours[name].values()), list(each.values()))
                for name, each in found.items()
            }
            for system, found in values.items()
            if system != OURS
        },
        seconds=round(seconds, 2),
        around={system: interval(list(found[FIRST].values())) for system, found in values.items()},
    )


def table(found: Comparison) -> str:
    """A line a measure; below, what ours is ahead of each system by."""
    names = [name for name in found.systems if name != OURS]
    lines = [f"{found.set}, {found.queries} queries in {found.seconds:.1f} s; * holds no 0"]
    lines.append(f"{'':9}{OURS:>6}  {'  '.join(name.ljust(_WIDE) for name in names)}".rstrip())
    for measure, value in found.systems[OURS].items():
        others = "  ".join(f"{found.systems[name][measure]:<{_WIDE}.4f}" for name in names)
        lines.append(f"{measure:9}{value:6.4f}  {others}".rstrip())
        ahead = "  ".join(short(found.ahead[name][measure]).ljust(_WIDE) for name in names)
        lines.append(f"{'  ahead':15}  {ahead}".rstrip())
    return "\n".join(lines) + "\n"


def short(ahead: Difference) -> str:
    """`+.241 [+.154, +.347]*`; the star where the interval holds no 0."""
    mean, low, high = (
        f"{number:+.3f}".replace("0.", ".", 1) for number in (ahead.mean, ahead.low, ahead.high)
    )
    return f"{mean} [{low}, {high}]{'*' if ahead.is_certain else ''}"
