"""The model as sentence-transformers runs it: what every faster way is measured against."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from retrieval.encoder import ModelError, Vectors
from retrieval.encoder.weights import Weights

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_BATCH = 32
# The libraries load badly in two threads at once, and the tokenizer is borrowed by one caller at a time
# (huggingface/tokenizers#537).
_ONE_AT_A_TIME = Lock()


class Reference:
    """A sentence-transformers model in single precision, loaded at the first text."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.encoded = 0

    @property
    def model(self) -> str:
        return self._weights.digest

    @property
    def dimension(self) -> int:
        with _ONE_AT_A_TIME:
            return int(self._loaded.get_embedding_dimension() or 0)

    def __call__(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        return self._rows(texts, "encode_document")

    def question(self, text: str) -> Vectors:
        row: Vectors = self._rows([text], "encode_query")[0]
        return row

    def _rows(self, texts: Sequence[str], way: str) -> Vectors:
        with _ONE_AT_A_TIME:
            self.encoded += len(texts)
            encode = getattr(self._loaded, way)
            rows = encode(list(texts), batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(rows, np.float32)

    @cached_property
    def _loaded(self) -> SentenceTransformer:
        self._weights.check()
        return loaded(self._weights)


def loaded(weights: Weights, **options: Any) -> SentenceTransformer:
    """The model, read from its folder alone and without a word on the terminal."""
    # Read by the libraries as they are imported: they must neither look for a newer model nor draw bars.
    os.environ.update(
        HF_HUB_OFFLINE="1",
        TRANSFORMERS_OFFLINE="1",
        HF_HUB_DISABLE_PROGRESS_BARS="1",
        HF_HUB_DISABLE_TELEMETRY="1",
        TOKENIZERS_PARALLELISM="false",
    )
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    logging.getLogger("sentence_transformers").setLevel(logging.ERROR)
    try:
        return SentenceTransformer(str(weights.folder), device="cpu", local_files_only=True, **options)
    except Exception as error:  # noqa: BLE001  # what is wrong in a folder is raised as anything
        why = str(error).strip().partition("\n")[0]
        raise ModelError(
            f"{weights.folder} cannot be loaded as a sentence-transformers model ({why:.200}); "
            "set BULLETIN_BOT_MODEL to another, or unset it for the model that comes along"
        ) from None
