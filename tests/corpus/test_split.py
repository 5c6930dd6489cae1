from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings

from corpus.model import Passage, Span
from corpus.split import passage, passages, trimmed
from tests.corpus.readings import ANY_TEXT


def _sentences(text: str) -> list[str]:
    return [sentence.of(text) for sentence in passage(text, Span(0, len(text))).sentences]


def test_sentences_end_where_they_should() -> None:
    text = "Dr. Lund of the U.S. Embassy left on Jan. 25 at 9 a.m. by sea. It rained. “No! Why?” he said."
    assert _sentences(text) == [
        "Dr. Lund of the U.S. Embassy left on Jan. 25 at 9 a.m. by sea.",
        "It rained.",
        "“No! Why?” he said.",
    ]


def test_a_quotation_of_several_sentences_stays_with_its_speaker() -> None:
    assert _sentences('"It is over. We won." he said. They sang.') == [
        '"It is over. We won." he said.',
        "They sang.",
    ]


def test_white_space_at_the_ends_is_no_part_of_a_passage() -> None:
    text = "\u00a0 It rained.\u2003\n"
    assert passage(text, Span(0, len(text))) == Passage(Span(2, 12), (Span(2, 12),))


def test_a_span_of_nothing_but_white_space_is_empty_at_its_end() -> None:
    assert trimmed("ab \u00a0 ", Span(2, 5)) == Span(5, 5)


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u2028", "\u3000", "\x85"])
def test_a_wide_space_is_a_space(space: str) -> None:
    assert _sentences(f"Ada{space}Lund had a plan B{space}. It rained.") == [
        f"Ada{space}Lund had a plan B{space}.",
        "It rained.",
    ]


def test_spans_count_characters_beyond_ascii_as_one() -> None:
    assert _sentences("Café 😀 closed. Zoë wept.") == ["Café 😀 closed.", "Zoë wept."]


def test_passages_keep_the_order_of_their_spans() -> None:
    assert passages("One. Two.\nThree.", [Span(0, 9), Span(10, 16)]) == (
        Passage(Span(0, 9), (Span(0, 4), Span(5, 9))),
        Passage(Span(10, 16), (Span(10, 16),)),
    )


@settings(deadline=None, max_examples=300)
@given(ANY_TEXT)
def test_sentences_cover_their_passage_in_order(text: str) -> None:
    found = passage(text, Span(0, len(text)))
    at = found.span.start
    for sentence in found.sentences:
        assert text[at : sentence.start].strip() == ""
        assert at <= sentence.start <= sentence.end <= found.span.end
        at = sentence.end
    assert at == found.span.end


@pytest.mark.parametrize(("opening", "closing"), ['""', "“”"])
def test_a_paragraph_longer_than_any_printed_one_has_the_same_sentences(opening: str, closing: str) -> None:
    spoken = f"{opening}We won. We sang all night.{closing} he said."
    assert _sentences(f"{spoken} It rained. " * 2_000) == [spoken, "It rained."] * 2_000


def test_a_long_paragraph_without_a_sentences_end_loses_no_word() -> None:
    assert " ".join(_sentences("eel " * 9_000)) == " ".join(["eel"] * 9_000)


@pytest.mark.parametrize("unit", ["![![", "\u201c"])
def test_marks_that_never_close_take_no_time_by_the_square(unit: str) -> None:
    began = process_time()
    _sentences(unit * (300_000 // len(unit)))
    assert process_time() - began < 8  # seconds; one or two, nineteen in one piece
