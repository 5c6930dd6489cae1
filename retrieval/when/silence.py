"""Days that nothing is of in; the silence that says what is covered, and how that is known, out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.clock.yearless import DAYS, is_yearless, place
from corpus.store import Store
from retrieval.phrases import Phrases
from retrieval.said import Reply, distinct
from retrieval.speakers import Wanted
from retrieval.when.clues import clues
from retrieval.when.dated import Bounds, Dated
from retrieval.when.model import Days
from retrieval.when.words import asked_days

_MOST_SHOWN = 3
_NEAR = 14  # days: items without a date that lie further are not among the nearest


def outside(store: Store, dated: Dated, say: Phrases) -> Reply:
    """No item is of the asked days, or none on the topic."""
    message = " ".join([say.none_dated(asked_days(dated.when, say)), *_covered(store, dated, say)])
    return Reply(message, (), reason="outside_dates")


def spoken_elsewhere(
    store: Store, dated: Dated, wanted: Wanted, free: Reply, say: Phrases, *, speaks_then: bool
) -> Reply:
    """The asked speaker says something, and nothing of the asked days: what was said nearest to them.

    `speaks_then`: of the asked days there are statements, on other topics than the one that is asked.
    """
    who = " · ".join(wanted.names) or say.quoted(wanted.asked.who)
    once = distinct(free.told)
    count, items = len(once), len({told.item for told in once})
    where = [] if 1.0 in dated.published.values() else _covered(store, dated, say)
    days, topic = asked_days(dated.when, say), wanted.asked.shown_topic
    none = say.none_on_topic(who, topic, days) if speaks_then and topic else say.none_of_days(who, days)
    parts = [none, *where, say.of_other_days(count, items)]
    near = {told.item: place for place, told in reversed(list(enumerate(free.told)))}
    shown = [each for each in free.shown if wanted.passages.get(each.id)]
    shown.sort(key=lambda each: near.get(wanted.passages[each.id][0].item, len(near)))
    return replace(free, message=" ".join(parts), shown=tuple(shown[:_MOST_SHOWN]), reason="outside_dates")


def _covered(store: Store, dated: Dated, say: Phrases) -> list[str]:
    """The days nearest to those that were asked, or where the bulletins begin or end."""
    bounds, days = set(dated.items.values()), dated.when.days
    if not bounds or days is None:
        return [say.nothing_dated()]
    printed = sorted({each.day for each in bounds if each.day is not None and not is_yearless(each.day)})
    others = bounds.difference(Bounds(day, day) for day in printed)
    if not printed:
        near = _nearest(others, days)
        return [say.text_points_to(say.days(*each), clues(store, dated.items, each)) for each in near]
    nearest = _between(printed, days, say)
    near = _nearest((each for each in others if sum(_away(each, days)) <= _NEAR), days)
    return [nearest, say.others_point_to([say.days(*each) for each in near])] if near else [nearest]


def _between(printed: Sequence[str], days: Days, say: Phrases) -> str:
    """`printed`: the days that are printed with their year, in order."""
    first, last = days.first or "", days.last or "9999"
    before, after = printed[: bisect_left(printed, first)], [day for day in printed if day > last]
    if is_yearless(first) or is_yearless(last):
        return say.covered(say.days(printed[0], printed[-1]))
    if not after:
        return say.bulletins_end(say.day(printed[-1]))
    if not before:
        return say.bulletins_begin(say.day(printed[0]))
    return say.nearest_days(say.day(before[-1]), say.day(after[0]))


def _nearest(bounds: Iterable[Bounds], days: Days) -> list[Bounds]:
    """The few that may be nearest to what was asked, in the order of the calendar."""
    return sorted(sorted(bounds, key=lambda each: _away(each, days))[:_MOST_SHOWN])


def _away(each: Bounds, days: Days) -> tuple[int, int]:
    """Years, and days round the year."""
    asked = days.last or days.first or ""
    years = 0 if is_yearless(each.latest) or is_yearless(asked) else int(each.latest[:4]) - int(asked[:4])
    round_the_year = (place(each.latest) - place(asked)) % DAYS
    return abs(years) * DAYS, min(round_the_year, DAYS - round_the_year)
