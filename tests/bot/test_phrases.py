"""What an answer says, in the language of the question: the labels change, the quoted words never."""

from __future__ import annotations

import inspect
import re
from dataclasses import replace

import pytest

from bot.render.cards import searched
from bot.render.dates import days
from bot.render.telegram import message
from bot.render.terminal import Look, terminal
from retrieval.language import Language, language
from retrieval.model import Answer, Searched, Statement, Understood
from retrieval.phrases import phrases
from retrieval.phrases.english import English
from retrieval.phrases.protocol import Phrases
from retrieval.phrases.russian import Russian, counted
from tests.telegram import desks

RUSSIAN = phrases("ru")
WORDS = '"Nothing sails," she told reporters.'
STATEMENT = Statement(
    "direct",
    "Ada Lund",
    "she",
    "told",
    ((120, 136),),
    "Corrin Press",
    "reporters",
    parent_speaker="Runa Feld",
)


def answer() -> Answer:
    hit = desks.hit(WORDS, answering=('"Nothing sails,"',), headline=None, published=None)
    again = replace(hit, rank=2, item=7)
    quoted = [replace(each, statements=(STATEMENT,), relation="by") for each in (hit, again)]
    return replace(desks.answer(*quoted), understood=Understood(("Ada Lund",), language="ru"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what did Lund say about the bridge?", "en"),
        ("Что сказала Лунд о мосте?", "ru"),
        ("что сказала Ada Marguerite Lund?", "ru"),
        ("what did Мирослава Зорблатт say", "en"),
        ("Лунд", "ru"),
        ("Лунд о мосте", "ru"),
        ("Lund", "en"),
        ("2016?", "en"),
        ("", "en"),
    ],
)
def test_the_language_of_a_question_is_told_by_its_letters(text: str, expected: Language) -> None:
    assert language(text) == expected


def test_everything_is_said_in_each_language() -> None:
    names = {name for name, _ in inspect.getmembers(Phrases, inspect.isfunction) if not name.startswith("_")}
    assert {name for name in dir(English) if not name.startswith("_")} == names
    assert {name for name in dir(Russian) if not name.startswith("_")} == names


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0, "0 пунктов"), (1, "1 пункт"), (2, "2 пункта"), (4, "4 пункта"), (5, "5 пунктов"), (11, "11 пунктов"),
     (14, "14 пунктов"), (21, "21 пункт"), (22, "22 пункта"), (111, "111 пунктов"),
     (1_001, "1\u00a0001 пункт")],
)  # fmt: skip
def test_russian_counts_in_three_forms(number: int, expected: str) -> None:
    assert counted(number, "пункт", "пункта", "пунктов") == expected


def test_a_terminal_labels_in_russian_and_quotes_in_english() -> None:
    tally = RUSSIAN.tally("Ada Lund, mayor", 1, 2, None)
    assert terminal(replace(answer(), message=tally), Look(100)) == (
        "Ada Lund, mayor · 1 высказывание, 2 пункта\n"
        "\n"
        "(без заголовка)\n"
        "В кавычках, в передаче Runa Feld, кому: reporters, по сообщению Corrin Press · “she” = Ada Lund\n"
        '| **"Nothing sails,"** she told reporters.\n'
        "Те же слова: пункт 7 (без заголовка), в передаче Runa Feld\n"
        "Tarn Quay Courier · пункт 4 · дата не указана\n"
        "\n"
        "Просмотрено: 8 пунктов в 2 выпусках.\n"
    )


def test_telegram_labels_in_russian() -> None:
    assert message(replace(answer(), message="")) == (
        "(без заголовка)\n"
        "В кавычках, в передаче Runa Feld, кому: reporters, по сообщению Corrin Press · “she” = Ada Lund\n"
        '<blockquote><b>"Nothing sails,"</b> she told reporters.</blockquote>\n'
        "Те же слова: пункт 7 (без заголовка), в передаче Runa Feld\n"
        "<i>Tarn Quay Courier · пункт 4 · дата не указана</i>"
    )


def test_days_are_said_in_russian() -> None:
    said = [
        days("2016-01-20T14:02", None, None, None, say=RUSSIAN),
        days(None, "--01-16", "--01-24", "inferred", say=RUSSIAN),
        days(None, "2016-01-30", "2016-02-02", "printed", say=RUSSIAN),
        searched(Searched(21, 1, "2016-01-20", "2016-05-24"), RUSSIAN),
        RUSSIAN.month("2016-01"),
    ]
    assert said == [
        "20 января 2016, 14:02",
        "дата не указана; по тексту 16–24 января",
        "30 января – 2 февраля 2016, год не указан",
        "21 пункт в 1 выпуске, 20 января 2016 — 24 мая 2016",
        "январь 2016",
    ]


@pytest.mark.parametrize("name", [name for name in vars(Russian) if not name.startswith("_")])
def test_no_english_is_left_in_a_russian_sentence(name: str) -> None:
    values = {
        "str": "2016-01-20", "int": 3, "Form": "direct", "Points": "past",
        "int | None": 1000, "str | None": "2016-01-20",
        "Sequence[str]": ["2016"], "Sequence[int]": [1, 2],
        "Sequence[tuple[str, Points]]": [("2016", "past")],
    }  # fmt: skip
    if name == "month":
        values["str"] = "2016-01"
    kinds = list(inspect.signature(getattr(Russian, name)).parameters.values())[1:]
    said = getattr(Russian(), name)(*(values[kind.annotation] for kind in kinds))
    assert re.search("[A-Za-z]", said) is None
