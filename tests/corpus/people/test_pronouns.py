"""A pronoun is the last speaker or subject that it fits; where two might be meant it is nobody."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import Attribution, Span, Statement
from corpus.people import attributions
from tests.corpus.people.stories import marked_item, names, names_over, told


def test_he_goes_on_with_who_spoke_before() -> None:
    story = """
{Admiral Ivo Brandt} said [that the mine was old].
["It has lain there for eighty years,"] {he} told reporters beside Runa Feld of the Harbour Board.
"""
    assert told(story)[1] == Attribution("Ivo Brandt", "person", "Admiral", is_pronoun=True)


def test_she_is_the_subject_of_the_sentence_before() -> None:
    story = """
Mayor Ada Lund has warned the council of Tarn Quay about the mud.
{She} said [that the channel was filling].
"""
    assert names(story) == ["Ada Lund"]


def test_who_is_met_is_not_who_speaks_next() -> None:
    story = """
Mayor Ada Lund has met with Admiral Ivo Brandt.
{He} said [that the mine was old].
Mr. Brandt laughed, and Ms. Lund did not.
"""
    assert names(story) == [None]


def test_a_pronoun_of_the_other_gender_is_nobody_of_this_one() -> None:
    story = """
{Spokeswoman Runa Feld} said [that nets were dear].
{He} said [that they were not].
"""
    assert names(story) == ["Runa Feld", None]


def test_two_subjects_leave_a_pronoun_open() -> None:
    story = """
Mayor Ada Lund went home.
Admiral Ivo Brandt and Captain Oskar Pell stayed.
{He} said [that the mine was old].
"""
    assert names(story) == [None]


def test_an_unknown_speaker_stands_in_the_way() -> None:
    story = """
{Admiral Ivo Brandt} said [that the mine was old].
{A fisherman} said [that it was not].
{He} said [that he had laid it].
"""
    assert names(story) == ["Ivo Brandt", None, None]


def test_it_is_the_body_that_spoke_before() -> None:
    story = """
{The Corrinian opposition} said [that it will not come].
Meanwhile, {it} announced [that Runa Feld would].
"""
    assert told(story)[1] == Attribution("Corrinian opposition", "organisation", is_pronoun=True)


def test_they_who_spoke_as_a_group_have_no_name() -> None:
    story = """
{Mayor Ada Lund} said [that the quay was safe].
{Residents} said [that it was not].
{They} said [that they had seen the mine].
"""
    assert names(story) == ["Ada Lund", None, None]


def test_who_is_the_name_before_it() -> None:
    assert names("Mayor Ada Lund, {who} said [that the quay was safe], went home.") == ["Ada Lund"]


def test_inside_a_quotation_he_is_who_is_named_there() -> None:
    item, _ = marked_item(
        """
Foreign Ministry spokeswoman Ada Lund wrote of the visit by the Skellan envoy Ivo Brandt.
"Brandt came into the room. He looked at the table and said that it was wide. I laughed."
"""
    )
    text = item.text
    outer = Span(text.index('"Brandt'), text.index('laughed."') + 9)
    lund = Span(0, text.index(" wrote"))
    he = Span(text.index("He looked"), text.index("He looked") + 2)
    first = Span(text.index("I laughed"), text.index("I laughed") + 1)
    said = Span(text.index("that it was"), text.index(" I laughed"))
    statements = [
        Statement("direct", (outer,), lund),
        Statement("indirect", (said,), he, parent=0),
        Statement("indirect", (Span(first.end, outer.end - 1),), first, parent=0),
    ]
    found = attributions([item], [statements])[0]
    assert [one.name for one in found] == ["Ada Lund", "Ivo Brandt", "Ada Lund"]


def test_outside_a_quotation_he_is_nobody_who_is_named_in_it() -> None:
    story = """
{Admiral Ivo Brandt} told reporters [that the mine was old].
["Oskar Pell found it. Pell was lucky,"] {he} said.
"""
    assert names(story) == ["Ivo Brandt", "Ivo Brandt"]


def test_the_rows_of_an_article_are_one_text() -> None:
    first = """
# The Mine
{Admiral Ivo Brandt} said [that the mine was old].
"""
    assert names_over(first, "{He} said [that it would be towed out].") == [["Ivo Brandt"], ["Ivo Brandt"]]


def test_a_statement_that_continues_has_the_speaker_of_the_one_before() -> None:
    first, before = marked_item('{Admiral Ivo Brandt} wrote: ["The mine is old.]')
    second, _ = marked_item('"It is heavy."')
    after = Statement("direct", (Span(0, 14),), continues=True)
    rows = [replace(item, article="one") for item in (first, second)]
    found = attributions(rows, [before, [after]])
    assert found == [
        (Attribution("Ivo Brandt", "person", "Admiral"),),
        (Attribution("Ivo Brandt", "person", "Admiral"),),
    ]


def test_another_item_knows_nothing_of_this_one() -> None:
    names("{Admiral Ivo Brandt} said [that the mine was old].")
    assert names("{He} said [that it would be towed out].") == [None]


def test_i_is_who_the_quotation_is_by_even_if_he_is_named_behind_it() -> None:
    item, _ = marked_item('"I said that it was late," Admiral Ivo Brandt recalled.')
    quotation = Statement("direct", (Span(0, 26),), Span(27, 45))
    inner = Statement("indirect", (Span(8, 24),), Span(1, 2), parent=0)
    assert attributions([item], [[quotation, inner]]) == [
        (
            Attribution("Ivo Brandt", "person", "Admiral"),
            Attribution("Ivo Brandt", "person", "Admiral", is_pronoun=True),
        )
    ]


def test_he_may_stand_behind_a_long_quotation() -> None:
    story = """
{Admiral Ivo Brandt} said [that the mine was old].
["It is old. It is rusty. It is round. It is heavy. It is wet. It is cold. It is ours,"] {he} said.
"""
    assert names(story) == ["Ivo Brandt", "Ivo Brandt"]


def test_he_goes_on_behind_a_quotation_of_many_paragraphs() -> None:
    lines = [
        'Admiral Ivo Brandt wrote: "The mine is old.',
        '"It is rusty. It is round. It is heavy. It is wet.',
        '"It is cold. It is deep. It is ours."',
        "He said that it would be towed out.",
    ]
    item, _ = marked_item("\n".join(lines))
    at = [item.text.index(line) for line in lines]
    quoted = [Span(26, at[1] - 1), Span(at[1], at[2] - 1), Span(at[2], at[3] - 1)]
    first = Statement("direct", (quoted[0],), Span(0, 18))
    rest = [Statement("direct", (span,), continues=True) for span in quoted[1:]]
    last = Statement("indirect", (Span(at[3] + 8, at[3] + 34),), Span(at[3], at[3] + 2))
    found = attributions([item], [[first, *rest, last]])[0]
    assert [one.name for one in found] == ["Ivo Brandt"] * 4


def test_who_is_told_of_does_not_tell_it() -> None:
    story = """
{Spokeswoman Runa Feld} said [that nets were dear].
[Admiral Ivo Brandt], {she} said, was late.
"""
    assert names(story) == ["Runa Feld", "Runa Feld"]


def test_a_speaker_who_is_told_of_first_is_not_guessed() -> None:
    assert names("[Admiral Ivo Brandt], {he} said, was late.") == [None]


def test_of_speaker_and_hearer_either_may_be_he() -> None:
    story = """
{Ivo Brandt} told Oskar Pell [that the mine was old] after {he} admitted [that it was].
Brandt and Pell went home.
"""
    assert names(story) == ["Ivo Brandt", None]


def test_she_is_not_one_of_two_with_that_surname() -> None:
    story = """
The painter Ada Lund and the sailor Marek Lund have come home.
{Marek Lund} said [that it was late].
It rained.
{Lund} said [that the sea was high] and {she} added [that it was cold].
"""
    assert names(story)[2] is None
