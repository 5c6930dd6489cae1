"""Whatever the text, statements are spans inside it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.model import Item, Statement
from corpus.speech import statements
from tests.corpus.speech.told import item

SIGNS = [
    *"'‘’\"“”«»\n :()-É🛶",
    *["''", "``", "...", "--", " — ", ", ", ". ", "\u00a0", "\ud800", "\x00"],
]
WORDS = (
    "Ada Lund|he|who|said|told reporters|that|the bridge holds|Lund said|according to|denied|"
    "Tarn News reports|called|a gift|not|On Monday|IS|Ms.|Says|as saying|claims by a group that|Asked whether"
)
PIECES = st.sampled_from([*SIGNS, *WORDS.split("|")])
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=40).map("".join),
)


def assert_sound(one: Item, found: tuple[Statement, ...]) -> None:
    inside = [one.span, *(span for statement in found for span in _spans(statement))]
    assert all(0 <= span.start <= span.end <= len(one.text) for span in inside)
    for place, statement in enumerate(found):
        contents = statement.contents
        assert all(span.start < span.end for span in contents)
        assert all(before.end <= after.start for before, after in pairwise(contents))
        assert 0 <= statement.confidence <= 1
        assert statement.parent is None or 0 <= statement.parent < len(found)
        assert place not in _parents(found, place)
    assert [s.contents[0].start for s in found] == sorted(s.contents[0].start for s in found)


def _spans(statement: Statement) -> list:  # type: ignore[type-arg]
    others = (statement.source, statement.cue, statement.addressee, statement.medium, statement.via)
    return [*statement.contents, *(span for span in others if span is not None)]


def _parents(found: tuple[Statement, ...], place: int) -> list[int]:
    above: list[int] = []
    parent = found[place].parent
    while parent is not None and parent not in above:
        above.append(parent)
        parent = found[parent].parent
    return above


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(TEXTS, st.one_of(st.none(), TEXTS.map(lambda text: text.replace("\n", " ")))), max_size=3
    ),
    st.booleans(),
)
def test_every_span_lies_in_its_text_and_no_statement_is_its_own_parent(
    texts: list[tuple[str, str | None]], joined: bool
) -> None:
    items = [item(body, headline, article="one" if joined else None) for body, headline in texts]
    for one, found in zip(items, statements(items), strict=True):
        assert_sound(one, found)


def test_a_line_without_end_is_parsed_in_parts() -> None:
    one = item("Lund said that the bridge holds and " * 2_000)
    assert_sound(one, statements([one])[0])


def test_a_quotation_without_end_is_bounded() -> None:
    one = item('Lund said: "' + "We go and " * 2_000)
    assert_sound(one, statements([one])[0])


def test_no_items_have_no_statements() -> None:
    assert statements([]) == []


def test_an_item_without_passages_has_no_statement() -> None:
    assert statements([item("")]) == [()]


CUT = (
    "The council called for the bridge to be shut, Ada Lund told the Tarn News, “whatever it costs.”",
    "Brandt, who has not ruled out a strike, described it as 'a joke', according to the harbour union.",
    "Allegations by the crews' union that the ferry had sunk were dismissed, the mayor said.",
    "News reports that the town was not trying to count the boats have not been confirmed, officials said.",
)


def test_a_sentence_that_is_cut_off_anywhere_is_read() -> None:
    items = [item(part) for text in CUT for at in range(1, len(text)) for part in (text[:at], text[at:])]
    for one, found in zip(items, statements(items), strict=True):
        assert_sound(one, found)
