"""Keeps the derived indexes (vectors, words) in step with the store: opened, caught up, saved, checked.

    corpus.sqlite        the truth
    writer.lock          held by the one writer
    manifest.json        names the generation in use, its files' hashes and how far it has come
    manifest.next.json   while another model takes the place of the one in manifest.json
    generation-000003/   vectors.faiss and words/, never changed once the manifest names them

A new generation is written beside the old one and becomes current by one atomic replace of the
manifest: a kill at any moment leaves the old or the new. What is missing or damaged is made again
from the store; what is another model's only by a writer, for it may take hours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from corpus.store import Store
from corpus.unheard import are_pending
from retrieval.encoder import Encoder, Progress
from retrieval.folder import STORE, fits, is_current
from retrieval.generation import Generation, advanced, clear, opened
from retrieval.manifest import NAME, NEXT, Manifest
from retrieval.speakers import Known

if TYPE_CHECKING:
    from filelock import BaseFileLock

LOCK = "writer.lock"


class IndexBusyError(Exception):
    """Another process is writing this index and there is nothing yet to answer from."""


class OtherModelError(Exception):
    """The vectors in this folder are another model's, or the same model's in another precision."""


class Index:
    """An index folder, open. Any number of readers, from any thread; one writer at a time."""

    def __init__(self, folder: Path, encoder: Encoder, second: Encoder | None = None) -> None:
        """Open or create; `catch_up` or `refresh` must follow before a question.

        `second` encodes passages as well, in the profile that has two encoders.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.encoder = encoder
        self.second = second
        self.store = Store(folder / STORE)
        self.known = Known()
        self.embedded = 0  # passages and sentences that this process had to encode
        self._generation: Generation | None = None

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
        lock = self._lock()
        try:
            lock.acquire(timeout=0)
        except TimeoutError:
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
            self.store, self._generation = Store(self.folder / STORE), None
        self._refuse_another_model(manifest)
        if self._generation is None or manifest != self._generation.manifest:
            self._generation = self._open() or self._generation
        if self._is_current(self._generation):
            return
        lock = self._lock()
        try:
            lock.acquire(timeout=0)
        except TimeoutError:
            return
        try:
            self.catch_up(progress)
        finally:
            lock.release()

    def catch_up(self, progress: Progress | None = None) -> None:
        """Bring statements, vectors and words to the store's last change. Only under `writing()`.

        Another model's generation goes on answering its own readers until all is encoded anew.
        """
        if are_pending(self.store.db):
            from corpus.statements import make  # the parser, which no question needs

            make(self.store, progress and self._with_texts(progress))
        standing, before = Manifest.read(self.folder), self._encoded
        name, others = (NEXT, standing) if self._is_anothers(standing) else (NAME, None)
        clear(self.folder, standing, Manifest.read(self.folder, name))
        latest = self._open(name)
        while not self._is_current(latest):
            old = self._usable_manifest(name) or self._of_our_model(others)
            latest = advanced(
                self.folder, self.store, self.encoder, old, progress=progress, name=name, second=self.second
            )
            clear(self.folder, latest.manifest, old, others)  # readers may still be opening the old one
            self._generation = latest
        if latest is not None and others is not None:
            latest.manifest.write(self.folder)
        (self.folder / NEXT).unlink(missing_ok=True)
        self._generation = latest
        self.embedded += self._encoded - before

    def _with_texts(self, progress: Progress) -> Progress:
        """Progress of hearing the items, after which their texts will have to be encoded."""
        manifest = self._usable_manifest()
        texts = self.store.count_after(0 if manifest is None else manifest.span)
        return lambda done, left: progress(done, left + texts)

    def refuse_another_model(self) -> None:
        """OtherModelError where the vectors are another model's: to take their place may take hours."""
        self._refuse_another_model(Manifest.read(self.folder))

    def _refuse_another_model(self, manifest: Manifest | None) -> None:
        if manifest is not None and self._is_anothers(manifest):
            anew = f"python run_bot.py index --index {quote(str(self.folder))}"
            if manifest.model == self.encoder.model:
                raise OtherModelError(f"{self.folder} {_other_profile(manifest.second)}: {anew}")
            back = _way_back(manifest.model, self.encoder.model)
            raise OtherModelError(
                f"{self.folder} holds vectors of another model; {back}, or encode it anew: {anew}"
            )

    def _is_anothers(self, manifest: Manifest | None) -> bool:
        return (
            manifest is not None
            and manifest.store == self.store.identity
            and (manifest.model, manifest.second) != self._models
        )

    @property
    def _models(self) -> tuple[str, str]:
        return self.encoder.model, "" if self.second is None else self.second.model

    @property
    def _encoded(self) -> int:
        return self.encoder.encoded + (0 if self.second is None else self.second.encoded)

    def _of_our_model(self, manifest: Manifest | None) -> Manifest | None:
        """Of an index of the other profile the first encoder's vectors are kept."""
        if manifest is None or manifest.model != self.encoder.model:
            return None
        return manifest if fits(manifest, self.store) else None

    def _lock(self) -> BaseFileLock:
        from filelock import FileLock  # loaded late: a question over a current index takes no lock

        return FileLock(self.folder / LOCK)

    def _is_current(self, generation: Generation | None) -> bool:
        return generation is not None and is_current(generation.manifest, self.store)

    def _open(self, name: str = NAME) -> Generation | None:
        """The generation that the manifest names; None when it is not whole or not ours."""
        manifest = self._usable_manifest(name)
        while manifest is not None:
            generation, latest = opened(self.folder, manifest), self._usable_manifest(name)
            if generation is not None or latest == manifest:
                return generation
            manifest = latest  # a writer moved on and cleared what was being opened
        return None

    def _usable_manifest(self, name: str = NAME) -> Manifest | None:
        """The manifest, if this store and this model stand behind it."""
        manifest = Manifest.read(self.folder, name)
        if manifest is None or (manifest.model, manifest.second) != self._models:
            return None
        return manifest if fits(manifest, self.store) else None


def _other_profile(second: str) -> str:
    """What an index of our first model and another second one is, and how to go on."""
    if second:
        return (
            "was made for the profile multilingual, or for another second model; set "
            "BULLETIN_BOT_PROFILE=multilingual, or bring it to this one"
        )
    return (
        "was made for the profile fast; unset BULLETIN_BOT_PROFILE, or bring it to this one (only what is "
        "missing is encoded)"
    )


def _way_back(theirs: str, ours: str) -> str:
    """The setting under which a model named `theirs` was ours: names are DIGEST or DIGEST-RECIPE."""
    if theirs == ours.partition("-")[0]:
        return "set BULLETIN_BOT_PRECISION=exact"
    if ours == theirs.partition("-")[0]:
        return "unset BULLETIN_BOT_PRECISION"
    if ours.partition("-")[0] == theirs.partition("-")[0]:
        return "go back to the version of this program that made them"
    return "set BULLETIN_BOT_MODEL as it was when they were made"
