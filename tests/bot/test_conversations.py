"""Conversations on the command line: `chat`, and the lines of a file that share one."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from bot.cli import main
from tests.conftest import SAMPLE

Printed = pytest.CaptureFixture[str]

FIRST = "what did Calder say about the stranded passengers?"
UNDERSTOOD = "Understood: what did Ada Lund say about the stranded passengers?"


def asked(path: Path, capsys: Printed, *rows: dict[str, str]) -> list[dict[str, object]]:
    file = path / "questions.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    capsys.readouterr()
    assert main(["ask", "--file", str(file), "--json", "--corpus", str(SAMPLE)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_chat_reads_each_line_in_the_light_of_the_one_before(
    home: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{FIRST}\nand Lund?\nwhen was that?\n"))
    assert main(["chat", "--corpus", str(SAMPLE)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert UNDERSTOOD in printed
    assert printed[printed.index(UNDERSTOOD) + 1].startswith("**") is False
    assert any(line.startswith("Printed on 12 March 2024.") for line in printed)


def test_lines_with_one_chat_are_one_conversation_in_order(home: Path, capsys: Printed) -> None:
    answers = asked(
        home, capsys,
        {"id": "a1", "question": FIRST, "chat": "a"},
        {"id": "b1", "question": "what did Krog say?", "chat": "b"},
        {"id": "a2", "question": "and Lund?", "chat": "a"},
        {"id": "b2", "question": "when was that?", "chat": "b"},
    )  # fmt: skip
    assert [answer["id"] for answer in answers] == ["a1", "b1", "a2", "b2"]
    assert [str(answer["message"]).split("\n")[0] for answer in answers[2:]] == [
        UNDERSTOOD, "Understood: when was that? (what did Krog say?)"
    ]  # fmt: skip


def test_lines_without_a_chat_know_nothing_of_each_other(home: Path, capsys: Printed) -> None:
    alone = asked(home, capsys, {"question": "and Lund?"})
    after = asked(home, capsys, {"question": FIRST}, {"question": "and Lund?"})
    assert after[1] == alone[0]
    assert after[1]["understood"] == {**dict(after[1]["understood"]), "carried": None}  # type: ignore[call-overload]


def test_a_first_question_that_points_at_nothing_is_asked_back(home: Path, capsys: Printed) -> None:
    [answer] = asked(home, capsys, {"question": "what else did he say?", "chat": "a"})
    assert answer["status"] == "abstained"
    assert answer["hits"] == []
