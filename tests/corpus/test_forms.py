"""The readers of all forms against golden files: floors for the half to work on and the half kept back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.forms_score import FORMS, GoldItem, Score, Told, matched, rows, score

FLOORS = {  # F1 of boundaries, headlines exact, dates exact
    "dev-text.jsonl": (1.0, 1.0, 1.0),
    "held-text.jsonl": (0.98, 0.96, 0.98),
    "dev-structured.jsonl": (0.98, 0.98, 0.98),
    "held-structured.jsonl": (0.98, 0.98, 0.98),
}


@pytest.mark.parametrize("name", FLOORS)
def test_items_are_read_as_a_careful_person_reads_them(name: str) -> None:
    if not (FORMS / name).exists():
        pytest.skip(f"{name} is not written yet")
    found = score(rows(name))
    reached = (found.f1, found.headline_exact, found.date_exact)
    assert all(value >= floor for value, floor in zip(reached, FLOORS[name], strict=True)), found


WALL: GoldItem = {
    "headline": "Wall Falls",
    "begins": "The wall",
    "ends": "fallen.",
    "published": "2016-01-20",
}
TRAM: GoldItem = {
    "headline": "Tram Sold",
    "begins": None,
    "ends": None,
    "published": None,
    "earliest": "--01-20",
}


def test_an_annotated_item_is_matched_by_how_its_body_begins_or_by_its_headline_alone() -> None:
    wall = Told("Another", "The wall has fallen.", None, None)
    tram = Told("Tram Sold", None, None, "--01-20")
    bodied = Told("Tram Sold", "It is gone.", None, None)
    assert matched([WALL, TRAM], [bodied, tram, wall]) == [(WALL, wall), (TRAM, tram)]


def test_each_read_item_is_matched_once() -> None:
    wall = Told("Wall Falls", "The wall has fallen.", None, None)
    assert matched([WALL, WALL], [wall]) == [(WALL, wall)]


def test_an_item_too_many_and_an_item_too_long_cost_boundaries(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Wall Falls\nThe wall has fallen.\nIt was old.\nBus Fares To Fall\nThey fall.", "utf-8")
    found = score([{"file": str(path), "form": "text", "items": [WALL]}])
    assert (found, found.f1, found.headline_exact, found.date_exact) == (
        Score(gold=1, read=2, matched=1, bounds=0, headlines=1, dates=0),
        0.0,
        1.0,
        0.0,
    )


def test_a_file_that_cannot_be_read_has_no_items(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\0\1\2")
    assert score([{"file": str(path), "form": "text", "items": [WALL]}]) == Score(gold=1)
