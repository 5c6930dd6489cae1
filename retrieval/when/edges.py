"""A match of a part of a week, a month or a year in ("the end of last week"); its days out."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from corpus.clock.calendar import moved
from retrieval.when.counted import past_one, read_whole, weeks
from retrieval.when.model import Days
from retrieval.when.named import of_month, spanned, written


def read_edge(match: re.Match[str], today: date) -> Days | None:
    """ "At the end of last week", "early this year"."""
    unit, which = match["unit"].lower(), (match["which"] or "this").lower()
    edge = match["edge"].lower()
    edge = {"beginning": "early", "start": "early", "end": "late"}.get(edge, edge)
    whole = read_whole(unit, {"last": -1, "next": 1}.get(which, 0), which, today)
    if whole is None or whole.first is None:
        return None
    first = date.fromisoformat(whole.first)
    if unit == "month":
        return of_month(first.year, first.month, edge if edge != "middle" else "mid")
    if unit == "week":
        begin, end = {"early": (0, 2), "middle": (2, 4), "late": (3, 6)}[edge]
        return spanned(moved(first, days=begin), moved(first, days=end))
    begin, end = {"early": (1, 4), "middle": (5, 8), "late": (9, 12)}[edge]
    last = written(first.year, end, monthrange(first.year, end)[1])
    return Days(written(first.year, begin, 1), last, "month")


def read_week_before_last(_: re.Match[str], today: date) -> Days | None:
    return weeks("week", -2, "last", today)


def read_of_the_unit(match: re.Match[str], today: date) -> Days | None:
    """ "News of the week": of the days up to now; "the week" alone is no time."""
    if _NEWS_OF.search(match.string[: match.start()]) is None:
        return None
    unit = match["unit"].lower()
    return spanned(today, today) if unit == "day" else past_one(unit, today)


_NEWS_OF = re.compile(r"\b(?:news|headlines?|stor(?:y|ies)|events?|bulletins?) (?:of|for) $", re.IGNORECASE)
