"""Items whose own day may not be known, and the days that a question asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.clock.within import Answer, within
from corpus.clock.yearless import yearless

_CASES: list[tuple[str | None, str | None, str, str, Answer]] = [
    # a day that is printed
    ("2016-01-20", "2016-01-20", "2016-01-20", "2016-01-20", "within"),
    ("2016-01-20T14:02:00+00:00", "2016-01-20T14:02:00+00:00", "2016-01-01", "2016-01-20", "within"),
    ("2016-01-20", "2016-01-20", "2016-01-21", "2016-01-31", "outside"),
    ("2016-01-20", "2016-01-20", "2016-01-01", "2016-01-19", "outside"),
    # bounds wider than the days asked for are no certain match
    ("2016-01-16", "2016-01-24", "2016-01-20", "2016-01-20", "unknown"),
    ("2016-01-16", "2016-01-24", "2016-01-01", "2016-01-31", "within"),
    ("2016-01-16", "2016-01-24", "2016-01-24", "2016-01-31", "unknown"),
    ("2016-01-16", "2016-01-24", "2016-01-25", "2016-01-31", "outside"),
    # an open end
    ("2016-01-16", None, "2016-01-15", "2016-01-15", "outside"),
    ("2016-01-16", None, "2016-01-01", "2016-12-31", "unknown"),
    (None, "2016-01-24", "2016-01-25", "2016-01-31", "outside"),
    (None, "2016-01-24", "2016-01-01", "2016-01-31", "unknown"),
    (None, None, "2016-01-01", "2016-01-31", "unknown"),
    ("--01-16", None, "2016-03-01", "2016-03-31", "unknown"),
    ("2016-01-16", "--01-24", "2016-03-01", "2016-03-31", "unknown"),
    # a question that names a year is never certain of an item without one
    ("--01-16", "--01-24", "2016-01-20", "2016-01-20", "unknown"),
    ("--01-16", "--01-24", "2016-01-01", "2016-01-31", "unknown"),
    ("--01-16", "--01-24", "2016-03-01", "2016-03-31", "outside"),
    ("--01-16", "--01-24", "2015-12-01", "2016-01-15", "outside"),
    ("--01-16", "--01-24", "2015-12-01", "2016-01-16", "unknown"),
    ("--01-16", "--01-24", "2016-01-25", "2017-01-15", "outside"),
    ("--01-16", "--01-24", "2016-01-25", "2017-01-24", "unknown"),
    ("--01-16", "--01-24", "2010-01-01", "2017-01-24", "unknown"),
    ("--06-01", "--06-02", "2017-03-01", "2018-03-01", "unknown"),
    ("--12-28", "--01-03", "2015-12-30", "2016-01-10", "unknown"),
    ("--12-28", "--01-03", "2016-01-04", "2016-12-27", "outside"),
    ("--02-29", "--02-29", "2015-02-28", "2015-03-01", "unknown"),
    # a question without a year
    ("--01-16", "--01-24", "--01-01", "--01-31", "within"),
    ("--01-16", "--01-24", "--01-20", "--01-20", "unknown"),
    ("--12-28", "--01-03", "--12-01", "--01-31", "within"),
    ("--12-28", "--01-03", "--01-01", "--01-31", "unknown"),
    ("--12-28", "--01-03", "--02-01", "--12-27", "outside"),
    ("2016-01-20", "2016-01-20", "--01-20", "--01-20", "within"),
    ("2016-01-20T14:02:00", "2016-01-20T14:02:00", "--01-20", "--01-20", "within"),
    ("2016-01-16", "2016-01-24", "--01-20", "--01-20", "unknown"),
    ("2016-01-20", "2016-01-20", "--03-01", "--03-31", "outside"),
    ("2014-01-20", "2016-01-20", "--03-01", "--03-31", "unknown"),
]


@pytest.mark.parametrize(("earliest", "latest", "first", "last", "answer"), _CASES)
def test_an_item_is_within_the_days_asked_for_only_where_that_is_certain(
    earliest: str | None, latest: str | None, first: str, last: str, answer: Answer
) -> None:
    assert within(earliest, latest, first, last) == answer


_DAYS = st.dates().map(lambda day: day.isoformat())


@given(_DAYS, _DAYS, _DAYS, _DAYS, _DAYS, st.booleans(), st.booleans())
def test_no_certain_answer_is_wrong_whatever_the_item_s_day_was(
    one: str, two: str, three: str, first: str, last: str, item_bare: bool, asked_bare: bool
) -> None:
    earliest, day, latest = sorted([one, two, three])
    if latest[:4] > earliest[:4]:  # a bare pair holds less than a year
        latest = day = f"{earliest[:4]}-12-31"
    asked_from, asked_to = sorted([first, last])
    truth = asked_from <= day <= asked_to
    if asked_bare:
        asked_from, asked_to = yearless(asked_from), yearless(asked_to)
        bare = yearless(day)
        truth = asked_from <= bare <= asked_to if asked_from <= asked_to else not asked_to < bare < asked_from
    known = (yearless(earliest), yearless(latest)) if item_bare else (earliest, latest)
    found = within(*known, asked_from, asked_to)
    assert found == "unknown" or (found == "within") == truth
