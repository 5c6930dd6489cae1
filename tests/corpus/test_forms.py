"""The readers of all forms against golden files: floors for the half to work on and the half kept back.

A failing half is told by its totals: `python3 run_bot.py eval --forms FILE --explain` names the errors.
"""

from __future__ import annotations

import pytest

from eval.forms import load, measure
from tests.conftest import CASES

FLOORS = {  # F1 of boundaries; headlines and dates exact
    "dev-text.jsonl": (1.0, 1.0, 1.0),
    "held-text.jsonl": (0.98, 0.98, 0.98),
    "dev-structured.jsonl": (0.99, 1.0, 1.0),
    "held-structured.jsonl": (0.98, 0.98, 0.98),
}


@pytest.mark.parametrize("name", FLOORS)
def test_items_are_read_as_a_careful_person_reads_them(name: str) -> None:
    path = CASES / "forms" / name
    found = measure(load(path), path.parent).all
    reached = (found.f1, found.share(found.headlines), found.share(found.dates))
    assert all(value >= floor for value, floor in zip(reached, FLOORS[name], strict=True)), reached
