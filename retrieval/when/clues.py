"""Days that a bulletin's text points to, no date being printed, in; the words that tell them out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from corpus.clock.bounds import Clue, bounds
from corpus.clock.bounds_dates import dates
from corpus.store import Store
from retrieval.phrases.protocol import Points
from retrieval.when.dated import Bounds, state_of

_MOST_CLUES = 4
# characters of a bulletin: 50 ms, once until the bulletins change (600,000 took .5 s at each silence)
_LONGEST = 60_000
_ORDER: Mapping[Points, int] = {"past": 0, "same day": 1, "ahead": 2}


def clues(store: Store, items: Mapping[int, Bounds], of: Bounds) -> tuple[tuple[str, Points], ...]:
    """`January 15`, past; `January 25`, ahead: read again from the text that is kept, what is past first.

    Empty where the bulletin is too long to be read again.
    """
    item = next(item for item, bound in items.items() if bound == of)
    return _read(store, state_of(store), item, of)


@lru_cache(maxsize=64)
def _read(store: Store, _state: object, item: int, of: Bounds) -> tuple[tuple[str, Points], ...]:
    text = _text(store, item)
    inferred = bounds(text) if len(text) <= _LONGEST else None
    if inferred is None or (inferred.earliest, inferred.latest) != of:
        return ()
    found: dict[object, tuple[str, Points]] = {}
    for clue in sorted(inferred.clues, key=lambda each: _ORDER[each.points]):
        found.setdefault(_day(clue, text), (clue.span.of(text), clue.points))
    return tuple(found.values())[:_MOST_CLUES]


def _day(clue: Clue, text: str) -> object:
    """One day is one clue, however it is spelt: "Jan. 25", "January 25"."""
    words = clue.span.of(text)
    return next(((each.first, each.last) for each in dates(words)), words.lower())


def _text(store: Store, item: int) -> str:
    """Of the bulletin to which the item belongs."""
    rows = store.db.execute(
        """SELECT b.preamble, i.text FROM items i JOIN bulletins b ON b.id = i.bulletin
           WHERE i.bulletin = (SELECT bulletin FROM items WHERE id = ?) ORDER BY i.number""",
        (item,),
    ).fetchall()
    return "".join([*(preamble for preamble, _ in rows[:1]), *(text for _, text in rows)])
