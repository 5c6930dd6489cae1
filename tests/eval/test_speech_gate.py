"""Measures of statements before the gate's floors."""

from __future__ import annotations

from pathlib import Path

from eval.gate import Floor, check, raised
from eval.speech.gating import OURS, files, run
from eval.speech.model import Annotated
from tests.eval.pier import NAMES, STATEMENTS, naming, telling


def test_a_floor_holds_until_a_statement_is_lost(pier: Annotated, tmp_path: Path) -> None:
    gold = [tmp_path / "gold.jsonl"]
    measured, digest = run("speech", gold, telling(*STATEMENTS), naming(*NAMES))
    floor = raised(None, measured, digest, lower=False)
    assert floor == Floor(
        data=digest,
        measures={
            **dict.fromkeys(("F exact", "F >=.8", "F >=.5"), 1.0),
            **dict.fromkeys(("recall direct", "recall indirect", "recall headline"), 1.0),
            **dict.fromkeys(("source", "cue", "kind", "addressee", "via"), 1.0),
            **dict.fromkeys(("speaker", "shown", "verbatim"), 1.0),
        },
    )
    assert (measured.queries, check(floor, measured, digest)) == (3, [])
    worse, _ = run("speech", gold, telling(*STATEMENTS[1:]), naming(*NAMES[1:]))
    assert [str(miss) for miss in check(floor, worse, digest)] == [
        "speech: F exact is 0.8000, the floor is 1.0000",
        "speech: F >=.8 is 0.8000, the floor is 1.0000",
        "speech: F >=.5 is 0.8000, the floor is 1.0000",
        "speech: recall headline is 0.0000, the floor is 1.0000",
    ]


def test_other_annotations_than_the_floor_was_pinned_on_are_a_miss(pier: Annotated, tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    _, digest = run("speech", [gold], telling(*STATEMENTS), None)
    floor = Floor(data=digest, measures={})
    gold.write_text(gold.read_text("utf-8").replace('"mixed"', '"direct"') + "\n", "utf-8")
    (miss,) = check(floor, *run("speech", [gold], telling(*STATEMENTS), None))
    assert str(miss) == "speech: the data has changed since the floor was pinned; look, then --pin"


def test_a_set_that_is_not_there_is_skipped_with_the_reason(tmp_path: Path) -> None:
    name = "speech/politics_dev"
    assert files(name, None) == (
        "skipped speech/politics_dev: no data folder is given; set BULLETIN_TEST_DATA or give --data"
    )
    path = tmp_path / "speech" / "politics_dev.jsonl"
    assert files(name, tmp_path) == f"skipped speech/politics_dev: {path} is not there"
    path.parent.mkdir()
    path.write_text("", "utf-8")
    assert files(name, tmp_path) == (path,)


def test_our_own_set_stands_beside_the_tests() -> None:
    found = files(OURS, None)
    assert not isinstance(found, str)
    assert [path.name for path in found] == ["dev.jsonl", "held.jsonl"]
