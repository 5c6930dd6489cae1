"""Asked days in; the passages of those days, each with how surely it is of them, out."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from heapq import nlargest
from typing import NamedTuple

from corpus.clock.yearless import is_yearless
from corpus.store import Store
from retrieval.candidates import HINT
from retrieval.when.model import Days, When, Years, certainty
from retrieval.when.settled import settled
from retrieval.when.shift import shifted
from retrieval.when.told import TOLD, searched, shares, told_days
from retrieval.words import Words

_MOST_PASSAGES = 3_000  # scored for one question, those published last
_NEWEST = 20  # items looked at where the newest are asked
_MOST_READ = 160  # passages read for the days that they speak of
_LATER = 7  # days for which a weekday's name still means that day
_SAME_STORY = 0.4  # of an item whose first passage tells of the day
_JUST_AFTER, _JUST_AFTER_DAYS = 0.2, 2  # what is asked of a day's events may be printed a little later
_MOST_WORDS = 8  # of a question for all that was of a month or a year


class Bounds(NamedTuple):
    """The first and the last day on which an item may have been published: ISO, or without a year."""

    earliest: str
    latest: str

    @property
    def day(self) -> str | None:
        return self.earliest if self.earliest == self.latest else None


@dataclass(frozen=True, slots=True)
class Dated:
    """What the question says about time, over these bulletins."""

    when: When
    passages: Mapping[int, float]  # share of certainty that it is of the asked days; none else are
    items: Mapping[int, Bounds]  # of every item of which any is known
    published: Mapping[int, float] = field(default_factory=dict)  # the same share of the items themselves

    @property
    def is_filter(self) -> bool:
        """A fact of a month or a year ("jobs lost in July 2020") may be told later: then days are a hint."""
        days = self.when.days
        is_long = self.when.is_fact or len(self.when.rest.split()) > _MOST_WORDS
        is_wide = days is not None and days.grain in ("month", "year") and is_long
        return self.when.how == "filter" and days is not None and not is_wide

    @property
    def told(self) -> tuple[str, ...]:
        """The days as a text may name them, where what happened on them is asked."""
        return told_days(self.when.days) if self.is_filter and self.when.days is not None else ()

    @property
    def feature(self) -> Mapping[int, float]:
        """The feature `date` of each passage of those days."""
        weigh = 0.0 if self.when.days is None else 1.0 if self.is_filter else HINT
        return {id_: weigh * share for id_, share in self.passages.items()}


def dated(store: Store, words: Words, when: When) -> Dated:
    """A figure of a day's events may be printed a little later; what was said is said on the day."""
    if when.no_such is not None:
        return Dated(when, {}, {})
    state = state_of(store)
    items = _items(store, state)
    if when.days is None:
        newest = nlargest(_NEWEST, items, key=lambda item: items[item].latest)
        return Dated(when, _passages(store, dict.fromkeys(newest, 1.0), items), items)
    by_bounds = _by_bounds(store, state)
    days = settled(when.days, {(each.earliest, each.latest) for each in by_bounds}, when.today)
    if days.last is None and days.first is not None and days.first <= when.today.isoformat():
        days = replace(
            days, last=when.today.isoformat(), grain="since"
        )  # "since Monday" ends at the moment of asking
    when = replace(when, days=days)
    alone = When("", "", when.today, days, names_year=when.names_year)
    found, passages = _of(store, state, words, alone)
    if when.is_fact and days.last is not None and not days.is_yearless:
        later = shifted(days.last, _JUST_AFTER_DAYS)
        near = _published(by_bounds, replace(when, days=Days(days.first, later)))
        after = _passages(store, {item: _JUST_AFTER for item in near if item not in found}, items)
        passages = {**after, **passages}
    return Dated(when, passages, items, found)


def state_of(store: Store) -> object:
    """What a thing read from the store may be kept by. Inside a transaction, which may yet be rolled back, it
    is equal to nothing: then all is read anew."""
    return store.state() or object()


@lru_cache(maxsize=16)
def _of(
    store: Store, state: object, words: Words, when: When
) -> tuple[Mapping[int, float], Mapping[int, float]]:
    """The items published on the asked days and the passages of these days, each with its share.

    Kept: "today" and "this week" are asked again and again, and to read what speaks of a week takes 10 ms.
    """
    items = _items(store, state)
    found = _published(_by_bounds(store, state), when)
    passages = _passages(store, found, items)
    for id_, share in _told(store, words, when, items, set(found)).items():
        passages[id_] = max(passages.get(id_, 0.0), share)
    return found, passages


@lru_cache(maxsize=4)
def _items(store: Store, _state: object) -> Mapping[int, Bounds]:
    """Read again after a change only: it takes 20 ms over 8,000 items."""
    rows = store.db.execute(
        "SELECT item, earliest, latest FROM dated WHERE earliest IS NOT NULL AND latest IS NOT NULL"
    )
    return {item: Bounds(earliest[:10], latest[:10]) for item, earliest, latest in rows}


@lru_cache(maxsize=4)
def _by_bounds(store: Store, state: object) -> Mapping[Bounds, Sequence[int]]:
    found: dict[Bounds, list[int]] = defaultdict(list)
    for item, bound in _items(store, state).items():
        found[bound].append(item)
    return found


def _published(items: Mapping[Bounds, Sequence[int]], when: When) -> dict[int, float]:
    days = when.days
    if days is None:
        return {}
    years = _years(items) or (1, when.today.year)  # without any printed year: none is from a year to come
    share = {
        bound: certainty(days, bound.earliest, bound.latest, names_year=when.names_year, years=years)
        for bound in items
    }
    return {item: share[bound] for bound, held in items.items() if share[bound] for item in held}


def _years(bounds: Iterable[Bounds]) -> Years | None:
    """The years of which an item that prints none may be: of those that the others print, or one beside."""
    found = [int(day[:4]) for bound in bounds for day in bound if not is_yearless(day)]
    return (min(found) - 1, max(found) + 1) if found else None


def _without_year(when: When, bounds: Collection[Bounds]) -> float:
    """How much a day that a text prints without its year may be an asked one."""
    if when.days is None or not certainty(when.days, "--01-01", "--12-31", years=_years(bounds)):
        return 0.0
    return TOLD / 2 if when.names_year else TOLD


def _passages(store: Store, shares: Mapping[int, float], items: Mapping[int, Bounds]) -> dict[int, float]:
    newest = nlargest(_MOST_PASSAGES, shares, key=lambda item: items[item].latest)  # each has a passage
    found: dict[int, float] = {}
    for id_, item in store.db.execute(
        """SELECT s.id, s.item FROM json_each(?) j CROSS JOIN spans s ON s.item = j.value
           WHERE s.passage IS NULL ORDER BY j.key LIMIT ?""",
        (json.dumps(newest), _MOST_PASSAGES),
    ):
        found[id_] = shares[item]
    return found


def _told(
    store: Store, words: Words, when: When, items: Mapping[int, Bounds], published: set[int]
) -> dict[int, float]:
    """Passages published on another day that speak of one of the asked days."""
    days = () if when.days is None else told_days(when.days)
    if not days:
        return {}
    named = {id_ for form in searched(days) for id_ in words.best(words.terms(form), _MOST_READ // 4)}
    near = [item for item in _soon_after(items, days) if item not in published]
    close = _passages(store, dict.fromkeys(near[:_MOST_READ], 1.0), items)
    of = store.items_of(sorted({*named, *list(close)[:_MOST_READ]}))
    texts = {
        id_: (text, items[item].day if item in items else None)
        for id_, (item, _, text) in store.texts_of(
            [id_ for id_, item in of.items() if item not in published]
        ).items()
    }
    return _with_their_stories(
        store, shares(days, texts, without_year=_without_year(when, set(items.values()))), of
    )


def _soon_after(items: Mapping[int, Bounds], days: tuple[str, ...]) -> list[int]:
    """The items of the days in which a weekday's name still means an asked one."""
    if is_yearless(days[-1]):
        return []
    latest = shifted(days[-1], _LATER)
    return [
        item
        for item, bound in items.items()
        if days[0] < bound.earliest <= latest and not is_yearless(bound.earliest)
    ]


def _with_their_stories(store: Store, told: dict[int, float], of: Mapping[int, int]) -> dict[int, float]:
    """An item that begins with what happened on the day goes on with it."""
    items = {of[id_]: share for id_, share in told.items() if share == TOLD}
    passages = defaultdict(list)
    for id_, item in store.db.execute(
        """SELECT id, item FROM spans WHERE passage IS NULL AND item IN (SELECT value FROM json_each(?))
           ORDER BY id""",
        (json.dumps(sorted(items)),),
    ):
        passages[item].append(id_)
    for held in passages.values():
        if told.get(held[0]) == TOLD:
            told = {**dict.fromkeys(held, _SAME_STORY), **told}
    return told
