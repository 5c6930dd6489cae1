"""Who is in one story: which of the names that it prints belong together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from corpus import lexicon
from corpus.people import words as w
from corpus.people.bodies import is_same_organ
from corpus.people.callings import calling
from corpus.people.figures import Figure
from corpus.people.names import Name, initials, read_name
from corpus.people.titles import is_acronym

_MAY_STAND_ALONE = w.BODIES | w.PRESS | w.THINGS | lexicon.INSTITUTIONS  # for the body whose name they end
_TELLING = w.BODIES.union(*w.NAMED_AS.values())  # words of a name that tell what its body is
MOST = 100  # of one surname, calling or noun: more in one text are not told apart
_JUST_NAMED = 800  # characters: some five sentences
_LONGEST = 3  # words of a person's name; more, and something else stands before it


class Cast:
    """The figures of one story, found by any form of their names."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self._names: list[Name] = []  # by the figure's number
        self._whole: dict[str, Figure] = {}
        self._by_last: dict[str, list[Figure]] = {}
        self._by_first: dict[str, list[Figure]] = {}
        self._by_initials: dict[str, list[Figure]] = {}
        self._spelt: dict[str, Figure] = {}
        self._by_body: dict[str, list[Figure]] = {}
        self._by_calling: dict[str, list[Figure]] | None = None  # once all is read
        self._by_noun: dict[str, list[Figure]] | None = None  # the same

    def add(self, name: str, place: int) -> Figure:
        """The figure of a name in full, a new one if none agrees.

        `place`: where it stands, -1 in a headline.
        """
        parts = read_name(name)
        figure = self._whole.get(parts.folded) or self._agreeing(parts, name) or self._new(parts, name)
        self._whole.setdefault(parts.folded, figure)
        figure.forms[name] += 1
        figure.introduce(place)
        return figure

    def person_at_end(self, name: str) -> Figure | None:
        """The person whose full name ends these words.

        `Corrin Chancellery Ada Lund`, once Ada Lund is known.
        """
        words = read_name(name).words
        for start in range(1, len(words) - 1):
            figure = self._whole.get(" ".join(words[start:]))
            if figure is not None and figure.kind == "person":
                return figure
        return None

    def _agreeing(self, name: Name, printed: str) -> Figure | None:
        organ = name.last in w.STATE_ORGANS
        agree = [
            figure
            for figure in self._by_last.get(name.last, ())
            if self._names[figure.number].agrees(name) or (organ and is_same_organ(figure.name, printed))
        ]
        return agree[0] if len(agree) == 1 else None

    def _new(self, name: Name, printed: str) -> Figure:
        figure = Figure(len(self.figures), full=name.is_full)
        self.figures.append(figure)
        self._names.append(name)
        _enter(self._by_last, name.last, figure)
        namesakes = self._by_last[name.last]
        for one in (*namesakes, figure) if len(namesakes) > 1 else ():
            one.has_namesakes = True
        if name.is_full:
            _enter(self._by_first, name.words[0], figure)
            _enter(self._by_initials, initials(printed), figure)
        for word in set(name.words) & _TELLING:
            _enter(self._by_body, word, figure)
        return figure

    def named(self, name: str, place: int, *, head: str | None = None) -> Figure | None:
        """Whose the name is that stands at `place`; None if it is nobody's, or might be two people's.

        `head` is the title before it: `Mayor Lund` is the Lund who is called mayor elsewhere.
        """
        owner, _, rest = name.partition(" ")
        if rest and w.is_possessive(owner):  # the Board's Lund
            owned = self.named(rest, place, head=head)
            if owned is not None and owned.kind == "person":
                return owned
        parts = read_name(name)
        if parts.is_full:
            return self._whole.get(parts.folded) or self._agreeing(parts, name)
        surnamed = self.namesakes(name)
        if surnamed:
            return self._one_of(surnamed, place, head)
        others = [figure for figure in self._by_first.get(parts.last, ()) if figure.kind == "person"]
        others = others or self._acronym(name)
        return others[0] if len(others) == 1 else None

    def namesakes(self, name: str) -> Sequence[Figure]:
        """All who have this surname."""
        last = read_name(name).last
        found = self._by_last.get(last, [])
        if last not in _MAY_STAND_ALONE:  # `Corrin` is not the Harbour Fund Corrin
            found = [figure for figure in found if figure.kind != "organisation" or not figure.full]
        if is_acronym([name]):  # `Aura CBC` is no full name of the CBC
            return [figure for figure in found if not figure.full or not is_acronym(figure.name.split()[-1:])]
        return found

    def is_ambiguous(self, name: str) -> bool:
        return len(self.namesakes(name)) > 1

    def add_single(self, name: str, place: int) -> Figure:
        """A surname with a title that fits nobody of the name: `Mr. Lund` where only his wife is named."""
        figure = self._new(read_name(name), name)
        figure.forms[name] += 1
        figure.introduce(place)
        return figure

    def spell(self, letters: str, figure: Figure) -> None:
        """The letters that stand in parentheses behind the name mean it wherever they stand."""
        self._spelt.setdefault(letters.lower(), figure)

    def add_body(self, name: str, place: int) -> None:
        """The body that a spokesman is said to be of: it is known from there on, unless it is a person."""
        if set(read_name(name).words) & w.BODIES:
            self.add(name, place).body += 1

    def _acronym(self, name: str) -> list[Figure]:
        letters = name.replace(".", "")
        if letters.lower() in self._spelt:
            return [self._spelt[letters.lower()]]
        return self._by_initials.get(letters.lower(), []) if letters.isupper() and len(letters) > 2 else []

    def _one_of(self, figures: Sequence[Figure], place: int, head: str | None) -> Figure | None:
        """Two people with one surname stay two: the title decides, or that only one was introduced so far."""
        if head in w.MALE | w.FEMALE:
            figures = [figure for figure in figures if figure.may_be("he" if head in w.MALE else "she")]
        if head and head not in w.ADDRESSES:
            figures = [
                figure
                for figure in figures
                if not figure.is_only_relative or calling(head) in figure.callings
            ]
        if len(figures) > 1 and head:
            figures = [figure for figure in figures if calling(head) in figure.callings] or figures
        if len(figures) > 1:
            figures = [figure for figure in figures if 0 <= figure.first <= place]
            if len(figures) == 1:
                figures[0].established = True
        if len(figures) > 1:
            figures = _established(figures, place)
        return figures[0] if len(figures) == 1 else None

    def called(self, head: str, place: int) -> list[Figure]:
        """People who are called minister, senator ... somewhere before `place`, else anywhere."""
        if self._by_calling is None:
            self._by_calling = {}
            for figure in self.figures:
                for one in figure.callings:
                    _enter(self._by_calling, one, figure)
        people = self._by_calling.get(calling(head), [])
        return [figure for figure in people if 0 <= figure.first < place] or people

    def bodies(self, head: str) -> list[Figure]:
        """Bodies with this noun in their names: every board that the story tells of; a headline alone counts
        for nothing."""
        found = [self._by_body.get(word, ()) for word in (head, *sorted(w.NAMED_AS.get(head, ())))]
        return [figure for figures in found for figure in figures if figure.first >= 0]

    def said_to_be(self, noun: str) -> list[Figure]:
        """Bodies that are introduced so: `the airline Corrin Air`, `Tarn Watch, a rescue group,`."""
        if self._by_noun is None:
            self._by_noun = {}
            for figure in self.figures:
                for one in figure.nouns:
                    _enter(self._by_noun, one, figure)
        return [figure for figure in self._by_noun.get(noun, ()) if figure.first >= 0]


def _enter(index: dict[str, list[Figure]], word: str, figure: Figure) -> None:
    found = index.setdefault(word, [])
    if len(found) < MOST:
        found.append(figure)


def _established(figures: Sequence[Figure], place: int) -> list[Figure]:
    """The one who had the surname to himself until the others came in, unless one of them was just named."""
    first = [figure for figure in figures if figure.established]
    if len(first) != 1:
        return []
    others = [figure for figure in figures if figure is not first[0]]
    return first if all(_last_named(figure, place) < place - _JUST_NAMED for figure in others) else []


def _last_named(figure: Figure, place: int) -> int:
    at = bisect_right(figure.places, place)
    return figure.places[at - 1] if at else -1
