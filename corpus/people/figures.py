"""Someone or something that a story names, while the story is being read."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.model import SpeakerKind
from corpus.people import words as w
from corpus.people.callings import calling


@dataclass(slots=True)
class Figure:
    """`first` is where the name first stands in full, -1 while it does not. Counts of marks tell the kind:
    titles for a person, `board` for a body, `in Corrin` for a place; `he` and `she` the pronouns that fit."""

    number: int
    full: bool
    forms: Counter[str] = field(default_factory=Counter)
    callings: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)  # what a body is said to be: airline, group
    roles: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    first: int = -1
    places: list[int] = field(default_factory=list)  # where it stands in full, in printed order
    has_namesakes: bool = False
    established: bool = False  # the surname alone was used for it before a namesake came in
    person: int = 0
    body: int = 0
    place: int = 0
    he: int = 0
    she: int = 0

    @property
    def name(self) -> str:
        """The longest form printed: `Ada M. Lund` over `Ada Lund` over `A. Lund`.

        A person's has nothing in front: `Ada Lund` over `Chancellery Ada Lund`.
        """
        forms = self.forms if self.body else _without_fronts(self.forms)
        return max(forms, key=lambda form: (*_weight(form), self.forms[form], form))

    @property
    def kind(self) -> SpeakerKind | None:
        if self.person > self.body + 2 * self.place:
            return "person"
        if self.body or self.place > 1:
            return "organisation"
        return "person" if self.person else None

    @property
    def is_only_relative(self) -> bool:
        """Named as somebody's wife, brother ... and as nothing else."""
        return bool(self.callings) and self.callings <= w.RELATIVES

    @property
    def gender(self) -> str | None:
        """he or she; None where titles and pronouns do not tell."""
        if self.he and self.he >= 3 * self.she:
            return "he"
        return "she" if self.she and self.she >= 3 * self.he else None

    def may_be(self, gender: str) -> bool:
        return self.kind != "organisation" and self.gender in (None, gender)

    def introduce(self, place: int) -> None:
        """The name stands in full at `place`; -1, in a headline, counts for nothing."""
        if place >= 0:
            insort(self.places, place)
            self.first = self.places[0]

    @property
    def office(self) -> str | None:
        """The first role told that is more than somebody's friend or brother."""
        return next((role for role in self.roles if is_office(role)), None)

    def mark_calling(self, head: str | None) -> None:
        if head is not None:
            self.callings.add(calling(head))
            self.he += 3 * (head in w.MALE)
            self.she += 3 * (head in w.FEMALE)

    def mark_role(self, role: str | None, organisation: str | None) -> None:
        if role and role not in self.roles:
            self.roles.append(role)
        if organisation and organisation not in self.organisations:
            self.organisations.append(organisation)


def is_office(role: str) -> bool:
    return w.bare(role.split()[-1]) not in w.RELATIONS


def _weight(form: str) -> tuple[bool, int, bool]:
    """`Corrinian Navy` over `Corrin's Navy` over `Navy`."""
    words = form.split()
    owned = any(map(w.is_possessive, words))
    return len(words[0].rstrip(".")) > 1, len(words), not owned


def _without_fronts(forms: Iterable[str]) -> list[str]:
    full = [form for form in forms if " " in form]
    return [form for form in forms if not any(form.endswith(" " + other) for other in full)]
