"""A question read in the light of the one before it: no index, only who is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from retrieval.asking import asked
from retrieval.followups.chat import LAST, Chat, Followed, Shown
from retrieval.followups.completing import followed
from retrieval.followups.leaving import read
from retrieval.followups.subject import subject


class Quay:
    """Who is known in Tarn Quay."""

    speakers = ("Ada Lund", "Lund", "Rask", "Ивар Раск", "the harbour master")
    story = ("the company", "Sten Krog")

    def speaks(self, who: str) -> bool:
        return who in self.speakers

    def called(self, who: str) -> str:
        return self.story[1] if who == self.story[0] else ""

    def meant(self, text: str, names: Sequence[str]) -> str:
        return next((name for name in names if name), "")

    def shared(self, who: str, other: str) -> tuple[int, ...]:
        return ()

    def is_name(self, word: str) -> bool:
        return word in ("skellan", "lund", "rask")


SHOWN = Shown(11, 3, "2031-03-04", "2031-03-04"), Shown(12, 4, "2031-03-05", "2031-03-05")


def after(question: str) -> Chat:
    """What that question leaves when two items answered it."""
    left = read(Followed(question), None, asked(question))
    who = left.who and f"Ada {left.who}"
    return replace(left, speaker=who, hits=SHOWN, listed=(3, 4), seen=(11, 12))


def whole(question: str, before: str) -> str:
    found = followed(question, after(before), Quay())
    return found.question or found.text


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        (
            "how many sailors were killed off the quay?",
            "and injured?",
            "how many sailors were injured off the quay?",
        ),
        ("how many killed?", "and the wounded?", "how many wounded?"),
        ("how many sailors were on board?", "and injured?", "how many injured were on board?"),
    ],
)
def test_another_fate_is_asked_in_the_place_of_the_first(before: str, question: str, understood: str) -> None:
    assert whole(question, before) == understood


SAID = "what did Lund say about the ferry?"
SORTIES = "how many flights?"
STORY = "what happened with the strike?"


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("and Rask?", "what did Rask say about the ferry?"),
        ("what about Rask", "what did Rask say about the ferry?"),
        ("ok, and the harbour master?", "what did the harbour master say about the ferry?"),
        ("about the toll?", "what did Lund say about the toll?"),
        ("and on the toll", "what did Lund say about the toll?"),
        ("what about the toll?", "what did Lund say about the toll?"),
        ("what did he say about the toll?", "what did Ada Lund say about the toll?"),
        ("what did Rask say about it?", "what did Rask say about the ferry?"),
        ("and what did Rask say?", "what did Rask say about the ferry?"),
        ("did she deny it?", "did Ada Lund deny the ferry?"),
        ("in quotes only", "what did Lund say about the ferry, in quotes?"),
        ("his exact words?", "what did Lund say about the ferry, in quotes?"),
        ("and in March?", "what did Lund say about the ferry in March?"),
        ("yesterday?", "what did Lund say about the ferry yesterday?"),
        ("what else did she say?", "what did Ada Lund say?"),
        ("anything else?", "what did Lund say?"),
        ("more", "what did Lund say about the ferry?"),
        ("how many?", "what did Lund say about the ferry?"),
        ("and the company?", "what did Sten Krog say about the ferry?"),
    ],
)
def test_after_somebodys_words(question: str, understood: str) -> None:
    assert whole(question, SAID) == understood


@pytest.mark.parametrize(
    ("question", "before", "understood"),
    [
        ("and how many killed?", SORTIES, "how many killed (flights)?"),
        ("how long did it last?", STORY, "how long did the strike last?"),
        ("how old is it?", STORY, "how old is the strike?"),
        ("when is it?", STORY, "when is the strike?"),
        ("where did it begin?", STORY, "where did the strike begin?"),
        ("why?", STORY, "why the strike?"),
        ("where was that?", STORY, "where the strike?"),
        ("how many?", STORY, "how many the strike?"),
        ("and the dockers?", STORY, "what happened with the dockers?"),
        ("and Rask?", STORY, "what did Rask say about the strike?"),
        ("and in Skellan?", STORY, "what happened with the strike in Skellan?"),
        ("what did the company say?", STORY, "what did Sten Krog say?"),
        ("what did Rask say about it?", STORY, "what did Rask say about the strike?"),
        ("what happened next?", STORY, "what happened with the strike?"),
        ("before that?", "what happened with the strike on 4 March 2031?", "what happened with the strike?"),
    ],
)
def test_after_a_story(question: str, before: str, understood: str) -> None:
    assert whole(question, before) == understood


@pytest.mark.parametrize(
    "question",
    [
        "what did Rask say about the toll?",
        "what did Rask say?",
        "and what does Rask say about the cemetery?",
        "tell me about the stolen bell",
        "what happened in Skellan on Monday?",
        "how many ships has the Skellan Ferry Company lost since March?",
        "who is Rask?",
        "latest on the toll",
        "",
        "?!",
        "x" * 5_000,
    ],
)
@pytest.mark.parametrize("before", [SAID, STORY])
def test_what_stands_alone_is_left_as_it_is(question: str, before: str) -> None:
    assert followed(question, after(before), Quay()) == Followed(question)


@pytest.mark.parametrize(
    ("question", "is_lost"),
    [
        ("and Rask?", False), ("about the ferry?", False), ("what else did Rask say?", False),
        ("what else did he say?", True), ("the second one", True), ("when was that?", True), ("more", True),
        ("а Раск?", False), ("что ещё он сказал?", True),
    ],
)  # fmt: skip
def test_alone_a_question_stands_or_points_at_nothing(question: str, is_lost: bool) -> None:
    assert followed(question, None, Quay()) == Followed(question, is_lost=is_lost)


@pytest.mark.parametrize(
    ("question", "kind", "item"),
    [
        ("the second one", "item", 2), ("show me the first", "item", 1),
        ("full text of the third", "item", 3),
        ("#2", "item", 2), ("number two", "item", 2), ("the last one?", "item", LAST),
        ("show me the full story", "item", 1),
        ("when was that?", "day", 0),
        ("when did she say it?", "day", 0),
        ("who said that?", "speaker", 0),
        ("to whom?", "addressee", 0), ("второй", "item", 2), ("когда это было?", "day", 0),
        ("кто это сказал?", "speaker", 0), ("покажи последний", "item", LAST),
    ],
)  # fmt: skip
def test_what_was_shown_is_pointed_at(question: str, kind: str, item: int) -> None:
    found = followed(question, after(SAID), Quay())
    assert (found.kind, found.item, found.text) == (kind, item, SAID)


@pytest.mark.parametrize("question", ["what else did she say?", "more", "anything else?"])
def test_what_was_shown_is_not_shown_again(question: str) -> None:
    assert followed(question, after(SAID), Quay()).without == (11, 12)


def test_before_and_after_count_from_the_first_that_was_shown() -> None:
    found = [followed(question, after(STORY), Quay()) for question in ("before that?", "since then?")]
    assert [(each.before, each.after) for each in found] == [("2031-03-04", None), (None, "2031-03-04")]


RUSSIAN = replace(
    Chat("что сказал Лунд о пароме?", "says", who="Лунд", speaker="Лунд", topic="пароме"),
    hits=SHOWN, listed=(3, 4), seen=(11, 12),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("а Ивар Раск?", "что сказал Ивар Раск о пароме?"),
        ("а о сборе?", "что сказал Лунд о сборе?"),
        ("что ещё он сказал?", "что сказал Лунд?"),
        ("ещё", "что сказал Лунд о пароме?"),
        ("дословно", "что сказал Лунд о пароме, дословно?"),
        ("сколько?", "что сказал Лунд о пароме?"),
    ],
)
def test_a_russian_follow_up_is_completed_in_russian(question: str, understood: str) -> None:
    assert followed(question, RUSSIAN, Quay()).text == understood


def test_what_came_from_the_chat_is_listed() -> None:
    assert followed("and Rask?", after(SAID), Quay()).carried == ("topic: the ferry",)
    assert followed("about the toll?", after(SAID), Quay()).carried == ("speaker: Lund",)


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("how many crew were taken off the Grey Heron?", "the Grey Heron"),
        ("who will follow Marrow?", "Marrow"),
        ("what is the news on the ferry?", "the ferry"),
        ("how many people?", ""),
        ("what are the main points?", ""),
        ("it broke. when was the wall built?", "the wall"),
    ],
)
def test_the_subject_of_a_question_is_its_noun_phrase(question: str, about: str) -> None:
    assert subject(question) == about


def test_a_person_who_was_shown_fewer_passages_is_shown_the_others_as_new() -> None:
    left = after(SAID).showing(1)
    assert (left.hits, left.listed, left.seen) == (SHOWN[:1], (3,), (11,))
