"""The annotated bulletins: that the annotations say of the texts what is there."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from corpus.model import Item
from corpus.people import attributions
from corpus.speech import statements
from eval.speech import load, measure
from eval.speech.model import Annotated, Gold, Text
from tests.conftest import CASES
from tests.eval.pier import perfect

OURS = (CASES / "speech" / "dev.jsonl", CASES / "speech" / "held.jsonl")
SEED = CASES / "speech" / "seed.jsonl"
SPANS = ("source", "cue", "addressee", "medium", "via")


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _ours() -> list[tuple[Item, Gold]]:
    texts = load(OURS).texts
    return [(item, each) for text in texts for item, gold in _items(text) for each in gold]


def _items(text: Text) -> Iterable[tuple[Item, tuple[Gold, ...]]]:
    return zip(text.items, text.gold, strict=True)


def _printed(row: dict[str, Any], text: str) -> dict[str, Any]:
    """The words at the spans of a row."""
    words: dict[str, Any] = {name: text[slice(*row[name])] for name in SPANS if row[name]}
    return {**words, "contents": [text[start:end] for start, end in row["contents"]]}


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_the_words_beside_a_span_stand_there(path: Path) -> None:
    texts = {text.name: text.items for text in load([path]).texts}
    for row in _rows(path):
        assert _printed(row, texts[row["bulletin"]][row["item"] - 1].text) == row["words"]


def test_gold_is_right_in_everything() -> None:
    figures = perfect(load(OURS))
    shares = [score.f1 for score in (*figures.all.values(), *figures.speech.values())]
    rates = [*figures.fields.values(), *figures.kinds.values(), figures.speaker, figures.verbatim]
    assert {*shares, *(rate.share for rate in (*rates, figures.shown, figures.organisation))} == {1.0}


def test_there_are_statements_enough_of_every_kind_in_both_halves() -> None:
    for path in OURS:
        kinds = Counter(row["kind"] for row in _rows(path) if row.get("speech", True))
        assert all(kinds[kind] >= 10 for kind in ("direct", "mixed", "indirect", "headline")), kinds
        assert kinds.total() >= 100


def test_a_bulletin_is_in_one_half_alone() -> None:
    dev, held = ({row["bulletin"] for row in _rows(path)} for path in OURS)
    assert not dev & held
    assert dev | held == {f"bulletins/{path.name}" for path in (CASES / "speech" / "bulletins").iterdir()}


def test_what_is_inside_a_statement_lies_inside_its_contents() -> None:
    for text in load(OURS).texts:
        for item in text.gold:
            for gold in (gold for gold in item if gold.statement.parent is not None):
                outer = item[gold.statement.parent or 0].statement.contents
                inner = gold.statement.contents
                assert all(any(o.start <= i.start and i.end <= o.end for o in outer) for i in inner)


@pytest.mark.parametrize("mark", ['"', "“", "''", "‘", "``"])
def test_every_quote_mark_opens_some_statement(mark: str) -> None:
    opened = [gold.statement.contents[0].of(item.text) for item, gold in _ours()]
    assert [words for words in opened if words.startswith(mark)] != []


def test_fields_and_shapes_that_the_rules_must_know_are_there_three_times() -> None:
    found = Counter[str]()
    for _, gold in _ours():
        told = gold.statement
        found.update(name for name in ("addressee", "medium", "via", "negated") if getattr(told, name))
        found["inside another"] += told.parent is not None
        found["broken by the reporter"] += len(told.contents) > 1
        found["nobody's"] += told.source is None and gold.is_speech
        found["without a cue"] += told.cue is None
        found["spokesperson"] += bool(gold.organisations)
        found["unresolved"] += told.source is not None and not gold.speakers
    assert {name: count for name, count in found.items() if count < 3} == {}
    assert len(found) == 10


@pytest.fixture(scope="module")
def real(seed: Path) -> Annotated:
    return load([SEED], seed.parent)


def test_the_real_bulletin_has_at_its_spans_what_was_annotated(seed: Path) -> None:
    text = seed.read_text("utf-8")
    for row in _rows(SEED):
        printed = _printed(row, text)
        hashes = {name: _hash(words) for name, words in printed.items() if name != "contents"}
        assert {**hashes, "contents": list(map(_hash, printed["contents"]))} == row["sha256"]


def test_the_real_bulletin_has_27_statements_and_five_open_to_judgement(real: Annotated) -> None:
    (text,) = real.texts
    assert [len(item) for item in text.gold] == [1, 6, 4, 4, 3, 3, 6, 5]
    assert Counter(gold.is_speech for item in text.gold for gold in item) == {True: 27, False: 5}


def test_the_real_bulletin_scores_whole_as_its_own_gold(real: Annotated) -> None:
    figures = perfect(real)
    assert {score.f1 for score in figures.speech.values()} == {1.0}


def _hash(words: str) -> str:
    return sha256(words.encode()).hexdigest()


def test_in_the_real_bulletin_every_statement_is_heard_and_every_name_shown_is_right(real: Annotated) -> None:
    figures = measure(real, statements, attributions)
    assert (figures.speech[">=.5"].f1, figures.speaker.share, figures.shown.share) == (1.0, 1.0, 1.0)
    assert figures.verbatim.share == 1.0
