"""A headline names the one of its text who speaks and is called so; where two might be meant it is nobody."""

from __future__ import annotations

import pytest

from tests.corpus.people.stories import names


def first(story: str) -> str | None:
    return names(story)[0]


@pytest.mark.parametrize(
    ("headline", "lead", "meant"),
    [
        ("{Mayor} Declines [To Say]", "{Mayor Ada Lund} declined [to say when].", "Ada Lund"),
        ("{Judge}: [Witness Was Invented]", "{Judge Yun Saro} said [it was invented].", "Yun Saro"),
        ("{Envoy}: [No Truce Yet]", "{The UN envoy, Marta Sole,} said [there was none].", "Marta Sole"),
        (
            "{Interior Ministry} Rejects [Report]",
            "{The Interior Ministry of Corrin} rejected [the report].",
            "Interior Ministry of Corrin",
        ),
        ("{Airline} Says [No Flights]", "{The airline Corrin Wings} said [none would go].", "Corrin Wings"),
        (
            "[Referee Paid], {Rival Club} Alleges",
            "{Dockside United Ltd} said [he was].",
            "Dockside United Ltd",
        ),
        ("[Morale High]: {Ministry}", "{Defence Ministry spokesman Ivo Roth} said [so].", "Defence Ministry"),
    ],
)
def test_a_headline_means_who_speaks_in_its_text(headline: str, lead: str, meant: str) -> None:
    assert first(f"# {headline}\n{lead}") == meant


def test_of_two_who_are_called_so_the_headline_means_the_one_of_the_lead() -> None:
    story = """
# {Mayor} Declines [To Say]
{Mayor Ada Lund} said [that it was late].
It rained.
It rained.
{Mayor Ivo Brandt} said [that it was not].
"""
    assert first(story) == "Ada Lund"


def test_of_two_in_the_lead_the_headline_means_nobody() -> None:
    story = """
# {Mayor} Declines [To Say]
{Mayor Ada Lund} said [that it was late].
{Mayor Ivo Brandt} said [that it was not].
"""
    assert first(story) is None


def test_who_is_only_told_of_below_is_no_other_club() -> None:
    story = """
# [Referee Paid], {Rival Club} Alleges
{Ada Lund} said [that she had seen nothing].
{Dockside United Ltd} said [that it had].
"""
    assert first(story) is None


def test_a_ministry_in_a_headline_is_no_other_body() -> None:
    assert first("# {Ministry}: [No Toll]\n{Brisk Lines} said [no].") is None


def test_officials_in_a_headline_have_no_name() -> None:
    assert first("# [No Toll], {Officials} Say\n{Mayor Ada Lund} said [no].") is None
