"""What holds of the expressions of any text: spans, order, no crash, and one pass."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.clock.expressions import expressions
from corpus.clock.mentions import mentions
from tests.corpus.clock.test_expressions_table import TABLE

_WORDS = (
    "the a last next this past May March Jan. Friday Sat quarter quarters year years year's week weekend day days"
    " ago earlier later third first fiscal second morning nights noon 8:45 a.m. p.m 14:02 GMT 25 31 0 00 99 1999"
    " 9999 25th 0th 1990s '90s FY16 2016-02-30 2016-01-20T25:00 31/31/2016 1/2 two twenty hundred thousand dozen"
    " nineteen ninety a few several half of in on at by since end early mid - ' 's , . ( every daily decade century"
    " now recently future before after yesterday tomorrow tonight overnight May, same latest period ended o'clock"
    " 999999999 13:75 time from spring fall \n\n İ ſt ②"
).split(" ")
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join))
CLOCKS = st.one_of(
    st.none(),
    st.sampled_from(["--02-29", "--12-31", "0001-01-01", "9999-12-31", "2016-01-20T08:45:00+00:00"]),
    st.dates().map(str),
)


@settings(max_examples=500, deadline=None)
@given(TEXTS, CLOCKS)
def test_spans_lie_in_the_text_in_order_and_apart(text: str, clock: str | None) -> None:
    places = [each.span for each in expressions(text, clock)]
    assert places == sorted(places)
    assert all(0 <= span.start < span.end <= len(text) for span in places)
    assert all(one.end <= other.start for one, other in zip(places, places[1:], strict=False))


@given(TEXTS, CLOCKS)
def test_the_clock_moves_values_and_nothing_else(text: str, clock: str | None) -> None:
    told = [(each.span, each.type) for each in expressions(text, clock)]
    assert told == [(each.span, each.type) for each in mentions(text)]


_LONG = {
    "news": " ".join(row[0] for row in TABLE),
    "figures": "1",
    "figures and a letter": "1" * 1000 + "x",
    "one word": "week ",
    "the": "the the ",
    "numbers": "twenty-",
    "slashes": "1/",
    "colons": "1:",
    "commas": "1,",
    "spaces": " ",
    "lines": "\n ",
    "months": "May ",
    "weekdays": "Friday ",
    "letters": "a",
    "quotes": "'",
    "stops": "No. ",
}


@pytest.mark.parametrize("name", _LONG)
def test_finding_costs_one_pass(name: str) -> None:
    """Four times the text may not cost sixteen times the time; a megabyte of whatever costs seconds."""
    text = _LONG[name] * (250_000 // len(_LONG[name]))
    once, four_times = _seconds(text), _seconds(text * 4)
    assert four_times < max(8 * once, 0.5)
    assert four_times < 20


def _seconds(text: str) -> float:
    start = time.process_time()
    mentions(text)
    return time.process_time() - start


def test_a_value_looks_no_further_than_its_sentence() -> None:
    """Resolving costs by the expression, whatever stands around it."""
    text = "The mayor said Friday that she knew. "
    once, four_times = (_resolving(text * times) for times in (500, 2000))
    assert four_times < max(8 * once, 0.5)


def _resolving(text: str) -> float:
    start = time.process_time()
    expressions(text, "2016-01-20")
    return time.process_time() - start
