"""`verify` as users and scripts meet it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from retrieval.encoder import Encoder
from tests.retrieval.fiction import indexed
from tests.test_light import HEAVY, loaded

Printed = pytest.CaptureFixture[str]

BULLETIN = """Lighthouse Lamp Fails At Hollin Head
The lamp of the Hollin Head lighthouse has failed for the first time since 1931.
Osric Vane said that a new bulb would not come by boat before Thursday.
Cheese Fair Moves To Stannick
The yearly cheese fair will be held in Stannick, its organisers say.
"""
KEYS = "file item item_id headline start end text speaker kind diff verdict".split()
NOTHING = 'there are no words to verify: python run_bot.py verify "We shall see"\n'


@pytest.fixture
def bulletin(home: Path) -> Path:
    path = home / "2024-05-06-hollin.txt"
    path.write_text(BULLETIN, "utf-8")
    return path


def row(capsys: Printed, *argv: str) -> dict[str, Any]:
    assert main(["verify", *argv, "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    return dict(json.loads(line))


def text(capsys: Printed, *argv: str) -> str:
    assert main(["verify", *argv]) == 0
    return capsys.readouterr().out


def test_a_verdict_as_json_obeys_the_contract(bulletin: Path, capsys: Printed) -> None:
    found = row(capsys, "the Cheddar fair was held", "--corpus", str(bulletin))
    assert list(found) == ["words", "verdict", "matches", "total"]
    assert (found["verdict"], found["matches"], found["total"]) == ("not_found", [], 0)
    found = row(capsys, "The yearly CHEESE fair … in Stannick", "--corpus", str(bulletin))
    (match,) = found["matches"]
    assert list(match) == KEYS
    start = BULLETIN.index("The yearly")
    assert (found["words"], found["verdict"], match) == (
        "The yearly CHEESE fair … in Stannick",
        "omission",
        {
            "file": str(bulletin), "item": 2, "item_id": None, "headline": "Cheese Fair Moves To Stannick",
            "start": start, "end": start + 47, "text": BULLETIN[start : start + 47],
            "speaker": "its organisers", "kind": "indirect", "verdict": "omission",
            "diff": "The yearly cheese fair [-will be held-] in Stannick,",
        },
    )  # fmt: skip


def test_words_that_stand_there_are_shown_in_their_passage(bulletin: Path, capsys: Printed) -> None:
    assert text(capsys, "a new bulb would not come", "--corpus", str(bulletin)) == (
        "Exact: these words stand in item 1 of 2024-05-06-hollin.txt.\n\n"
        "Lighthouse Lamp Fails At Hollin Head\n"
        "Paraphrased: Osric Vane\n"
        "| Osric Vane said that **a new bulb would not come** by boat before Thursday.\n"
        "2024-05-06-hollin.txt · item 1 · 6 May 2024\n\n"
        "Searched: 2 items in 1 bulletin, 6 May 2024.\n"
    )


def test_what_differs_can_be_read_without_colours(bulletin: Path, capsys: Printed) -> None:
    said = text(capsys, "a new bulb would come by boat before Friday", "--corpus", str(bulletin))
    assert said == (
        "Altered: what stands in item 1 of 2024-05-06-hollin.txt is close to these words, but differs.\n\n"
        "Lighthouse Lamp Fails At Hollin Head\n"
        "Paraphrased: Osric Vane\n"
        "| Osric Vane said that **a new bulb would not come by boat before Thursday**.\n"
        "  a new bulb would [-not-] come by boat before [-Thursday.-] {+Friday+}\n"
        "  [-printed there-] {+not printed there+}\n"
        "Differs in a number or a negation: not.\n"
        "2024-05-06-hollin.txt · item 1 · 6 May 2024\n\n"
        "Searched: 2 items in 1 bulletin, 6 May 2024.\n"
    )


def test_a_negation_that_was_cut_off_is_told(bulletin: Path, capsys: Printed) -> None:
    assert "Mind what stands before: “not”.\n" in text(capsys, "come by boat", "--corpus", str(bulletin))


def test_words_that_stand_nowhere_are_said_not_to(bulletin: Path, capsys: Printed) -> None:
    assert text(capsys, "a goose was elected mayor", "--corpus", str(bulletin)) == (
        "Not found: these words do not stand in the bulletins.\n"
        "Searched: 2 items in 1 bulletin, 6 May 2024.\n"
    )


def test_several_places_are_counted_and_copies_named(bulletin: Path, home: Path, capsys: Printed) -> None:
    (home / "again.txt").write_text(BULLETIN, "utf-8")
    (home / "many.txt").write_text("Bells\nThe bell rang in Stannick. " + "The bell rang. " * 24, "utf-8")
    said = text(capsys, "the bell rang", "--corpus", str(home / "many.txt"))
    assert said.startswith("Exact: these words stand in 20 places of item 1 of many.txt.\n")
    assert "5 more places found, not shown.\nSearched: 1 item" in said
    said = text(
        capsys, "stannick", "--corpus", str(bulletin), str(home / "again.txt"), str(home / "many.txt")
    )
    assert said.startswith("Exact: these words stand in 3 places of 2 items.\n")
    assert f"Also in: {home / 'again.txt'}\n" in said


def test_an_index_is_searched_and_files_are_named_as_they_were_given(
    bulletin: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bulletin.parent)
    assert main(["index", bulletin.name]) == 0
    capsys.readouterr()
    assert [each["file"] for each in row(capsys, "its organisers say")["matches"]] == [bulletin.name]


def test_without_an_index_the_sample_is_searched_and_said_to_be_one(home: Path, capsys: Printed) -> None:
    assert main(["verify", "quokkas on stilts", "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["verdict"] == "not_found"
    assert printed.err.startswith("These are the sample bulletins that come with this program, not news.")


def test_what_cannot_be_read_is_set_aside(bulletin: Path, home: Path, capsys: Printed) -> None:
    (home / "empty.txt").write_text("", "utf-8")
    assert main(["verify", "its organisers say", "--corpus", str(home), "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["verdict"] == "exact"
    assert printed.err.startswith(f"set aside: {home}/empty.txt: is empty")


@pytest.mark.parametrize(
    ("argv", "line"),
    [
        (["", "--corpus", "2024-05-06-hollin.txt"], NOTHING),
        (["… !", "--corpus", "2024-05-06-hollin.txt"], NOTHING),
        (["x", "--corpus", "a", "--index", "b"], "--corpus and --index exclude each other: leave one out\n"),
        (["x", "--corpus", "nowhere"], "nowhere: there is no such file or folder; check the path\n"),
        (["x", "--index", "no"], "nothing is indexed in no: python run_bot.py index PATH --index no\n"),
    ],
)
def test_a_mistake_is_one_line(
    bulletin: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch, argv: list[str], line: str
) -> None:
    monkeypatch.chdir(bulletin.parent)
    assert main(["verify", *argv]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", line)


@pytest.mark.parametrize("words", ["😀", "a " * 5_000, "\x1b[2J never", "\u202eبسم", "half \udcff a"])
def test_nothing_that_is_asked_reaches_the_terminal_unclean(
    bulletin: Path, capsys: Printed, words: str
) -> None:
    assert "\x1b" not in text(capsys, words, "--corpus", str(bulletin))
    assert row(capsys, words, "--corpus", str(bulletin))["verdict"] == "not_found"


def test_over_an_index_neither_a_model_nor_an_index_is_loaded(home: Path, encoder: Encoder) -> None:
    indexed(home / "index", encoder).close()
    assert loaded("verify", "sixty curtains", "--index", home / "index") & HEAVY == set()
