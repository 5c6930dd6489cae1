"""The benchmark's own programs, and what it makes of what is given to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.answering import answered
from benchmarks.built import Size
from benchmarks.given import Given, GivenError, read_questions, sampled
from benchmarks.passages_only import fill
from bot.opening import OpenDesk
from corpus.store import Store
from retrieval.encoder import Encoder
from retrieval.index import Index

ROWS = [{"_id": str(number), "text": f"Ferry {number} sailed. It came back."} for number in range(5)]


pytestmark = pytest.mark.usefixtures("home")  # children find the run's own cache


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n\n".join(map(json.dumps, ROWS)), "utf-8")
    return path


@pytest.fixture(scope="module")
def passages_index(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Index]:
    """The sample with one vector a passage."""
    with closing(Index(tmp_path_factory.mktemp("passages-only"), encoder)) as index:
        fill(index, Given().corpus)
        yield index


def test_passages_only_leaves_one_vector_a_passage(passages_index: Index) -> None:
    manifest, size = passages_index.generation.manifest, Size.of(passages_index.folder)
    assert (manifest.vectors, manifest.passages) == (size.passages, size.passages)
    assert (size.sentences, size.texts) == (0, size.passages)
    assert size.passages > 50


def test_each_question_is_timed(passages_index: Index) -> None:
    timed = answered(passages_index, Given().questions()[:4])
    assert {name: len(values) for name, values in timed.items()} == {"cpu_ms": 4, "wall_ms": 4}
    assert min(timed["cpu_ms"] + timed["wall_ms"]) > 0


def test_the_sample_answers_every_question_that_is_asked_by_default(desk: OpenDesk) -> None:
    answers = [desk.ask(question) for question in Given().questions()]
    assert [answer.question for answer in answers if answer.status != "answered"] == []


def test_every_so_many_rows_are_taken_across_files(rows: Path, tmp_path: Path) -> None:
    (found,) = sampled([str(rows), str(rows)], 3, tmp_path)
    ids = [json.loads(line)["_id"] for line in Path(found).read_text("utf-8").splitlines()]
    assert ids == ["0", "3", "1", "4"]
    assert sampled(["a", "b"], 1, tmp_path) == ("a", "b")
    with pytest.raises(GivenError, match=r"^--sample takes rows of .jsonl files, and talks.txt is none$"):
        sampled([str(rows), "talks.txt"], 3, tmp_path)


def test_questions_are_read_by_either_name(tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text('{"text": "who?"}\n\n{"question": "-what?"}\n', "utf-8")
    assert read_questions(path) == ("who?", "-what?")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"text": 5}', 'line 2: expected {"text": "..."} or {"question": "..."}, found {"text": 5}'),
        ("who?", "line 2 is no JSON: Expecting value: line 1 column 1 (char 0)"),
    ],
)
def test_a_mistake_in_the_questions_is_one_line_and_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, told: str
) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(f"\n{line}\n", "utf-8")
    assert main(["warm", "--questions", str(path)]) == 2
    assert capsys.readouterr().err.replace(f"{path}, ", "") == f"{told}\n"


def test_a_kept_index_of_other_bulletins_is_refused(
    rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    with closing(Store(folder / "corpus.sqlite")) as store:
        store.db.execute(
            """INSERT INTO bulletins (source, file, digest, reader)
               VALUES ('/gone/talks.txt', 'talks.txt', '', 0)"""
        )
    assert main(["cold", "--corpus", str(rows), "--keep", str(folder)]) == 2
    told = f"{folder} is an index of other bulletins, such as talks.txt; keep this one elsewhere\n"
    assert capsys.readouterr().err == told


@pytest.mark.slow
def test_cold_measures_real_processes_from_end_to_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept"
    for _ in range(2):  # the second time over what was kept
        assert main(["cold", "--runs", "1", "--keep", str(kept), "--json", "-"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert found["corpus"]["paths"] == ["corpus/sample"]
        assert list(found["figures"]) == ["cpu", "wall", "peak_memory", "disk_per_passage"]
        assert found["figures"]["cpu"]["median"] == found["runs"][0]["cpu_s"] > 0.05
    assert Size.of(kept).passages == found["corpus"]["passages"]


@pytest.mark.slow
@pytest.mark.parametrize("benchmark", ["ingest", "warm"])
def test_ingest_and_warm_run_from_end_to_end(
    benchmark: str, rows: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([benchmark, "--runs", "1", "--corpus", str(rows)]) == 0
    assert "\n5 passages of 29.0 characters on average, 10 sentences" in capsys.readouterr().out
