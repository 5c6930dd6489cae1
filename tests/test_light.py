"""What each command loads: nothing heavy that it does not use. Told by children, which begin with nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main
from retrieval.encoder import Encoder
from tests.conftest import ROOT, SAMPLE
from tests.retrieval.fiction import TEXTS, indexed, write
from tests.test_architecture import MAY_IMPORT, imports, modules

READING = {"corpus.reading", "corpus.reading.text", "corpus.reading.rows", "sentencex", "snowballstemmer"}
NO_ANSWER = {
    "torch", "transformers", "sentence_transformers", "spacy", "telegram", "pydantic", "dateparser", "tqdm",
    "asyncio", "sklearn", "ir_measures", "eval", "corpus.clock.printed", *READING,
}  # fmt: skip
LOCK = {"filelock"}
SEARCH = {"numpy", "faiss", "tantivy", "onnxruntime", "tokenizers"}
HEAVY = NO_ANSWER | LOCK | SEARCH

CHILD = """
import json, sys
from bot.cli import main
try:
    code = main()
except SystemExit as stopped:
    code = stopped.code
sys.stderr.write(json.dumps([code, *sys.modules]))
"""


def loaded(*argv: object) -> set[str]:
    """Every module that stands in the process of a command at its end, which is a good one."""
    child = subprocess.run(
        [sys.executable, "-c", CHILD, *map(str, argv)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    code, *names = json.loads(child.stderr.splitlines()[-1])
    assert code == 0
    return set(names)


@pytest.fixture
def index(home: Path, encoder: Encoder) -> Path:
    indexed(home / "index", encoder).close()
    return home / "index"


def test_a_question_loads_only_what_answers_it(index: Path) -> None:
    assert loaded("ask", "how heavy is the curtain?", "--index", index) & (NO_ANSWER | LOCK) == set()


def test_only_a_russian_question_loads_what_reads_russian(index: Path) -> None:
    russian = {"retrieval.russian", "retrieval.russian.reading", "retrieval.phrases.russian"}
    assert loaded("ask", "how heavy is the curtain?", "--index", index) & russian == set()
    asked = loaded("ask", "сколько весит занавес?", "--index", index)
    assert (asked & russian, asked & (NO_ANSWER | LOCK)) == (russian, set())


def test_files_that_were_asked_before_are_not_read_again(home: Path) -> None:
    question = ["ask", "how heavy is the curtain?", "--corpus", str(write(home / "news"))]
    assert main(question) == 0
    assert loaded(*question) & (NO_ANSWER | LOCK) == {"corpus.reading", *LOCK}  # listed, under a lock


def test_status_opens_no_index(index: Path) -> None:
    assert loaded("status", "--index", index) & HEAVY == set()


def test_items_of_a_text_need_its_reader_alone(home: Path) -> None:
    assert loaded("items", SAMPLE / "2024-04-02-corrin-budget.txt") & HEAVY == {
        "corpus.clock.printed", "corpus.reading", "corpus.reading.text", "sentencex", "snowballstemmer"
    }  # fmt: skip


def test_rows_need_no_models(home: Path) -> None:
    (home / "rows.jsonl").write_text(json.dumps({"text": TEXTS["opera.txt"]}), "utf-8")
    assert loaded("items", home / "rows.jsonl") & HEAVY == {
        "corpus.clock.printed", "corpus.reading", "corpus.reading.rows", "sentencex"
    }  # fmt: skip


def test_measuring_loads_what_reads_judges_and_searches(home: Path) -> None:
    folder = home / "set"
    folder.mkdir()
    (folder / "corpus.jsonl").write_text('{"_id": "a", "text": "The curtain weighs two tons."}\n', "utf-8")
    (folder / "queries.jsonl").write_text('{"_id": "q", "text": "how heavy is it?"}\n', "utf-8")
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq\ta\t1\n", "utf-8")
    assert loaded("eval", folder) & (NO_ANSWER | LOCK) == {
        "corpus.clock.printed", "corpus.reading", "corpus.reading.rows", "eval", "filelock", "ir_measures",
        "pydantic", "sentencex",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("argv", "needed"),
    [("--help", set()), ("items --help", {"corpus.reading"}), ("status --help", set())],
)
def test_help_loads_nothing_for_a_command_that_was_not_chosen(argv: str, needed: set[str]) -> None:
    assert loaded(*argv.split()) & HEAVY == needed


def test_numpy_is_imported_below_the_package_that_keeps_it_from_starting_threads() -> None:
    users = {path for package in MAY_IMPORT for path in modules(package) if "numpy" in imports(path)}
    users.discard(ROOT / "eval" / "systems.py")  # for its types alone
    assert {path.relative_to(ROOT).parts[0] for path in users} == {"retrieval"}
