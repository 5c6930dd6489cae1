"""Files of annotated texts in each form, and what is said of a file that is none."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli import main
from corpus.model import Span, Statement
from eval.dataset import DatasetError
from eval.speech import data_hash, load, measure
from eval.speech.figures import Rate, Score
from eval.speech.model import Annotated
from tests.eval.pier import NAMES, STATEMENTS, TEXT, naming, rows, telling, whole


def attributed(tmp_path: Path) -> Annotated:
    """A text with one statement of speech and one that is none."""
    text = "A report.\n\nMayor Ada Lund said it was over.\n \nBrandt hopes that it rains.\n"
    quotes = [
        {"quote_spans": [[31, 42]], "cue_spans": [[26, 30]], "speaker_spans": [[11, 25]]},
        {"quote_spans": [[59, 72]], "cue_spans": [[53, 58]], "speaker_spans": []},
    ]
    kinds = ({"type": "indirect", "cue_is_speech": True}, {"type": "indirect", "cue_is_speech": False})
    told = {"id": "pier", "text": text, "quotes": [{**a, **b} for a, b in zip(quotes, kinds, strict=True)]}
    (tmp_path / "texts.jsonl").write_text(json.dumps(told) + "\n", "utf-8")
    return load([tmp_path / "texts.jsonl"])


def test_other_gold_counts_neither_for_nor_against_speech(tmp_path: Path) -> None:
    annotated = attributed(tmp_path)
    hopes = Statement("indirect", (Span(59, 72),))
    figures = measure(annotated, telling(hopes))
    assert figures.all["exact"] == Score(Rate(1, 1), Rate(1, 2))
    assert figures.speech["exact"] == Score(Rate(0, 0), Rate(0, 1))
    assert figures.kinds == {"indirect": Rate(0, 1)}
    inexact = measure(annotated, telling(replace(hopes, contents=(Span(53, 72),))))
    assert inexact.speech["exact"] == Score(Rate(0, 1), Rate(0, 1))
    assert inexact.speech[">=.5"] == Score(Rate(0, 0), Rate(0, 1))


def test_a_text_is_one_item_of_its_lines(tmp_path: Path) -> None:
    ((item,),) = (text.items for text in attributed(tmp_path).texts)
    assert [each.span.of(item.text) for each in item.passages] == [
        "A report.",
        "Mayor Ada Lund said it was over.",
        "Brandt hopes that it rains.",
    ]
    assert (item.headline, item.span) == (None, Span(0, len(item.text)))


def test_speech_events_are_paired_by_their_cues(tmp_path: Path) -> None:
    cue = {"doc": "7", "cue_start": 5, "cue_end": 9}
    lund = {"speaker_start": 0, "speaker_end": 4, "speaker_entity": "Ada Lund (mayor)"}
    brandt = {"speaker_start": None, "speaker_end": None, "speaker_entity": "Ivo Brandt"}
    events = (
        {"sentence": 9, "text": "They said it rained.", "speaker_sentence": None, **cue, **brandt},
        {"sentence": 2, "text": "Lund said so.", "speaker_sentence": 2, **cue, **lund},
    )
    (tmp_path / "events.jsonl").write_text("".join(json.dumps(event) + "\n" for event in events), "utf-8")
    annotated = load([tmp_path / "events.jsonl"])
    so = Statement("indirect", (Span(10, 12),), source=Span(0, 4), cue=Span(5, 9))
    rained = Statement("indirect", (Span(24, 33),), source=Span(14, 18), cue=Span(19, 23))
    figures = measure(annotated, telling(rained, so), naming("Feld", "Lund"))
    assert figures.speech[">=.5"] == whole(2)
    assert (figures.sourced, figures.speaker, figures.shown) == (Rate(1, 1), Rate(1, 1), Rate(1, 1))


def test_the_hash_changes_with_an_annotation_and_with_a_bulletin(pier: Annotated, tmp_path: Path) -> None:
    gold, bulletin = tmp_path / "gold.jsonl", tmp_path / "pier.txt"
    hashes = [data_hash([gold])]
    bulletin.write_text(TEXT + "It rained.\n", "utf-8")
    hashes.append(data_hash([gold]))
    gold.write_text(rows(*STATEMENTS[:2], names=NAMES[:2]), "utf-8")
    hashes.append(data_hash([gold]))
    assert len(set(hashes)) == 3


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "gold.jsonl is empty; expected JSON lines of annotated statements"),
        ("{\n", "gold.jsonl, line 1: the line: Invalid JSON: EOF while parsing an object at line 1 column 1"),
        ('\n{"bulletin": "pier.txt"}\n', "gold.jsonl, line 2: item: Field required"),
        ('{"id": "a", "quotes": []}\n', "gold.jsonl, line 1: text: Field required"),
        (
            rows(*STATEMENTS).replace("[0, 21]", "[21, 0]"),
            "gold.jsonl, line 1: contents.0: Value error, expected [start, end) with start before end,"
            " got [21, 0]",
        ),
        (
            rows(*STATEMENTS).replace("[48, 90]", "[48, 900]"),
            "gold.jsonl: [(48, 900)] is not in item 1 of pier.txt",
        ),
        (
            rows(*STATEMENTS).replace('"item": 1', '"item": 2'),
            "gold.jsonl: [(0, 21)] is not in item 2 of pier.txt",
        ),
        (
            rows(*STATEMENTS).replace("pier.txt", "jetty.txt"),
            "gold.jsonl annotates jetty.txt, which cannot be read; name its folder with --bulletins",
        ),
    ],
)
def test_a_file_that_is_no_gold_is_one_clear_line(tmp_path: Path, content: str, problem: str) -> None:
    (tmp_path / "pier.txt").write_text(TEXT, "utf-8")
    (tmp_path / "gold.jsonl").write_text(content, "utf-8")
    with pytest.raises(DatasetError) as raised:
        load([tmp_path / "gold.jsonl"])
    assert str(raised.value).replace(f"{tmp_path}/", "") == problem


def test_files_of_two_forms_are_not_measured_together(pier: Annotated, tmp_path: Path) -> None:
    attributed(tmp_path)
    with pytest.raises(DatasetError, match=r"gold\.jsonl and the files after it differ in form"):
        load([tmp_path / "gold.jsonl", tmp_path / "texts.jsonl"])


def test_options_of_speech_are_refused_without_it(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "somewhere", "--explain"]) == 2
    assert capsys.readouterr() == (
        "",
        "--explain goes with --news DIR, --speech FILE or --forms FILE; name one of them\n",
    )


def test_the_command_says_what_is_wrong_with_its_file(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "--speech", "nowhere.jsonl"]) == 2
    assert capsys.readouterr() == (
        "",
        "nowhere.jsonl cannot be read: No such file or directory;"
        " expected JSON lines of annotated statements\n",
    )
