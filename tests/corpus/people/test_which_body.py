"""Whom `the ministry`, `it` and `the union` mean; what a body is called that has no name of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Attribution, Span
from corpus.people import attributions
from tests.corpus.people.stories import marked_item, names, told


def test_a_countrys_ministry_is_its_own_beside_anothers() -> None:
    story = """
{The Skellan Defence Ministry} said [that all was well].
{Corrin's Defence Ministry} said [that it was not].
"""
    assert names(story) == ["Skellan Defence Ministry", "Corrin's Defence Ministry"]


def test_the_ministry_is_the_one_that_spoke_last() -> None:
    story = """
{Corrin's Defence Ministry} said [that it was late].
{The Skellan Defence Ministry} said [that it was not].
It rained. It rained. It rained. It rained.
{The ministry} added [that it was sure].
"""
    assert names(story)[2] == "Skellan Defence Ministry"


def test_the_ministry_is_the_one_that_a_sentence_since_is_about() -> None:
    story = """
{Corrin's Defence Ministry} said [that it was late].
The Skellan Defence Ministry has sent a boat.
{The ministry} said [that it was a good one].
"""
    assert names(story)[1] == "Skellan Defence Ministry"


def test_a_ministry_spokeswoman_speaks_for_the_ministry_of_the_text() -> None:
    story = """
# {Interior Ministry} Rejects [Report]
{The Interior Ministry of Corrin} rejected [a report].
["No,"] {ministry spokeswoman Runa Feld} said.
{Feld} said [that it was late].
["One thing at a time,"] {she} said.
"""
    feld = Attribution("Runa Feld", "person", "ministry spokeswoman", "Interior Ministry of Corrin")
    assert told(story)[2:] == [feld, feld, replace(feld, is_pronoun=True)]


def test_a_spokesmans_ministry_is_the_one_that_is_named_with_its_country_behind() -> None:
    story = """
The Interior Ministry of Corrin is late.
{Interior Ministry spokesman Pavel Roth} said [no].
"""
    assert told(story)[0].organisation == "Interior Ministry of Corrin"


def test_it_is_the_body_that_the_sentence_before_is_about() -> None:
    story = """
The Harbour Board has sunk a boat.
{It} said [that the boat was old].
"""
    assert names(story) == ["Harbour Board"]


def test_it_is_the_one_body_before_it_in_its_sentence() -> None:
    assert names("A list by the Ash Brigade names two men {it} says [laid the mine].") == ["Ash Brigade"]


def test_it_is_not_one_of_two_bodies() -> None:
    assert names("A list by the Ash Brigade and the Hill Front names two {it} says [fled].") == [None]


def test_what_says_it_of_itself_is_a_body() -> None:
    story = """
{Brisk Vessin} warned [that boats would not go].
{It} urged [all to stay].
"""
    assert told(story) == [
        Attribution("Brisk Vessin", "organisation"),
        Attribution("Brisk Vessin", "organisation", is_pronoun=True),
    ]


def test_who_has_a_title_is_no_body() -> None:
    story = """
{Mayor Ada Lund} warned [that boats would not go].
{It} urged [all to stay].
"""
    assert told(story) == [Attribution("Ada Lund", "person", "Mayor"), Attribution()]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The millers' guild", "millers' guild"),
        ("The education ministry", "education ministry"),
        ("Corrin's water board", "Corrin's water board"),
        ("Engineers from Corrin's water board", "Corrin's water board"),
        ("Two engineers from the Harbour Board", None),
        ("Their union", None),
        ("The former government", None),
        ("The largest bank", None),
        ("One of the two", None),
        ("Ropes & Daughters", "Ropes & Daughters"),
    ],
)
def test_a_body_without_a_name_is_called_by_its_members_or_field(source: str, name: str | None) -> None:
    assert names(f"{{{source}}} said [that it was late].") == [name]


def test_what_a_body_was_said_to_be_means_it() -> None:
    story = """
{The rescue group Tarn Watch} accused [Brisk Lines].
{The group} said [that it had letters].
"""
    assert names(story) == ["Tarn Watch", "Tarn Watch"]


@pytest.mark.parametrize(
    ("named", "meant", "name"),
    [
        ("Air Corrin cuts jobs.", "airline", "Air Corrin"),
        ("The editor of the Tarn Post is out.", "paper", "Tarn Post"),
        ("Ivo Brandt joins Harbour Bank.", "lender", "Harbour Bank"),
        ("Ada Lund leads the Bakers' Union.", "union", "Bakers' Union"),
    ],
)
def test_a_word_of_its_name_tells_what_a_body_is(named: str, meant: str, name: str) -> None:
    assert names(f"{named}\nRuna Feld was there, and Brisk Lines.\n{{The {meant}}} said [no].") == [name]


def test_the_name_behind_a_short_source_is_the_speakers() -> None:
    item, (statement,) = marked_item(
        "{The firm} that built the bridge, Ropes & Brandt, has denied [using poor steel]."
    )
    at = item.text.index("has denied")
    found = attributions([item], [[replace(statement, cue=Span(at, at + 10))]])
    assert found == [(Attribution("Ropes & Brandt", "organisation"),)]


def test_a_clause_behind_a_short_source_is_no_name() -> None:
    item, (statement,) = marked_item("{The firm}, which Ada Lund owns, has denied [using poor steel].")
    at = item.text.index("has denied")
    found = attributions([item], [[replace(statement, cue=Span(at, at + 10))]])
    assert [one.name for one in found[0]] == [None]


def test_a_persons_ministry_has_no_name() -> None:
    story = """
{Ivar Holm} said [that it was late].
{Holm's ministry} said [that it was not].
{Corrin's parliament} said [nothing].
"""
    assert names(story) == ["Ivar Holm", None, "Corrin's parliament"]
