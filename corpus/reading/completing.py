"""Items as a form gave them in; with the days they were published on and the key that stays out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from corpus.model import Clue, Item, PublishedKind
from corpus.reading.form import Understood
from corpus.reading.keys import keys

_LONGEST = 500_000  # characters: a longer text is an archive of many bulletins, which share no clock


def completed(understood: Understood) -> tuple[Item, ...]:
    """Every item with `earliest`, `latest`, `published_kind` and `key`.

    Printed dates hold: an item's own, else the bulletin's where its items share that. Without any, the days
    are inferred from what the item's text says, and left open where it says nothing.
    """
    shared = understood.published if understood.is_shared else None
    items = [_printed(item, shared) for item in understood.items]
    items = [item for group in _texts(items) for item in _inferred(group)]
    found = keys(items, understood.link or understood.source_name or "")
    return tuple(replace(item, key=key) for item, key in zip(items, found, strict=True))


def _printed(item: Item, shared: str | None) -> Item:
    published = item.published or (None if item.earliest else shared)
    if published is not None:
        return _between(replace(item, published=published), published[:10], published[:10], "printed")
    return item if item.earliest is None else _between(item, item.earliest, item.latest, "printed")


def _between(item: Item, earliest: str | None, latest: str | None, kind: PublishedKind) -> Item:
    return replace(item, earliest=earliest, latest=latest, published_kind=kind)


def _texts(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Neighbours that share one clock: those of one text, and those of one article."""
    for _, group in groupby(items, key=lambda item: item.article or id(item.text)):
        yield list(group)


def _inferred(group: Sequence[Item]) -> Iterable[Item]:
    if any(item.published_kind for item in group):
        return group  # what dates its neighbours tells nothing of an item's own day
    from corpus.clock.bounds import bounds  # most bulletins print a date

    parts = dict.fromkeys(item.text for item in group)  # one text, or the paragraphs of one article
    text = "\n\n".join(parts)
    found = bounds(text) if len(text) <= _LONGEST else None
    if found is None:
        return group
    clues = tuple(Clue(clue.span.of(text), clue.points) for clue in found.clues)
    return [_between(replace(item, clues=clues), found.earliest, found.latest, "inferred") for item in group]
