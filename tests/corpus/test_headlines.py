from __future__ import annotations

import json
from typing import TypedDict

import pytest

from corpus.reading.headlines import is_list_entry, is_sentence_case_headline, is_title_case_headline
from tests.conftest import CASES


class Case(TypedDict):
    line: str
    headline: bool


ROWS: list[Case] = [json.loads(line) for line in (CASES / "headlines.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row["line"][:60] for row in ROWS])
def test_a_headline_is_told_by_its_make(row: Case) -> None:
    assert is_title_case_headline(row["line"], alone=True) is row["headline"]


HEADLINES = [
    "Watch Stolen From Mayor Found In Canal",
    "By A Single Vote, Treaty Passes",
    "By Ferry To Skellan For Nine Crowns",
    "Source Of Oil Slick Found Off Hollin Head",
    "Photo Of Swimming Elk Wins Prize",
    "Video Shows Councillor Asleep",
    "Roth Resigns, Dray Stays",
    "Ferries To Run Until 11 p.m.",
    "Vessin Lifts Ban On Apples From U.S.",
    "Feld Cites 'Wasted Years' . . .",
    'Lund: "Come And See For Yourself!"',
    "“Flat As A Plate”: First Ferry Reaches Skellan",
    "İzmir, Ünye Sign Pact With Tarn Quay",
]
BODY = [
    "By Ivo Tarrant and Lena Kost",
    "By Ada Lund, Chief Correspondent",
    "Reporting by Ivo Tarrant",
    "Photo: Marit Sund",
    "Sources: Navy, Coastguard, Harbour Board",
    "Read more",
    "(Adds Reaction Of Mayor In Second Paragraph)",
    "Sven Arkwright and Petra Sand",
    "Ada Lund, Marek Lund, Stellan Krog",
    "“Keep Out Of The Water",
    "Among Those Present Were:",
    "the Harbour Wall Will Be Raised",
    "Harbour Wall To Be Raised Says " + "A Long " * 20 + "Line",
    "",
    "2016-01-20",
]


@pytest.mark.parametrize("line", HEADLINES)
def test_these_are_headlines_in_a_text_without_blank_lines(line: str) -> None:
    assert is_title_case_headline(line)


@pytest.mark.parametrize("line", BODY)
def test_these_are_none_even_between_blank_lines(line: str) -> None:
    assert not is_title_case_headline(line, alone=True)


def test_two_words_are_enough_only_between_blank_lines_or_in_capitals() -> None:
    lines = ["Marrow Resigns", "MARROW RESIGNS", "Marrow"]
    assert [(is_title_case_headline(line), is_title_case_headline(line, alone=True)) for line in lines] == [
        (False, True),
        (True, True),
        (False, False),
    ]


def test_a_sentence_case_headline_has_no_end_of_a_sentence() -> None:
    lines = [
        "Storm closes airport",
        "Storm closes airport.",
        "Was it the wind?",
        "“We shall see”",
        "More to come...",
    ]
    assert [
        (
            is_sentence_case_headline(line, on_its_text=True),
            is_sentence_case_headline(line, on_its_text=False),
        )
        for line in lines
    ] == [(True, True), (False, False), (True, False), (False, False), (False, False)]


def test_an_entry_of_a_list_opens_with_a_name() -> None:
    lines = [
        "Ada Lund",
        "Dr. Runa Feld",
        "Ada Lund, mayor of Tarn Quay",
        "Apple Harvest Two Weeks Late",
        "Court Frees 3",
    ]
    assert [is_list_entry(line) for line in lines] == [True, True, True, False, False]
