"""The command line as users and scripts meet it: exit codes, the JSON contract, what goes to which stream."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from tests.corpus.test_archive import packed

Printed = pytest.CaptureFixture[str]

ANSWER_KEYS = "id question status reason message confidence hits understood total searched".split()
HIT_KEYS = (
    "rank score file item item_id headline published start end text highlight statements relation "
    "published_kind earliest latest source_name link item_key sha256 also_in".split()
)
ITEM_KEYS = (
    "file item item_id headline published start end text published_kind earliest latest item_key link "
    "source_name form clues dates"
).split()

BULLETIN = """Lighthouse Lamp Fails At Hollin Head
The lamp of the Hollin Head lighthouse has failed for the first time since 1931.
Keeper Osric Vane said that a new bulb would come by boat on Thursday.
Cheese Fair Moves To Stannick
The yearly cheese fair will be held in Stannick, its organisers say.
"""
ASK_HOW = 'give either a question or a file: python run_bot.py ask "what did Lavrov say"'
NO_SUCH = "nowhere: there is no such file or folder; check the path"
DATASET = "corpus.jsonl, queries.jsonl and qrels.tsv"


@pytest.fixture
def bulletin(home: Path) -> Path:
    path = home / "2024-05-06-hollin.txt"
    path.write_text(BULLETIN, "utf-8")
    return path


def answers(capsys: Printed, *argv: str) -> list[dict[str, Any]]:
    assert main(argv) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_answer_as_json_obeys_the_contract(bulletin: Path, capsys: Printed) -> None:
    (answer,) = answers(capsys, "ask", "when will the bulb arrive?", "--corpus", str(bulletin), "--json")
    assert list(answer) == ANSWER_KEYS
    assert list(answer["hits"][0]) == HIT_KEYS
    assert list(answer["understood"]) == ["speakers", "topic", "from", "to", "carried", "language"]
    assert answer["searched"] == {
        "items": 2,
        "bulletins": 1,
        "earliest": "2024-05-06",
        "latest": "2024-05-06",
        "published_kind": "printed",
    }
    best = answer["hits"][0]
    start = BULLETIN.index("Keeper")
    expected = {
        "rank": 1, "file": str(bulletin), "item": 1, "item_id": None,
        "headline": "Lighthouse Lamp Fails At Hollin Head", "published": "2024-05-06",
        "published_kind": "printed", "earliest": "2024-05-06", "latest": "2024-05-06",
        "start": start, "end": start + 70, "text": BULLETIN[start : start + 70],
    }  # fmt: skip
    assert {key: best[key] for key in expected} == expected


def test_a_name_that_stands_nowhere_is_said_to_be_nowhere(bulletin: Path, capsys: Printed) -> None:
    (answer,) = answers(capsys, "ask", "what did Xanthe Zorblatt say?", "--corpus", str(bulletin), "--json")
    assert (answer["status"], answer["reason"], answer["hits"]) == ("abstained", "never_mentioned", [])
    assert answer["message"] == "Xanthe Zorblatt is not named in these bulletins."


def test_a_question_off_the_subject_gets_no_passage(bulletin: Path, capsys: Printed) -> None:
    (answer,) = answers(capsys, "ask", "what is the capital of Peru?", "--corpus", str(bulletin), "--json")
    assert (answer["status"], answer["reason"], answer["hits"]) == ("abstained", "off_topic", [])


def test_a_file_of_questions_is_answered_line_by_line(bulletin: Path, home: Path, capsys: Printed) -> None:
    questions = home / "questions.jsonl"
    questions.write_text(
        '{"id": "a", "question": "where is the cheese fair?"}\n\n{"id": 7, "question": ""}\n', "utf-8"
    )
    found = answers(capsys, "ask", "--file", str(questions), "--json", "--corpus", str(bulletin))
    assert [(each["id"], each["status"]) for each in found] == [("a", "answered"), (7, "abstained")]


def test_the_second_question_over_the_same_files_embeds_nothing(bulletin: Path, capsys: Printed) -> None:
    bulletin.write_text(
        BULLETIN + "Goose Found\nA goose named Otho has been found at the pier in Tarn Quay.\n", "utf-8"
    )
    said = []
    for _ in range(2):
        assert main(["ask", "what was found?", "--corpus", str(bulletin), "-v"]) == 0
        said.append(re.findall(r"embedded (\d+) passages and sentences", capsys.readouterr().err))
    assert said[1] == ["0"]
    assert int(said[0][0]) > 0


def test_without_an_index_the_sample_answers_and_every_answer_says_so(home: Path, capsys: Printed) -> None:
    (answer,) = answers(capsys, "ask", "what did Lavrov say", "--json")
    assert "sample bulletins" in answer["message"]
    assert answer["hits"][0]["headline"] == "Lavrov: Geneva Talks On Jan. 25 Not Ruled Out"


def test_an_index_is_made_asked_updated_and_emptied(bulletin: Path, capsys: Printed) -> None:
    assert main(["index", str(bulletin), "--source", "Hollin Herald"]) == 0
    assert capsys.readouterr().out.startswith("1 added; embedded 3 passages and sentences\n")
    (answer,) = answers(capsys, "ask", "where is the cheese fair?", "--json")
    assert answer["hits"][0]["source_name"] == "Hollin Herald"
    assert main(["index", str(bulletin)]) == 0
    assert capsys.readouterr().out.startswith("1 unchanged; embedded 0 passages and sentences\n")
    bulletin.write_text(BULLETIN.replace("by boat on Thursday", "by mule on Friday"), "utf-8")
    assert main(["index", str(bulletin)]) == 0
    assert capsys.readouterr().out.startswith("1 updated; embedded 2 passages and sentences\n")
    assert main(["index", "--remove", str(bulletin)]) == 0
    assert capsys.readouterr().out.startswith("1 removed; embedded 0")


def test_what_cannot_be_read_is_set_aside_and_the_rest_is_indexed(bulletin: Path, capsys: Printed) -> None:
    (bulletin.parent / "empty.txt").write_text("", "utf-8")
    (bulletin.parent / "film.mp4").write_bytes(b"\0\0\0 ftypisom")
    (bulletin.parent / "rows.jsonl").write_text(
        '{"text": "A dog barked in Stannick."}\n{"text": 5\n', "utf-8"
    )
    assert main(["index", str(bulletin.parent)]) == 3
    printed = capsys.readouterr()
    assert printed.out.startswith("2 added, 3 set aside; ")
    aside = [line.removeprefix(f"set aside: {bulletin.parent}/") for line in printed.err.splitlines()]
    assert aside[:2] == [
        "empty.txt: is empty; expected headlines and paragraphs, rows, a feed or a page",
        "film.mp4: looks like a binary file; expected text",
    ]
    assert aside[2].startswith("rows.jsonl, line 2: is not a JSON row: ")


def test_index_ends_with_a_table_of_what_became_of_each_file(home: Path, capsys: Printed) -> None:
    news = home / "news"
    news.mkdir()
    (news / "2024-05-06-light.txt").write_text(BULLETIN, "utf-8")
    (news / "rows.jsonl").write_text('{"text": "A dog barked."}\n{"text": 5}\n{"text": "A cat."}\n', "utf-8")
    (news / "film.mp4").write_bytes(b"\0\0\0 ftypisom")
    assert main(["index", str(news)]) == 3
    head, *lines = [line.split(maxsplit=1) for line in capsys.readouterr().out.split("\n\n")[1].splitlines()]
    assert [
        " ".join(" ".join(head).split()),
        *(f"{Path(file).name} {' '.join(rest.split())}" for file, rest in lines),
    ] == [
        "file form items published outcome",
        "2024-05-06-light.txt text 2 6 May 2024 added",
        "film.mp4 set aside; looks like a binary file; expected text",
        "rows.jsonl JSON lines 2 - added; line 2: field text: expected a string, found 5",
    ]


def test_what_is_no_longer_in_an_archive_is_forgotten(home: Path, capsys: Printed) -> None:
    archive = packed(home / "news.zip", {"a.txt": "It rained.", "b.txt": "It blew."})
    (home / "news.txt").write_text("It froze.", "utf-8")
    assert main(["index", str(archive), str(home / "news.txt")]) == 0
    packed(archive, {"b.txt": "It blew.", "c.txt": "It snowed."})
    assert main(["index", str(archive)]) == 0
    table = capsys.readouterr().out.rpartition("\n\n")[2].splitlines()[1:]
    assert [f"{Path(line.split()[0]).name} {line.split()[-1]}" for line in table] == [
        "b.txt unchanged", "c.txt added", "a.txt removed"
    ]  # fmt: skip
    assert main(["index", str(archive), "--remove"]) == 0
    assert capsys.readouterr().out.startswith("2 removed; ")
    (row,) = answers(capsys, "status", "--json")
    assert row["bulletins"] == 1


LIVE = """Storm In Corrin: Live

14:02 GMT
Ferries have stopped between Tarn Quay and Skellan, the harbour board said today.

13:15 GMT
Mayor Ada Lund told reporters that schools will close on Thursday. "We take no risks," she said.
"""


def test_of_a_live_blog_that_is_saved_again_only_the_new_is_embedded(home: Path, capsys: Printed) -> None:
    path = home / "2016-01-20-storm.txt"
    path.write_text(LIVE, "utf-8")
    before = answers(capsys, "items", str(path), "--json")
    assert main(["index", str(path)]) == 0
    assert "1 added; embedded 4 passages and sentences\n" in capsys.readouterr().out
    path.write_text(LIVE.replace("14:02", "15:30 GMT\nThe lamp at Hollin Head is dark.\n\n14:02", 1), "utf-8")
    after = answers(capsys, "items", str(path), "--json")
    assert [(row["item_key"], row["published"]) for row in after[1:]] == [
        (row["item_key"], row["published"]) for row in before
    ]
    assert main(["index", str(path)]) == 0
    assert "1 updated; embedded 1 passages and sentences\n" in capsys.readouterr().out
    (answer,) = answers(capsys, "ask", "what did Lund say?", "--json")
    assert (answer["hits"][0]["item"], answer["hits"][0]["item_key"]) == (3, before[1]["item_key"])


def test_items_tell_what_they_know_of_their_day(home: Path, capsys: Printed) -> None:
    path = home / "storm.txt"
    path.write_text(
        "Aid was dropped on January 15. Talks will start on January 25, Ada Lund said today.", "utf-8"
    )
    (row,) = answers(capsys, "items", str(path), "--json")
    assert (row["published"], row["published_kind"], row["earliest"], row["latest"]) == (
        None, "inferred", "--01-16", "--01-24",
    )  # fmt: skip
    assert row["clues"] == [
        {"text": "January 15", "points": "past"}, {"text": "January 25", "points": "ahead"},
    ]  # fmt: skip
    assert [(each["text"], each["value"]) for each in row["dates"]] == [
        ("January 15", "XXXX-01-15"), ("January 25", "XXXX-01-25"), ("today", None),
    ]  # fmt: skip
    assert main(["items", str(path)]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        f"  {path} · item 1 · no date printed; text points to 16–24 January · 1 paragraph",
        "  “January 15” is already past; “January 25” is still ahead",
    ]


def test_a_long_table_is_told_by_form_and_what_was_set_aside(home: Path, capsys: Printed) -> None:
    news = home / "news"
    news.mkdir()
    for number in range(50):
        (news / f"{number:02}.txt").write_text(f"{BULLETIN}\nStory {number} ends here.", "utf-8")
    (news / "film.mp4").write_bytes(b"\0\0\0 ftypisom")
    assert main(["index", str(news)]) == 3
    lines = capsys.readouterr().out.split("\n\n")[1].splitlines()
    assert [" ".join(line.split()[-9:]) for line in lines] == [
        "file form items published outcome",
        "50 files in all text 100 added",
        "set aside; looks like a binary file; expected text",
    ]


def test_items_print_one_json_object_a_line(bulletin: Path, capsys: Printed) -> None:
    first, second = answers(capsys, "items", str(bulletin), "--json")
    assert list(first) == ITEM_KEYS
    assert BULLETIN[first["start"] : first["end"]] == first["text"]
    assert (second["item"], second["headline"]) == (2, "Cheese Fair Moves To Stannick")


def test_status_tells_an_empty_index_from_a_full_one(bulletin: Path, capsys: Printed) -> None:
    (row,) = answers(capsys, "status", "--json")
    assert row["items"] == 0
    assert main(["index", str(bulletin)]) == 0
    capsys.readouterr()
    (row,) = answers(capsys, "status", "--json")
    counts = {key: row[key] for key in ("items", "bulletins", "passages", "vectors", "latest")}
    assert counts == {"items": 2, "bulletins": 1, "passages": 3, "vectors": 3, "latest": "2024-05-06"}


def test_status_finishes_what_a_killed_writer_left_undone(
    bulletin: Path, home: Path, capsys: Printed
) -> None:
    assert main(["index", str(bulletin)]) == 0
    index = home / "data" / "bulletin-bot" / "index"
    (index / "manifest.json").unlink()
    capsys.readouterr()
    (row,) = answers(capsys, "status", "--json")
    assert (row["items"], row["vectors"], (index / "manifest.json").exists()) == (2, 3, True)


def test_what_is_wrong_in_a_file_of_questions_is_named_with_its_line(home: Path, capsys: Printed) -> None:
    questions = home / "questions.jsonl"
    for line, why in (
        ('{"id": "b"}', "question Field required"),
        (
            '{"question": "x", "at": "01/02/2016"}',
            "at Value error, '01/02/2016' is no date; write 2016-01-20",
        ),
    ):
        questions.write_text(f'{{"question": "who?"}}\n{line}\n', "utf-8")
        assert main(["ask", "--file", str(questions), "--json"]) == 2
        assert capsys.readouterr().err == f'{questions}, line 2: expected {{"id", "question"}}, {why}\n'


def test_chat_answers_each_line(
    home: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch, bulletin: Path
) -> None:
    asked = home / "asked"
    asked.write_text("where is the cheese fair?\n\nwhat is the capital of Peru?\n", "utf-8")
    with asked.open() as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert main(["chat", "--corpus", str(bulletin)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("Cheese Fair Moves To Stannick\n")
    assert "These bulletins do not cover that.\n" in printed


def test_explain_shows_a_row_that_adds_up_to_the_score(bulletin: Path, capsys: Printed) -> None:
    assert main(["ask", "where is the cheese fair?", "--corpus", str(bulletin), "--explain"]) == 0
    row = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("  #1  "))
    total, parts = row.removeprefix("  #1  ").split(" = ")
    values = [re.fullmatch(r"([\d.]+)x\w+ (-?[\d.]+)", part) for part in parts.split(" + ")]
    assert sum(float(value[1]) * float(value[2]) for value in values if value) == pytest.approx(
        float(total), abs=0.003
    )


@pytest.mark.parametrize(
    ("argv", "line"),
    [
        ("ask", ASK_HOW),
        ("ask x --file y", ASK_HOW),
        ("ask --file y", "answers to a file of questions are JSON: add --json"),
        ("ask x --corpus a --index b", "--corpus and --index exclude each other: leave one out"),
        ("ask x --corpus nowhere", NO_SUCH),
        ("ask x --index no", "nothing is indexed in no: python run_bot.py index PATH --index no"),
        ("index nowhere", NO_SUCH),
        ("items nowhere", NO_SUCH),
        ("index empty", "empty: there is no file in this folder; give a file, or another folder"),
        ("eval nowhere", f"nowhere/corpus.jsonl is missing; expected {DATASET} in nowhere"),
    ],
)
def test_a_mistake_is_one_line_that_says_what_to_type(
    home: Path, capsys: Printed, argv: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)
    (home / "empty").mkdir()
    assert main(argv.split()) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", f"{line}\n")


@pytest.mark.parametrize(
    ("argv", "line"),
    [
        (["ask", "x", "--top", "0"], "argument --top: '0' is no number from 1 to 100"),
        (["ask", "x", "--at", "01/02/2016"], "argument --at: '01/02/2016' is no date; write 2016-01-20"),
        (["frobnicate"], "argument COMMAND: invalid choice: 'frobnicate'"),
    ],
)
def test_a_wrong_argument_is_one_line(home: Path, capsys: Printed, argv: list[str], line: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(argv)
    assert stopped.value.code == 2
    error = capsys.readouterr().err
    assert error.startswith(line)
    assert error.count("\n") == 1


def test_an_unknown_setting_of_ours_is_a_mistake(
    home: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_BOT_INDX", "x")
    assert main(["status"]) == 2
    assert capsys.readouterr().err.startswith(
        "BULLETIN_BOT_INDX is not a setting; there are BULLETIN_BOT_DEMO, "
    )


def test_a_store_that_is_none_is_refused_with_what_to_do(home: Path, capsys: Printed) -> None:
    store = home / "data" / "bulletin-bot" / "index" / "corpus.sqlite"
    store.parent.mkdir(parents=True)
    store.write_text("no database at all " * 100, "utf-8")
    assert main(["status"]) == 2
    assert capsys.readouterr().err == (
        f"{store} is not a bulletin store (file is not a database); move it away and index again\n"
    )


def test_a_file_where_a_folder_should_be_is_one_line(bulletin: Path, capsys: Printed) -> None:
    assert main(["index", str(bulletin), "--index", str(bulletin)]) == 2
    assert capsys.readouterr().err == (
        f"{bulletin}: File exists; "
        "give --index, XDG_DATA_HOME and XDG_CACHE_HOME folders that can be written\n"
    )


def test_what_drives_a_terminal_does_not_reach_it_through_items_or_notes(home: Path, capsys: Printed) -> None:
    (home / "pier.txt").write_text(
        "Mayor Opens \033]0;x\007 The Pier\nAda Lund opened it. It is long.\n", "utf-8"
    )
    (home / "bell\007.txt").write_text("", "utf-8")
    assert main(["items", str(home)]) == 0
    printed = capsys.readouterr()
    assert [char for char in printed.out + printed.err if char != "\n" and not char.isprintable()] == []
