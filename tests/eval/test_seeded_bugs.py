"""The gate turns red at a fault: each is put into the product of a child process, which runs the gate."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


def gate(bug: str, cache: Path, *sets: str) -> tuple[int, list[str]]:
    """The gate's exit code over these sets, and what it says is missed."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.eval.seeded", bug, "--cache", str(cache), "--sets", *sets],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert child.stderr == ""
    return child.returncode, [line for line in child.stdout.splitlines() if line.startswith("MISSED")]


@pytest.mark.slow
def test_the_product_as_it_is_passes(cache: Path) -> None:
    assert gate("none", cache, "sample", "forms", "speech", "news/dev", "news/held") == (0, [])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("bug", "name", "says"),
    [
        ("drop_a_feature", "sample", "MISSED sample: nDCG@10 is "),
        ("leave_quotes_open", "speech", "MISSED speech: F exact is "),
        ("give_the_wrong_headline", "forms", "MISSED forms: headline is "),
        ("fall_over_one_question", "sample", "MISSED sample: crashed, and counted as misses: "),
    ],
)
def test_a_seeded_bug_turns_the_gate_red(bug: str, name: str, says: str, cache: Path, tmp_path: Path) -> None:
    # a cache of its own: what a sound reader made of the files must not stand in for what a broken one makes
    (tmp_path / "models").symlink_to(cache / "models")
    code, missed = gate(bug, tmp_path, name)
    assert (code, [line[: len(says)] for line in missed if line.startswith(says)]) == (1, [says])
