"""Whatever is typed where a day may stand: it is read without an error, and its days run forward."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.clock.yearless import is_yearless
from retrieval.when.read import when

_PIECES = st.sampled_from(
    """what happened did Lund say news on in since from to until between and before after by of the a last
    next this past week month year weekend Monday friday Sun sat today yesterday early mid-March end
    March may 30 31 29 February 5 3 5/3 31/12 12.12.9999 0001-01-01 9999-12-31 2031 1999 2031-03-05
    2000s 5th 32 999 years days ago few Q4 summer winter first half latest с по до после в марта мая
    вчера пятого числа 31.02 2031 года прошлой неделе летом к концу февраля за последние три дня назад ,
    . ? - – / ' \u00a0 00 December January"""
    .split()
)  # fmt: skip
_QUESTIONS = st.lists(_PIECES, max_size=9).map(" ".join) | st.text(max_size=60)


@settings(max_examples=400, deadline=None)
@example("from 31.12.9999 to 0001-01-01", date(9999, 12, 31))
@example("between 5 March 2031 and 3 March 2030", date(2031, 3, 12))
@example("12.12.9999 to February", date(2000, 1, 1))
@example("last December to summer", date(2000, 1, 1))
@example("from 29 February to 3 March 2031", date(2031, 3, 12))
@given(_QUESTIONS, st.dates())
def test_any_words_are_read_and_their_days_are_of_the_calendar_and_run_forward(
    question: str, today: date
) -> None:
    found = when(question, today)
    days = None if found is None else found.days
    ends = [] if days is None else [day for day in (days.first, days.last) if day is not None]
    dated = [date.fromisoformat(day) for day in ends if not is_yearless(day)]
    yearless = [date.fromisoformat(f"2000{day[1:]}") for day in ends if is_yearless(day)]
    assert len(ends) in (len(dated), len(yearless))  # both with a year, or neither
    assert dated == sorted(dated)
