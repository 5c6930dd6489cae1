"""Statements and asked days in; those made on one of the days out.

A day that somebody speaks of is not the day of speaking: that is the item's, or the one beside the verb of
saying ("Lund said on Monday that ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.clock.yearless import is_yearless
from corpus.spoken import Told
from retrieval.when.dated import Dated
from retrieval.when.told import TOLD, shares, told_days

_ENDS = re.compile(r"[.!?]\s|\n\s*\n")
_LOOK = 120  # characters before and behind the verb


def spoken_on(dated: Dated, told: Iterable[Told]) -> set[tuple[int, int]]:
    """Item and place of each."""
    found, others = set(), {}
    for each in told:
        if dated.published.get(each.item):
            found.add((each.item, each.place))
        elif beside := _beside_the_verb(each):
            others[each.item, each.place] = beside, _day(dated, each)
    days = () if dated.when.days is None else told_days(dated.when.days)
    if not days or not others:
        return found
    places = list(others)
    texts = dict(enumerate(others.values()))
    told_of = shares(days, texts, without_year=0.0)  # what is planned was not said on its day
    return found | {places[at] for at, share in told_of.items() if share >= TOLD}


def _day(dated: Dated, told: Told) -> str | None:
    bounds = dated.items.get(told.item)
    return None if bounds is None or bounds.day is None or is_yearless(bounds.day) else bounds.day


def _beside_the_verb(told: Told) -> str:
    """The sentence of the verb of saying, without what is said."""
    if told.cue is None:
        return ""
    begin, end = told.cue.start - told.start, told.cue.end - told.start
    first = max(0, begin - _LOOK)
    breaks = [match.end() for match in _ENDS.finditer(told.text, first, begin)]
    first = breaks[-1] if breaks else first
    after = _ENDS.search(told.text, end, end + _LOOK)
    last = after.start() if after else min(len(told.text), end + _LOOK)
    kept = list(told.text[first:last])
    for span in told.contents:
        for at in range(max(first, span.start - told.start), min(last, span.end - told.start)):
            kept[at - first] = " "
    return "".join(kept)
