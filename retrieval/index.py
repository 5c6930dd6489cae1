"""Keeps the derived indexes (vectors, words) in step with the store: opened, caught up, saved, checked.

    corpus.sqlite        the truth
    writer.lock          held by the one writer
    manifest.json        names the generation in use, its files' hashes and how far it has come
    generation-000003/   vectors.faiss and words/, never changed once the manifest names them

A new generation is written beside the old one and becomes current by one atomic replace of the
manifest: a kill at any moment leaves the old or the new. What is missing, damaged or of another
model is made again from the store.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from filelock import FileLock, Timeout

from corpus.store import Store, Unit
from retrieval.encoder import DIMENSION, Encoder, Progress
from retrieval.manifest import Manifest, hashes, is_whole, sync
from retrieval.vectors import Vectors
from retrieval.words import Words

_STORE = "corpus.sqlite"
_LOCK = "writer.lock"
_VECTORS = "vectors.faiss"
_WORDS = "words"
_BATCH = 1024  # texts encoded between two looks at the progress line
_CHECKPOINT = 20 * _BATCH  # texts that a kill can cost


class IndexBusyError(Exception):
    """Another process is writing this index and there is nothing yet to answer from."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One consistent state of the derived indexes. A question holds on to the one it began with."""

    manifest: Manifest
    vectors: Vectors
    words: Words


@dataclass(frozen=True, slots=True)
class Embedded:
    """How many texts catching up had to encode."""

    passages: int = 0
    sentences: int = 0


class Index:
    """An index folder, open. Any number of readers, from any thread; one writer at a time."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        """Open or create; `catch_up` or `refresh` must follow before a question."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.encoder = encoder
        self.store = Store(folder / _STORE)
        self.embedded = Embedded()
        self._generation: Generation | None = None

    @staticmethod
    def exists(folder: Path) -> bool:
        return (folder / _STORE).is_file()

    def close(self) -> None:
        self.store.close()

    @property
    def generation(self) -> Generation:
        if self._generation is None:
            raise IndexBusyError(f"{self.folder} is being written for the first time; ask again when it is done")
        return self._generation

    @contextmanager
    def writing(self, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Be the one writer; where there is another, call `on_wait` and wait for it."""
        lock = FileLock(self.folder / _LOCK)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            on_wait()
            lock.acquire()
        try:
            yield
        finally:
            lock.release()

    def refresh(self, progress: Progress | None = None) -> None:
        """Before a question: take up a newer generation; finish what a killed writer left undone.

        While another process writes, the last finished generation goes on answering.
        """
        if self._generation is None or Manifest.read(self.folder) != self._generation.manifest:
            self._generation = self._open()
        if self._is_current():
            return
        try:
            with FileLock(self.folder / _LOCK).acquire(timeout=0):
                self.catch_up(progress)
        except Timeout:
            pass

    def catch_up(self, progress: Progress | None = None) -> None:
        """Bring vectors and words to the store's last change. Only under `writing()`."""
        generation = self._open()
        done, wanted = 0, self._to_encode(generation)
        while not self._is_current(generation):
            old = generation.manifest if generation else None
            seq, after = self.store.seq, old.span if old else 0
            units = list(islice(self.store.units_after(after), _CHECKPOINT))
            with self._next(generation) as (vectors, words):
                gone_passages, gone_sentences = self.store.removed_after(old.seq if old else 0)
                vectors.remove([*gone_passages, *gone_sentences])
                for batch in _batches(units):
                    rows = self.encoder([unit.text for unit in batch])
                    vectors.add([unit.id for unit in batch], rows)
                    done += len(batch)
                    if progress is not None:
                        progress(done, wanted)
                ...
        self._generation = generation
