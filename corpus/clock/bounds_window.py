"""Days gone by and days still ahead in; out: the days between them, when the text was published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.clock.bounds_dates import Dated
from corpus.clock.bounds_tense import Way
from corpus.clock.yearless import days_within, is_yearless, moved, place

# A day without a year is read as the nearest one: true of days a few weeks off, a guess about those half a year
# away. A window of more days than this says too little to run that risk.
_WIDEST = 62


@dataclass(frozen=True, slots=True)
class Mark:
    """A dated expression and the days it leaves for the text's own, inclusive; None: open."""

    dated: Dated
    way: Way
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Window:
    """From a day on, to a day, both inclusive; `latest` is None where nothing bounds it from above."""

    earliest: str
    latest: str | None

    def is_bounded_by(self, mark: Mark) -> bool:
        return mark.first == self.earliest or (mark.last is not None and mark.last == self.latest)


def mark(dated: Dated, way: Way, *, says_today: bool) -> Mark:
    """`says_today`: the text has that word for its own day, so a date that it prints is another day. Without it,
    "said on January 20" may be printed on that very day; so may "Wednesday, January 20"."""
    step = int(says_today and dated.is_day and not dated.has_weekday)
    if way == "past":
        return Mark(dated, way, moved(dated.first, step), None)
    if way == "ahead":
        return Mark(dated, way, None, moved(dated.last, -step))
    # An agency's story may reach the page the day after its dateline.
    return Mark(dated, way, dated.first, moved(dated.last, int(way == "dateline")))


def window(marks: Sequence[Mark]) -> Window | None:
    """None where nothing bounds the text, or its marks contradict each other."""
    with_years = _with_years([each for each in marks if not is_yearless(each.dated.first)])
    if with_years is not None and _is_narrow(with_years):
        return with_years
    # A bare month is too often one of another year.
    return (
        _round_the_year([each for each in marks if is_yearless(each.dated.first) and each.dated.is_day])
        or with_years
    )


def _with_years(marks: Sequence[Mark]) -> Window | None:
    firsts = [each.first for each in marks if each.first is not None]
    lasts = [each.last for each in marks if each.last is not None]
    if not firsts or (lasts and min(lasts) < max(firsts)):
        return None
    return Window(max(firsts), min(lasts, default=None))


def _round_the_year(marks: Sequence[Mark]) -> Window | None:
    """The one gap in the round of the year that follows a day gone by and comes before a day ahead.

    Contradictions show in there being none, or more than one.
    """
    own = {
        Window(each.first, each.last) for each in marks if each.first is not None and each.last is not None
    }
    if own:
        return own.pop() if len(own) == 1 else None
    order = sorted(marks, key=lambda each: (place(each.dated.first), each.way == "ahead"))
    gaps = {
        Window(here.first, there.last)
        for here, there in zip(order, order[1:] + order[:1], strict=True)
        if here.first is not None and there.last is not None
    }
    found = gaps.pop() if len(gaps) == 1 else None
    return found if found is not None and _is_narrow(found) else None


def _is_narrow(found: Window) -> bool:
    return found.latest is not None and days_within(found.earliest, found.latest) <= _WIDEST
