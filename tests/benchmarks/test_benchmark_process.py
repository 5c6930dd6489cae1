"""What a process cost is what the operating system says it cost."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.process import ROOT, ChildError, environment, run

BURNS = """
import time
held = bytearray(50_000_000)
while time.process_time() < 0.3: pass
print("done")
"""
MEASURES = """
import json, sys
from benchmarks.process import run
spent, printed = run([sys.executable, "-c", sys.argv[1]])
print(json.dumps([spent.cpu_s, spent.wall_s, spent.peak_mb, printed]))
"""
HEAVY = {
    "numpy",
    "faiss",
    "tantivy",
    "torch",
    "sentence_transformers",
    "onnxruntime",
    "pydantic",
    "retrieval",
}


def test_processor_time_and_memory_are_those_of_the_process() -> None:
    # From a small process, as `python -m benchmarks` is: what its parent holds counts to a process.
    ended = subprocess.run(
        [sys.executable, "-c", MEASURES, BURNS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    cpu, wall, peak, printed = json.loads(ended.stdout)
    assert printed == "done\n"
    assert 0.3 <= cpu < 0.6
    assert cpu * 0.9 < wall < 10
    assert 50 < peak < 80


def test_a_process_that_fails_is_one_clear_line() -> None:
    with pytest.raises(ChildError) as failed:
        run(["sh", "-c", "echo first >&2; echo 'what is wrong' >&2; exit 7"])
    assert str(failed.value) == (
        "sh -c 'echo first >&2; echo '\"'\"'what is wrong'\"'\"' >&2; exit 7' "
        "ended with exit code 7: what is wrong"
    )
    with pytest.raises(ChildError, match=r"^sh -c 'kill -9 \$\$' was ended by signal 9: nothing on stderr$"):
        run(["sh", "-c", "kill -9 $$"])


def test_a_process_of_the_product_that_fails_ends_the_benchmark_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cold", "--corpus", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    failure = f" ended with exit code 2: {tmp_path}: there is no file in this folder; "
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert failure in printed.err


def test_of_the_users_settings_only_the_models_are_passed_on() -> None:
    given = {
        "BULLETIN_BOT_INDEX": "/mine",
        "BULLETIN_BOT_MODEL": "/model",
        "BULLETIN_BOT_PRECISION": "exact",
        "HOME": "/home/ada",
        "PYTHONPATH": "/other",
    }
    kept = {"BULLETIN_BOT_MODEL": "/model", "HOME": "/home/ada", "PYTHONPATH": f"{ROOT}:/other"}
    assert environment(given) == {**kept, "BULLETIN_BOT_PRECISION": "exact"}
    assert environment(given, precision="int8") == {**kept, "BULLETIN_BOT_PRECISION": "int8"}
    assert environment({}) == {"PYTHONPATH": str(ROOT)}


def test_the_measuring_process_stays_smaller_than_what_it_measures() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", "import sys, benchmarks.__main__; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(ended.stdout.split()) & HEAVY == set()
