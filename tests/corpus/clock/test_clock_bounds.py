"""The day of a bulletin that prints none, bounded by what it says is behind and ahead."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clock.bounds import Bounds, Clue, bounds
from corpus.clock.within import within
from corpus.clock.yearless import yearless
from corpus.model import Span
from tests.corpus.clock.unbounded import UNBOUNDED
from tests.corpus.clock.undated import BOUNDED, Undated

_MARKS = {"past": "<", "ahead": ">", "same day": "="}


def _as_told(text: str) -> tuple[str | None, str | None, tuple[str, ...]]:
    found = bounds(text)
    if found is None:
        return None, None, ()
    return (
        found.earliest,
        found.latest,
        tuple(each.span.of(text) + _MARKS[each.points] for each in found.clues),
    )


@pytest.mark.parametrize("case", [*BOUNDED, *UNBOUNDED], ids=lambda case: case.text[:60])
def test_a_bulletin_without_a_date_is_bounded_by_its_own_words(case: Undated) -> None:
    assert _as_told(case.text) == (case.earliest, case.latest, case.clues)


@pytest.mark.parametrize("case", BOUNDED, ids=lambda case: case.text[:60])
def test_the_day_of_publication_lies_within_the_bounds(case: Undated) -> None:
    day = case.published if case.earliest and not case.earliest.startswith("--") else yearless(case.published)
    assert within(day, day, case.earliest or "", case.latest or "9999-12-31") == "within"


def test_the_real_bulletin_was_published_after_the_aid_and_before_the_talks(seed: Path) -> None:
    assert bounds(seed.read_text("utf-8")) == Bounds(
        "--01-16",
        "--01-24",
        (
            Clue(Span(1720, 1727), "ahead"),
            Clue(Span(1858, 1868), "ahead"),
            Clue(Span(4220, 4230), "past"),
        ),
    )


def test_the_order_of_items_does_not_matter() -> None:
    lines = [
        "Boats sank on May 3.",
        "Boats sank on May 1.",
        "Boats will sail on May 20.",
        "Boats will sail on May 9.",
    ]
    assert {_as_told(text)[:2] for text in ("\n".join(lines), "\n".join(lines[::-1]))} == {
        ("--05-03", "--05-09")
    }


_WORDS = st.sampled_from(
    """on in since until by will was to be the said met today due scheduled every January May 31 30 29 3rd
    2016 . , " “ ” ( ) — -- TARN QUAY (CNA) if talks sailed cancelled February Thursday""".split()
)


@given(st.one_of(st.text(), st.lists(_WORDS | st.just("\n")).map(" ".join)))
def test_any_text_has_bounds_with_clues_in_printed_order_or_none(text: str) -> None:
    found = bounds(text)
    if found is not None:
        spans = [clue.span for clue in found.clues]
        assert spans
        assert spans == sorted(spans)
        assert all(span.of(text).strip() for span in spans)
        assert found.earliest is not None
        assert found.latest is None or found.earliest.startswith("--") == found.latest.startswith("--")
        assert found.latest is None or found.earliest.startswith("--") or found.earliest <= found.latest


@pytest.mark.parametrize(
    "text",
    [
        "January 15 " * 200_000,
        "The boats sailed on January 15 and will sail on January 25. " * 40_000,
        "A" * 1_000_000 + " on May 3",
        "-" * 1_000_000 + " May 3 (CNA) —",
        "A-A-" * 250_000 + ", May 3 (CNA) —",
        '"' * 1_000_000 + " May 3",
        "will " * 200_000 + "May 3",
        "(" * 1_000_000 + "May",
    ],
    ids=lambda text: text[:24],
)
def test_a_long_line_is_read_in_a_few_seconds(text: str) -> None:
    began = time.process_time()
    bounds(text)
    assert time.process_time() - began < 8
