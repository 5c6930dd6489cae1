"""What an index folder's store and manifest tell without its indexes: empty, in step, or work left to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.store import Store
from retrieval.encoder import Encoder
from retrieval.folder import STORE, finished, is_empty
from retrieval.index import Index
from retrieval.manifest import Manifest
from tests.retrieval.fiction import MORE, indexed, put


def told(folder: Path) -> Manifest | None:
    store = Store(folder / STORE)
    try:
        return finished(folder, store)
    finally:
        store.close()


def test_a_folder_is_empty_until_a_bulletin_is_put_in(tmp_path: Path, encoder: Encoder) -> None:
    assert (is_empty(tmp_path / "nowhere"), is_empty(tmp_path)) == (True, True)
    index = Index(tmp_path, encoder)
    assert is_empty(tmp_path)
    put(index.store, MORE)
    assert not is_empty(tmp_path)


def test_an_index_in_step_is_finished(tmp_path: Path, encoder: Encoder) -> None:
    assert told(tmp_path) is None
    manifest = indexed(tmp_path, encoder).generation.manifest
    assert told(tmp_path) == manifest


def _adds(folder: Path) -> None:
    store = Store(folder / STORE)
    put(store, MORE)
    store.close()


LEFT_UNDONE: dict[str, Callable[[Path], object]] = {
    "more in the store": _adds,
    "no manifest": lambda folder: (folder / "manifest.json").unlink(),
    "a file lost": lambda folder: (folder / "generation-000001" / "vectors.faiss").unlink(),
    "a file cut": lambda folder: (folder / "generation-000001" / "words" / "meta.json").write_text("{"),
}


@pytest.mark.parametrize("spoil", LEFT_UNDONE.values(), ids=LEFT_UNDONE)
def test_what_is_left_undone_is_not_finished(
    spoil: Callable[[Path], object], tmp_path: Path, encoder: Encoder
) -> None:
    indexed(tmp_path, encoder).close()
    spoil(tmp_path)
    assert told(tmp_path) is None
