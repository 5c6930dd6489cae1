"""Items and their statements in; who the source of each is, as the text that it stands in tells it, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corpus.model import Attribution, Item, Role, Statement
from corpus.people.casting import cast_of
from corpus.people.registry import Identity, Seen, key, settled
from corpus.people.scene import Key, Scene
from corpus.people.sources import source_of
from corpus.people.story import surroundings


def attributions(
    items: Sequence[Item], statements: Sequence[Sequence[Statement]]
) -> list[tuple[Attribution, ...]]:
    """Items of one bulletin in order, each with its `statements`.

    An item is a text of its own: its pronouns and titles mean nobody of another. Rows that follow one another
    and have one `article` are one text. A statement without a source of its own has an empty attribution, or
    that of the one it continues.
    """
    heard = list(zip(items, statements, strict=True))
    grouped = groupby(enumerate(heard), key=lambda numbered: numbered[1][0].article or numbered[0])
    told = [_in_one_text([each for _, each in text]) for _, text in grouped]
    if len(told) == 1:
        return told[0].groups
    names = _settled_over(told)
    return [tuple(_renamed(each, names) for each in group) for text in told for group in text.groups]


@dataclass(frozen=True, slots=True)
class _Told:
    """One text read: its attributions row by row, and all whom it names."""

    groups: list[tuple[Attribution, ...]]
    seen: frozenset[Seen]


def _in_one_text(rows: Sequence[tuple[Item, Sequence[Statement]]]) -> _Told:
    """Sources are settled as they are printed, so that a pronoun finds who spoke before it; headlines last:
    they sum up what the text tells."""
    items, groups = [item for item, _ in rows], [group for _, group in rows]
    if not any(groups):
        return _Told([() for _ in groups], frozenset())
    scene = cast_of(items, groups)
    found: dict[Key, Attribution] = {}
    for told in sorted(scene.told, key=lambda told: told.statement.kind == "headline"):
        found[told.key] = source_of(scene, told, found)
    named = [
        tuple(found.get((number, place), Attribution()) for place in range(len(group)))
        for number, group in enumerate(groups)
    ]
    beside = surroundings(items)
    seen = {one for group in named for each in group for one in _seen(each, beside)}
    return _Told(named, frozenset(seen.union(_silent(scene))))


def _silent(scene: Scene) -> Iterator[Seen]:
    """Who is named in full and need not speak: `the envoy Ivo Brandt`, who is Brandt in the next text."""
    for figure in scene.cast.figures:
        if figure.kind == "person" and figure.full and figure.first >= 0:
            yield Seen(figure.name, "person", tuple(map(Role, figure.roles[:1])), items=1)


def _settled_over(texts: Sequence[_Told]) -> dict[Identity, str]:
    """`Lund` of one text is the Ada Lund of another, as it would be over a corpus of the two."""
    by_key: dict[str, list[Seen]] = {}
    for one in {one for text in texts for one in text.seen}:
        by_key.setdefault(key(one.name, one.kind), []).append(one)
    names: dict[Identity, str] = {}
    for seen in by_key.values():
        names |= settled(seen)
    return names


def _seen(told: Attribution, beside: frozenset[str]) -> Iterator[Seen]:
    if told.name is not None:
        roles = (Role(told.role),) if told.role else ()
        yield Seen(told.name, told.kind, roles, items=1, beside=beside)
    if told.organisation is not None:
        yield Seen(told.organisation, "organisation", items=1, beside=beside)


def _renamed(told: Attribution, names: dict[Identity, str]) -> Attribution:
    name, organisation = told.name, told.organisation
    return replace(
        told,
        name=name and names[name, told.kind],
        organisation=organisation and names[organisation, "organisation"],
    )
