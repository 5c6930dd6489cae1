"""Answer questions one after another from an open index; what each cost on stdout, as JSON.

python -m benchmarks.answering INDEX QUESTIONS.json        a JSON list of questions
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.opening import open_index
from retrieval.answer import explain
from retrieval.index import Index

_WARM_UP = 3  # questions asked once more than is counted: the model loads at the first


def answered(index: Index, questions: Sequence[str]) -> dict[str, list[float]]:
    """Milliseconds for each question, of this process's CPU time (all threads) and of wall time."""
    for question in questions[:_WARM_UP]:
        explain(index, question)
    cpu_ms, wall_ms = [], []
    for question in questions:
        cpu, wall = time.process_time(), time.perf_counter()
        explain(index, question)
        cpu_ms.append(round(1000 * (time.process_time() - cpu), 3))
        wall_ms.append(round(1000 * (time.perf_counter() - wall), 3))
    return {"cpu_ms": cpu_ms, "wall_ms": wall_ms}


def main(folder: str, questions: str) -> None:
    with closing(open_index(Path(folder))) as index:
        index.refresh()
        asked = json.loads(Path(questions).read_text("utf-8"))
        sys.stdout.write(json.dumps(answered(index, asked)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
