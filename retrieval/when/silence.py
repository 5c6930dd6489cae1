"""Days that nothing is of in; the silence that says what is covered, and how that is known, out."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from corpus.clock.yearless import is_yearless
from corpus.store import Store
from retrieval.phrases import Phrases
from retrieval.said import Reply, distinct
from retrieval.speakers import Wanted
from retrieval.when.clues import clues
from retrieval.when.dated import Bounds, Dated
from retrieval.when.words import in_words

_MOST_SHOWN = 3


def outside(store: Store, dated: Dated, say: Phrases) -> Reply:
    """No item is of the asked days, or none on the topic."""
    message = " ".join([say.none_dated(in_words(dated.when, say)), *_covered(store, dated, say)])
    return Reply(message, (), reason="outside_dates")


def spoken_elsewhere(store: Store, dated: Dated, wanted: Wanted, free: Reply, say: Phrases) -> Reply:
    """The asked speaker says something, and nothing of the asked days: what was said nearest to them."""
    who = " · ".join(wanted.names) or say.quoted(wanted.asked.who)
    count, items = len(distinct(free.told)), len({told.item for told in free.told})
    where = [] if dated.published else _covered(store, dated, say)
    parts = [say.none_of_days(who, in_words(dated.when, say)), *where, say.of_other_days(count, items)]
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
    if not printed:
        return _inferred(store, bounds, dated, say)
    first, last = days.first or "", days.last or "9999"
    before, after = printed[: bisect_left(printed, first)], [day for day in printed if day > last]
    if is_yearless(first) or is_yearless(last):
        return [say.covered(say.days(printed[0], printed[-1]))]
    if not after:
        return [say.bulletins_end(say.day(printed[-1]))]
    if not before:
        return [say.bulletins_begin(say.day(printed[0]))]
    return [say.nearest_days(say.day(before[-1]), say.day(after[0]))]


def _inferred(store: Store, bounds: set[Bounds], dated: Dated, say: Phrases) -> list[str]:
    """Where no item prints a day with its year: what the text points to, and by which words."""
    spans = sorted((each.earliest, each.latest) for each in bounds)[:_MOST_SHOWN]
    return [*(say.text_points_to(say.days(*span)) for span in spans), *clues(store, dated, say)]
