"""The pier bulletin as annotated texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.speech import load
from eval.speech.model import Annotated
from tests.eval.kell import write_kell
from tests.eval.pier import STATEMENTS, TEXT, rows


@pytest.fixture
def pier(tmp_path: Path) -> Annotated:
    """Three statements of one item, annotated in our own form."""
    (tmp_path / "pier.txt").write_text(TEXT, "utf-8")
    (tmp_path / "gold.jsonl").write_text(rows(*STATEMENTS), "utf-8")
    return load([tmp_path / "gold.jsonl"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A BEIR-style folder: three items, two questions with an answer and one without."""
    return write_kell(tmp_path)
