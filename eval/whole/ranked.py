"""An index and a BEIR-style folder in; all that is told of them in the report out, asked once."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from eval.compare import Comparison, compared
from eval.dataset import Dataset
from eval.evaluate import abstention, measure, possible
from eval.rankings import DEPTH, ByItem, Items, Put, items, put_all
from eval.systems import OURS, Baselines
from eval.whole.taken_out import Without, measures, without
from eval.whole.wrong import Wrong, wrong
from retrieval.index import Index

# Others have many right items a question, or the question names a day: without them it is another question.
TAKEN_OUT = ("newsquiz_dev", "articles_dev")


@dataclass(frozen=True, slots=True)
class RankedSet:
    """`sure`: the confidence in each first hit, and whether it is right; with the items there and without."""

    comparison: Comparison
    also: Mapping[str, Mapping[str, float]]
    abstention: Mapping[str, float] | None
    taken_out: Mapping[str, float] | None
    sure: tuple[tuple[float, bool], ...]
    wrong: tuple[Wrong, ...]
    crashed: tuple[str, ...]


@dataclass(slots=True)
class _Asked:
    """What is kept of every question while the next is put."""

    runs: dict[str, dict[str, ByItem]] = field(default_factory=lambda: defaultdict(dict))
    puts: list[Put] = field(default_factory=list)
    removed: list[Without] = field(default_factory=list)
    sure: list[tuple[float, bool]] = field(default_factory=list)


def measure_ranked(index: Index, data: Dataset) -> RankedSet:
    """Put every question once, to ours and to the rankings that it is compared with."""
    began = time.perf_counter()
    named = items(index, data)
    asked = _ask(index, data, named)
    runs, puts = asked.runs, asked.puts
    qrels = possible(data)
    silent = {put.query.id for put in puts if put.is_silent or (put.crash and not put.query.is_impossible)}
    return RankedSet(
        comparison=compared(data, runs, time.perf_counter() - began),
        also={name: measure(possible(data, also), runs[OURS]) for name, also in data.also.items()},
        abstention=abstention(data, {put.query.id: put.sure for put in puts}, silent),
        taken_out=measures([put for put in puts if put.query.id in qrels], asked.removed)
        if asked.removed
        else None,
        sure=tuple(asked.sure),
        wrong=wrong(
            index, data.name, [put for put in puts if put.query.id in qrels], _gold(data), named.names
        ),
        crashed=tuple(put.query.id for put in puts if put.crash),
    )


def _ask(index: Index, data: Dataset, named: Items) -> _Asked:
    asked, gold = _Asked(), _gold(data)
    baselines = Baselines(index)
    for put in put_all(index, data):
        query = put.query.id
        asked.puts.append(replace(put, sought=None, ranked=put.ranked[:DEPTH]))
        for system, ranked in baselines.rank(put.query.text).items():
            asked.runs[system][query] = named.of(query, ranked)
        asked.runs[OURS][query] = named.by_product(put)
        right = gold.get(query, frozenset())
        asked.sure.append((put.sure, not put.query.is_impossible and _first_item(put, named.names) in right))
        if data.name in TAKEN_OUT and right:
            asked.removed.append(without(index, put, named.names, right))
            asked.sure.append((asked.removed[-1].sure, False))
    return asked


def _gold(data: Dataset) -> dict[str, frozenset[str]]:
    """The right items of each query."""
    return {
        query: frozenset(item for item, grade in judged.items() if grade > 0)
        for query, judged in data.qrels.items()
    }


def _first_item(put: Put, names: Mapping[int, str]) -> str | None:
    return None if put.first is None else names[put.first]
