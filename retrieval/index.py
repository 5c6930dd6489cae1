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

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice, takewhile
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
_DRAFT = "draft"
_LOCKS = shutil.ignore_patterns("*.lock")
_BATCH = 128  # texts encoded at once
_CHECKPOINT = 16_384  # texts that a kill can cost
_MOST_DEAD = 0.1  # share of passages deleted since the lexical index was last made whole
_QUICK = 20_000  # passages that are made whole in half a second: so few are never left with dead ones


class IndexBusyError(Exception):
    """Another process is writing this index and there is nothing yet to answer from."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One consistent state of the derived indexes. A question holds on to the one it began with."""

    manifest: Manifest
    vectors: Vectors
    words: Words


class Index:
    """An index folder, open. Any number of readers, from any thread; one writer at a time."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        """Open or create; `catch_up` or `refresh` must follow before a question."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.encoder = encoder
        self.store = Store(folder / _STORE)
        self.embedded = 0  # passages and sentences that this process had to encode
        self._generation: Generation | None = None

    @staticmethod
    def exists(folder: Path) -> bool:
        return (folder / _STORE).is_file()

    def close(self) -> None:
        self.store.close()

    @property
    def generation(self) -> Generation:
        if self._generation is None:
            raise IndexBusyError(
                f"{self.folder} is being written for the first time; ask again when it is done"
            )
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
        manifest = Manifest.read(self.folder)
        if manifest is not None and manifest.store != self.store.identity:  # the folder was begun anew
            self.store, self._generation = Store(self.folder / _STORE), None
        if self._generation is None or manifest != self._generation.manifest:
            self._generation = self._open() or self._generation
        if self._is_current(self._generation):
            return
        try:
            with FileLock(self.folder / _LOCK).acquire(timeout=0):
                self.catch_up(progress)
        except Timeout:
            return

    def catch_up(self, progress: Progress | None = None) -> None:
        """Bring vectors and words to the store's last change. Only under `writing()`."""
        self._clear_leftovers()
        latest = self._open()
        while not self._is_current(latest):
            latest = self._advance(progress)
            self._generation = latest
        self._generation = latest

    def _is_current(self, generation: Generation | None) -> bool:
        if generation is None:
            return False
        manifest = generation.manifest
        return manifest.seq == self.store.seq and manifest.span >= self.store.last_span

    def _open(self) -> Generation | None:
        """The generation that the manifest names; None when it is not whole or not ours."""
        manifest = self._usable_manifest()
        while manifest is not None:
            opened, latest = self._opened(manifest), self._usable_manifest()
            if opened is not None or latest == manifest:
                return opened
            manifest = latest  # a writer moved on and cleared what was being opened
        return None

    def _opened(self, manifest: Manifest) -> Generation | None:
        folder = self.folder / manifest.folder
        if not is_whole(folder, manifest.files):
            return None
        try:
            opened = Generation(manifest, Vectors(folder / _VECTORS), Words(folder / _WORDS))
        except (OSError, RuntimeError, ValueError):  # cleared since; faiss and tantivy raise the latter two
            return None
        return opened if len(opened.words) == manifest.passages else None

    def _usable_manifest(self) -> Manifest | None:
        """The manifest, if this store and this model stand behind it."""
        manifest = Manifest.read(self.folder)
        ours = (self.store.identity, self.encoder.model, DIMENSION)
        if manifest is None or (manifest.store, manifest.model, manifest.dimension) != ours:
            return None
        return manifest if manifest.seq <= self.store.seq else None

    def _advance(self, progress: Progress | None) -> Generation:
        """One generation further: removals first, then the next texts, at most a checkpoint's worth."""
        old, seq = self._usable_manifest(), self.store.seq
        draft = self.folder / _DRAFT
        vectors, words, begun = self._begin(draft, old)
        gone_passages, gone_sentences = self.store.removed_after(begun.seq)
        vectors.remove([*gone_passages, *gone_sentences])
        units = list(islice(self.store.units_after(begun.span), _CHECKPOINT))
        self._encode_into(vectors, units, progress, later=self.store.count_after(begun.span) - len(units))
        words.update(gone_passages, _passages(units))
        span = units[-1].id if units else begun.span
        dead = begun.dead + sum(id_ <= begun.span for id_ in gone_passages)
        # tantivy's statistics count what is deleted until it is merged
        if dead and (len(words) <= _QUICK or dead > _MOST_DEAD * len(words)):
            words, dead = self._all_words(draft, span), 0
        vectors.save(draft / _VECTORS)
        manifest = Manifest(
            store=self.store.identity,
            model=self.encoder.model,
            dimension=DIMENSION,
            generation=self._next_number(),
            seq=seq,
            span=span,
            dead=dead,
            vectors=len(vectors),
            passages=len(words),
            files=hashes(draft),
        )
        draft.rename(self.folder / manifest.folder)
        sync(self.folder)
        manifest.write(self.folder)
        self._clear_leftovers(keep=old)
        return Generation(manifest, vectors, Words(self.folder / manifest.folder / _WORDS))

    def _begin(self, draft: Path, old: Manifest | None) -> tuple[Vectors, Words, _Begun]:
        """The newest usable state, laid out in `draft`; what is damaged is begun anew."""
        draft.mkdir()
        if old is None or not is_whole(self.folder / old.folder, _only(old.files, _VECTORS)):
            return Vectors(), Words(draft / _WORDS), _Begun()
        folder = self.folder / old.folder
        begun = _Begun(old.seq, old.span, old.dead)
        if not is_whole(folder, _only(old.files, _WORDS)):
            return Vectors(folder / _VECTORS), self._all_words(draft, old.span), begun
        # Hard links are safe and free: tantivy never writes into a file it has finished.
        shutil.copytree(folder / _WORDS, draft / _WORDS, copy_function=os.link, ignore=_LOCKS)
        return Vectors(folder / _VECTORS), Words(draft / _WORDS), begun

    def _all_words(self, draft: Path, span: int) -> Words:
        """The lexical index made anew from the store, up to the id `span`."""
        shutil.rmtree(draft / _WORDS, ignore_errors=True)
        words = Words(draft / _WORDS)
        words.update((), _passages(takewhile(lambda unit: unit.id <= span, self.store.units_after(0))))
        return words

    def _encode_into(
        self, vectors: Vectors, units: Sequence[Unit], progress: Progress | None, *, later: int
    ) -> None:
        before = self.encoder.encoded
        for start in range(0, len(units), _BATCH):
            batch = units[start : start + _BATCH]
            vectors.add([unit.id for unit in batch], self.encoder([unit.text for unit in batch]))
            if progress is not None:
                progress(len(batch), len(units) - start - len(batch) + later)
        self.embedded += self.encoder.encoded - before

    def _next_number(self) -> int:
        """Above every generation that stands here, named by a manifest or not."""
        numbers = [int(path.name.rpartition("-")[2]) for path in self.folder.glob("generation-*")]
        return max(numbers, default=0) + 1

    def _clear_leftovers(self, keep: Manifest | None = None) -> None:
        """Drop a killed writer's draft and generations out of use; readers may still open `keep`."""
        current = Manifest.read(self.folder)
        names = {manifest.folder for manifest in (current, keep) if manifest}
        for path in [*self.folder.glob("generation-*"), *self.folder.glob(f"{_DRAFT}*")]:
            if path.name not in names:
                shutil.rmtree(path, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Begun:
    """How far the state that a new generation starts from has come."""

    seq: int = 0
    span: int = 0
    dead: int = 0


def _passages(units: Iterable[Unit]) -> Iterator[tuple[int, str, str | None]]:
    return ((unit.id, unit.text, unit.headline) for unit in units if unit.passage is None)


def _only(files: Mapping[str, str], top: str) -> dict[str, str]:
    """The files at `top` or below it."""
    return {name: digest for name, digest in files.items() if name.split("/")[0] == top}
