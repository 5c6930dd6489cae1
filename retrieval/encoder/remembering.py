"""An encoder that keeps every vector in a file and never encodes the same text twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from threading import Lock

import numpy as np
from filelock import FileLock
from numpy.typing import NDArray

from retrieval.encoder import Encoder, Vectors


class Remembering:
    """Any encoder, with its rows kept in half precision."""

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
    def dimension(self) -> int:
        return self._encoder.dimension

    @property
    def encoded(self) -> int:
        return self._encoder.encoded

    def __call__(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return self._encoder(texts)
        keys = [sha256(f"{self.model} {text}".encode()).digest() for text in texts]
        known = {key: row for key in keys if (row := self._row(key)) is not None}
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            rows = self._encoder(list(missing.values())).astype(np.float16)
            known.update(zip(missing, rows, strict=True))
            self._keep({key: known[key] for key in missing})
        return np.array([known[key] for key in keys], np.float32)

    def question(self, text: str) -> Vectors:
        key = sha256(f"{self.model}\0question\0{text}".encode()).digest()
        row = self._row(key)
        if row is None:
            row = self._encoder.question(text).astype(np.float16)
            self._keep({key: row})
        return row.astype(np.float32)

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
