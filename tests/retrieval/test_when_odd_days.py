"""Days that no calendar has, or at its very ends: a person may type any of them, and is answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import product
from pathlib import Path

import pytest

from bot.opening import open_corpus
from retrieval.answer import explain
from retrieval.encoder import Encoder
from retrieval.index import Index
from tests.retrieval.fiction import indexed, write

TEXTS = {
    "dated.txt": """5 March 2031

Council Votes On Harbour Toll

The council of Tarn Quay voted for the harbour toll. Mayor Ada Lund said that the toll would pay for the wall.
""",
    "undated.txt": """Bridge Falls At Skell Ford

The bridge at Skell Ford fell on January 15. Bram Oster said that nobody had been on it.

A new bridge will open on January 25 as planned, the county said.
""",
}
DAYS = (
    "31.12.9999", "9999-12-31", "0001-01-01", "0000-00-00", "1.1.0001", "29 February", "29 February 2031",
    "31 February", "32 March", "31/11/2030", "999 years ago", "Friday", "last weekend", "5 March", "00.00.00",
)  # fmt: skip
ASKED = (
    "what happened on {}?", "what did Lund say on {}?", "what did Oster say before {}?", "news since {}",
    "how many voted after {}?", "what happened between {} and 3 March 2031?", "news from 3 January to {}",
    "новости с {}",
)  # fmt: skip


SPOKEN = {
    "spoken.txt": """5 March 2031

Mill To Close In Summer

Marek Holm told reporters that the mill at Orrin would close on June 25.

Beekeeper Ilse Brandt said on Sunday that the bees would stay.
""",
}


@pytest.fixture
def files(tmp_path: Path, cache: Path) -> Iterator[Index]:
    """Read as files are, so that the days of the undated one are known by its text."""
    opened = open_corpus([str(write(tmp_path / "news", TEXTS | SPOKEN))], cache)
    yield opened.index
    opened.close()


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Index]:
    opened = indexed(tmp_path_factory.mktemp("odd"), encoder, TEXTS)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "reason", "message"),
    [
        ("what did Oster say in 1999?", "outside_dates",
         "Bram Oster · nothing from 1999. The bulletins begin on 5 March 2031. "
         "From other days: 1 statement, 1 item; the nearest:"),
        ("what did Oster say in 2031?", None, "Bram Oster · 1 statement, 1 item, the year is not printed"),
        ("what did Holm say on 25 June?", "outside_dates",
         "Marek Holm · nothing from 25 June 2031. The bulletins end on 5 March 2031. "
         "From other days: 1 statement, 1 item; the nearest:"),
        ("what did Brandt say on 2 March?", None,
         "Ilse Brandt, Beekeeper · 1 statement, 1 item, 2 March 2031"),
    ],
)  # fmt: skip
def test_only_what_is_known_of_the_day_of_speaking_is_claimed(
    files: Index, question: str, reason: str | None, message: str
) -> None:
    answer = explain(files, question, at=datetime.fromisoformat("2031-03-06")).answer
    assert (answer.reason, answer.message) == (reason, message)


@pytest.mark.parametrize("at", ["2031-03-06", "0001-01-01", "9999-12-31"])
def test_any_day_that_can_be_typed_is_answered(index: Index, at: str) -> None:
    for question, day in product(ASKED, DAYS):
        answer = explain(index, question.format(day), at=datetime.fromisoformat(at)).answer
        assert answer.status in ("answered", "abstained"), answer.question
