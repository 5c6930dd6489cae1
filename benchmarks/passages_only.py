"""Index bulletins with one vector a passage, none a sentence, and unheard: not what the product does.

    python -m benchmarks.passages_only PATH [PATH ...] FOLDER

It exists to compare with systems that embed one vector a passage. All else is the product's own: its
reader, its store, its encoder and its two indexes. What cannot be read is passed over, as `index` does.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.opening import open_index
from corpus import reading, update
from corpus.store import Store
from corpus.unheard import RULES
from retrieval.index import Index


def fill(index: Index, paths: Sequence[str]) -> None:
    """Read the bulletins, drop the sentences' rows, leave all unheard, and catch the index up."""
    with index.writing():
        _read(index.store, paths)
        index.store.db.execute("DELETE FROM spans WHERE passage IS NOT NULL")
        index.store.db.execute("DELETE FROM unheard")
        index.store.db.execute("INSERT INTO hearing VALUES (?)", (RULES,))
        index.catch_up()


def _read(store: Store, paths: Sequence[str]) -> None:
    for found in reading.files(paths):
        if isinstance(found, reading.File) and (bulletin := reading.read(found).bulletin) is not None:
            update.put(store, bulletin)


def main(*arguments: str) -> None:
    *paths, folder = arguments
    with closing(open_index(Path(folder))) as index:
        fill(index, paths)


if __name__ == "__main__":
    main(*sys.argv[1:])
