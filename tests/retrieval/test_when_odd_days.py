"""Days that no calendar has, or at its very ends: a person may type any of them, and is answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import product

import pytest

from retrieval.answer import explain
from retrieval.encoder import Encoder
from retrieval.index import Index
from tests.retrieval.fiction import indexed

TEXTS = {
    "dated.txt": """5 March 2031

Council Votes On Harbour Toll

The council of Tarn Quay voted for the harbour toll. Mayor Ada Lund said that the toll would pay for the wall.
""",
    "undated.txt": """Bridge Falls At Skell Ford

The bridge at Skell Ford fell on January 15. Bram Oster said that nobody had been on it.
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


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Index]:
    opened = indexed(tmp_path_factory.mktemp("odd"), encoder, TEXTS)
    yield opened
    opened.close()


@pytest.mark.parametrize("at", ["2031-03-06", "0001-01-01", "9999-12-31"])
def test_any_day_that_can_be_typed_is_answered(index: Index, at: str) -> None:
    for question, day in product(ASKED, DAYS):
        answer = explain(index, question.format(day), at=datetime.fromisoformat(at)).answer
        assert answer.status in ("answered", "abstained"), answer.question
