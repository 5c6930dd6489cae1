"""Items of annotated bulletins: what counts as found, and what as right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from eval import annotated
from eval.dataset import DatasetError
from eval.forms import Score, load, measure

WALL = "Harbour Wall To Be Raised\nThe wall is to be raised.\nIt costs 9 million.\n"
TRAM = "Council Sells Its Tram\nThe tram is sold.\n"
WALL_ITEM = {
    "headline": "Harbour Wall To Be Raised", "begins": "The wall is", "ends": "9 million.",
    "published": "2016-01-20",
}  # fmt: skip
TRAM_ITEM = {
    "headline": "Council Sells Its Tram", "begins": "The tram", "ends": "is sold.", "published": "2016-01-20",
}  # fmt: skip


def row(file: str, *items: dict[str, Any], **rest: object) -> dict[str, Any]:
    return {"file": file, "form": "text", "items": list(items), **rest}


def gold(folder: Path, *rows: dict[str, Any]) -> Path:
    (folder / "2016-01-20.txt").write_text(f"{WALL}{TRAM}", "utf-8")
    path = folder / "gold.jsonl"
    path.write_text("".join(f"{json.dumps(each)}\n" for each in rows), "utf-8")
    return path


def score(path: Path) -> Score:
    return measure(load(path), path.parent).all


def test_items_that_are_read_as_annotated_are_right_in_every_way(tmp_path: Path) -> None:
    path = gold(tmp_path, row("2016-01-20.txt", WALL_ITEM, TRAM_ITEM))
    found = measure(load(path), tmp_path)
    assert (found.all, found.all.f1, found.errors) == (Score(2, 2, 2, 2, 2, 2, 2, 2), 1.0, ())


@pytest.mark.parametrize(
    ("changed", "right"),
    [
        ({"headline": "Harbour Wall"}, Score(2, 2, 2, 2, 1, 2, 2, 2)),
        ({"headline": None}, Score(2, 2, 2, 2, 1, 2, 2, 2)),
        ({"ends": "to be raised."}, Score(2, 2, 2, 1, 2, 2, 2, 2)),
        ({"published": "2016-01-21"}, Score(2, 2, 2, 2, 2, 1, 2, 2)),
        ({"published": None, "earliest": "--01-20"}, Score(2, 2, 2, 2, 2, 1, 2, 2)),
        ({"item_id": "a"}, Score(2, 2, 2, 2, 2, 2, 1, 2)),
        ({"link": "https://a.example"}, Score(2, 2, 2, 2, 2, 2, 2, 1)),
        ({"begins": "A wall"}, Score(2, 2, 1, 1, 1, 1, 1, 1)),
    ],
)
def test_each_fault_counts_where_it_is_one(tmp_path: Path, changed: dict[str, Any], right: Score) -> None:
    path = gold(tmp_path, row("2016-01-20.txt", {**WALL_ITEM, **changed}, TRAM_ITEM))
    assert score(path) == right


def test_an_item_that_is_made_up_and_what_is_set_aside_are_told(tmp_path: Path) -> None:
    path = gold(tmp_path, row("2016-01-20.txt", WALL_ITEM, set_aside=1))
    assert measure(load(path), tmp_path).errors == (
        "2016-01-20.txt: 0 set aside for 1",
        "2016-01-20.txt: made up: 'Council Sells Its Tram', 'The tram is sold.'",
    )


def test_an_archive_kept_as_a_folder_is_packed_to_be_read(tmp_path: Path) -> None:
    members = tmp_path / "news.zip.d" / "in"
    members.mkdir(parents=True)
    (members / "2016-01-20.txt").write_text(WALL, "utf-8")
    assert score(gold(tmp_path, row("news.zip", WALL_ITEM))).f1 == 1.0
    assert not (tmp_path / "news.zip").exists()


def test_annotations_that_cannot_be_used_are_one_line(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = gold(home, row("gone.txt"))
    with pytest.raises(DatasetError, match=r"gone\.txt is not there; expected beside the annotations"):
        load(path)
    assert main(["eval", "--forms", str(path)]) == 2
    assert capsys.readouterr().err == f"{path}: gone.txt is not there; expected beside the annotations\n"
    path.write_text('{"file": "a"}\n', "utf-8")
    with pytest.raises(DatasetError, match=r"gold\.jsonl, line 1: form: Field required"):
        load(path)


def test_the_command_prints_a_table_and_every_error(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = gold(home, row("2016-01-20.txt", WALL_ITEM))
    assert main(["eval", "--forms", str(path), "--explain"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[:5] for line in printed[1:4]] == [
        ["gold", "read", "found", "F1", "headline"],
        ["text", "1", "2", "1", "0.6667"],
        ["all", "1", "2", "1", "0.6667"],
    ]
    assert printed[4].startswith("2016-01-20.txt: made up: ")
    assert main(["eval", "--forms", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["all"]["F1"] == pytest.approx(2 / 3)


def test_the_gate_says_what_it_skips(tmp_path: Path) -> None:
    path = tmp_path / "dates" / "timex.jsonl"
    assert [annotated.files("dates/timex", None), annotated.files("dates/timex", tmp_path)] == [
        "skipped dates/timex: no data folder is given; set BULLETIN_TEST_DATA or give --data",
        f"skipped dates/timex: {path} is not there",
    ]
