"""A scripted set of bulletins, put to the product as a reader puts it: what counts as right."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from eval.dataset import DatasetError
from eval.news import load, measure
from eval.news.asking import Outcome, ask_all
from eval.news.figures import Kind, Share, measures
from eval.news.gold import Scripted
from eval.news.report import explanation, table
from retrieval.adhoc import open_files
from retrieval.encoder import Encoder

QUAY = """Ferries Stay In Port

The ferries stay in port until Friday, mayor Ada Lund said. "The swell is four metres high," she said.


Bakery Burns Down

A bakery on Mill Street burned down on Monday night. Nobody was hurt, the fire brigade said.
"""
FERRIES = {"file": "2031-03-04.txt", "quote": "The swell is four metres high"}
ROWS: list[dict[str, Any]] = [
    {"id": "q1", "kind": "says", "question": "what did the mayor say about the ferries?",
     "status": "answered", "gold": [FERRIES], "answer": "four metres"},
    {"id": "q2", "kind": "fact", "question": "where did the bakery burn down?", "status": "answered",
     "gold": [FERRIES], "answer": "Mill Street"},
    {"id": "q3", "kind": "never_mentioned", "question": "what did Boris Tann say?", "status": "abstained",
     "reason": "never_mentioned"},
    {"id": "q4", "kind": "fact_nowhere", "question": "what did Ivo Krell promise?", "status": "abstained",
     "reason": "not_stated"},
    {"id": "q5", "kind": "off_topic", "question": "what did Ada Lund say?", "status": "abstained",
     "reason": "off_topic"},
]  # fmt: skip


def written(folder: Path, *rows: dict[str, Any]) -> Path:
    (folder / "bulletins").mkdir(parents=True, exist_ok=True)
    (folder / "bulletins" / "2031-03-04.txt").write_text(QUAY, "utf-8")
    (folder / "questions.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return folder


@pytest.fixture
def outcomes(tmp_path: Path, cache: Path, encoder: Encoder) -> list[Outcome]:
    news = load(written(tmp_path / "quay", *ROWS))
    opened = open_files([str(news.bulletins)], cache / "corpora", encoder)
    try:
        return list(ask_all(opened.index, news))
    finally:
        opened.index.close()


def test_each_outcome_counts_where_it_belongs(outcomes: list[Outcome]) -> None:
    nothing = Share(0, 0)
    figures = measure(outcomes)
    assert figures.kinds == {
        "says": Kind(1, Share(1, 1), Share(1, 1), Share(1, 1), nothing, nothing, Share(0, 1)),
        "fact": Kind(1, Share(0, 1), Share(0, 1), nothing, nothing, nothing, Share(0, 1)),
        "never_mentioned": Kind(1, nothing, nothing, nothing, Share(1, 1), Share(0, 1), nothing),
        "fact_nowhere": Kind(1, nothing, nothing, nothing, Share(1, 1), Share(0, 1), nothing),
        "off_topic": Kind(1, nothing, nothing, nothing, Share(0, 1), Share(1, 1), nothing),
        "answered": Kind(2, Share(1, 2), Share(1, 2), Share(1, 1), nothing, nothing, Share(0, 2)),
        "abstained": Kind(3, nothing, nothing, nothing, Share(2, 3), Share(1, 3), nothing),
        "all": Kind(5, Share(1, 2), Share(1, 2), Share(1, 1), Share(2, 3), Share(1, 3), Share(0, 2)),
    }
    assert [each.asked.id for each in figures.wrong] == ["q2", "q5"]


def test_the_floors_stand_on_shares_that_rise_as_the_product_gets_better(outcomes: list[Outcome]) -> None:
    assert measures(measure(outcomes)) == {
        "first": 0.5, "top 3": 0.5, "marked": 1.0, "reason": 0.6667, "true silence": 0.6667,
        "true answer": 1.0,
    }  # fmt: skip


def test_a_crash_is_wrong_in_every_way(outcomes: list[Outcome]) -> None:
    fell = [Outcome(each.asked, None, crash="ValueError: no") for each in outcomes]
    figures = measure(fell)
    assert figures.kinds["all"] == Kind(
        5, Share(0, 2), Share(0, 2), Share(0, 0), Share(0, 3), Share(3, 3), Share(2, 2)
    )
    assert len(figures.crashes) == len(figures.wrong) == 5
    assert table("quay", figures).splitlines()[-1] == "5 crashed; each counts as a miss"


def test_a_question_that_the_product_falls_over_is_a_crash_and_the_next_is_asked(
    tmp_path: Path, cache: Path, encoder: Encoder
) -> None:
    news = load(written(tmp_path / "quay", *ROWS))
    opened = open_files([str(news.bulletins)], cache / "corpora", encoder)
    unreadable = ROWS[0] | {"question": None}
    broken = Scripted.model_construct(**unreadable)
    found = list(ask_all(opened.index, replace(news, questions=(broken, *news.questions[2:3]))))
    opened.index.close()
    assert [(each.crash is None, each.is_silent) for each in found] == [(False, False), (True, True)]


def test_any_accepted_reason_is_right_and_no_other(outcomes: list[Outcome]) -> None:
    silent = outcomes[2]
    for expected, also, right in (
        ("says_nothing", (), False),
        ("says_nothing", ("never_mentioned",), True),
        ("off_topic", ("not_stated",), True),
    ):
        judged = replace(silent, asked=silent.asked.model_copy(update={"reason": expected, "also_ok": also}))
        assert judged.has_right_reason is right


def test_every_error_is_told_with_what_was_wanted_and_what_was_shown(outcomes: list[Outcome]) -> None:
    first, second = explanation(measure(outcomes))
    assert first == (
        "q2 fact: where did the bakery burn down?\n"
        "  wanted 2031-03-04.txt: “The swell is four metres high”\n"
        "  got    an answer; 2031-03-04.txt, Bakery Burns Down: "
        "“A bakery on Mill Street burned down on Monday night.”\n"
    )
    assert second.startswith(
        "q5 off_topic: what did Ada Lund say?\n  wanted silence: off_topic\n  got    an an"
    )


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"gold": [FERRIES | {"file": "2031-03-05.txt"}]}, "line 1: 2031-03-05.txt is not in "),
        ({"gold": [FERRIES | {"quote": "the swell is low"}]}, "'the swell is low' does not stand in 2031-03"),
        ({"gold": []}, "line 1: Value error, expected gold for an answered question and a reason for one"),
        ({"kind": "riddle"}, "line 1: kind Input should be 'says', "),
    ],
)
def test_a_question_that_cannot_be_judged_is_one_line_with_its_place(
    tmp_path: Path, changed: dict[str, Any], says: str
) -> None:
    with pytest.raises(DatasetError) as refused:
        load(written(tmp_path, ROWS[0] | changed))
    assert says in str(refused.value)


def test_the_command_prints_a_line_a_kind_or_json(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(written(home / "quay", *ROWS))
    assert main(["eval", "--news", folder]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines[1:3]] == [
        ["says", "1", "1.000", "1.000", "1.000", "0.000"],
        ["fact", "1", "0.000", "0.000", "0.000"],
    ]
    assert main(["eval", "--news", folder, "--json", "--explain"]) == 0
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert (told["set"], told["questions"], told["crashed"], told["wrong"]) == ("quay", 5, [], ["q2", "q5"])
    assert told["kinds"]["off_topic"] == {
        "asked": 1, "first": None, "top3": None, "marked": None, "reason": 0.0, "false_answer": 1.0,
        "false_silence": None,
    }  # fmt: skip
    assert printed.err.startswith("q2 fact: ")
    assert main(["eval", "--news", str(home)]) == 2
    assert capsys.readouterr().err.startswith(f"{home}/questions.jsonl is missing; expected bulletins/ and ")
