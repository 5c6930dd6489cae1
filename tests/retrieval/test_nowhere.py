"""A fact that is asked for and printed nowhere meets silence, with the nearest passages."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.encoder import Encoder
from retrieval.index import Index
from retrieval.nowhere import asked_for
from tests.retrieval.fiction import ask, indexed

TEXTS = {
    "2031-03-04.txt": (
        "Ferry Runs Aground Off Tarn Quay\n\n"
        "The ferry Brisk ran aground off Tarn Quay on Monday night with 84 passengers on board, the "
        "coastguard said. All were taken off by lifeboat.\n\n"
        "The captain, Jorun Hale, was questioned by police. The ferry was built in 1998.\n"
    ),
}


@pytest.fixture
def index(tmp_path: Path, encoder: Encoder) -> Index:
    return indexed(tmp_path / "index", encoder, TEXTS)


def test_a_fact_that_is_printed_is_answered(index: Index) -> None:
    answer = ask(index, "How many passengers were on the ferry?")
    assert (answer.status, answer.hits[0].text[:9]) == ("answered", "The ferry")


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("How many lorries were on the ferry Brisk off Tarn Quay?", "These bulletins do not say how many."),
        ("How much did the ferry Brisk cost?", "These bulletins do not say how much."),
        ("How long is the ferry Brisk?", "These bulletins do not say how long."),
        ("Why did the ferry Brisk run aground off Tarn Quay?", "These bulletins do not say why."),
        ("Who owns the ferry Brisk?", "These bulletins do not say who."),
        ("How old is captain Jorun Hale of the ferry?", "These bulletins do not say how old."),
        (
            "How many of the passengers of the ferry Brisk were children?",
            "These bulletins do not say how many.",
        ),
        ("When was the ferry quay at Tarn Quay shut?", "These bulletins do not say when."),
    ],
)
def test_a_fact_that_is_printed_nowhere_meets_silence_and_the_nearest_passage(
    index: Index, question: str, message: str
) -> None:
    answer = ask(index, question)
    assert (answer.status, answer.reason, answer.message) == ("abstained", "not_on_topic", message)
    assert [hit.headline for hit in answer.hits][:1] == ["Ferry Runs Aground Off Tarn Quay"]


HEADED = {
    "2031-03-04.txt": (
        "Storm Kills Seven In Tarn Quay\n\n"
        "The storm crossed Tarn Quay on Monday night and tore the roofs off the market, the harbour board "
        "said.\n\nSchools stay shut until Thursday.\n"
    ),
    "2031-03-05.txt": (
        "Nine Boats Lost At Corrin\n\n"
        "The squall sank nine boats at Corrin on Tuesday, the harbour board said.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("how many people were killed by the storm?", "Storm Kills Seven In Tarn Quay"),
        ("how many boats were lost at Corrin?", HEADED["2031-03-05.txt"].splitlines()[2]),
    ],
)
def test_a_headline_alone_answers_only_where_the_body_lacks_the_fact(
    tmp_path: Path, encoder: Encoder, question: str, shown: str
) -> None:
    answer = ask(indexed(tmp_path / "index", encoder, HEADED), question)
    first = answer.hits[0]
    assert (answer.status, first.text, first.highlight) == ("answered", shown, ((first.start, first.end),))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how high is the dam", "how high"),
        ("which town lost its bridge?", "which town"),
        ("what is it?", ""),
        ("Сколько человек погибло?", "сколько"),
    ],
)
def test_what_is_asked_for_is_said_in_the_questions_own_words(question: str, words: str) -> None:
    assert asked_for(question) == words
