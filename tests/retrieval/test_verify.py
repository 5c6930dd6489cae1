"""Do these words stand in the bulletins? Over invented bulletins, and over any text at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from corpus.store import Store
from retrieval.verifying import NoWordsError, Verified, verify
from retrieval.verifying.search import MOST_SHOWN
from tests.retrieval.fiction import TEXTS, bulletin, put

FERRIES = """Ferries Stay In Port: Lund

Harbour master Ada Lund has not ruled out that the ferries to Tarn Quay will sail on March 12, she
told reporters.

“We shall never leave Corrin,” said Ivo Brandt. "The 16 boats [of the old fleet] are ours, and they
don't belong to the anti-government league.

"A cease-fire was agreed for 3,000 days," he said, "and nobody in Corrin has broken it. It cost us $5 million,
5% of what we had, when the U.S.-led fleet came."
"""
EVERYTHING = {"ferries.txt": FERRIES, **TEXTS}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    yield from filled(EVERYTHING)


def filled(texts: Mapping[str, str]) -> Iterator[Store]:
    store = Store(Path(":memory:"))
    put(store, texts)
    yield store
    store.close()


def over(text: str, words: str) -> Verified:
    """What is found of some words over one bulletin."""
    for store in filled({"one.txt": text}):
        return verify(store, words)
    raise AssertionError


def told(found: Verified) -> tuple[str, list[tuple[str, str | None]]]:
    """The verdict, and the text of each match with its difference."""
    return found.verdict, [(match.text, match.diff) for match in found.matches]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("We shall never leave Corrin", "We shall never leave Corrin"),
        ('"WE SHALL  never\nleave corrin!', "We shall never leave Corrin"),
        ("“We shall never leave Corrin,”", "“We shall never leave Corrin,”"),
        ("[W]e shall never leave", "We shall never leave"),
        ("… we shall … never leave ...", "We shall never leave"),
        ("ferries stay in port -- Lund", "Ferries Stay In Port: Lund"),
        ("they don’t\u00a0belong", "they\ndon't belong"),
        ("league. A cease-fire", 'league.\n\n"A cease-fire'),
        ("a ceasefire was agreed for 3000 days", "A cease-fire was agreed for 3,000 days"),
        ("a cease fire was agreed", "A cease-fire was agreed"),
        ("the US-led fleet", "the U.S.-led fleet"),
        ("5 percent of what we had", "5% of what we had"),
        ("Corrin", "Corrin"),
        ("[Ivo Brandt]", "Ivo Brandt"),
    ],
)
def test_words_that_stand_there_are_exact_whatever_their_dress(store: Store, words: str, text: str) -> None:
    found = verify(store, words)
    assert (found.verdict, found.matches[0].text, found.matches[0].diff) == ("exact", text, None)


@pytest.mark.parametrize(
    ("words", "difference"),
    [
        ("ruled out that the ferries will sail", "ruled out that the ferries [-to Tarn Quay-] will sail"),
        (
            "The 16 boats are ours, … they don't belong",
            "\"The 16 boats [-[of the old fleet]-] are ours, [-and-] they don't belong",
        ),
        (
            "A cease-fire was agreed for 3,000 days, and nobody in Corrin has broken it",
            '"A cease-fire was agreed for 3,000 days," [-he said,-] "and nobody in Corrin has broken it.',
        ),
    ],
)
def test_words_left_out_are_shown(store: Store, words: str, difference: str) -> None:
    found = verify(store, words)
    assert (found.verdict, [match.diff for match in found.matches]) == ("omission", [difference])


@pytest.mark.parametrize(
    ("words", "grave"),
    [
        ("we shall … leave Corrin", ("never",)),
        ("we shall leave Corrin", ("never",)),
        ("Ada Lund has ruled out that the ferries", ("not",)),
        ("the boats are ours, and they don't belong", ("16",)),
        ("the 17 boats of the old fleet", ("16", "17")),
        ("a cease-fire was agreed for 300 days", ("3000", "300")),
        ("they belong to the anti-government league", ("don't",)),
        ("they don't belong to the government league", ("anti",)),
        ("government league", ("anti",)),
        ("5 million", ("$",)),
        ("million, 5", ("percent",)),
        ("It cost us 5 million", ("$",)),
        ("It cost us €5 million of what", ("€",)),
        ("We shall [not] never leave Corrin", ("not",)),
        ("he said … cost us $5 million", ("nobody",)),
    ],
)
def test_a_number_or_a_negation_that_differs_is_an_alteration(
    store: Store, words: str, grave: tuple[str, ...]
) -> None:
    found = verify(store, words)
    assert (found.verdict, set(grave) - set(found.matches[0].grave)) == ("altered", set())


def test_a_changed_word_is_shown_beside_what_is_printed(store: Store) -> None:
    assert told(verify(store, "The opera house in Corrin has reopened after a flood")) == (
        "altered",
        [
            (
                "The opera house in Halmark has reopened after a fire",
                "The opera house in [-Halmark-] {+Corrin+} has reopened after a [-fire.-] {+flood+}",
            )
        ],
    )


def test_an_editors_brackets_need_not_stand_there(store: Store) -> None:
    assert told(verify(store, "[Brandt said:] We shall never leave [the town of] Corrin")) == (
        "exact",
        [
            (
                "We shall never leave Corrin",
                "{+[Brandt said:]+} “We shall never leave {+[the town of]+} Corrin,”",
            )
        ],
    )
    assert told(verify(store, "We shall never leave Corrin, [he said]. The 16 boats")) == (
        "omission",
        [
            (
                'We shall never leave Corrin,” said Ivo Brandt. "The 16 boats',
                '“We shall never leave Corrin,” [-said Ivo Brandt.-] {+[he said].+} "The 16 boats',
            )
        ],
    )


@pytest.mark.parametrize(
    "words",
    [
        "the gulls will sail on Friday",  # too few of its words
        "Corrin leave never shall we",
        "the 17 boats",  # too few words to be sought in another form
        "cor",
        "nowhere near Corrin",
        "she told reporters “We shall see” on Gull Rock",
        "If our trawlers had turned back by their Tarn Quay",  # half of its words
        "It is what it is",
        "😀",
        "السلام عليكم",
        "x " * 5_000,
        "'; DROP TABLE items; --",
        "\x00\x1b[31m never \x07",
    ],
)
def test_other_words_are_not_found(store: Store, words: str) -> None:
    assert verify(store, words) == Verified(words, "not_found", (), 0)


@pytest.mark.parametrize("words", ["", " \n\t", "...", "“[…]” -- !", "\x00", "\ud800"])
def test_without_a_word_there_is_nothing_to_verify(store: Store, words: str) -> None:
    with pytest.raises(NoWordsError):
        verify(store, words)


def test_a_minus_and_a_range_stay_what_they_are() -> None:
    text = "Cold Spell Ahead\n\nIt was -5 degrees in Skell Ford on 16-24 January, said Runa Feld."
    assert over(text, "It was 5 degrees in Skell Ford").verdict == "altered"
    assert over(text, "It was −5 degrees in Skell Ford").verdict == "exact"
    assert over(text, "degrees in Skell Ford on 1624 January").verdict == "altered"
    assert over(text, "on 16–24 January").verdict == "exact"


def test_a_compound_is_the_same_in_one_word() -> None:
    assert told(over("Truce\n\nA ceasefire holds in Corrin.", "a cease-fire holds")) == (
        "exact",
        [("A ceasefire holds", None)],
    )


def test_a_part_of_a_compound_is_not_the_whole(store: Store) -> None:
    assert told(verify(store, "when the US")) == (
        "omission",
        [("when the U.S.-led", "when the U.S. [-led-]")],
    )


def test_a_changed_word_at_either_end_is_set_beside_its_own_sentence() -> None:
    text = "Gulls\n\nIt rained. Gulls came back to the old pier. Nobody minded."

    def difference(words: str) -> list[str | None]:
        return [match.diff for match in over(text, words).matches]

    assert difference("Geese came back to the old pier") == ["[-Gulls-] {+Geese+} came back to the old pier."]
    assert difference("gulls came back to the old quay") == ["Gulls came back to the old [-pier.-] {+quay+}"]
    assert difference("Hungry gulls came back to the old pier today") == [
        "{+Hungry+} Gulls came back to the old pier. {+today+}"
    ]


@pytest.mark.parametrize(
    ("printed", "words", "difference"),
    [
        (
            "A ship was old and red. Its sails were old and cold, its gulls red. The sea was calm.",
            "a ship was old and red … the sea was calm",
            "A ship was old and red. [-Its sails were old and cold, its gulls red.-] The sea was calm.",
        ),
        (
            "So gulls often eat fish and all gulls eat fish.",
            "so gulls eat fish and gulls eat fish",
            "So gulls [-often-] eat fish and [-all-] gulls eat fish.",
        ),
        (
            "Runa Feld said on the old pier, in the rain, that gulls bite.",
            "Runa Feld said that gulls bite",
            "Runa Feld said [-on the old pier, in the rain,-] that gulls bite.",
        ),
        (
            "Runa Feld, who bakes bread for all of the town of Skell Ford, saw gulls.",
            "Runa Feld [a baker] saw gulls",
            "Runa Feld, [-who bakes bread for all of the town of Skell Ford,-] {+[a baker]+} saw gulls.",
        ),
    ],
)
def test_what_is_left_out_is_shown_as_a_reader_would_see_it(
    printed: str, words: str, difference: str
) -> None:
    found = over(f"Pier Shut\n\n{printed}", words)
    assert (found.verdict, [match.diff for match in found.matches]) == ("omission", [difference])


def test_a_letter_in_brackets_is_no_place_where_words_were_left_out() -> None:
    printed = "The old pier that was built by a guild of bakers in March rain is where gulls are bold."
    assert over(f"Gulls\n\n{printed}", "[T]he gulls are bold").verdict == "not_found"
    assert over(f"Gulls\n\n{printed}", "The … gulls are bold").verdict == "omission"
    printed = "Gulls that nest on a pier built by a guild of bakers in March rain are bold indeed."
    assert over(f"Birds\n\n{printed}", "Gull[s] are bold indeed").verdict == "not_found"


def test_more_may_be_asked_about_than_is_read_at_once() -> None:
    bells = "The bell rang. " * 14_000
    found = over(f"Bells\n\n{bells}", bells[:120_000])
    assert (found.verdict, found.total) == ("exact", 1)


def test_two_words_are_not_one() -> None:
    text = "Mine Shut\n\nThe miners are now here, Runa Feld said after the long night."
    assert over(text, "The miners are nowhere, Runa Feld said").verdict == "altered"


def test_every_place_is_given_the_best_first() -> None:
    text = (
        'Two Voices\n\n"The pier is closed," said Ada Lund. "The pier is closed," said Ivo Brandt.\n\n'
        "Pier Shut\n\nThe old pier is closed to all but gulls, Runa Feld wrote."
    )
    start = text.index("The pier")
    found = over(text, "the pier is closed")
    assert [(each.verdict, each.start, each.end) for each in found.matches] == [
        ("exact", start, start + 18),
        ("exact", start + 37, start + 55),
        ("omission", start + 87, start + 109),
    ]
    found = over(text, "the pier is closed to gulls")
    assert [(each.verdict, each.diff) for each in found.matches] == [
        ("omission", "The [-old-] pier is closed to [-all but-] gulls,")
    ]


def test_no_more_places_are_given_than_can_be_read_and_their_number_is() -> None:
    found = over("Bells\n\n" + "The bell rang. " * 30, "the bell rang")
    assert (found.verdict, len(found.matches), found.total) == ("exact", MOST_SHOWN, 30)


@pytest.mark.parametrize("before", range(99_930, 100_001, 10))
def test_a_text_of_any_length_is_read_across_its_seams(before: int) -> None:
    text = "The bell rang. " * 14_000
    text = f"Bells\n\n{text[:before]}\nA goose flew over Tarn Quay at noon.\n{text[before:]}"
    assert told(over(text, "a goose flew over Tarn Quay at noon")) == (
        "exact",
        [("A goose flew over Tarn Quay at noon", None)],
    )


def test_a_splice_of_two_long_runs_is_found_however_much_stands_between() -> None:
    between = "There was talk of the weather and of the price of eels. " * 12
    text = f"Speech\n\nWe shall build the pier again, he said. {between}And we shall paint it bright blue."
    spliced = "We shall build the pier again, and we shall paint it bright blue"
    assert over(text, spliced).verdict == "omission"
    assert over(text, "We shall build the pier … we shall paint it").verdict == "omission"
    assert over(text.replace("talk", "no talk"), spliced).verdict == "altered"


def test_a_negation_before_the_words_is_told(store: Store) -> None:
    def before(words: str) -> str | None:
        return verify(store, words).matches[0].negation

    assert before("ruled out that the ferries") == "not"
    assert before("leave Corrin") == "never"
    assert before("Quay will sail") is None
    (match,) = over("Gulls\n\nHe has not. Gulls came back.", "gulls came back").matches
    assert match.negation is None


def test_the_passages_around_are_shown(store: Store) -> None:
    (match,) = verify(store, "a rebate. Guild master").matches
    text = TEXTS["bakers.txt"]
    first, second = text.index("All forty"), text.index("Guild master Perla")
    assert match.shown == (
        (first, text[first : second - 2]),
        (second, text[second : text.index("\n", second)]),
    )
    (match,) = verify(store, "Glacier above Orrin loses").matches
    assert match.shown == ((0, "Glacier Above Orrin Loses Twelve Metres"),)


def test_offsets_count_in_the_whole_bulletin(store: Store) -> None:
    (match,) = verify(store, "meet half of the rise").matches
    text = TEXTS["bakers.txt"]
    assert (match.cited.file, match.cited.number, match.cited.headline) == (
        "bakers.txt",
        2,
        "Mill Owner Offers Half",
    )
    assert text[match.start : match.end] == match.text == "meet half of the rise"


ITEMS = [
    (name, item.span.of(item.text).split())
    for name, text in EVERYTHING.items()
    for item in bulletin(name, text).items
]
NUMBERS = [
    (words, place) for _, words in ITEMS for place, word in enumerate(words) if any(map(str.isdigit, word))
]


@st.composite
def runs(draw: st.DrawFn, least: int = 1) -> tuple[str, list[str]]:
    """A bulletin's name and words that stand in a row in one of its items."""
    name, words = draw(st.sampled_from(ITEMS))
    at = draw(st.integers(0, len(words) - least))
    return name, words[at : at + draw(st.integers(least, 40))]


@settings(deadline=None)
@given(runs())
def test_any_run_of_printed_words_is_exact(store: Store, picked: tuple[str, list[str]]) -> None:
    name, run = picked
    text, found = EVERYTHING[name], verify(store, " ".join(run))
    assert found.verdict == "exact"
    exact = [each for each in found.matches if each.cited.file == name and each.verdict == "exact"]
    assert [each.text for each in exact] == [text[each.start : each.end] for each in exact]
    assert " ".join(run) in {" ".join(each.text.split()) for each in exact}


def plainly(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@settings(deadline=None)
@given(runs(least=6), st.data())
def test_without_one_of_its_words_a_run_is_not_exact(
    store: Store, picked: tuple[str, list[str]], data: st.DataObject
) -> None:
    name, run = picked
    gone = data.draw(st.integers(1, len(run) - 2))
    rest = " ".join(run[:gone] + run[gone + 1 :])
    assume(plainly(rest) not in plainly(EVERYTHING[name]))
    assert verify(store, rest).verdict in ("omission", "altered")


@settings(deadline=None)
@given(st.sampled_from(NUMBERS), st.integers(0, 12), st.integers(1, 12), st.sampled_from("0123456789"))
def test_another_digit_is_neither_exact_nor_an_omission(
    store: Store, number: tuple[list[str], int], before: int, after: int, digit: str
) -> None:
    words, place = number
    at = next(at for at, character in enumerate(words[place]) if character.isdigit())
    changed = words[place][:at] + digit + words[place][at + 1 :]
    assume(changed != words[place])
    run = [*words[max(0, place - before) : place], changed, *words[place + 1 : place + after]]
    assert verify(store, " ".join(run)).verdict in ("altered", "not_found")


@settings(deadline=None, max_examples=300)
@given(st.text(min_size=1, max_size=60), st.data())
def test_any_run_of_any_text_is_exact(body: str, data: st.DataObject) -> None:
    text = f"Pier Shut\n\nRuna Feld wrote: {body} So it stood."
    store = Store(Path(":memory:"))
    put(store, {"one.txt": text})
    (_, _, item), *_ = store.item_texts()
    printed = item.split()
    at = data.draw(st.integers(0, len(printed) - 1))
    run = " ".join(printed[at : at + data.draw(st.integers(1, len(printed)))])
    try:
        found = verify(store, run)
    except NoWordsError:
        assert not any(character.isalnum() for character in run)
        return
    assert found.verdict == "exact"
    assert all(text[each.start : each.end] == each.text for each in found.matches)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=80))
def test_anything_may_be_asked(store: Store, words: str) -> None:
    try:
        found = verify(store, words)
    except NoWordsError:
        return
    assert (found.verdict == "not_found") == (found.matches == ())
