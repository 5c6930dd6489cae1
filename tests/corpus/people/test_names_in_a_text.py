"""A name is shown in the longest form that its text prints, or not at all."""

from __future__ import annotations

from corpus.model import Attribution
from tests.corpus.people.stories import names, told


def test_a_surname_is_the_name_printed_in_full_before_or_after() -> None:
    story = """
# {Lund}: [Ferries Sail Again]
{Lund} said [that the quay was safe].
Tarn Quay Mayor Ada Lund was there at dawn.
{Lund} added [that the board had paid].
"""
    assert names(story) == ["Ada Lund", "Ada Lund", "Ada Lund"]


def test_a_title_before_the_name_is_the_role() -> None:
    assert told("{Corrin Foreign Minister Ada Lund} said [that talks go on].") == [
        Attribution("Ada Lund", "person", "Corrin Foreign Minister")
    ]


def test_a_title_behind_the_name_is_the_role() -> None:
    assert told("{Ada Lund, the mayor of Tarn Quay,} said [that talks go on].") == [
        Attribution("Ada Lund", "person", "mayor of Tarn Quay")
    ]


def test_a_role_may_introduce_the_name() -> None:
    assert told('["No,"] {the company\'s chief engineer, Sela Orme,} told the station.') == [
        Attribution("Sela Orme", "person", "company's chief engineer")
    ]


def test_a_counterpart_has_a_name_and_a_role() -> None:
    assert told("{His Skellan counterpart Ivo Brandt} said [that he agreed].") == [
        Attribution("Ivo Brandt", "person", "Skellan counterpart")
    ]


def test_an_office_may_have_of_in_it() -> None:
    story = """
{Minister of Fisheries Runa Feld} said [that nets were dear].
Corrin's Secretary of State Ada M. Lund was there.
{Lund} said [that they were not].
"""
    assert names(story) == ["Runa Feld", "Ada M. Lund"]


def test_an_office_alone_names_nobody() -> None:
    assert names("{Mayor of Tarn Quay} said [that talks go on].") == [None]


def test_the_role_of_the_text_goes_with_a_bare_surname() -> None:
    story = """
Tarn Quay Mayor Ada Lund came late.
{Lund} said [that the road was closed].
"""
    assert told(story) == [Attribution("Ada Lund", "person", "Tarn Quay Mayor")]


def test_two_people_with_one_surname_stay_two() -> None:
    story = """
Ada Lund met Marek Lund at the quay.
{Lund} said [that the road was closed].
"""
    assert names(story) == [None]


def test_a_title_tells_two_people_with_one_surname_apart() -> None:
    story = """
Mayor Ada Lund met the fisherman Marek Lund at the quay.
{Mayor Lund} said [that the road was closed].
{Mr. Lund} said [that it was open].
Ms. Ada Lund laughed.
"""
    assert names(story) == ["Ada Lund", "Marek Lund"]


def test_the_namesake_who_spoke_last_goes_on() -> None:
    story = """
Ada Lund met Marek Lund at the quay.
{Marek Lund} said [that the road was closed].
{Lund} added [that it was late].
"""
    assert names(story) == ["Marek Lund", "Marek Lund"]


def test_who_had_the_surname_first_keeps_it() -> None:
    story = """
Mayor Ada Lund opened the quay.
{Lund} said [that it was deep].
Her brother Marek Lund did not come.
It rained for most of the day, and the band of the harbour works played under a roof of sailcloth for \
those who had stayed. The fishermen had brought their children, and the children had brought their dogs. \
There was soup for all who wanted soup, and there was beer for those who did not want soup but had come \
for the beer. At noon the first of the ships came in with its flags up, and the band stopped playing, and \
everybody went down to the water to see the ropes thrown and the gangway put out. The captain had not \
slept for two days and did not wish to be photographed. The harbour works had put up a stage of pallets, \
and on the stage stood a table with a cloth, and on the cloth stood a bottle which nobody had opened, \
since the key of the cellar in which the glasses were kept had been lost on the way from the town hall.
{Lund} said [that it would do].
"""
    assert names(story) == ["Ada Lund", "Ada Lund"]


def test_a_wife_does_not_take_her_husbands_words() -> None:
    story = """
His wife Ada Lund came too.
{President Lund} said [that it was late].
"""
    assert names(story) == ["Lund"]


def test_a_first_name_alone_is_the_person_printed_in_full() -> None:
    story = """
The painter Ada Lund came late.
{Ada} said [that the road was closed].
"""
    assert names(story) == ["Ada Lund"]


def test_a_name_that_nothing_explains_is_shown_as_it_is() -> None:
    assert names("{Brandt} said [that it was late].") == ["Brandt"]


def test_groups_and_pairs_have_no_name() -> None:
    story = """
{Residents there} said [that they heard a noise].
{Two officials} said [that they had not].
{Ada Lund and Ivo Brandt} said [that it was late].
{Corrinian officials} said [that it was not].
{Ada Lund, Ivo Brandt and Runa Feld} said [that it was].
{Attorneys Ada Lund and Ivo Brandt} said [no].
{Some Corrinians} said [yes].
"""
    assert told(story) == [Attribution(None, "group")] * 7


def test_a_statement_without_a_source_has_an_empty_attribution() -> None:
    from corpus.model import Span, Statement
    from corpus.people import attributions
    from tests.corpus.people.stories import marked_item

    item, _ = marked_item("It was announced that the road is closed.")
    assert attributions([item], [[Statement("indirect", (Span(17, 40),))]]) == [(Attribution(),)]


def test_a_town_before_its_mayor_is_not_the_speaker() -> None:
    assert names("{Quay, Corrin, town mayor Ada Lund} said [no].") == ["Ada Lund"]


def test_a_calling_of_two_words_is_no_name() -> None:
    assert names("{The board's Chief Fisheries Officer} said [no].") == [None]
    assert names("{Captain Ada King} said [no].") == ["Ada King"]


def test_a_country_is_not_the_fund_that_has_its_name() -> None:
    story = """
{The Harbour Fund Corrin} said [no].
{Corrin} said [yes].
"""
    assert names(story) == ["Harbour Fund Corrin", "Corrin"]


def test_letters_before_a_name_do_not_make_it_a_bodys() -> None:
    assert told("{Tarn Quay Fishing Team (TQFT) star Ada Lund} said [no].") == [
        Attribution("Ada Lund", "person")
    ]


def test_an_office_that_opens_a_sentence_keeps_its_capital() -> None:
    assert told("{House of Deputies Speaker Ada Lund} said [no].") == [
        Attribution("Ada Lund", "person", "House of Deputies Speaker")
    ]
    assert names("{Internal Brisk planning papers} said [no].") == [None]
