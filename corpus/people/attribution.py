"""The items of one text and their statements in; who the source of each is, as that text tells it, out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Attribution, Item, Statement
from corpus.people.casting import cast_of
from corpus.people.scene import Key
from corpus.people.sources import source_of


def attributions(
    items: Sequence[Item], statements: Sequence[Sequence[Statement]]
) -> list[tuple[Attribution, ...]]:
    """`items`: one bulletin item, or the rows of one `article` in order; each has its `statements`.

    Sources are settled in the order in which they are printed, so that a pronoun finds who spoke before it.
    A statement without a source of its own has an empty attribution, or that of the one it continues.
    """
    if not any(statements):
        return [() for _ in items]
    scene = cast_of(items, statements)
    settled: dict[Key, Attribution] = {}
    for told in scene.told:
        settled[told.key] = source_of(scene, told, settled)
    return [
        tuple(settled.get((number, place), Attribution()) for place in range(len(group)))
        for number, group in enumerate(statements)
    ]
