"""The model as answers are made with it: quantized, exported at first use and kept in the user's cache."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

from retrieval.encoder import ModelError, Vectors
from retrieval.encoder.export_manifest import RECIPE
from retrieval.encoder.runtime import Runtime, opened
from retrieval.encoder.weights import Weights

_ROOT = Path(__file__).resolve().parents[2]


class Exported:
    """An encoder that opens its export, or has it made, at the first text."""

    def __init__(self, weights: Weights, cache: Path, on_export: Callable[[], None] = lambda: None) -> None:
        self.encoded = 0
        self._weights = weights
        self._home = home_of(weights, cache)
        self._on_export = on_export
        self._opening = Lock()
        self._open: Runtime | None = None

    @property
    def model(self) -> str:
        return f"{self._weights.digest}-{RECIPE}"

    @property
    def dimension(self) -> int:
        return self.runtime.manifest.dimension

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.encoded += len(texts)
        return self.runtime.passages(texts)

    def question(self, text: str) -> Vectors:
        self.encoded += 1
        return self.runtime.question(text)

    @property
    def runtime(self) -> Runtime:
        """The open export."""
        with self._opening:
            if self._open is None:
                self._open = opened(self._home) or self._exported()
            return self._open

    def _exported(self) -> Runtime:
        self._on_export()
        _export(self._weights, self._home)
        runtime = opened(self._home)
        if runtime is None:
            raise ModelError(
                f"{self._home} was changed by another program just after it was written; start again"
            )
        return runtime


def home_of(weights: Weights, cache: Path) -> Path:
    """Where the export of a model stands: by content, so that a model that changed is another."""
    return cache / f"{weights.digest[:24]}-{RECIPE}"


def _export(weights: Weights, home: Path) -> None:
    """Have the export made by a process of its own; where another is making it, wait for that one.

    -P: modules of the same names that happen to lie in the user's folder are none of ours.
    """
    given = [] if weights.given is None else [str(weights.given)]
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    ended = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-P", "-m", "retrieval.encoder.export", str(home), weights.digest, *given],
        env={**os.environ, "PYTHONPATH": path}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, errors="replace", check=False,
    )  # fmt: skip
    if ended.returncode == 0:
        return
    said = ended.stderr.strip().rpartition("\n")[2]
    if ended.returncode < 0 or not said:
        memory = " with more memory" if ended.returncode == -signal.SIGKILL else ""
        raise ModelError(
            f"the export of {weights.folder} ended with code {ended.returncode}; "
            f"run it again{memory}, or set BULLETIN_BOT_PRECISION=exact"
        )
    raise ModelError(said)
