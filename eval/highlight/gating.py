"""A dataset that names its answers in; what the gate compares with the floors of marking out."""

from __future__ import annotations

import time
from pathlib import Path

from eval.dataset import load
from eval.evaluate import Measured
from eval.gate import data_hash
from eval.highlight.figures import measure, measures
from retrieval.adhoc import open_files
from retrieval.encoder import Encoder

_OF = "unanswerable_dev"
SETS = (f"highlight/{_OF}",)


def files(name: str, data: Path | None) -> Path | str:
    """The folder of the set; where it does not stand, the line that says that it is skipped."""
    if data is None:
        return f"skipped {name}: no data folder is given; set BULLETIN_TEST_DATA or give --data"
    folder = data / name.partition("/")[2]
    return folder if folder.is_dir() else f"skipped {name}: {folder} is not there"


def run(name: str, folder: Path, cache: Path, encoder: Encoder) -> tuple[Measured, str]:
    """How often the mark holds the answer, and the hash of what it was measured on."""
    data = load(folder)
    began = time.perf_counter()
    opened = open_files([str(path) for path in data.corpus], cache / "corpora", encoder)
    try:
        figures = measure(opened.index, data)
    finally:
        opened.index.close()
    seconds = round(time.perf_counter() - began, 2)
    return Measured(name, figures.questions, measures(figures), None, seconds), data_hash(data)
