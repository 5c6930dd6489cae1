"""Who never speaks is told from who is named nowhere, also where a question only hints at somebody."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.encoder import Encoder
from retrieval.index import Index
from tests.retrieval.fiction import ask, indexed

TEXTS = {
    "2031-03-04.txt": (
        "Quarry Workers Walk Out\n\n"
        "Workers left the Orrin quarry on Monday. Union secretary Bo Tarrow said they wanted helmets.\n\n"
        "The quarry's doctor, the retired surgeon Aurel Kint, had written to the board about dust. "
        "Samples were taken by an engineer, Ilse Tander.\n\n\n"
        "Ferry Silver Tern Back\n\n"
        "The Silver Tern sailed again on Tuesday, the harbour board said.\n"
        "The ferry Silver Tern carries cars.\n"
    )
}


@pytest.fixture
def index(tmp_path: Path, encoder: Encoder) -> Index:
    return indexed(tmp_path / "index", encoder, TEXTS)


@pytest.mark.parametrize(
    ("question", "reason", "begins"),
    [
        ("aurel kint on the dust", "says_nothing", "Aurel Kint is named once."),
        ("Aurel Kint statement", "says_nothing", "Aurel Kint is named once."),
        ("ilse tander on the dust", "says_nothing", "Ilse Tander is named once."),
        ("sabine zorrel on the quarry workers", "never_mentioned", "“sabine zorrel” is not named"),
        ("what has Yusuf Zelacroix done", "never_mentioned", "Yusuf Zelacroix is not named"),
        ("what did the global granite fund say", "never_mentioned", "“the global granite fund” is not named"),
        ("according to the central bank of zoria", "never_mentioned", "“the central bank of zoria” is not"),
    ],
)  # fmt: skip
def test_silence_tells_who_is_silent_from_who_is_not_there(
    index: Index, question: str, reason: str, begins: str
) -> None:
    answer = ask(index, question)
    assert (answer.status, answer.reason, answer.message[: len(begins)]) == ("abstained", reason, begins)


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("silver tern on the cars", "Ferry Silver Tern Back"),
        ("update on the quarry", "Quarry Workers Walk Out"),
        ("bo tarrow on helmets", "Quarry Workers Walk Out"),
    ],
)
def test_a_ship_a_request_and_a_speaker_are_no_strangers(index: Index, question: str, headline: str) -> None:
    answer = ask(index, question)
    assert (answer.status, answer.hits[0].headline) == ("answered", headline)
