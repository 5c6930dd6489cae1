"""What a person is told of days, in both languages: each sentence whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.opening import open_corpus
from retrieval.answer import explain
from retrieval.index import Index
from retrieval.model import Answer
from retrieval.when.clues import clues
from retrieval.when.dated import Bounds
from tests.retrieval.fiction import write

DATED = {
    "a.txt": """3 March 2031

Ferry Runs Aground Off Tarn Quay

The ferry Osmund ran aground off Tarn Quay. Mayor Ada Lund said that nobody had been hurt.
""",
    "b.txt": """20 March 2031

Council Votes On Harbour Toll

The council of Tarn Quay voted for the harbour toll. Mayor Ada Lund said that the toll would pay for the wall.
""",
}
UNDATED = {
    "c.txt": """Mill Burns At Orrin

The mill at Orrin burned down on March 10, and the last of the fire was put out on March 12.

Interior Minister Cora Vell had said on the first evening that the millers would be paid.

"All my flour is gone," Hugo Tamm said.

A new mill will open on March 14 as planned, and flour will be sold there from Mar. 14, the county said.
"""
}


@pytest.fixture
def index(tmp_path: Path, cache: Path) -> Iterator[Index]:
    opened = open_corpus([str(write(tmp_path / "news", DATED | UNDATED))], cache)
    yield opened.index
    opened.close()


@pytest.fixture
def undated(tmp_path: Path, cache: Path) -> Iterator[Index]:
    opened = open_corpus([str(write(tmp_path / "news", UNDATED))], cache)
    yield opened.index
    opened.close()


def asked(index: Index, question: str, at: str = "2031-03-21") -> Answer:
    return explain(index, question, at=datetime.fromisoformat(at)).answer


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("what happened on 30 February?", "There is no 30 February."),
        ("what did Lund say on 29 February 2031?", "There is no 29 February 2031."),
        ("что случилось 31 июня 2031 года?", "Такого дня нет: 31 июня 2031."),
        ("what happened on 18 March 2031?",
         "Nothing here is dated 18 March 2031. The nearest days are 3 March 2031 and 20 March 2031. "
         "Of items that print no date, the text points to 12–14 March."),
        ("what happened on 8 August 2031?",
         "Nothing here is dated 8 August 2031. The bulletins end on 20 March 2031."),
        ("news until 2029",
         "Nothing here is dated 31 December 2029 or earlier. The bulletins begin on 3 March 2031."),
        ("news since 2033",
         "Nothing here is dated 1 January 2033 or later. The bulletins end on 20 March 2031."),
        ("what did Lund say before 2 January 2031?",
         "Ada Lund · nothing from 1 January 2031 or earlier. The bulletins begin on 3 March 2031. "
         "From other days: 2 statements, 2 items; the nearest:"),
        ("what did Lund say about the harbour toll on 3 March 2031?",
         "Ada Lund · nothing about the harbour toll from 3 March 2031. "
         "From other days: 1 statement, 1 item; the nearest:"),
        ("что сказала Лунд до 2030 года?",
         "Ada Lund · ничего за эти дни: 31 декабря 2029 или раньше. Первый день выпусков: 3 марта 2031. "
         "За другие дни: 2 высказывания, 2 пункта; ближайшие:"),
        ("новости с 2033 года",
         "Здесь ничего нет с такой датой: 1 января 2033 или позже. Последний день выпусков: 20 марта 2031."),
        ("18 марта",
         "Здесь ничего нет с такой датой: 18 марта 2031. Ближайшие дни: 3 марта 2031 и 20 марта 2031. "
         "Есть пункты без даты; по тексту это 12–14 марта."),
    ],
)  # fmt: skip
def test_a_silence_of_days_says_what_is_covered_in_whole_sentences(
    index: Index, question: str, message: str
) -> None:
    answer = asked(index, question)
    assert (answer.reason, answer.message) == ("outside_dates", message)


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("what happened on 8 August?",
         "Nothing here is dated 8 August. No date is printed; the text points to 12–14 March: "
         "“March 12” is already past, “March 14” is still ahead."),
        ("что случилось 8 августа?",
         "Здесь ничего нет с такой датой: 8 августа. Дата не указана; по тексту это 12–14 марта: "
         "“March 12” уже в прошлом, “March 14” ещё впереди."),
    ],
)  # fmt: skip
def test_a_day_that_the_text_spells_twice_is_told_once(undated: Index, question: str, message: str) -> None:
    answer = asked(undated, question)
    assert (answer.reason, answer.message) == ("outside_dates", message)


def test_the_words_that_tell_the_days_are_read_again_from_what_is_kept(undated: Index) -> None:
    bounds = Bounds("--03-12", "--03-14")
    assert clues(undated.store, {1: bounds}, bounds) == (("March 12", "past"), ("March 14", "ahead"))


def test_words_that_give_other_days_than_are_known_are_not_told_as_their_reason(undated: Index) -> None:
    other = Bounds("--05-10", "--05-14")
    assert clues(undated.store, {1: other}, other) == ()


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("вчера", "1 фрагмент, 1 пункт, 20 марта 2031."),
        ("в прошлый четверг", "1 фрагмент, 1 пункт, 20 марта 2031."),
        ("в 2031 году", "5 фрагментов, 3 пункта, 2031 (у части год не указан)."),
        ("what happened yesterday?", "1 passage from 1 item, 20 March 2031."),
        ("what did Lund say since 2020?", "Ada Lund, Mayor · 2 statements, 2 items, since 1 January 2020"),
        ("what did Lund say in March?", "Ada Lund, Mayor · 2 statements, 2 items, March 2031"),
        ("what did Tamm say in March 2031?", "Hugo Tamm · 1 statement, 1 item, the year is not printed"),
    ],
)  # fmt: skip
def test_an_answer_says_its_days_in_the_language_of_the_question(
    index: Index, question: str, message: str
) -> None:
    answer = asked(index, question)
    assert (answer.reason, answer.message) == (None, message)


@pytest.mark.parametrize(
    ("question", "reason", "message"),
    [
        ("what did the interior minister say on March 10?", None,
         "Cora Vell, Interior Minister · 1 statement, 1 item, possibly 10 March"),
        ("what did Tamm say since March 13?", None,
         "Hugo Tamm · 1 statement, 1 item, possibly 13 March or later"),
        ("what did Tamm say on March 8?", "outside_dates",
         "Hugo Tamm · nothing from 8 March. No date is printed; the text points to 12–14 March: "
         "“March 12” is already past, “March 14” is still ahead. "
         "From other days: 1 statement, 1 item; the nearest:"),
    ],
)  # fmt: skip
def test_what_had_been_said_on_the_first_evening_may_be_of_the_day_that_the_item_tells_of(
    undated: Index, question: str, reason: str | None, message: str
) -> None:
    answer = asked(undated, question)
    assert (answer.reason, answer.message) == (reason, message)


def test_today_does_not_turn_the_reason_of_what_is_not_covered(index: Index) -> None:
    answer = asked(index, "what's the oil price today?")
    assert (answer.reason, answer.message) == ("off_topic", "These bulletins do not cover that.")
