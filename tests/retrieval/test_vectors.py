"""The dense index against plain numpy."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from retrieval.vectors import Vectors

DIMENSION = 384
HALF = 1e-3  # what half precision may lose of a cosine


def unit(count: int, seed: int = 7) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).normal(size=(count, DIMENSION)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


IDS = (3, 5, 8, 13, 21)
ROWS = unit(len(IDS))
ASKED = unit(1, seed=8)[0]


def filled() -> Vectors:
    vectors = Vectors.empty(DIMENSION)
    vectors.add(IDS, ROWS)
    return vectors


def test_cosines_are_numpys() -> None:
    expected = dict(zip(IDS, (ROWS @ ASKED).tolist(), strict=True))
    assert filled().cosines(ASKED, IDS) == pytest.approx(expected, abs=HALF)


def test_the_nearest_come_best_first() -> None:
    expected = dict(sorted(zip(IDS, (ROWS @ ASKED).tolist(), strict=True), key=lambda each: -each[1])[:3])
    found = filled().nearest(ASKED, 3)
    assert list(found) == list(expected)
    assert found == pytest.approx(expected, abs=HALF)


def test_a_vector_is_nearest_to_itself() -> None:
    vectors = filled()
    assert [next(iter(vectors.nearest(row, 1))) for row in ROWS] == list(IDS)


def test_asking_for_more_than_there_is_gives_all() -> None:
    assert set(filled().nearest(ASKED, 1000)) == set(IDS)


def test_cosines_of_ids_that_are_not_there_are_left_out() -> None:
    assert set(filled().cosines(ASKED, (4, 5, 6, 13, 99))) == {5, 13}


def test_an_id_asked_twice_is_given_once() -> None:
    assert list(filled().cosines(ASKED, (5, 5, 5))) == [5]


def test_an_id_added_again_is_replaced() -> None:
    vectors, new = filled(), unit(1, seed=9)
    vectors.add([8], new)
    assert len(vectors) == len(IDS)
    assert vectors.cosines(new[0], [8]) == pytest.approx({8: 1.0}, abs=HALF)


def test_a_removed_id_is_never_found_again() -> None:
    vectors = filled()
    vectors.remove([5, 21, 99])
    assert len(vectors) == 3
    assert set(vectors.nearest(ROWS[1], 10)) == {3, 8, 13}
    assert vectors.cosines(ASKED, IDS) == pytest.approx(
        {id_: float(ROWS[IDS.index(id_)] @ ASKED) for id_ in (3, 8, 13)}, abs=HALF
    )


def test_an_id_that_was_removed_can_come_back() -> None:
    vectors = filled()
    vectors.remove(IDS)
    assert len(vectors) == 0
    vectors.add([5], ROWS[:1])
    assert vectors.nearest(ROWS[0], 3) == pytest.approx({5: 1.0}, abs=HALF)


def test_an_empty_index_finds_nothing() -> None:
    vectors = Vectors.empty(DIMENSION)
    vectors.remove([1])
    vectors.add([], np.empty((0, DIMENSION), np.float32))
    assert (len(vectors), vectors.nearest(ASKED, 5), vectors.cosines(ASKED, [1])) == (0, {}, {})
    assert filled().cosines(ASKED, []) == {}


@pytest.mark.parametrize("vectors", [Vectors.empty(DIMENSION), filled()], ids=["empty", "filled"])
def test_a_saved_index_opens_as_it_was(vectors: Vectors, tmp_path: Path) -> None:
    vectors.save(tmp_path / "saved")
    for opened in (Vectors.load(tmp_path / "saved"), Vectors.map(tmp_path / "saved")):
        assert (len(opened), opened.dimension) == (len(vectors), DIMENSION)
        assert opened.nearest(ASKED, 10) == vectors.nearest(ASKED, 10)


def test_a_mapped_index_is_not_read_whole(tmp_path: Path) -> None:
    filled().save(tmp_path / "saved")
    vectors = Vectors.map(tmp_path / "saved")
    assert str(tmp_path / "saved") in Path("/proc/self/maps").read_text("utf-8")
    assert len(vectors) == len(IDS)


def test_an_opened_index_takes_additions_and_removals(tmp_path: Path) -> None:
    filled().save(tmp_path / "saved")
    opened = Vectors.load(tmp_path / "saved")
    opened.remove([3])
    opened.add([34], ROWS[:1])
    assert next(iter(opened.nearest(ROWS[0], 1))) == 34
    assert set(opened.nearest(ASKED, 10)) == {5, 8, 13, 21, 34}
