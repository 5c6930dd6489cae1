"""What is left of a question when the words that only ask are gone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.question import understand


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("What did Ada Lund say about the ferries?", ("Ada", "Lund", "ferries")),
        ("what has Lund said?", ("Lund",)),
        ("What did Marek Lund announce?", ("Marek", "Lund")),
        ("Who said what?", ()),
        ("Can you tell me how many trawlers turned back?", ("trawlers", "turned", "back")),
        ("When was the grandfather's lead line used?", ("grandfather", "lead", "line", "used")),
        ("Is the U.S. envoy in Port Ansel?", ("U.S", "envoy", "Port", "Ansel")),
        ("extradition treaty", ("extradition", "treaty")),
        ("harbour, harbour and harbour", ("harbour",)),
        ("что сказал Ада Лунд", ("что", "сказал", "Ада", "Лунд")),
        ("ماذا قالت آدا لوند؟", ("ماذا", "قالت", "آدا", "لوند")),
        ("👍 _ — !?", ()),
    ],
)
def test_question_words_leave_the_content(text: str, content: tuple[str, ...]) -> None:
    assert understand(text).content == content


def test_white_space_does_not_count() -> None:
    assert understand("  what \n\t did\u00a0Lund   say ") == understand("what did Lund say")
    assert understand(" \n ").text == ""


def test_a_pasted_text_is_cut() -> None:
    question = understand(" ".join(f"word{number}" for number in range(3000)))
    assert len(question.text) == 2000
    assert question.content == tuple(f"word{number}" for number in range(48))


def test_half_a_character_becomes_a_question_mark() -> None:
    assert understand("what did \ud83d Lund say").text == "what did ? Lund say"


@given(st.text())
def test_content_is_made_of_the_questions_own_words_each_once(text: str) -> None:
    question = understand(text)
    assert len(set(question.content)) == len(question.content) <= 48
    assert all(word in question.text for word in question.content)
    assert question.text == " ".join(text.split())[:2000]
