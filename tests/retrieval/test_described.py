"""Speakers whom a question describes instead of naming them."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.encoder import Encoder
from retrieval.index import Index
from tests.retrieval.fiction import ask, indexed

TEXTS = {
    "2031-03-04.txt": (
        "Brakes Were Checked In January, Railway Chief Says\n\n"
        "Corin Duval, chief executive of Vessin Railways, said the brakes had been checked in January.\n\n"
        "Tova Brand, a student who was in the last carriage, said the survivors had climbed out.\n\n\n"
        "Water Cut Off At Night In Tarn Quay\n\n"
        "Tarn Quay will cut off its water at night. Mayor Nils Torvald said hospitals would be spared.\n\n\n"
        "Cheese Fair Opens On March 29\n\n"
        "The fair opens on March 29 with more stalls than ever, its organisers said.\n\n"
        "The drivers' association called for more parking. Otto Krantz has spoken to nobody.\n"
    )
}


@pytest.fixture
def index(tmp_path: Path, encoder: Encoder) -> Index:
    return indexed(tmp_path / "index", encoder, TEXTS)


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("the rail boss", "Corin Duval"),
        ("the head of the railways", "Corin Duval"),
        ("the mayor of Tarn Quay", "Nils Torvald"),
        ("the student who survived", None),
        ("the survivor student", "Tova Brand"),
    ],
)
def test_a_description_is_answered_by_whom_the_bulletins_introduce_so(
    index: Index, who: str, speaker: str | None
) -> None:
    answer = ask(index, f"what did {who} say?")
    speakers = answer.understood.speakers
    assert speakers == (None if speaker is None else (speaker,))
    if speaker is not None:
        assert answer.message.startswith(f"Showing {speaker}, taken for “{who}”.")


@pytest.mark.parametrize(
    "who", ["the driver", "the march organisers", "the trade minister", "the mayor of Corrin"]
)
def test_a_description_that_fits_nobody_is_answered_by_nobody(index: Index, who: str) -> None:
    answer = ask(index, f"what did {who} say?")
    assert answer.understood.speakers is None
    assert {hit.relation for hit in answer.hits} <= {None, "mention"}


def test_who_has_spoken_to_nobody_says_nothing(index: Index) -> None:
    assert ask(index, "what did Otto Krantz say?").reason == "says_nothing"
