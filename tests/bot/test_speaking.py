"""`statements` and `speakers` as users and scripts meet them: whole rows, filters, streams, exit codes."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from bot.cli import main
from corpus.store import Store
from retrieval.folder import STORE
from retrieval.index import LOCK
from tests.retrieval.fiction import write
from tests.retrieval.harbour import TEXTS, place

Printed = pytest.CaptureFixture[str]

KEYS = (
    "file item item_id kind speaker source cue contents via addressee medium parent_speaker negated start "
    "end source_span cue_span text headline published source_name link sha256 role organisation confidence "
    "published_kind earliest latest"
).split()
ROWS = [
    {
        "_id": "+g1",
        "title": "=1+1 Gulls Return, Says Orme",
        "text": '"-- They are back,\nall of them," Runa Feld said.',
    },
    {"_id": "g2", "text": "The pier was closed."},
]


@pytest.fixture
def news(home: Path) -> Path:
    return write(home / "news", TEXTS)


def rows(capsys: Printed, *argv: str) -> list[dict[str, Any]]:
    assert main(["statements", *argv, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def found(rows: Sequence[dict[str, Any]]) -> list[tuple[str, int, str | None, str]]:
    return [(Path(row["file"]).name, row["item"], row["speaker"], row["text"]) for row in rows]


ECHO = [
    ("echo.txt", 1, "Ada Lund", '"We shall not pay for our own harbour,"'),
    ("echo.txt", 1, "Ada Lund", "that the sea wall had to be raised"),
]
TOLL = [
    ("toll.txt", 1, "Ada Lund", "that the toll would drive away the trawlers"),
    ("toll.txt", 1, "Ada Lund", '"We shall not pay for our own harbour,"'),
]
MAREK = ("union.txt", 1, "Marek Lund", "that the price of ice had doubled")
TARRANT = [
    ("union.txt", 1, "Emil Tarrant", "that members would vote on Friday"),
    ("union.txt", 1, "Emil Tarrant", '"Ice is not a luxury,"'),
]
POST = ("toll.txt", 2, "Runa Feld", TEXTS["toll.txt"].partition("Tuesday.")[2].strip())
ORME = ("toll.txt", 2, "Orme", "Ferry Talks Fail")


def test_a_statement_as_json_obeys_the_contract(news: Path, capsys: Printed) -> None:
    path = str(news / "union.txt")
    (row,) = rows(capsys, path, "--kind", "direct")
    start, end = place("union.txt", '"Ice is not a luxury,"')
    he = TEXTS["union.txt"].index("he told")
    assert list(row) == KEYS
    assert row == {
        "file": path, "item": 1, "item_id": None, "kind": "direct", "speaker": "Emil Tarrant",
        "source": "he", "cue": "told", "contents": [[start, end]], "via": None, "addressee": "the council",
        "medium": None, "parent_speaker": None, "negated": False, "start": start, "end": end,
        "source_span": [he, he + 2], "cue_span": [he + 3, he + 7], "text": '"Ice is not a luxury,"',
        "headline": "Union Votes On Ice", "published": "2024-03-06", "source_name": None, "link": None,
        "sha256": sha256(TEXTS["union.txt"].encode()).hexdigest(), "role": "Fishermen's Union spokesman",
        "organisation": "Fishermen's Union", "confidence": 0.9,
        "published_kind": "printed", "earliest": "2024-03-06", "latest": "2024-03-06",
    }  # fmt: skip


def test_every_statement_stands_in_the_published_text(news: Path, capsys: Printed) -> None:
    all_rows = rows(capsys, str(news))
    assert len(all_rows) == 16
    for row in all_rows:
        text = TEXTS[Path(row["file"]).name]
        assert row["text"] == text[row["start"] : row["end"]]
        assert (row["start"], row["end"]) == (row["contents"][0][0], row["contents"][-1][1])
        for words, span in ((row["source"], row["source_span"]), (row["cue"], row["cue_span"])):
            assert words == (None if span is None else text[slice(*span)])


def test_a_statement_inside_anothers_names_whose(news: Path, capsys: Printed) -> None:
    told = rows(capsys, str(news / "toll.txt"), "--speaker", "Brandt")
    assert [(row["text"], row["parent_speaker"]) for row in told] == [
        ("that the navy had no view on the toll", None),
        ("that the ferry would sail without a crew", "Runa Feld"),
        ("that he had seen it done", "Runa Feld"),
    ]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--speaker", "Ada Lund"], [*ECHO, *TOLL]),
        (["--speaker", "lund"], [*ECHO, *TOLL, MAREK]),
        (["--speaker", "the mayor"], [*ECHO, *TOLL]),
        (["--speaker", "Fishermen's Union"], TARRANT),
        (["--speaker", "residents"],
         [("union.txt", 1, None, "that the smell of herring was worse than ever")]),
        (["--speaker", "Zorblatt"], []),
        (["--speaker", "Quay"], []),  # of "Tarn Quay Mayor Ada Lund", who has a name
        (["--about", "sea wall"], ECHO[1:]),
        (["--about", "union luxury"], TARRANT[1:]),  # a word of the headline counts
        (["--about", "sea zorblatt"], []),
        (["--speaker", "Lund", "--kind", "direct"], [ECHO[0], TOLL[1]]),
        (["--kind", "headline"], [ORME]),
        (["--kind", "headline", "--kind", "direct", "--to", "2024-03-04"],
         [TOLL[1], ORME, POST]),
        (["--speaker", "Lund", "--from", "2024-03-06"], [*ECHO, MAREK]),
        (["--speaker", "Lund", "--to", "2024-03-06"], [*TOLL, MAREK]),
        (["--speaker", "Lund", "--from", "2024-03-06", "--to", "2024-03-06"], [MAREK]),
        (["--from", "2024-03-08"], []),
    ],
)  # fmt: skip
def test_each_filter_keeps_what_fits(
    news: Path, capsys: Printed, options: list[str], expected: list[tuple[str, int, str | None, str]]
) -> None:
    assert found(rows(capsys, str(news), *options)) == expected


def test_what_is_undated_is_left_out_where_a_date_is_asked_for(home: Path, capsys: Printed) -> None:
    path = home / "gulls.txt"
    path.write_text("Gulls\n\nRuna Feld said that the gulls were back.\n", "utf-8")
    asked = [[], ["--from", "2000-01-01"], ["--to", "2100-01-01"]]
    assert [len(rows(capsys, str(path), *each)) for each in asked] == [1, 0, 0]


def test_a_misspelt_speaker_is_guessed_and_the_guess_is_told(news: Path, capsys: Printed) -> None:
    assert main(["statements", str(news), "--speaker", "Brandtt"]) == 0
    printed = capsys.readouterr()
    assert printed.out == (
        f"Ivo Brandt (indirect, “said”): that the navy had no view on the toll\n"
        f"  {news}/toll.txt · item 1 · 4 March 2024\n"
        f"Ivo Brandt (indirect, “said”, as told by Runa Feld): that the ferry would sail without a crew\n"
        f"  {news}/toll.txt · item 2 · 4 March 2024\n"
        f"Ivo Brandt (indirect, “said”, as told by Runa Feld): that he had seen it done\n"
        f"  {news}/toll.txt · item 2 · 4 March 2024\n"
    )
    assert printed.err == ("showing Ivo Brandt: Brandtt is not printed here\n3 statements in 2 items\n")
    assert main(["statements", str(news), "--speaker", "Lunt", "--kind", "headline"]) == 0
    assert capsys.readouterr().err == (
        "showing Ada Lund and Marek Lund: Lunt is not printed here\n0 statements in 0 items\n"
    )


def test_statements_are_counted_on_stderr_alone(news: Path, capsys: Printed) -> None:
    assert main(["statements", str(news), "--speaker", "Marek Lund"]) == 0
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == (
        f"Marek Lund (indirect, “said”): that the price of ice had doubled\n"
        f"  {news}/union.txt · item 1 · 6 March 2024\n",
        "1 statement in 1 item\n",
    )


@pytest.mark.parametrize(("form", "expected"), [("--json", 0), ("--csv", 1)])
def test_nothing_found_is_an_empty_table(news: Path, capsys: Printed, form: str, expected: int) -> None:
    assert main(["statements", str(news), "--about", "zorblatt", form]) == 0
    printed = capsys.readouterr()
    assert (len(printed.out.splitlines()), printed.err) == (expected, "0 statements in 0 items\n")


class TestCsv:
    def table(self, capsys: Printed, *argv: str) -> list[dict[str, str]]:
        assert main(["statements", *argv, "--csv"]) == 0
        return list(csv.DictReader(StringIO(capsys.readouterr().out)))

    def test_a_table_reads_back_as_what_json_says(self, news: Path, capsys: Printed) -> None:
        table, expected = self.table(capsys, str(news)), rows(capsys, str(news))
        assert [
            {**row, "contents": json.loads(row["contents"]), "negated": row["negated"] == "True"}
            for row in table
        ] == [
            {
                key: value if key in ("contents", "negated") else "" if value is None else str(value)
                for key, value in row.items()
                if key not in ("source_span", "cue_span")
            }
            for row in expected
        ]

    def test_text_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(
        self, home: Path, capsys: Printed
    ) -> None:
        path = home / "gulls.jsonl"
        path.write_text("\n".join(map(json.dumps, ROWS)), "utf-8")
        table = self.table(capsys, str(path), "--speaker", "Feld")
        assert [(row["headline"], row["item_id"], row["speaker"], row["text"]) for row in table] == [
            ("'=1+1 Gulls Return, Says Orme", "'+g1", "Runa Feld", '"-- They are back,\nall of them,"')
        ]
        asked = [str(path), "--kind", "headline"]
        assert [row["text"] for row in self.table(capsys, *asked)] == ["'=1+1 Gulls Return"]
        assert [row["text"] for row in rows(capsys, *asked)] == ["=1+1 Gulls Return"]


SPEAKERS = [
    ("Ada Lund", 4, 2), ("Ivo Brandt", 3, 2), ("Emil Tarrant", 2, 1), ("Corrin's Transport Ministry", 1, 1),
    ("Marek Lund", 1, 1), ("Orme", 1, 1), ("Runa Feld", 1, 1),
    ("Vessin's Transport Ministry", 1, 1), ("Fishermen's Union", 0, 0),
]  # fmt: skip


class TestSpeakers:
    def test_they_are_listed_with_roles_and_counts(self, news: Path, capsys: Printed) -> None:
        assert main(["speakers", str(news / "union.txt")]) == 0
        printed = capsys.readouterr()
        assert (printed.out, printed.err) == (
            "Emil Tarrant\n  2 statements in 1 item\n  Fishermen's Union spokesman\n"
            "Marek Lund\n  1 statement in 1 item\n"
            "Vessin's Transport Ministry\n  1 statement in 1 item\n"
            "Fishermen's Union\n  0 statements in 0 items\n",
            "4 speakers\n",
        )

    def test_as_json_each_is_a_line(self, news: Path, capsys: Printed) -> None:
        assert main(["speakers", str(news), "--json"]) == 0
        printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert [(each["name"], each["statements"], each["items"]) for each in printed] == SPEAKERS
        assert printed[1] == {
            "name": "Ivo Brandt", "kind": "person", "aliases": ["Brandt"],
            "roles": [{"title": "Admiral", "first": "2024-03-04", "last": "2024-03-04"}],
            "organisations": [], "statements": 3, "items": 2,
        }  # fmt: skip
        assert printed[2]["organisations"] == ["Fishermen's Union"]


@pytest.mark.parametrize("command", [["statements", "--json"], ["statements", "--csv"], ["speakers"]])
def test_files_and_an_index_over_them_give_the_same(news: Path, capsys: Printed, command: list[str]) -> None:
    assert main([*command, str(news)]) == 0
    of_files = capsys.readouterr()
    assert main(["index", str(news), "--index", str(news.parent / "kept")]) == 0
    capsys.readouterr()
    assert main([*command, "--index", str(news.parent / "kept")]) == 0
    assert capsys.readouterr() == of_files


def test_what_cannot_be_read_is_set_aside(news: Path, capsys: Printed) -> None:
    (news / "bad.txt").write_text("", "utf-8")
    assert main(["statements", str(news), "--kind", "headline"]) == 0
    aside, counted = capsys.readouterr().err.splitlines()
    assert aside.startswith(f"set aside: {news}/bad.txt: is empty")
    assert counted == "1 statement in 1 item"


@pytest.mark.parametrize("command", ["statements", "speakers"])
def test_without_an_index_a_line_says_what_to_type(home: Path, capsys: Printed, command: str) -> None:
    assert main([command]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == (
        "",
        f"nothing is indexed in {home}/data/bulletin-bot/index; give files, or first: "
        "python run_bot.py index PATH\n",
    )


@pytest.mark.parametrize("command", ["statements", "speakers"])
def test_paths_and_an_index_exclude_each_other(news: Path, capsys: Printed, command: str) -> None:
    assert main([command, str(news), "--index", str(news)]) == 2
    assert capsys.readouterr().err == "PATH and --index exclude each other: leave one out\n"


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--from", "yesterday"], "argument --from: 'yesterday' is no date: write it as 2016-01-20"),
        (["--to", "2024-13-01"], "argument --to: '2024-13-01' is no date: write it as 2016-01-20"),
        (["--json", "--csv"], "argument --csv: not allowed with argument --json"),
    ],
)
def test_a_mistake_is_one_line(news: Path, capsys: Printed, options: list[str], line: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["statements", str(news), *options])
    printed = capsys.readouterr()
    assert (stopped.value.code, printed.out) == (2, "")
    assert printed.err == f"{line}; see: python run_bot.py statements --help\n"


def test_control_characters_of_a_bulletin_do_not_reach_the_terminal(home: Path, capsys: Printed) -> None:
    path = home / "gulls.txt"
    path.write_text('Gulls\n\n"The \x1b[31mgulls\x07 are\n\u202eback," Runa Feld said.\n', "utf-8")
    assert main(["statements", str(path)]) == 0
    shown = capsys.readouterr().out
    assert [char for char in shown if char != "\n" and not char.isprintable()] == []
    assert shown.startswith('Runa Feld (direct, “said”): "The ')


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (["--speaker", ""], "--speaker needs a name or a word, got ''\n"),
        (["--about", " ..."], "--about needs a name or a word, got ' ...'\n"),
        (["--from", "2024-03-07", "--to", "2024-03-04"],
         "--from 2024-03-07 is after --to 2024-03-04; turn them round\n"),
    ],
)  # fmt: skip
def test_a_filter_that_can_only_be_a_mistake_is_refused(
    news: Path, capsys: Printed, options: list[str], line: str
) -> None:
    assert main(["statements", str(news), *options]) == 2
    assert capsys.readouterr() == ("", line)


def test_a_brother_is_not_who_he_is_the_brother_of(home: Path, capsys: Printed) -> None:
    path = home / "brother.txt"
    path.write_text("Toll\n\nAda Lund's brother said that the toll was fair.\n", "utf-8")
    assert main(["statements", str(path), "--speaker", "Ada Lund"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["statements", str(path), "--speaker", "brother"]) == 0
    assert capsys.readouterr().out.startswith("Ada Lund's brother (indirect, “said”): that the toll was fair")


def test_what_a_killed_writer_left_unheard_is_heard_before_it_is_listed(home: Path, capsys: Printed) -> None:
    path = home / "toll.txt"
    path.write_text("Toll\n\nAda Lund said that the toll was fair.\n", "utf-8")
    folder = home / "index"
    assert main(["index", str(path), "--index", str(folder)]) == 0
    store = Store(folder / STORE)
    store.db.execute("DELETE FROM statements")
    store.db.execute("INSERT INTO unheard SELECT id FROM items")
    store.close()
    capsys.readouterr()
    with FileLock(folder / LOCK):
        assert main(["statements", "--index", str(folder)]) == 0
    assert capsys.readouterr() == (
        "", f"another process is still hearing {folder}: this is not all yet\n0 statements in 0 items\n"
    )  # fmt: skip
    assert main(["statements", "--index", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("Ada Lund (indirect, “said”): that the toll was fair")
