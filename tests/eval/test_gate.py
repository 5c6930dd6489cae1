"""The gate itself, and the floors it holds."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpus.people import attributions
from corpus.speech import statements
from eval import annotated
from eval.__main__ import main
from eval.dataset import Query
from eval.evaluate import Measured
from eval.gate import Floor, check, data_hash, datasets, raised, read_floors, run, write_floors
from eval.speech.gating import files
from eval.speech.gating import run as run_speech

MEASURED = Measured("pier", 2, {"nDCG@10": 0.8, "R@5": 0.9}, {"AUROC": 0.7}, 0.1)
FLOOR = Floor(data="abc", measures={"nDCG@10": 0.8, "R@5": 0.9, "AUROC": 0.7})


def test_what_reaches_its_floor_passes() -> None:
    assert check(FLOOR, MEASURED, "abc") == []


def test_a_measure_below_its_floor_is_a_miss() -> None:
    worse = replace(MEASURED, metrics={"nDCG@10": 0.79, "R@5": 0.9})
    assert [str(miss) for miss in check(FLOOR, worse, "abc")] == [
        "pier: nDCG@10 is 0.7900, the floor is 0.8000"
    ]


def test_a_measure_that_is_not_there_any_more_is_a_miss() -> None:
    gone = replace(MEASURED, abstention=None)
    assert [str(miss) for miss in check(FLOOR, gone, "abc")] == ["pier: AUROC is 0.0000, the floor is 0.7000"]


def test_a_crash_is_a_miss_even_where_every_floor_is_held() -> None:
    fell = replace(MEASURED, crashed=("q7", "q9"))
    assert [str(miss) for miss in check(FLOOR, fell, "abc")] == [
        "pier: crashed, and counted as misses: q7, q9"
    ]


def test_other_data_than_the_floor_was_pinned_on_is_a_miss() -> None:
    (miss,) = check(FLOOR, MEASURED, "xyz")
    assert str(miss) == "pier: the data has changed since the floor was pinned; look, then --pin"


def test_pinning_raises_floors_and_lowers_none_unless_told_to() -> None:
    mixed = replace(MEASURED, metrics={"nDCG@10": 0.85, "R@5": 0.7})
    kept = raised(FLOOR, mixed, "abc", lower=False)
    assert kept == Floor(data="abc", measures={"nDCG@10": 0.85, "R@5": 0.9, "AUROC": 0.7})
    lowered = raised(FLOOR, mixed, "abc", lower=True)
    assert lowered == Floor(data="abc", measures={"nDCG@10": 0.85, "R@5": 0.7, "AUROC": 0.7})


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_floors({"pier": FLOOR}, tmp_path / "floors.json")
    assert read_floors(tmp_path / "floors.json") == {"pier": FLOOR}


def test_a_set_that_does_not_stand_is_skipped_with_the_reason(tmp_path: Path) -> None:
    (line,) = datasets(["pier"], tmp_path)
    assert line == f"skipped pier: it is not in {tmp_path}; set BULLETIN_TEST_DATA or give --data"
    (line,) = datasets(["pier"], None)
    assert line == "skipped pier: no data folder is given; set BULLETIN_TEST_DATA or give --data"


def test_the_hash_of_a_dataset_changes_with_any_judgement(tmp_path: Path) -> None:
    folder = tmp_path / "pier"
    folder.mkdir()
    (folder / "corpus.jsonl").write_text('{"_id": "a", "text": "A pier."}\n', "utf-8")
    (folder / "queries.jsonl").write_text('{"_id": "q", "text": "what?"}\n', "utf-8")
    hashes = []
    for grade in (1, 0):
        (folder / "qrels.tsv").write_text(f"query-id\tcorpus-id\tscore\nq\ta\t{grade}\n", "utf-8")
        (data,) = datasets(["pier"], tmp_path)
        assert not isinstance(data, str)
        hashes.append(data_hash(data))
    assert hashes[0] != hashes[1]


def test_the_gate_is_refused_in_another_profile_than_that_of_its_floors(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BULLETIN_BOT_PROFILE", "multilingual")
    for asked in (["--sets", "sample"], ["--sets", "sample", "--pin"]):
        monkeypatch.setattr(sys, "argv", ["eval", *asked])
        assert main() == 2
        assert capsys.readouterr() == (
            "", "every floor is that of the profile fast; unset BULLETIN_BOT_PROFILE and try again\n"
        )  # fmt: skip


def test_a_question_is_asked_when_its_metadata_says_and_else_now() -> None:
    asked = '{"_id": "q", "text": "what happened today?", "metadata": {"at": "2024-03-04T09:00:00Z"}}'
    assert Query.model_validate_json(asked).metadata.at == datetime(2024, 3, 4, 9, tzinfo=UTC)
    assert Query(_id="q", text="what happened today?").metadata.at is None


def holds(name: str, cache: Path, data_folder: Path | None) -> None:
    (data,) = datasets([name], data_folder)
    assert not isinstance(data, str)
    assert check(read_floors()[name], run(data, cache), data_hash(data)) == []


def test_the_sample_holds_its_floors(cache: Path) -> None:
    holds("sample", cache, None)


def hears(name: str, data_folder: Path | None) -> None:
    found = files(name, data_folder)
    assert not isinstance(found, str)
    assert check(read_floors()[name], *run_speech(name, found, statements, attributions)) == []


def reads(name: str, data_folder: Path | None) -> None:
    found = annotated.files(name, data_folder)
    assert not isinstance(found, str)
    assert check(read_floors()[name], *annotated.run(name, found)) == []


def test_bulletins_of_every_form_hold_their_floors() -> None:
    reads("forms", None)


def test_expressions_of_time_hold_their_floors(eval_data: Path) -> None:
    reads("dates/timex", eval_data)


def test_who_said_what_in_our_own_bulletins_holds_its_floors() -> None:
    hears("speech", None)
