"""Questions put to one process that has its index open already."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean

from tqdm import trange

from benchmarks.built import Size, index_of
from benchmarks.given import Given
from benchmarks.measured import Measured
from benchmarks.process import Spent, program, run
from benchmarks.summary import Figure, percentile


@dataclass(frozen=True, slots=True)
class Answered:
    """One process that answered every question; milliseconds in the order in which they were asked."""

    spent: Spent
    cpu_ms: tuple[float, ...]
    wall_ms: tuple[float, ...]


def measure(given: Given) -> Measured:
    """In each run one process answers all the questions; the figures are over the runs' percentiles."""
    questions = given.questions()
    with index_of(given) as folder, tempfile.TemporaryDirectory() as temporary:
        size, asked = Size.of(folder), Path(temporary) / "questions.json"
        asked.write_text(json.dumps(questions), "utf-8")
        _answer(folder, asked)
        turns = trange(given.runs, desc="warm", unit=" runs", disable=None, leave=False)
        runs = [_answer(folder, asked) for _ in turns]
    return Measured(
        title=f"warm: a question to an open index, over {len(questions)} questions",
        size=size,
        runs=tuple({**asdict(each.spent), "cpu_ms": each.cpu_ms, "wall_ms": each.wall_ms} for each in runs),
        figures=figures(runs),
    )


def _answer(folder: Path, asked: Path) -> Answered:
    spent, printed = run(program("answering", str(folder), str(asked)))
    timed = json.loads(printed)
    return Answered(spent, tuple(timed["cpu_ms"]), tuple(timed["wall_ms"]))


def figures(runs: Sequence[Answered]) -> dict[str, Figure]:
    """Percentiles and mean within each run; min, median and max of these over the runs."""
    found = {}
    for kind, unit, timed in (
        ("cpu", "CPU-ms", [each.cpu_ms for each in runs]),
        ("wall", "ms", [each.wall_ms for each in runs]),
    ):
        found[f"p50_{kind}"] = Figure.of([percentile(values, 50) for values in timed], unit)
        found[f"p95_{kind}"] = Figure.of([percentile(values, 95) for values in timed], unit)
        found[f"mean_{kind}"] = Figure.of([fmean(values) for values in timed], unit)
    return {**found, "peak_memory": Figure.of([each.spent.peak_mb for each in runs], "MB")}
