"""Questions for days over bulletins of a few days: what is shown, and what is said where nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.opening import open_corpus
from retrieval.answer import explain, look, search
from retrieval.encoder import Encoder
from retrieval.index import Index
from retrieval.model import Answer, Total
from tests.retrieval.fiction import indexed, write

TEXTS = {
    "2031-03-03.txt": """3 March 2031

Ferry Runs Aground Off Tarn Quay

The ferry Osmund ran aground off Tarn Quay on Sunday evening with ninety people on board.

Mayor Ada Lund said that nobody had been hurt.
""",
    "2031-03-05.txt": """5 March 2031

Council Votes On Harbour Toll

The council of Tarn Quay voted for the harbour toll by nine to four.

Mayor Ada Lund said that the toll would pay for the sea wall. Marek Holm told reporters that he would appeal.
""",
}
UNDATED = {
    "valley.txt": """Bridge Falls At Skell Ford

The bridge at Skell Ford fell on January 15. Bram Oster said that nobody had been on it.

A new bridge will open on January 25 as planned, the county said.
"""
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Iterator[Index]:
    opened = indexed(tmp_path_factory.mktemp("days"), encoder, TEXTS)
    yield opened
    opened.close()


@pytest.fixture
def undated(tmp_path: Path, cache: Path) -> Iterator[Index]:
    """Read as files are: what tells their days is found by the readers."""
    opened = open_corpus([str(write(tmp_path / "news", UNDATED))], cache)
    yield opened.index
    opened.close()


def asked(index: Index, question: str, at: str = "2031-03-06") -> Answer:
    return explain(index, question, at=datetime.fromisoformat(at)).answer


def files(answer: Answer) -> list[str]:
    return list(dict.fromkeys(hit.file for hit in answer.hits))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what happened on 5 March", ["2031-03-05.txt"]),
        ("what happened on 5 March 2031", ["2031-03-05.txt"]),
        ("what happened yesterday", ["2031-03-05.txt"]),
        ("news since Tuesday", ["2031-03-05.txt"]),
        ("what happened on 3 March", ["2031-03-03.txt"]),
        ("what happened on 2 March 2031", ["2031-03-03.txt"]),  # told of Sunday
        ("what did Lund say on 5 March", ["2031-03-05.txt"]),
        ("what did Lund say before 5 March", ["2031-03-03.txt"]),
        ("latest news", ["2031-03-05.txt", "2031-03-03.txt"]),
    ],
)
def test_what_is_shown_is_of_the_asked_days(index: Index, question: str, expected: list[str]) -> None:
    answer = asked(index, question)
    assert (answer.status, files(answer)[: len(expected)]) == ("answered", expected)
    assert set(files(answer)) == set(expected)


def test_the_tally_counts_the_asked_days_alone(index: Index) -> None:
    answer = asked(index, "what did Ada Lund say on 5 March 2031")
    assert answer.message == "Ada Lund, Mayor · 1 statement, 1 item, 5 March 2031"
    assert (answer.total, answer.understood.from_, answer.understood.to) == (
        Total(statements=1, items=1), "2031-03-05", "2031-03-05",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "at", "message"),
    [
        ("what happened on 4 March 2031", "2031-03-06",
         "Nothing here is dated 4 March 2031. The nearest days are 3 March 2031 and 5 March 2031."),
        ("what happened today", "2031-06-01",
         "Nothing here is dated 1 June 2031. The bulletins end on 5 March 2031."),
        ("news from July 2029", "2031-06-01",
         "Nothing here is dated July 2029. The bulletins begin on 3 March 2031."),
    ],
)  # fmt: skip
def test_days_that_nothing_is_of_are_answered_with_those_that_are_covered(
    index: Index, question: str, at: str, message: str
) -> None:
    answer = asked(index, question, at)
    assert (answer.status, answer.reason, answer.message, answer.hits) == (
        "abstained", "outside_dates", message, (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "at", "reason"),
    [
        ("What time on Sunday did the ferry Osmund run aground?", "2031-03-06", None),
        ("What time on Sunday did the ferry Osmund run aground?", "2040-11-16", "outside_dates"),
        ("How many will be on board the ferry Osmund on Sunday?", "2031-03-06", None),
    ],
)
def test_what_was_on_a_weekday_is_of_that_day_and_what_will_be_is_a_plan(
    index: Index, question: str, at: str, reason: str | None
) -> None:
    assert asked(index, question, at).reason == reason


@pytest.mark.parametrize("days", ["3 March 2031", "2 March 2031"])
def test_of_a_day_the_sentence_that_names_it_is_marked_else_the_first(index: Index, days: str) -> None:
    hit = asked(index, f"what happened on {days}").hits[0]
    marked = [hit.text[start - hit.start : end - hit.start] for start, end in hit.highlight]
    assert marked[0].startswith("The ferry Osmund ran aground off Tarn Quay on Sunday evening")


def test_a_speaker_of_other_days_is_shown_with_what_was_said_nearest(index: Index) -> None:
    answer = asked(index, "what did Marek Holm say on 3 March 2031")
    assert (answer.reason, answer.message, files(answer)) == (
        "outside_dates",
        "Marek Holm · nothing from 3 March 2031. From other days: 1 statement, 1 item; the nearest:",
        ["2031-03-05.txt"],
    )


def test_where_no_date_is_printed_it_is_said_what_the_text_points_to(undated: Index) -> None:
    answer = asked(undated, "what did Oster say in March 2016?", "2016-01-20")
    assert (answer.reason, answer.message) == (
        "outside_dates",
        "Bram Oster · nothing from March 2016. No date is printed; the text points to 15–25 January: "
        "“January 15” is already past, “January 25” is still ahead. "
        "From other days: 1 statement, 1 item; the nearest:",
    )


def test_a_question_without_a_day_is_ranked_alike_over_bulletins_without_dates(
    index: Index, tmp_path: Path, encoder: Encoder
) -> None:
    without = {f"bulletin{n}.txt": text.split("\n", 2)[2] for n, text in enumerate(TEXTS.values())}
    bare = indexed(tmp_path, encoder, without)
    for question in ("what did Lund say", "who voted for the toll?", "why did the ferry run aground"):
        ranked = [
            search(each, each.generation, look(each, each.generation, question)) for each in (index, bare)
        ]
        assert ranked[0] == ranked[1]
    bare.close()
