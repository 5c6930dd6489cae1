"""The scorer of expressions of time: gold itself as the finder, whole and broken in one place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli import main
from corpus.clock.expressions import Expression
from corpus.model import Span
from eval.dataset import DatasetError
from eval.dates import Text, load, measure
from eval.dates.figures import Finder, Group
from eval.dates.report import as_json, table
from eval.dates.values import same, same_but_for_open
from eval.speech.figures import Rate, Score

TEXT = "The Tarn Quay pier burned Friday; it took two years to build and opened in May 1998."
GOLD = (
    Expression(Span(26, 32), "DATE", "2016-01-15"),
    Expression(Span(42, 51), "DURATION", "P2Y"),
    Expression(Span(75, 83), "DATE", "1998-05"),
)
PIER = Text(TEXT, "2016-01-20", GOLD)
NOTHING = Group(Score(Rate(0, 0), Rate(0, 0)), Rate(0, 0), Rate(0, 0))


def telling(*found: Expression) -> Finder:
    def finder(text: str, published: str | None) -> Sequence[Expression]:
        assert (text, published) == (TEXT, "2016-01-20")
        return found

    return finder


def group(found: Rate, gold: Rate, value: Rate) -> Group:
    return Group(Score(found, gold), value, value)


def test_gold_is_right_in_everything() -> None:
    figures = measure([PIER], telling(*GOLD))
    assert (figures.texts, figures.crashed) == (1, 0)
    assert figures.groups == {
        "DATE and TIME": group(Rate(2, 2), Rate(2, 2), Rate(2, 2)),
        "DATE": group(Rate(2, 2), Rate(2, 2), Rate(2, 2)),
        "TIME": NOTHING,
        "DURATION": group(Rate(1, 1), Rate(1, 1), Rate(1, 1)),
        "SET": NOTHING,
    }


def test_another_type_of_the_pair_is_found_together_alone() -> None:
    groups = measure([PIER], telling(replace(GOLD[0], type="TIME"), *GOLD[1:])).groups
    assert groups["DATE and TIME"] == group(Rate(2, 2), Rate(2, 2), Rate(2, 2))
    assert groups["DATE"] == group(Rate(1, 1), Rate(1, 2), Rate(1, 1))
    assert groups["TIME"] == group(Rate(0, 1), Rate(0, 0), Rate(0, 0))


def test_a_lost_one_lowers_recall_and_a_made_up_one_precision() -> None:
    made_up = Expression(Span(4, 8), "DATE", "2016")
    assert measure([PIER], telling(GOLD[0], made_up)).groups["DATE"] == group(
        Rate(1, 2), Rate(1, 2), Rate(1, 1)
    )


def test_a_wrong_value_counts_over_what_is_found() -> None:
    wrong = replace(GOLD[0], value="2016-01-22")
    assert measure([PIER], telling(wrong, GOLD[2])).groups["DATE"].value == Rate(1, 2)


def test_of_two_that_overlap_the_longer_overlap_is_judged() -> None:
    parts = (Expression(Span(75, 78), "DATE", "2016-05"), Expression(Span(79, 83), "DATE", "1998-05"))
    assert measure([PIER], telling(GOLD[0], *parts)).groups["DATE"].value == Rate(2, 2)


def test_a_crash_is_a_miss_of_the_whole_text() -> None:
    def crashing(text: str, published: str | None) -> Sequence[Expression]:
        raise ValueError(text)

    figures = measure([PIER], crashing)
    assert figures.crashed == 1
    assert figures.groups["DATE and TIME"] == group(Rate(0, 0), Rate(0, 2), Rate(0, 0))


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        ("1994-XX-XX", "1994"), ("2000-W7", "2000-W07"), ("2016-01-20T17", "2016-01-20T17:00"),
        ("2016-01-20T17:05:00", "2016-01-20T17:05"), ("198", "198X"), ("19", "19XX"), ("PXY", "PXY"),
    ],
)  # fmt: skip
def test_two_spellings_of_a_value_are_the_same(gold: str, found: str) -> None:
    assert same(gold, found)


def test_what_the_annotator_left_open_agrees_with_any_figure_in_the_second_rate_alone() -> None:
    open_value = ("1989-WXX", "1989-W43")
    assert (same(*open_value), same_but_for_open(*open_value)) == (False, True)
    assert not same_but_for_open("1989-WXX", "1990-W43")
    assert not same_but_for_open("PXY", "P2Y")
    assert not same_but_for_open("1989-W43", "1989-WXX")
    assert not same_but_for_open("1989", None)


def row(**changes: object) -> str:
    timex = [
        {"start": each.span.start, "end": each.span.end, "text": each.span.of(TEXT), "type": each.type}
        | {"value": each.value, "mod": None}
        for each in GOLD
    ]
    return json.dumps({"text": TEXT, "title": "Pier burns", "dct": "2016-01-20", "timex": timex} | changes)


def test_a_row_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(row() + "\n\n", "utf-8")
    assert load(path) == (PIER,)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("", "expected JSON lines of annotated texts, found none"),
        ("{}", ", line 1: text: Field required"),
        ("oil", ", line 1: the line: Invalid JSON"),
        (row() + "\n" + row(text="It burned."), ", line 2: expected 'Friday' at [26, 32), found ''"),
    ],
)
def test_a_file_that_is_none_is_one_line(tmp_path: Path, lines: str, told: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(lines, "utf-8")
    with pytest.raises(DatasetError) as error:
        load(path)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_the_command_prints_a_table_or_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(row(), "utf-8")
    figures = measure([PIER], telling(*GOLD))
    assert main(["eval", "--dates", str(path)]) == 0
    assert capsys.readouterr().out == table(figures)
    assert main(["eval", "--dates", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == as_json(figures)


def test_the_command_says_what_is_wrong_with_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["eval", "--dates", str(tmp_path / "none.jsonl")]) == 2
    assert "none.jsonl: expected JSON lines of annotated texts" in capsys.readouterr().err
