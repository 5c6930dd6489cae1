"""Two profiles: an index knows its own, and neither way is anything encoded twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import retrieval.generation
from retrieval.answer import look, search
from retrieval.encoder import Encoder
from retrieval.encoder.reference import Reference
from retrieval.encoder.weights import Weights
from retrieval.index import Index, OtherModelError
from retrieval.manifest import Manifest
from retrieval.meaning import is_latin, rows
from retrieval.rank import Scored
from retrieval.second import SECOND, confidence_by_second
from tests.retrieval.fiction import MORE, indexed, put


@pytest.fixture(scope="module")
def second(tiny: Weights) -> Callable[[], Encoder]:
    """A second encoder of another width, as a process begins with it."""
    return lambda: Reference(tiny)


def brought(folder: Path, encoder: Encoder, second: Encoder | None) -> Index:
    """As `index` without a path leaves it."""
    index = Index(folder, encoder, second)
    with index.writing():
        index.catch_up()
    return index


def passages(index: Index) -> int:
    return index.store.coverage().passages


def test_fast_becomes_multilingual_with_the_passages_alone_encoded(
    tmp_path: Path, another: Callable[[], Encoder], encoder: Encoder, second: Callable[[], Encoder]
) -> None:
    before = Manifest.read(indexed(tmp_path, encoder).folder)
    first, beside = another(), second()
    index = brought(tmp_path, first, beside)
    manifest = index.generation.manifest
    assert before is not None
    assert (first.encoded, beside.encoded) == (0, passages(index)) == (0, manifest.passages)
    assert (manifest.second, manifest.second_span) == (beside.model, index.store.last_span)
    assert manifest.files["vectors.faiss"] == before.files["vectors.faiss"]
    assert index.generation.second is not None
    assert len(index.generation.second) == manifest.passages
    assert not (tmp_path / "manifest.next.json").exists()


def test_multilingual_becomes_fast_with_nothing_encoded(
    tmp_path: Path, another: Callable[[], Encoder], encoder: Encoder, second: Callable[[], Encoder]
) -> None:
    indexed(tmp_path, encoder)
    brought(tmp_path, encoder, second())
    first = another()
    index = brought(tmp_path, first, None)
    assert (first.encoded, index.generation.second) == (0, None)
    assert SECOND not in index.generation.manifest.files
    assert "second" not in json.loads((tmp_path / "manifest.json").read_text("utf-8"))


def test_the_other_profile_is_refused_with_the_command_that_mends_it(
    tmp_path: Path, encoder: Encoder, second: Callable[[], Encoder]
) -> None:
    indexed(tmp_path, encoder)
    with pytest.raises(OtherModelError) as fast:
        Index(tmp_path, encoder, second()).refresh()
    assert str(fast.value) == (
        f"{tmp_path} was made for the profile fast; unset BULLETIN_BOT_PROFILE, or bring it to this one "
        f"(only what is missing is encoded): python run_bot.py index --index {tmp_path}"
    )
    brought(tmp_path, encoder, second())
    with pytest.raises(OtherModelError) as multilingual:
        Index(tmp_path, encoder).refresh()
    assert str(multilingual.value) == (
        f"{tmp_path} was made for the profile multilingual, or for another second model; set "
        f"BULLETIN_BOT_PROFILE=multilingual, or bring it to this one: "
        f"python run_bot.py index --index {tmp_path}"
    )


def test_what_is_added_and_removed_is_followed_by_both(
    tmp_path: Path, encoder: Encoder, second: Callable[[], Encoder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrieval.generation, "_CHECKPOINT", 5)
    index = brought(tmp_path, encoder, second())
    with index.writing():
        put(index.store, MORE)
        index.catch_up()
    assert index.generation.second is not None
    assert len(index.generation.second) == passages(index)
    before = index.second.encoded if index.second else 0
    index.refresh()
    assert index.second is not None
    assert index.second.encoded == before


def test_second_vectors_that_are_lost_are_made_again(
    tmp_path: Path, encoder: Encoder, another: Callable[[], Encoder], second: Callable[[], Encoder]
) -> None:
    indexed(tmp_path, encoder)
    home = tmp_path / brought(tmp_path, encoder, second()).generation.manifest.folder
    (home / SECOND).chmod(0o644)
    (home / SECOND).write_bytes(b"")
    first, beside = another(), second()
    index = Index(tmp_path, first, beside)
    index.refresh()
    assert (first.encoded, beside.encoded) == (0, passages(index))


def test_a_question_in_letters_that_the_first_cannot_read_has_no_row_of_it(
    tmp_path: Path, encoder: Encoder, another: Callable[[], Encoder], second: Callable[[], Encoder]
) -> None:
    indexed(tmp_path, encoder)
    first = another()
    index = Index(tmp_path, encoder, second())
    brought(tmp_path, encoder, second())
    index.refresh()
    index.encoder = first
    row, beside = rows(index, index.generation, "Что погасло на скале?")
    assert (first.encoded, float(np.abs(row).max())) == (0, 0.0)
    assert beside is not None
    row, beside = rows(index, index.generation, "what went dark?")
    assert (first.encoded, beside is None) == (1, False)


def test_an_index_of_the_profile_fast_has_one_row_a_question(tmp_path: Path, encoder: Encoder) -> None:
    index = indexed(tmp_path, encoder)
    assert rows(index, index.generation, "Что погасло?")[1] is None
    assert {each.features.second for each in _ranked(index, "what went dark on Gull Rock?")} == {0.0}


def test_explain_shows_the_second_cosine_where_there_is_one(
    tmp_path: Path, encoder: Encoder, second: Callable[[], Encoder]
) -> None:
    fast = _ranked(indexed(tmp_path, encoder), "what weighs two tons?")
    both = _ranked(brought(tmp_path, encoder, second()), "what weighs two tons?")
    assert ["1.5xsecond" in str(ranked[0].features) for ranked in (fast, both)] == [False, True]


@pytest.mark.parametrize(
    ("text", "latin"),
    [("what did Лавров say", True), ("Что сказал Kerry?", False), ("ماذا قال؟", False), ("14:05?", True),
     ("Où est la côte?", True), ("", True)],
)  # fmt: skip
def test_most_letters_tell_what_the_first_encoder_can_read(text: str, latin: bool) -> None:
    assert is_latin(text) is latin


def test_confidence_grows_with_the_cosine() -> None:
    assert [round(confidence_by_second((cosine - 0.7) / 0.3), 2) for cosine in (0.74, 0.78, 0.83)] == [
        0.0, 0.06, 0.7,
    ]  # fmt: skip


def _ranked(index: Index, text: str) -> list[Scored]:
    return search(index, index.generation, look(index, index.generation, text))
