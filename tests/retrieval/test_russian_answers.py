"""Russian questions over English bulletins, with a model that reads no Russian."""

from __future__ import annotations

import pytest

from bot.opening import OpenDesk


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("Что сказала Ада Лунд?", ("Ada Lund",)),
        ("Слова Ады Лунд о дноуглублении", ("Ada Lund",)),
        ("Что сказал Иво Брандт о мине?", ("Ivo Brandt",)),
        ("Цитаты Брандта", ("Ivo Brandt",)),
        ("Что говорила Сорель о стене?", ("Bente Sorrel",)),
        ("Что сказал министр внутренних дел Рот?", ("Pavel Roth",)),
        ("что сказал оскар пелл", ("Oskar Pell",)),
    ],
)
def test_a_speaker_is_found_by_the_sound_of_the_name(
    desk: OpenDesk, question: str, speakers: tuple[str, ...]
) -> None:
    answer = desk.ask(question)
    assert (answer.status, answer.understood.speakers, answer.understood.language) == (
        "answered",
        speakers,
        "ru",
    )


def test_the_answer_speaks_russian_and_quotes_english(desk: OpenDesk) -> None:
    answer = desk.ask("Что сказал Брандт журналистам о мине?")
    first = answer.message.splitlines()[0]
    assert first == "Ivo Brandt, navy commander · 1 высказывание, 1 пункт" or "высказыван" in first
    assert "two more days will not make it any" in answer.hits[0].text


def test_who_is_named_nowhere_is_said_to_be_named_nowhere_in_russian(desk: OpenDesk) -> None:
    answer = desk.ask("Что сказал Освальд Зорблатт о паромах?")
    assert (answer.reason, answer.hits) == ("never_mentioned", ())
    assert answer.message.splitlines()[0] == "«Освальд Зорблатт»: в этих выпусках такого имени нет."


def test_who_is_named_and_silent_is_said_to_be_silent(desk: OpenDesk) -> None:
    assert desk.ask("Что сказал Аллуш?").reason == "says_nothing"


def test_another_topic_is_told_with_the_words_of_the_question(desk: OpenDesk) -> None:
    answer = desk.ask("Что сказал Брандт о вакцинах?")
    assert (answer.reason, answer.understood.topic) == ("not_on_topic", "вакцинах")
    assert "на тему «вакцинах»" in answer.message


def test_a_topic_that_has_no_english_here_does_not_choose(desk: OpenDesk) -> None:
    answer = desk.ask("Что сказал Брандт о хрюкотании?")
    assert answer.status == "answered"
    assert "по теме «хрюкотании» они не отобраны" in answer.message


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Сколько домов осталось без электричества?", "4,200 homes"),
        ("Что нашли водолазы?", "sea mine laid in the 1940s"),
        ("Кого арестовали за кражу кабеля?", "arrested a man of 34"),
        ("сколько вылетов в Сирии", "16 sorties"),
    ],
)
def test_a_factual_question_finds_its_passage_among_the_first_three(
    desk: OpenDesk, question: str, words: str
) -> None:
    answer = desk.ask(question)
    assert answer.status == "answered"
    assert any(words in hit.text for hit in answer.hits[:3])


@pytest.mark.parametrize(
    "question", ["Как приготовить борщ?", "Кто выиграл чемпионат по шахматам?", "хрюкотали зелюки"]
)
def test_what_the_bulletins_do_not_cover_gets_no_passage(desk: OpenDesk, question: str) -> None:
    answer = desk.ask(question)
    assert (answer.reason, answer.hits) == ("off_topic", ())
