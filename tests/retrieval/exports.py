"""The export as a program of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from retrieval.encoder.weights import Weights

ROOT = Path(__file__).resolve().parent.parent.parent


def begin_export(weights: Weights, home: Path) -> subprocess.Popen[str]:
    given = [] if weights.given is None else [weights.given]
    return subprocess.Popen(
        [sys.executable, "-m", "retrieval.encoder.export", home, weights.digest, *given],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def wait_for(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.005)
