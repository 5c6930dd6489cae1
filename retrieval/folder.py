"""An index folder in; whether it holds anything and is in step out. Opens the store, never an index."""

from __future__ import annotations

from pathlib import Path

from corpus.store import Store
from corpus.unheard import are_pending
from retrieval.manifest import Manifest, is_whole

STORE = "corpus.sqlite"


def is_empty(folder: Path) -> bool:
    """True where nothing is indexed."""
    if not (folder / STORE).is_file():
        return True
    store = Store(folder / STORE)
    try:
        return not store.last_span  # each item has a passage
    finally:
        store.close()


def finished(folder: Path, store: Store) -> Manifest | None:
    """The manifest, if nothing is left to do: its generation is whole and holds the store's last change."""
    manifest = Manifest.read(folder)
    if manifest is None or not fits(manifest, store) or not is_current(manifest, store):
        return None
    return manifest if is_whole(folder / manifest.folder, manifest.files) else None


def fits(manifest: Manifest, store: Store) -> bool:
    """Whether this store stands behind it."""
    return manifest.store == store.identity and manifest.seq <= store.seq


def is_current(manifest: Manifest, store: Store) -> bool:
    """Whether removals and additions have come to the store's last change."""
    if are_pending(store.db):
        return False
    last = store.last_span
    seconds = manifest.second_span if manifest.second else last
    return manifest.seq == store.seq and manifest.span >= last <= seconds
