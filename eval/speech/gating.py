"""Annotated files in; what the gate compares with a floor out."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from eval.evaluate import Measured
from eval.speech.figures import measure, pinned
from eval.speech.forms import data_hash, load
from eval.speech.model import Attributor, Extractor

OURS = "speech"
_OURS = Path(__file__).parents[2] / "tests" / "data" / "speech"
SETS = (OURS, "speech/politics_dev", "speech/wikinews")


def files(name: str, data: Path | None) -> tuple[Path, ...] | str:
    """The annotated files of a set; where they do not stand, the line that says that it is skipped."""
    paths: tuple[Path, ...]
    if name == OURS:
        paths = (_OURS / "dev.jsonl", _OURS / "held.jsonl")
    elif data is None:
        return f"skipped {name}: no data folder is given; set BULLETIN_TEST_DATA or give --data"
    else:
        paths = (data / f"{name}.jsonl",)
    missing = [path for path in paths if not path.is_file()]
    return f"skipped {name}: {missing[0]} is not there" if missing else paths


def run(
    name: str, paths: Sequence[Path], extract: Extractor, attribute: Attributor | None
) -> tuple[Measured, str]:
    """The measures of all the files together, and the hash of what they were measured on.

    `eval.gate.check` and `raised` take both as they take those of a ranking; `queries` counts statements.
    """
    began = time.perf_counter()
    figures = measure(load(paths), extract, attribute)
    statements = figures.all["exact"].recall.of
    seconds = round(time.perf_counter() - began, 2)
    return Measured(name, statements, pinned(figures), None, seconds), data_hash(paths)
