"""The words for the days that an item may be from."""

from __future__ import annotations

import pytest

from corpus.clock.shown import said


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("--01-16", "--01-24", "16–24 January"),
        ("2016-01-20", "2016-01-20", "20 January 2016"),
        ("2016-01-20T08:45:00", "2016-01-20T08:45:00", "20 January 2016"),
        ("--01-20", "--01-20", "20 January"),
        ("2016-01-16", "2016-01-24", "16–24 January 2016"),
        ("--12-30", "--01-03", "30 December – 3 January"),
        ("2016-01-16", "2016-02-02", "16 January – 2 February 2016"),
        ("2015-12-30", "2016-01-03", "30 December 2015 – 3 January 2016"),
        ("2015-01-16", "2016-01-24", "16 January 2015 – 24 January 2016"),
        ("--02-29", "--03-01", "29 February – 1 March"),
        ("2015-11-14", None, "14 November 2015 or later"),
        (None, "--01-24", "24 January or earlier"),
        (None, None, "date not known"),
    ],
)
def test_bounds_are_said_as_a_newspaper_would(earliest: str | None, latest: str | None, words: str) -> None:
    assert said(earliest, latest) == words
