"""Whose words a Russian question wants, and how a Cyrillic name may be spelt: without any bulletins."""

from __future__ import annotations

import pytest

from retrieval.asking import Asked
from retrieval.russian.asking import asked
from retrieval.russian.cases import nominatives
from retrieval.russian.glossary import english
from retrieval.russian.spelling import spelt
from retrieval.russian.verbs import act_of


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Что сказала Лунд о мосте?", Asked("Лунд", "мосте")),
        ("что Лунд сказала о мосте", Asked("Лунд", "мосте")),
        ("О чём говорил Марек Лунд?", Asked("Марек Лунд")),
        ("А что говорит Лунд про паромы?", Asked("Лунд", "паромы")),
        ("Что сказала Лунд журналистам?", Asked("Лунд", addressee="reporters journalists")),
        ("Дословно, что сказала Лунд о мосте", Asked("Лунд", "мосте", wants_exact=True)),
        ("Цитаты Лунд", Asked("Лунд", wants_exact=True)),
        ("Слова мэра о мосте", Asked("мэра", "мосте")),
        ("Какова позиция министерства транспорта по сбору", Asked("министерства транспорта", "сбору")),
        ("Что обещала Лунд?", Asked("Лунд", act="promise")),
        ("Отрицал ли Брандт взрыв?", Asked("Брандт", "взрыв", act="deny")),
        ("Комментировал ли министр внутренних дел Рот договор?",
         Asked("министр внутренних дел Рот", "договор")),
        ("Что думает Лунд о мосте", Asked("Лунд", "мосте", certainty="if a speaker")),
        ("Лунд о мосте", Asked("Лунд", "мосте", certainty="if a speaker")),
        ("По словам Лунд, сколько паромов?", Asked("Лунд", "паромов", certainty="hints")),
        ("Сколько домов, по данным полиции?", Asked("полиции", "домов", certainty="hints")),
        ("Когда Лунд говорила о мосте?", Asked("Лунд", "мосте", certainty="hints")),
            ("Что он сказал?", None),
        ("Кто сказал, что мост закрыт?", None),
        ("Что говорится в отчёте?", None),
        ("Сколько домов без света?", None),
        ("Где нашли мину?", None),
        ("", None),
    ],
)  # fmt: skip
def test_a_russian_question_names_whose_words_it_wants(question: str, expected: Asked | None) -> None:
    assert asked(question) == expected


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("лаврова", "lavrov"), ("лаврову", "lavrov"), ("лавровым", "lavrov"), ("захаровой", "zakharova"),
        ("шольц", "scholz"), ("шульц", "schultz"), ("байден", "biden"), ("фэллона", "fallon"),
        ("джонсону", "johnson"), ("керри", "kerry"), ("навального", "navalny"), ("женеве", "geneva"),
        ("дюфо", "dufault"), ("хьюз", "hughes"), ("уильямс", "williams"), ("квилле", "quill"),
    ],
)  # fmt: skip
def test_a_name_in_any_case_is_its_latin_spelling(name: str, printed: str) -> None:
    assert any(spelt(form).fullmatch(printed) for form in nominatives(name))


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("лунд", "land"),
        ("лунд", "lind"),
        ("трент", "brent"),
        ("путин", "button"),
        ("рот", "roof"),
        ("пелл", "bell"),
    ],
)
def test_another_sound_is_another_name(name: str, printed: str) -> None:
    assert not any(spelt(form).fullmatch(printed) for form in nominatives(name))


def test_a_word_of_the_news_is_known_in_each_of_its_forms() -> None:
    forms = ["паром", "парома", "паромов", "паромами", "парламент", "зелёный"]
    assert [english(form)[:1] for form in forms] == [("ferry",)] * 4 + [("parliament",), ()]


def test_no_stem_is_listed_twice() -> None:
    from retrieval.russian.glossary import _FILE

    lines = [line for line in _FILE.read_text("utf-8").splitlines() if not line.startswith("#")]
    stems = [stem for line in lines for stem in line.partition(" : ")[0].split()]
    assert len(stems) == len(set(stems))
    assert [line for line in lines if not line.partition(" : ")[2]] == []


def test_verbs_of_saying_are_known_by_their_kind() -> None:
    words = [
        "сказала",
        "заявляет",
        "ответил",
        "пообещал",
        "опровергла",
        "предупредили",
        "признался",
        "сказка",
        "мост",
    ]
    assert [act_of(word) for word in words] == [
        "", "", "", "promise", "deny", "warn", "admit acknowledge", None, None
    ]  # fmt: skip
