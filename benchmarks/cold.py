"""One question from the start of the process to its answer."""

from __future__ import annotations

from dataclasses import asdict
from itertools import cycle, islice
from pathlib import Path

from tqdm import tqdm

from benchmarks.built import Size, index_of
from benchmarks.given import Given
from benchmarks.measured import Measured, costs
from benchmarks.process import Spent, bot, run
from benchmarks.summary import Figure


def measure(given: Given) -> Measured:
    """Index once, uncounted; ask one question to warm up, then another in each run."""
    questions = given.questions()
    with index_of(given) as folder:
        size = Size.of(folder)
        _ask(folder, questions[0])
        asked = islice(cycle([*questions[1:], questions[0]]), given.runs)
        turns = tqdm(list(asked), desc="cold", unit=" runs", disable=None, leave=False)
        runs = [(question, _ask(folder, question)) for question in turns]
    figures = costs([spent for _, spent in runs])
    figures["disk_per_passage"] = Figure.of([round(size.bytes / size.passages)], "B")
    return Measured(
        title="cold: one question, from process start to exit",
        size=size,
        runs=tuple({"question": question, **asdict(spent)} for question, spent in runs),
        figures=figures,
    )


def _ask(folder: Path, question: str) -> Spent:
    return run(bot("ask", "--index", str(folder), "--", question))[0]
