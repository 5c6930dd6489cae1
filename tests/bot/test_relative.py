"""What "today" in a cited passage means: a day of the bulletin's own, never of the reader's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.render.relative import counted
from retrieval.model import Hit
from tests.telegram import desks


def hit(words: str, published: str | None = "2016-01-20") -> Hit:
    one = desks.hit(words, answering=(words,))
    return replace(one, published=published, published_kind=None if published is None else "printed")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("The harbour shut today.", ["“today” = 20 January 2016"]),
        (
            "Lund left yesterday and is back tomorrow.",
            ["“yesterday” = 19 January 2016", "“tomorrow” = 21 January 2016"],
        ),
        ("The talks open next week.", ["“next week” = the week of 25 January 2016"]),
        ("Fares rose last month.", ["“last month” = December 2015"]),
        ("The wall fell last year.", ["“last year” = 2015"]),
        (
            "Nine boats sank in the past 24 hours.",
            ["“the past 24 hours” counts from the bulletin, not from now"],
        ),
        ("The wall fell on 3 March 2015.", []),
        ("Lund spoke in March.", []),
        ("It rained.", []),
    ],
)
def test_it_is_counted_from_the_bulletin(words: str, meant: list[str]) -> None:
    assert list(counted(hit(words))) == meant


def test_where_the_bulletins_day_is_not_known_that_is_said() -> None:
    assert list(counted(hit("The talks open next week.", None))) == [
        "“next week” counts from the bulletin, not from now"
    ]


def test_only_the_marked_words_are_explained() -> None:
    words = "It rained today. The harbour shut."
    assert list(counted(replace(hit(words), highlight=((137, 154),)))) == []
