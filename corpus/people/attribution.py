"""The items of one text and their statements in; who the source of each is, as far as that text tells, out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Attribution, Item, Statement
from corpus.people.scene import Scene, Told
from corpus.people.sources import source_of


def attributions(
    items: Sequence[Item], statements: Sequence[Sequence[Statement]]
) -> list[tuple[Attribution, ...]]:
    """`items`: one bulletin item, or the rows of one `article` in order; `statements` go with them one to one.

    Sources are settled in the order in which they are printed, so that a pronoun finds who spoke before it.
    A statement without a source of its own has an empty attribution, or that of the one it continues.
    """
    if not any(statements):
        return [() for _ in items]
    scene = Scene.of(items, statements)
    settled: dict[tuple[int, int], Attribution] = {}
    for told in scene.in_printed_order():
        settled[told.key] = source_of(scene, told, settled)
    return [_of_item(number, found, settled) for number, found in enumerate(statements)]


def _of_item(
    number: int, statements: Sequence[Statement], settled: dict[tuple[int, int], Attribution]
) -> tuple[Attribution, ...]:
    """Those that continue another take its attribution: the one before, with the same parent if there is one."""
    for place, statement in enumerate(statements):
        if statement.continues and statement.source is None:
            settled[number, place] = _before(number, place, statements, settled)
    return tuple(settled.get((number, place), Attribution()) for place in range(len(statements)))


def _before(
    number: int,
    place: int,
    statements: Sequence[Statement],
    settled: dict[tuple[int, int], Attribution],
) -> Attribution:
    parent = statements[place].parent
    for earlier in range(place - 1, -1, -1):
        if statements[earlier].parent == parent:
            return settled.get((number, earlier), Attribution())
    while number and parent is None:
        number -= 1
        last = max((key for key in settled if key[0] == number), default=None)
        if last is not None:
            return settled[last]
    return Attribution()


__all__ = ["Told", "attributions"]
