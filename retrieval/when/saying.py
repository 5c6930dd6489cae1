"""Statements and asked days in; those made on one of the days out.

A day that somebody speaks of is not the day of speaking: that is the item's, or the one beside the verb of
saying ("Lund said on Monday that ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from corpus.clock.yearless import DAYS, is_yearless, place
from corpus.spoken import Told
from retrieval.when.dated import Dated
from retrieval.when.told import TOLD, shares, told_days

_ENDS = re.compile(r"[.!?]\s|\n\s*\n")
_TOLD_WITHOUT_YEAR = TOLD / 2  # as `dated` weighs a day without its year where a year is asked
_LOOK = 120  # characters before and behind the verb


def spoken_on(dated: Dated, told: Iterable[Told], openings: Mapping[int, int]) -> dict[tuple[int, int], bool]:
    """Item and place of each, and whether nothing but a doubt of the item's own day is left.

    `openings`: the first passage of each item. Where that tells of the asked day, what somebody "had said on
    the first evening" may be of it: no more is claimed.
    """
    found, others = dict[tuple[int, int], bool](), {}
    for each in told:
        if dated.published.get(each.item):
            found[each.item, each.place] = True
        elif beside := _beside_the_verb(each):
            others[each.item, each.place] = beside, _day(dated, each)
            if _begins_with_them(dated, each, openings) and _was_said_then(each, beside):
                found[each.item, each.place] = False
    days = () if dated.when.days is None else told_days(dated.when.days)
    if not days or not others:
        return found
    places = list(others)
    texts = dict(enumerate(others.values()))
    told_of = shares(days, texts, without_year=0.0)  # what is planned was not said on its day
    return found | {places[at]: True for at, share in told_of.items() if share >= TOLD}


def _begins_with_them(dated: Dated, told: Told, openings: Mapping[int, int]) -> bool:
    """The item opens with what had happened on the asked days."""
    share = dated.passages.get(openings.get(told.item, 0), 0.0)
    bounds, days = dated.items.get(told.item), dated.when.days
    if bounds is None or days is None or days.last is None:
        return share == TOLD
    ahead = (place(bounds.earliest) - place(days.last)) % DAYS
    return share >= (_TOLD_WITHOUT_YEAR if is_yearless(bounds.earliest) else TOLD) and 0 < ahead < DAYS // 2


def _was_said_then(told: Told, beside: str) -> bool:
    """Before the telling: "had said", "said that evening"."""
    if told.cue is None:
        return False
    at = told.cue.start - told.start
    return _HAD.search(told.text[max(0, at - _LOOK) : at]) is not None or _THEN.search(beside) is not None


_HAD = re.compile(r"\bhad(?: \w+)?\s*$|['’]d\s*$")
_THEN = re.compile(
    r"\b(?:that|the same|the first|the second|the third|the previous|the next|the following) "
    r"(?:morning|afternoon|evening|night|day)\b|\bat the time\b",
    re.IGNORECASE,
)


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
