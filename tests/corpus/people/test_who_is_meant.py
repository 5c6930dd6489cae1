"""People who are not named where they speak: `a judge`, `he` of a text with surnames alone, other items."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Attribution
from corpus.people import attributions
from tests.corpus.people.stories import marked_item, names, names_over, told


def test_a_judge_is_the_only_judge_named_soon_after() -> None:
    story = """
{A judge} freed six sailors, saying [that the witness was invented].
["He was a coat on a hook,"] {Judge Yun Saro} said.
"""
    assert names(story) == ["Yun Saro", "Yun Saro"]


@pytest.mark.parametrize(
    "later",
    [
        "Judge Yun Saro was there, and Judge Ada Lund.",
        "It rained. It rained. It rained. Judge Yun Saro was there.",
        "Lawyer Yun Saro was there.",
    ],
)
def test_a_judge_is_nobody_who_might_be_another(later: str) -> None:
    assert names(f"{{A judge}} said [that it was late].\n{later}") == [None]


@pytest.mark.parametrize(
    ("source", "later", "name"),
    [
        ("The bishop of Kell", "Bishop Frida Moen", "Frida Moen"),
        ("Corrin's finance minister", "Finance Minister Nils Rask", "Nils Rask"),
        ("Its trade minister", "Trade Minister Ines Vold", "Ines Vold"),
        ("The former bishop", "Bishop Frida Moen", None),
        ("The bishop of Kell", "The bishop of Ask, Frida Moen,", None),
    ],
)
def test_an_office_of_a_place_is_who_is_called_so_soon_after(
    source: str, later: str, name: str | None
) -> None:
    assert names(f"{{{source}}} said [that it was late].\n{{{later}}} said [that it was cold].")[0] == name


def test_who_will_not_be_named_is_nobody() -> None:
    story = "{A judge who spoke on condition of anonymity} said [no].\nJudge Yun Saro was there."
    assert names(story) == [None]


def test_the_minister_is_the_one_of_two_who_has_just_spoken() -> None:
    story = """
{Interior Minister Alda Krog} said [that it was late].
{Corrin's interior minister, Rolf Aune,} said [that it was not].
{The minister} said [that he was sure].
"""
    assert names(story)[2] == "Rolf Aune"


def test_the_minister_is_neither_if_the_other_was_told_of_since() -> None:
    story = """
{Interior Minister Alda Krog} said [that it was late].
{Corrin's interior minister, Rolf Aune,} met Krog and said [that it was not].
Krog laughed.
{The minister} said [that it was sure].
"""
    assert names(story)[2] is None


def test_a_second_title_is_a_calling_too() -> None:
    story = """
{Lawyer Ines Krag, a professor at Tarn Quay,} said [that it was odd].
It rained.
{The professor} said [that it was late].
"""
    assert names(story) == ["Ines Krag", "Ines Krag"]


def test_a_lone_surname_that_spoke_is_he() -> None:
    story = """
{Brandt} now says [dredging will begin by Easter].
{He} wrote [that the contract had been signed].
{Feld} denied [it].
"""
    assert names(story) == ["Brandt", "Brandt", "Feld"]


@pytest.mark.parametrize("other", ["Mayor Ivo Roth came home.", "Corrinian boats lay in Corrin."])
def test_a_lone_word_is_not_he_where_somebody_else_may_be_or_it_is_a_place(other: str) -> None:
    story = f"{other}\nIt rained.\n{{Corrin}} said [that it was late].\n{{He}} said [that it was not]."
    assert names(story)[1] is None


def test_inside_a_quotation_a_lone_surname_is_she() -> None:
    item, (outer,) = marked_item('{Ada Lund} wrote: ["Voss was early. She looked in and said no."]')
    _, (inner,) = marked_item('          "Voss was early. {She} looked in and said [no]."')
    moved = replace(inner, parent=0)
    shift = item.text.index("She") - (inner.source.start if inner.source else 0)
    spans = [replace(span, start=span.start + shift, end=span.end + shift) for span in inner.contents]
    source = inner.source and replace(
        inner.source, start=inner.source.start + shift, end=inner.source.end + shift
    )
    found = attributions([item], [[outer, replace(moved, contents=tuple(spans), source=source)]])
    assert [one.name for one in found[0]] == ["Ada Lund", "Voss"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("TOKYO (Wire) President Ada Lund", Attribution("Ada Lund", "person", "President")),
        ("Tarn Quay (Wire) President Ada Lund", Attribution("Ada Lund", "person", "President")),
        ("TARN QUAY -- Mayor Ada Lund", Attribution("Ada Lund", "person", "Mayor")),
        ("Keeper Osric Vane", Attribution("Osric Vane", "person", "Keeper")),
        ("The Labour Party's Nina Falk", Attribution("Nina Falk", "person")),
        ("The UN envoy for Corrin, Ada Lund", Attribution("Ada Lund", "person", "UN envoy for Corrin")),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(source: str, expected: Attribution) -> None:
    assert told(f"{{{source}}} said [that it was late].") == [expected]


def over_items(*marked: str) -> list[list[str | None]]:
    """The names of several items of one bulletin."""
    read = [marked_item(one) for one in marked]
    found = attributions([item for item, _ in read], [statements for _, statements in read])
    return [[one.name for one in group] for group in found]


def test_a_surname_is_whom_another_item_names_in_full() -> None:
    first, second = (
        "The envoy Ivo Brandt was there.\n{Ada Lund} said [no].",
        "{Brandt} said [that he was not].",
    )
    assert over_items(first, second) == [["Ada Lund"], ["Ivo Brandt"]]


def test_a_pronoun_and_a_title_mean_nobody_of_another_item() -> None:
    items = "{Mayor Ada Lund} said [no].", "{She} said [that it was late].", "{The mayor} said [yes]."
    assert over_items(*items) == [["Ada Lund"], [None], [None]]
    assert names_over(*items) == [["Ada Lund"], ["Ada Lund"], ["Ada Lund"]]


@pytest.mark.parametrize(
    ("before", "name"),
    [("It rained.", "Ada Lund"), ("The guard Per Roth came.", None), ("Ivo Brandt left.", None)],
)
def test_the_only_one_named_so_far_tells_it_of_herself(before: str, name: str | None) -> None:
    story = f"{before}\n[Mayor Ada Lund will not run again], {{she}} told reporters."
    assert names(story) == [name]


def test_a_calling_that_the_text_prints_in_small_letters_is_a_title() -> None:
    story = """
{The netter of the quay, Osric Vane,} said [that it was late].
{Netter Vane} said [that it was not].
{Netter Ivo Brandt} said [no].
{Peter Osric Roth} said [yes].
"""
    assert names(story) == ["Osric Vane", "Osric Vane", "Ivo Brandt", "Peter Osric Roth"]


def test_a_guard_is_a_person() -> None:
    assert told("{The guard, Roy Dahl,} said [that it was late].") == [
        Attribution("Roy Dahl", "person", "guard")
    ]
