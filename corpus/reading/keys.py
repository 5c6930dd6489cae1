"""Items in; for each a key out that stays when its bulletin is saved again with more items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from corpus.model import Item

_FIRST_WORDS = 8
_LENGTH = 16  # hexadecimal digits


def keys(items: Sequence[Item], scope: str) -> list[str]:
    """One key an item, in their order, none twice. `scope` is the page's address or the feed's name.

    A key holds neither the file's name nor the item's number: a live blog puts what is new on top. Where
    items would share one, the oldest has it bare and the others add their first words, then their place.
    """
    found = [""] * len(items)
    taken: Counter[str] = Counter()
    for at in _oldest_first(items):
        known, first_words = _known_by(items[at], scope), _first_words(items[at])
        key = _hash(*known)
        if taken[key]:
            taken[key] += 1
            key = _hash(*known, first_words)
        if taken[key]:
            taken[key] += 1
            key = _hash(*known, first_words, str(taken[key]))
        taken[key] += 1
        found[at] = key
    return found


def _known_by(item: Item, scope: str) -> tuple[str, ...]:
    """Its source's own name for it; else its day and headline, or its time and first words."""
    day = item.earliest if item.published_kind == "printed" else None
    if item.item_id or item.link:
        return "id" if item.item_id else "link", scope, item.item_id or item.link or ""
    if item.headline is not None:
        return "headline", day or "", " ".join(item.headline.of(item.text).split()).casefold()
    return "words", item.published or day or "", _first_words(item)


def _first_words(item: Item) -> str:
    return " ".join(item.passages[0].span.of(item.text).split()[:_FIRST_WORDS]).casefold()


def _oldest_first(items: Sequence[Item]) -> Sequence[int]:
    """Places of the items, from the bottom where the first is newer than the last."""
    times = [item.published for item in items if item.published]
    is_newest_first = len(times) > 1 and times[0] > times[-1]
    return range(len(items) - 1, -1, -1) if is_newest_first else range(len(items))


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
