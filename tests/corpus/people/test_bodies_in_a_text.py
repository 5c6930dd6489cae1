"""Organisations: their fullest printed name, who speaks for them, and "the ministry"."""

from __future__ import annotations

from corpus.model import Attribution
from tests.corpus.people.stories import names, told


def test_an_article_and_what_a_body_is_based_in_are_no_part_of_its_name() -> None:
    story = """
{The Harbour Board} said [no].
{the Vessin-based Corrinian Observatory for Wrecks and Mines} said [yes].
"""
    assert names(story) == ["Harbour Board", "Corrinian Observatory for Wrecks and Mines"]


def test_the_ministry_is_the_one_of_this_text() -> None:
    story = """
# [Tolls Refused]: {Ministry}
Boats pay no toll, {the Corrinian Transport Ministry} says, [and will pay none].
{The Ministry} said [that the plan was dead].
"""
    ministry = Attribution("Corrinian Transport Ministry", "organisation", is_pronoun=True)
    assert [told(story)[0], told(story)[2]] == [ministry, ministry]


def test_a_ministry_that_only_a_spokesman_names_is_known() -> None:
    story = """
# [Morale High]: {Ministry}
{Defence Ministry spokesman Pavel Roth} said [that morale was high].
"""
    assert told(story) == [
        Attribution("Defence Ministry", "organisation", is_pronoun=True),
        Attribution("Pavel Roth", "person", "Defence Ministry spokesman", "Defence Ministry"),
    ]


def test_two_ministries_leave_the_ministry_open() -> None:
    story = """
The Transport Ministry and the Defence Ministry have met.
Ada Lund was there.
It rained.
{The ministry} said [that the plan was dead].
"""
    assert names(story) == [None]


def test_a_spokesman_speaks_for_the_fuller_name_of_his_body() -> None:
    story = """
The Corrinian Defence Ministry is at the quay.
{Defence Ministry spokesman Pavel Roth} said [that it was late].
{Runa Feld, a spokeswoman for the Harbour Board,} said [that it was not].
"""
    assert told(story) == [
        Attribution("Pavel Roth", "person", "Defence Ministry spokesman", "Corrinian Defence Ministry"),
        Attribution("Runa Feld", "person", "spokeswoman for the Harbour Board", "Harbour Board"),
    ]


def test_a_persons_spokesman_speaks_for_no_body() -> None:
    story = """
Mayor Ada Lund came late.
{Lund spokesman Pavel Roth} said [that it was early].
"""
    assert told(story) == [Attribution("Pavel Roth", "person", "Lund spokesman")]


def test_a_spokesman_without_a_name_still_has_a_body() -> None:
    assert told("{A Harbour Board spokesman} said [no].") == [
        Attribution(None, "person", "Harbour Board spokesman", "Harbour Board")
    ]


def test_a_countrys_ministry_and_its_peoples_are_one() -> None:
    story = """
{Corrin's Defence Ministry} said [that the mine was old].
{The Corrinian Defence Ministry} added [that it was heavy].
"""
    assert names(story) == ["Corrinian Defence Ministry", "Corrinian Defence Ministry"]


def test_a_possessive_is_kept_where_nothing_else_tells_whose_ministry_it_is() -> None:
    assert names("{Corrin's Defence Ministry} said [that the mine was old].") == ["Corrin's Defence Ministry"]


def test_letters_are_the_body_with_those_initials() -> None:
    story = """
{The Harbour Workers Union} said [no].
{The HWU} added [that it meant it].
"""
    assert names(story) == ["Harbour Workers Union", "Harbour Workers Union"]


def test_a_magazine_told_of_before_its_name_is_the_one_named() -> None:
    story = """
# [Two Divers Lost Off Vessin], {Harbour Magazine} Reports
{A magazine published by the Harbour group} has named [two divers] {it} says [were lost].
{The Tide magazine} named [the two] as fishermen.
"""
    assert names(story) == ["Tide magazine", "Tide magazine", "Tide magazine", "Tide magazine"]


def test_the_company_is_the_one_that_spoke_last() -> None:
    story = """
{Corrin Grid, the state power company,} said [that the wires were down].
{The company} said [that it had sixty people out].
"""
    assert names(story) == ["Corrin Grid", "Corrin Grid"]


def test_with_another_name_between_the_company_may_be_either() -> None:
    story = """
{Corrin Grid} said [that the wires were down].
A bill from Brisk Lines had not been paid.
{The company} said [that it had sixty people out].
"""
    assert names(story) == ["Corrin Grid", None]


def test_the_minister_is_who_is_called_so() -> None:
    story = """
Interior Minister Pavel Roth has flown to Vessin with Mayor Ada Lund.
{The minister} said [that a treaty was signed].
{The mayor} said [that it was not].
{The defence minister} said [nothing].
"""
    assert told(story) == [
        Attribution("Pavel Roth", "person", "Interior Minister", is_pronoun=True),
        Attribution("Ada Lund", "person", "Mayor", is_pronoun=True),
        Attribution(None, "person", "defence minister"),
    ]


def test_another_brigade_is_not_the_one_that_was_named() -> None:
    story = """
{The Tarn Quay Fire Brigade} said [that it was late].
{The mountain brigade} said [that it was not].
{The fire brigade} added [that it was sure].
"""
    assert names(story) == ["Tarn Quay Fire Brigade", "mountain brigade", "Tarn Quay Fire Brigade"]


def test_a_person_may_be_named_with_his_body() -> None:
    story = """
{Peter Brandt, head of the Harbour Board,} said [that it was late].
{The Board's Brandt} added [that it was not].
"""
    assert names(story) == ["Peter Brandt", "Peter Brandt"]


def test_capitals_of_a_headline_are_no_name() -> None:
    story = """
# ['Like A Lorry']: {Market Roof Falls In}
The roof of the market fell in at dawn.
"""
    assert names(story) == [None]


def test_a_company_behind_a_calling_is_no_person() -> None:
    assert told("{State broadcaster CBC} said [no].") == [Attribution("CBC", "organisation")]


def test_a_firm_may_be_called_general() -> None:
    assert names("{General Timbers} said [no].") == ["General Timbers"]
    assert names("{General Roth} said [no].") == ["Roth"]


def test_letters_are_no_surname() -> None:
    assert names("Aura CBC was there.\n{CBC} said [no].") == ["CBC"]


def test_the_former_minister_is_not_the_minister() -> None:
    story = """
Interior Minister Pavel Roth has flown to Vessin.
{The former minister} said [no].
"""
    assert names(story) == [None]


def test_letters_in_a_name_are_letters_of_its_acronym() -> None:
    story = """
{The CX Postal Service} said [no].
{CPS} said [yes].
{CXPS} added [that it was late].
"""
    assert names(story) == ["CX Postal Service", "CPS", "CX Postal Service"]


def test_two_bodies_that_speak_as_one_have_no_name() -> None:
    story = """
{The Harbour Board} said [no].
{The board and the Corrinian Navy} said [yes].
"""
    assert names(story) == ["Harbour Board", None]


def test_the_owner_is_not_his_spokesman() -> None:
    assert told("{A spokesman for its owner company, Brisk,} said [no].") == [
        Attribution(None, "person", "spokesman for its owner company", "Brisk")
    ]


def test_letters_in_parentheses_mean_the_name_before_them() -> None:
    story = """
{The Tarn Institute of Winds (Tarnwind)} said [no].
Corrin Timbers (CT) sank.
{CT} said [yes].
"""
    assert names(story) == ["Tarn Institute of Winds", "Corrin Timbers"]
