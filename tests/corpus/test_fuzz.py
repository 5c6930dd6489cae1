"""Broken files of every form: nothing crashes, hangs, reaches out or fills the memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CASES, ROOT
from tests.corpus.mutations import mutated

FORMS = CASES / "forms"
MEGABYTES = 1500  # of address space, of which libraries take half a thousand


def sources() -> list[Path]:
    """The golden files of every form, and the members of those that are archives."""
    return sorted(path for half in ("dev", "held") for path in (FORMS / half).rglob("*") if path.is_file())


def faults(folder: Path, count: int, seed: int) -> list[str]:
    """What went wrong with `count` broken files, a line each."""
    for name, content in mutated(sources(), count, seed):
        (folder / name).write_bytes(content)
    child = subprocess.run(
        [sys.executable, "-m", "tests.corpus.fuzz_child", str(folder), str(MEGABYTES)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    rows = [json.loads(line) for line in child.stdout.splitlines()]
    if len(rows) != count + 1:
        return [f"ended after {len(rows)} files with {child.returncode}: {child.stderr[-2000:]}"]
    slow = [f"{row['file']}: {row['seconds']} s" for row in rows[:-1] if row["seconds"] > 5]
    return [f"{row['file']}: {fault}" for row in rows[:-1] for fault in row["faults"]] + slow


def test_broken_files_of_every_form_are_read_or_set_aside(tmp_path: Path) -> None:
    assert "\n".join(faults(tmp_path, 200, seed=5)) == ""


@pytest.mark.slow
def test_two_thousand_broken_files_of_every_form(tmp_path: Path) -> None:
    assert "\n".join(faults(tmp_path, 2000, seed=2016)) == ""
