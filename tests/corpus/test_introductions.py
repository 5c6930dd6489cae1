"""Where an item was printed without a headline, and where a person is only introduced in a running story."""

from __future__ import annotations

import doctest
import json
from typing import TypedDict

import pytest

from corpus.reading import introductions
from corpus.reading.text import read_text
from tests.conftest import CASES
from tests.corpus.readings import told


class Case(TypedDict):
    name: str
    text: str
    splits: bool
    at: str


KNOWN_MISS = "A general's death after trade talks with the country where she served"


def _cases() -> list[object]:
    rows: list[Case] = [
        json.loads(line) for line in (CASES / "introductions.jsonl").read_text("utf-8").splitlines()
    ]
    missed = pytest.mark.xfail(strict=True, reason="shares Orsava, its story's repeated word, with the story")
    return [
        pytest.param(row, id=row["name"], marks=[missed] if row["name"] == KNOWN_MISS else []) for row in rows
    ]


@pytest.mark.parametrize("case", _cases())
def test_an_item_without_headline_begins_where_it_should(case: Case) -> None:
    at = case["text"].index(case["at"])
    unheaded = [item.span.start for item in read_text(case["text"])[0] if item.headline is None]
    assert unheaded == ([at] if case["splits"] else [])


STORY = [
    "Storm Closes Port Ansel Airport",
    "Port Ansel airport was closed on Monday.",
    "It opens on Tuesday.",
]
BEGINS = [
    "Norland Foreign Ministry spokesman Anders Hjelm has posted on Twitter a photo of the signing table.",
    "Former U.S. President Walter Greene will auction paintings for the school in Dover that he attended.",
    "German tennis player Katrin Weill has withdrawn from the Open in Melbourne with an injured wrist.",
    "Vessinian President Lucan\u00a0Dray has married his childhood sweetheart in a village church.",
    "Corrinian Justice Minister Arlo Quist has published a volume of poems about his grandmother's orchard.",
    "Vessinian President Lucan Dray has married his childhood sweetheart in a village church.",
    "Former Olympic champion Tilda Marsh has been elected chairwoman of a society for the care of old boats.",
    "Archbishop Simeon Karr has sold his official car and will use the tram, his diocese says.",
    "U.S. Ambassador Carl Whitfield has presented his credentials, ending a gap of two years.",
    "Stavering Police Chief Greta Vane has warned pensioners of swindlers who pretend to sell firewood.",
    "General Otto Reth was dismissed on Friday as commander of Halmark's border guard.",
    "Opposition leader Aurel Stamm was robbed of his briefcase in broad daylight.",
    "Museum director Ines Falk has acquired three letters by the composer Ambros Tell.",
    "Marta Vold, judge at the court of appeal in Kell, has been appointed ambassador to Orsava.",
    "Bishop Jon van der Aske blessed 41 fishing boats in a ceremony that was last held in 1938.",
]
GOES_ON = {
    "says": "Transport Minister Ivo Brandt said forecasters had promised calm weather for the weekend.",
    "opinion in the present": "Physicist Lise Falk of Stavering University advises looking for shelter.",
    "gives in": "Opposition leader Aurel Stamm conceded that nobody could have foreseen such gusts.",
    "is sorry": "Airline director Arne Holt apologised on television and promised passengers their money.",
    "one more": "Vessinian President Lucan Dray has cancelled another visit.",
    "what it is about is known": "Interior Minister Pavel Roth has ordered soldiers to clear the runway.",
    "the story's place": "Mayor Jutta Kline has opened a school to people stranded at the airport.",
    "a link before the name": "Meanwhile, Health Minister Runa Feld has married a violinist from Orsava.",
    "a number without its noun": "Archbishop Simeon Karr counted twenty-six in one hour and blessed each.",
    "no title": "Mina Tosh has knitted a pullover for a lighthouse.",
    "a title, but only a surname": "Minister Roth has written a play about beekeepers.",
    "this": "Finance Minister Tobin Ashe has calculated what these closures cost.",
    "said after an aside": "Ada Lund, mayor of Tarn Quay, who collects stamps, said buses were full.",
}


@pytest.mark.parametrize("paragraph", BEGINS)
def test_a_person_introduced_with_news_begins_an_item(paragraph: str) -> None:
    assert told("\n".join([*STORY, paragraph])) == [(STORY[0], STORY[1:]), (None, [paragraph])]


@pytest.mark.parametrize("sign", GOES_ON)
def test_a_person_who_belongs_to_the_story_begins_none(sign: str) -> None:
    assert told("\n".join([*STORY, GOES_ON[sign]])) == [(STORY[0], [*STORY[1:], GOES_ON[sign]])]


def test_what_every_item_speaks_of_ties_a_paragraph_to_none() -> None:
    others = [
        "Herring Quota Cut\nCorrin has cut its herring quota.",
        "Apple Harvest Late\nApples are late in Corrin.",
    ]
    voss = "Culture Minister Hedda Voss has flown to Vessin to ask for altar paintings stolen from Corrin."
    story = ["Corrin Prison Guards Walk Out", "Guards in Corrin have walked out.", "Talks go on."]
    alone = told("\n".join([*story, voss]))
    among_others = told("\n".join([*story, voss, *others]))
    assert (alone, among_others[:2]) == (
        [(story[0], [*story[1:], voss])],
        [(story[0], story[1:]), (None, [voss])],
    )


def test_what_one_other_item_speaks_of_still_ties() -> None:
    voss = "Culture Minister Hedda Voss has flown to Vessin to ask for altar paintings stolen from Corrin."
    story = ["Corrin Prison Guards Walk Out", "Guards in Corrin have walked out.", "Talks go on."]
    other = "Herring Quota Cut\nCorrin has cut its herring quota."
    assert told("\n".join([*story, voss, other]))[0] == (story[0], [*story[1:], voss])


def test_the_aide_of_somebody_in_the_story_goes_on_with_it_unless_all_speak_of_him() -> None:
    aide = "Lund campaign spokesman Emil Tarrant has resigned after a quarrel about boats."
    story = ["Storm Closes Port Ansel Airport", "Lund was to fly on Monday."]
    others = ["Herring Quota Cut\nLund is angry.", "Apple Harvest Two Weeks Late\nLund eats pears."]
    assert [told("\n".join([*story, aide, *others[:count]]))[:2] for count in (0, 1, 2)] == [
        [(story[0], [story[1], aide])],
        [(story[0], [story[1], aide]), ("Herring Quota Cut", ["Lund is angry."])],
        [(story[0], [story[1]]), (None, [aide])],
    ]


def test_a_title_inside_a_running_quotation_begins_no_item() -> None:
    letter = [
        "Keeper Writes To Ministry",
        "The keeper of a light wrote: “We have had no oil since May.",
        "Archbishop Simeon Karr has sold his official car and given us candles.",
        "“Bishop Jon Aske has sold a tram. We eat fish.”",
    ]
    assert told("\n".join(letter)) == [(letter[0], letter[1:])]


def test_after_a_quotation_that_was_never_closed_items_are_found_again() -> None:
    story = ["Keeper Writes To Ministry", "“We have had no oil since May, the keeper says."]
    karr = "Archbishop Simeon Karr has sold his official car and will use the tram, his diocese says."
    assert told("\n".join([*story, karr])) == [(story[0], story[1:]), (None, [karr])]


def test_a_mark_left_open_does_not_reach_for_an_end_far_below() -> None:
    story = [
        "Keeper Writes To Ministry",
        "“We have had no oil since May, the keeper says.",
        *["It rained."] * 12,
    ]
    karr = "Archbishop Simeon Karr has sold his official car and will use the tram, his diocese says."
    assert told("\n".join([*story, karr, "Nobody sang.”"])) == [
        (story[0], story[1:]),
        (None, [karr, "Nobody sang.”"]),
    ]


def test_the_worked_example_holds() -> None:
    assert doctest.testmod(introductions) == (0, 2)
