"""Unit vectors by id in; the nearest ids with cosines out. The only door to FAISS.

Passages and sentences stand in one index under their SQLite row ids. Half-precision scalars:
.999 recall of exact search at half the bytes, with true add and remove.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np

from retrieval.encoder import Vectors as Rows

# Two threads for one question were up to 90 times slower on a busy machine.
faiss.omp_set_num_threads(1)


class Vectors:
    """The dense index; saved and opened whole."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    @classmethod
    def empty(cls, dimension: int) -> Vectors:
        """An index without rows, for rows of this length."""
        scalars = faiss.IndexScalarQuantizer(
            dimension, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        )
        return cls(faiss.IndexIDMap2(scalars))

    @classmethod
    def load(cls, path: Path) -> Vectors:
        """The index saved at `path`, read into memory, where it can be changed."""
        return cls(faiss.read_index(str(path)))

    @classmethod
    def map(cls, path: Path) -> Vectors:
        """The index saved at `path`, mapped into memory and read as it is searched. Not to be changed."""
        # IO_FLAG_MMAP reads scalar quantizers whole all the same.
        return cls(faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """The length of a row."""
        return int(self._index.d)

    def save(self, path: Path) -> None:
        """Write the index and flush it to the disk. The caller puts the file in its place."""
        faiss.write_index(self._index, str(path))
        with path.open("rb") as file:
            os.fsync(file.fileno())

    def add(self, ids: Sequence[int], rows: Rows) -> None:
        """Add `rows` under `ids`; an id that is there already is replaced (FAISS would keep both)."""
        self.remove(ids)
        self._index.add_with_ids(np.ascontiguousarray(rows, np.float32), np.asarray(ids, np.int64))

    def remove(self, ids: Sequence[int]) -> None:
        """Forget `ids`; those that are not there are passed over."""
        if len(ids) and len(self):
            self._index.remove_ids(_selector(ids))

    def nearest(self, row: Rows, k: int) -> dict[int, float]:
        """The k ids nearest to one unit vector, best first, with cosines in [-1, 1]."""
        return self._search(row, min(k, len(self)), None)

    def cosines(self, row: Rows, ids: Sequence[int]) -> dict[int, float]:
        """The cosine of each of `ids`; those that are not there are left out."""
        return self._search(row, min(len(ids), len(self)), _selector(ids))

    def _search(self, row: Rows, k: int, among: faiss.IDSelector | None) -> dict[int, float]:
        if k == 0:
            return {}
        parameters = faiss.SearchParameters()
        parameters.sel = among
        scores, ids = self._index.search(row.reshape(1, -1), k, params=parameters)
        found = dict(zip(ids[0].tolist(), scores[0].tolist(), strict=True))
        found.pop(-1, None)  # what FAISS did not find is padded
        return found


def _selector(ids: Sequence[int]) -> faiss.IDSelector:
    """One bit an id: over 25,000 vectors a batch (a hash set) took .1 ms of CPU more a question."""
    wanted = np.asarray(ids, np.int64)
    bits = np.zeros(wanted.max(initial=0) + 1, np.bool_)
    bits[wanted] = True
    return faiss.IDSelectorBitmap(np.packbits(bits, bitorder="little"))  # type: ignore[call-arg, arg-type]
