"""An exported model, open: token ids in, unit vectors out, by onnxruntime.

One text a run, on one thread: in a run of eight texts of one length a vector depends on what stands beside it
(cosine .999 in the mean and .998 at worst to the vector it gets alone), and two copies of a passage or two
indexes of the same bulletins would rank differently. Alone, a passage costs 4 % more and a sentence 11 %.
Passages are spread over as many threads as there are cores.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from retrieval.encoder import Vectors
from retrieval.encoder.export_manifest import GRAPH, TOKENIZER, ExportManifest

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer


@dataclass(frozen=True, slots=True)
class Runtime:
    """Any number of threads may use it at once."""

    manifest: ExportManifest
    tokenizer: Tokenizer
    session: InferenceSession

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Rows of unit length, shape (len(texts), dimension)."""
        rows = np.empty((len(texts), self.manifest.dimension), np.float32)
        if len(texts) > 0:
            prompted = (self.manifest.passage_prompt + text for text in texts)
            with ThreadPoolExecutor(min(_cores(), len(texts))) as workers:
                rows[:] = list(workers.map(self._row, prompted))
        return rows

    def question(self, text: str) -> Vectors:
        """One row of unit length, shape (dimension,)."""
        return self._row(self.manifest.question_prompt + text)

    def _row(self, text: str) -> Vectors:
        ids = np.array([self.tokenizer.encode(text).ids], np.int64)
        row: Vectors = self.session.run(None, {"input_ids": ids})[0][0]
        return row


def opened(home: Path) -> Runtime | None:
    """The export in `home`; None when it is not whole or another version of onnxruntime made it."""
    manifest = ExportManifest.read(home)
    if manifest is None or not manifest.is_whole(home):
        return None
    import onnxruntime
    from tokenizers import Tokenizer

    if manifest.onnxruntime != onnxruntime.__version__:
        return None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors
    # Optimized when it was exported: to do it again takes three times as long as the rest of the opening.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(str(home / GRAPH), options, providers=["CPUExecutionProvider"])
    return Runtime(manifest, Tokenizer.from_file(str(home / TOKENIZER)), session)


def _cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
