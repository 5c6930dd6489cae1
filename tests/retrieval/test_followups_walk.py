"""Conversations over the sample bulletins: what each turn shows, tells and leaves."""

from __future__ import annotations

from bot.opening import OpenDesk
from retrieval.followups.chat import Chat
from retrieval.model import Answer

KROG = "what did Krog say about the White Heron?"
MARROW = "what did Marrow announce?"
CALDER = "what did Calder say about the stranded passengers?"


def talk(desk: OpenDesk, *questions: str, top: int = 5) -> list[Answer]:
    chat: Chat | None = None
    answers = []
    for question in questions:
        answer, chat = desk.turn(question, chat, top=top)
        answers.append(answer)
    return answers


def lines(answer: Answer) -> list[str]:
    """The message without the note that these are no news."""
    return answer.message.split("\n")[:-1]


def words(answer: Answer) -> list[str]:
    return [hit.text[:40] for hit in answer.hits]


def test_another_speaker_is_asked_for_the_same_topic(desk: OpenDesk) -> None:
    answer = talk(desk, CALDER, "and Lund?")[-1]
    assert lines(answer)[0] == "Understood: what did Ada Lund say about the stranded passengers?"
    assert answer.understood.carried == ("topic: the stranded passengers",)
    assert words(answer) == ["Ada Lund, the mayor of Tarn Quay, said th"[:40]]


def test_a_question_that_stands_alone_is_answered_as_if_nothing_had_been_asked(desk: OpenDesk) -> None:
    for question in (MARROW, "how many homes lost power in the gale?", "what did Xanthe Zorblatt say?"):
        assert talk(desk, CALDER, question)[-1] == talk(desk, question)[-1]


def test_a_silence_says_what_it_understood(desk: OpenDesk) -> None:
    answer = talk(desk, CALDER, "and Zorblatt?")[-1]
    assert (answer.status, answer.reason) == ("abstained", "never_mentioned")
    assert lines(answer) == [
        "Understood: what did Zorblatt say about the stranded passengers?",
        "Zorblatt is not named in these bulletins.",
    ]


def test_when_that_was_is_told_with_its_passage(desk: OpenDesk) -> None:
    first, then = talk(desk, KROG, "when was that?")
    assert lines(then) == [f"Understood: when was that? ({KROG})", "Printed on 12 March 2024."]
    assert [hit.text for hit in then.hits] == [first.hits[0].text]
    assert then.hits[0].highlight == first.hits[0].highlight


def test_who_said_that_is_told_with_its_passage(desk: OpenDesk) -> None:
    first, then = talk(desk, KROG, "who said that?")
    assert lines(then)[1:] == ["Said by Stellan Krog."]
    assert [hit.text for hit in then.hits] == [first.hits[0].text]


def test_the_second_one_is_its_item_from_the_beginning(desk: OpenDesk) -> None:
    first, then, third = talk(desk, "what did Ada Lund say?", "the second one", "and the first?", top=3)
    items = list(dict.fromkeys((hit.file, hit.item) for hit in first.hits))
    assert {(hit.file, hit.item) for hit in then.hits} == {items[1]}
    assert [hit.start for hit in then.hits] == sorted(hit.start for hit in then.hits)
    assert {(hit.file, hit.item) for hit in third.hits} == {items[0]}


def test_an_item_that_was_not_listed_is_not_shown(desk: OpenDesk) -> None:
    answer = talk(desk, KROG, "the ninth")[-1]
    assert (answer.status, answer.hits) == ("abstained", ())
    assert lines(answer)[1:] == ["The last answer showed 1 item."]


def test_what_else_leaves_out_what_was_shown_until_nothing_is_left(desk: OpenDesk) -> None:
    asked = ["what did Ada Lund say?", *["what else did she say?"] * 8]
    answers = talk(desk, *asked, top=2)
    shown = [hit.text for answer in answers for hit in answer.hits]
    assert len(shown) == len(set(shown))
    assert set(shown) == {hit.text for hit in talk(desk, asked[0], top=50)[0].hits}
    assert lines(answers[-1])[1:] == ["That is all: nothing else said by Ada Lund is reported."]
    assert answers[-1].reason == "says_nothing"


def test_since_then_and_before_that_keep_to_their_side_of_the_day(desk: OpenDesk) -> None:
    first = "what happened with the mine in the harbour?"
    shown, since = talk(desk, first, "since then?")
    day = shown.hits[0].published or ""
    assert all((hit.published or "") > day for hit in since.hits)
    before = talk(desk, "what did Stamm say about the treaty?", "before that?")[-1]
    assert before.hits
    assert all((hit.published or "") < "2024-04-02" for hit in before.hits)


def test_nothing_before_the_first_day_is_said_so(desk: OpenDesk) -> None:
    answer = talk(desk, "what did Fallon say?", "before that?")[-1]
    assert (answer.status, answer.reason, answer.hits) == ("abstained", "outside_dates", ())


def test_a_follow_up_after_silence_has_nothing_to_point_at(desk: OpenDesk) -> None:
    answer = talk(desk, "what is the price of saffron in Zanzibar?", "when was that?")[-1]
    assert answer.understood.carried is None


def test_a_role_is_who_has_it_in_the_story(desk: OpenDesk) -> None:
    answer = talk(desk, "how many homes lost power in the gale?", "what did the engineer say?")[-1]
    assert answer.understood.speakers == ("Sela Orme",)
    assert answer.hits[0].text.startswith('"I have 60 people out there')


def test_every_follow_up_is_understood_aloud(desk: OpenDesk) -> None:
    for question in (
        "in quotes only",
        "about Easter?",
        "to whom?",
        "more",
        "how many?",
        "why?",
        "and in May?",
    ):
        answer = talk(desk, KROG, question)[-1]
        assert answer.understood.carried
        assert answer.message.startswith("Understood: ")


def test_a_question_after_why_goes_on_from_the_one_before_it(desk: OpenDesk) -> None:
    answer = talk(desk, CALDER, "why?", "and Lund?")[-1]
    assert lines(answer)[0] == "Understood: what did Ada Lund say about the stranded passengers?"


def test_an_item_that_was_asked_for_is_surely_the_one(desk: OpenDesk) -> None:
    assert talk(desk, KROG, "show me the whole story")[-1].confidence == 1.0
