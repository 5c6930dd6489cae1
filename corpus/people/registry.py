"""Names seen in the texts of a corpus in; one canonical name for each out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Role, SpeakerKind
from corpus.people import words as w
from corpus.people.bodies import body_key, is_body_name, owner, same_bodies
from corpus.people.callings import calling
from corpus.people.names import Name, read_name

Identity = tuple[str, SpeakerKind | None]


@dataclass(frozen=True, slots=True)
class Seen:
    """A name as attributions show it, over all texts: how often, and as what. One for each name and kind.

    `beside` is needed only where the name does not say whose it is ("Defence Ministry"): without it, it stays
    its own.
    """

    name: str
    kind: SpeakerKind | None
    roles: tuple[Role, ...] = ()
    organisations: tuple[str, ...] = ()
    statements: int = 0
    items: int = 0
    beside: frozenset[str] = frozenset()  # what `surroundings` gives of the texts where it stands

    @property
    def identity(self) -> Identity:
        return self.name, self.kind


def key(name: str, kind: SpeakerKind | None) -> str:
    """Names with different keys are never one speaker's.

    A person's is the surname: `Ada M. Lund`, `Lund` -> lund. A body's is its initials, like an acronym:
    `Harbour Workers Union`, `HWU` -> hwu; a state's organ's is its kind: `Corrin's Foreign Ministry`,
    `the Foreign Ministry` -> foreign ministry. A group's is all its words.
    """
    if kind == "group":
        return w.folded(name)
    if kind != "person" and is_body_name(name):
        return body_key(name)
    return read_name(name).last


def settled(seen: Sequence[Seen]) -> dict[Identity, str]:
    """The canonical name of each, over the names that share one key; the order of `seen` does not count.

    A surname alone is the one person's who has it; where two have it, it stays on its own. So does a ministry
    without a country where two countries' ministries are known.
    """
    ordered = sorted(set(seen), key=lambda one: (one.name, one.kind or ""))
    bodies = [one for one in ordered if one.kind != "person" and is_body_name(one.name)]
    others = [one for one in ordered if one not in bodies]
    return _settled_bodies(bodies, others) | _settled_people(others, bodies)


def _settled_bodies(bodies: Sequence[Seen], others: Sequence[Seen]) -> dict[Identity, str]:
    around: dict[str, frozenset[str]] = {}
    for one in bodies:
        around[one.name] = around.get(one.name, frozenset()) | one.beside
    groups = same_bodies(around)
    found: dict[Identity, str] = {}
    for group in groups:
        best = _best([one for one in bodies if one.name in group])
        found |= {one.identity: best for one in bodies if one.name in group}
    return found


def _settled_people(people: Sequence[Seen], bodies: Sequence[Seen]) -> dict[Identity, str]:
    groups = _groups([one for one in people if read_name(one.name).given])
    found = {one.identity: _best(group) for group in groups for one in group}
    firms = {one.name: one.beside for one in bodies}
    for one in people:
        if read_name(one.name).given:
            continue
        fitting = [group for group in groups if _fits(one, group)] if not _is_body_too(one, people) else []
        if (len(groups) == 1 and fitting) or (
            len(groups) > 1 and len(fitting) == 1 and _callings([one]) & _callings(fitting[0])
        ):
            found[one.identity] = _best(fitting[0])
        elif one.kind != "person" and _is_acronym(one.name) and len(same_bodies(firms)) == 1:
            found[one.identity] = _best(bodies)
        else:
            found[one.identity] = one.name
    return found


def _groups(full: Sequence[Seen]) -> list[list[Seen]]:
    """Names in full that may be one person's. One that might be two people's (`A. Lund`) is by itself."""
    groups: list[list[Seen]] = []
    for one in sorted(full, key=lambda one: (len(read_name(one.name).given[0]) == 1, one.name)):
        agreeing = [group for group in groups if all(_agree(one, other) for other in group)]
        if len(agreeing) == 1:
            agreeing[0].append(one)
        else:
            groups.append([one])
    return groups


def _agree(one: Seen, other: Seen) -> bool:
    a, b = read_name(one.name), read_name(other.name)
    return a.words == b.words or (a.agrees(b) and "organisation" not in (one.kind, other.kind))


def _fits(one: Seen, group: Sequence[Seen]) -> bool:
    """A surname with another calling, or with another gender's, is somebody else's."""
    mine, theirs = _callings([one]), _callings(group)
    if any(mine & here and theirs & there for here, there in ((w.MALE, w.FEMALE), (w.FEMALE, w.MALE))):
        return False
    person = any(other.kind != "organisation" for other in group)
    return one.kind != "organisation" and person and (not mine or not theirs or bool(mine & theirs))


def _is_body_too(one: Seen, people: Sequence[Seen]) -> bool:
    """The single word is a firm's name as well: `Lund` may be the carmaker."""
    return one.kind is None and any(
        other.name == one.name and other.kind == "organisation" for other in people
    )


def _callings(group: Sequence[Seen]) -> set[str]:
    nouns = [w.title_noun(word) for one in group for role in one.roles for word in role.title.split()]
    return {calling(noun) for noun in nouns if noun}


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return letters.isupper() and len(letters) > 1


def _best(group: Sequence[Seen]) -> str:
    """The form without possessive or initial for a first name, no acronym; of those the usual one."""

    def worth(one: Seen) -> tuple[bool, bool, bool, bool, int, int, str]:
        words = one.name.split()
        plain = not any(map(w.is_possessive, words))
        name: Name = read_name(one.name)
        return (
            plain,
            not _is_acronym(one.name),
            len(name.words[0]) > 1,
            bool(owner(one.name)),
            one.items,
            len(words),
            one.name,
        )

    return max(group, key=worth).name
