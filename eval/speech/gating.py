"""Files in our own form in; what the gate compares with a floor out."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from eval.evaluate import Measured
from eval.speech.figures import measure, pinned
from eval.speech.forms import data_hash, load
from eval.speech.model import Attributor, Extractor


def run(paths: Sequence[Path], extract: Extractor, attribute: Attributor | None) -> tuple[Measured, str]:
    """The measures of all the files together, and the hash of what they were measured on.

    `eval.gate.check` and `raised` take both as they take those of a ranking; `queries` counts statements.
    """
    began = time.perf_counter()
    figures = measure(load(paths), extract, attribute)
    statements = figures.all["exact"].recall.of
    seconds = round(time.perf_counter() - began, 2)
    return Measured("speech", statements, pinned(figures), None, seconds), data_hash(paths)
