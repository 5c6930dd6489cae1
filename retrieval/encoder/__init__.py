"""Texts in; unit vectors out. The only door to sentence-transformers, torch and onnxruntime.

    choice.py       what a person set: which model, how exactly
    weights.py      a sentence-transformers folder, and what its content is called
    reference.py    that model as sentence-transformers runs it: exact, slow to start
    export.py       the reference in; a small quantized copy out (graph.py, smoothing.py), checked before it
                    is used (agreement.py), with a manifest (export_manifest.py)
    exported.py     that copy, run by onnxruntime (runtime.py): what answers are made with
    opening.py      a choice in; an encoder out
    remembering.py  any of them, with every vector kept in a file

Nothing is ever fetched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:  # the name of a model needs no numpy
    import numpy as np
    from numpy.typing import NDArray

Vectors: TypeAlias = "NDArray[np.float32]"
Progress = Callable[[int, int], None]
"""Called as long work goes on, with how many texts are newly done and how many are still to come."""


class ModelError(Exception):
    """The model is missing, damaged, not the one that was tested, or cannot be run. One line for a person."""


class Encoder(Protocol):
    @property
    def model(self) -> str:
        """Names weights and precision: vectors of two models never mix."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a row."""
        ...

    @property
    def encoded(self) -> int:
        """How many texts it has encoded so far."""
        ...

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Rows of unit length for passages, shape (len(texts), dimension), in the order of `texts`."""
        ...

    def question(self, text: str) -> Vectors:
        """One row of unit length, shape (dimension,): some models read questions otherwise than passages."""
        ...
