"""What a mention says by itself: the parts that the inference of a bulletin's bounds counts with."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clock.grammar import ANCHORS, NEVER_FIRST, RULES, compiled
from corpus.clock.mention import Parts
from corpus.clock.mentions import mentions
from corpus.clock.vocabulary import CODES


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It opens Jan. 25.", Parts(month=1, day=25)),
        ("It opened on 25 January 2016.", Parts(year=2016, month=1, day=25)),
        ("It opens Monday.", Parts(weekday=0)),
        ("It opened last Friday.", Parts(weekday=4, which=-1)),
        ("It opens next week.", Parts(unit="week", offset=1, which=1)),
        ("It opened three days ago.", Parts(unit="day", offset=-3)),
        ("It opened a year earlier.", Parts(unit="year", offset=-1, from_text=True)),
        ("It opens tomorrow.", Parts(unit="day", offset=1)),
        ("It opened the day before yesterday.", Parts(unit="day", offset=-1, shift=-1)),
        ("It opens on the 25th.", Parts(day=25)),
        ("It opens in late March.", Parts(month=3, mod="END")),
        ("It opens in the second quarter of 2017.", Parts(year=2017, quarter=2)),
        ("It opened in the 1990s.", Parts(era="199X")),
        ("It opens at 8:45 p.m. GMT.", Parts(clock="20:45", zone="GMT")),
        ("It opens about two years from now.", Parts(unit="year", offset=2, mod="APPROX")),
        ("It was open for several weeks.", Parts(length="PXW")),
        ("It opens in coming months.", Parts(vague="FUTURE_REF")),
    ],
)
def test_a_mention_says_its_parts(text: str, parts: Parts) -> None:
    assert [each.parts for each in mentions(text)] == [parts]


_ALL = {rule.pattern: re.compile(compiled(rule.pattern)) for rule in RULES}
_CODES = st.text(st.sampled_from(sorted(set(CODES.values()))), max_size=12)


@given(_CODES)
def test_no_rule_finds_anything_without_an_anchor_or_begins_with_what_none_begins_with(codes: str) -> None:
    """The finder leaves out what these two classes rule out."""
    anchor, never = re.compile(compiled(ANCHORS)), re.compile(compiled(NEVER_FIRST))
    for rule in _ALL.values():
        for match in rule.finditer(codes):
            assert match[0]
            assert anchor.search(match[0])
            assert not never.match(match[0])


@pytest.mark.parametrize("pattern", list(_ALL))
def test_each_rule_names_classes_that_exist(pattern: str) -> None:
    assert compiled(pattern)
