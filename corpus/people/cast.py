"""Who is in one story: which of the names that it prints belong together."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.people import words as w
from corpus.people.figures import Figure, calling
from corpus.people.mentions import Mention
from corpus.people.names import Name, read_name
from corpus.reading import lexicon

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
        self._by_body: dict[str, list[Figure]] = {}

    def add(self, name: str, place: int) -> Figure:
        """The figure of a name in full, a new one if none agrees. `place`: where it stands, -1 in a headline."""
        parts = read_name(name)
        figure = self._whole.get(parts.folded) or self._agreeing(parts) or self._new(parts)
        self._whole.setdefault(parts.folded, figure)
        figure.forms[name] += 1
        figure.introduce(place)
        return figure

    def person_at_end(self, name: str) -> Figure | None:
        """The person whose full name ends these words: `Corrin Chancellery Ada Lund`, once Ada Lund is known."""
        words = read_name(name).words
        for start in range(1, len(words) - 1):
            figure = self._whole.get(" ".join(words[start:]))
            if figure is not None and figure.kind == "person":
                return figure
        return None

    def _agreeing(self, name: Name) -> Figure | None:
        agree = [
            figure for figure in self._by_last.get(name.last, ()) if self._names[figure.number].agrees(name)
        ]
        return agree[0] if len(agree) == 1 else None

    def _new(self, name: Name) -> Figure:
        figure = Figure(len(self.figures), full=name.is_full)
        self.figures.append(figure)
        self._names.append(name)
        self._by_last.setdefault(name.last, []).append(figure)
        if name.is_full:
            self._by_first.setdefault(name.words[0], []).append(figure)
            self._by_initials.setdefault("".join(word[0] for word in name.words), []).append(figure)
        for word in set(name.words) & w.BODIES:
            self._by_body.setdefault(word, []).append(figure)
        return figure

    def named(self, name: str, place: int, *, head: str | None = None) -> Figure | None:
        """Whose the name is that stands at `place`; None if it is nobody's, or might be two people's.

        `head` is the title before it: `Mayor Lund` is the Lund who is called mayor elsewhere.
        """
        parts = read_name(name)
        if parts.is_full:
            return self._whole.get(parts.folded) or self._agreeing(parts)
        surnamed = self._by_last.get(parts.last, [])
        if surnamed:
            return self._one_of(surnamed, place, head)
        others = [figure for figure in self._by_first.get(parts.last, ()) if figure.kind == "person"]
        others = others or self._acronym(name)
        return others[0] if len(others) == 1 else None

    def namesakes(self, name: str) -> Sequence[Figure]:
        """All who have this surname."""
        return self._by_last.get(read_name(name).last, ())

    def is_ambiguous(self, name: str) -> bool:
        return len(self.namesakes(name)) > 1

    def add_single(self, name: str, place: int) -> Figure:
        """A surname with a title that fits nobody of the name: `Mr. Lund` where only his wife is named."""
        figure = self._new(read_name(name))
        figure.forms[name] += 1
        figure.introduce(place)
        return figure

    def add_body(self, name: str, place: int) -> None:
        """The body that a spokesman is said to be of: it is known from there on, unless it is a person."""
        if set(read_name(name).words) & w.BODIES:
            self.add(name, place).body += 1

    def _acronym(self, name: str) -> list[Figure]:
        letters = name.replace(".", "")
        return self._by_initials.get(letters.lower(), []) if letters.isupper() and len(letters) > 2 else []

    def _one_of(self, figures: Sequence[Figure], place: int, head: str | None) -> Figure | None:
        """Two people with one surname stay two: the title decides, or that only one was introduced so far."""
        if head in w.MALE | w.FEMALE:
            figures = [figure for figure in figures if figure.may_be("he" if head in w.MALE else "she")]
        if head and head not in w.ADDRESSES:
            figures = [figure for figure in figures if not figure.is_only_relative or calling(head) in figure.callings]
        if len(figures) > 1 and head:
            figures = [figure for figure in figures if calling(head) in figure.callings] or figures
        if len(figures) > 1:
            figures = [figure for figure in figures if 0 <= figure.first <= place]
        return figures[0] if len(figures) == 1 else None

    def called(self, head: str, place: int) -> list[Figure]:
        """People who are called minister, senator ... somewhere before `place`, else anywhere."""
        people = [figure for figure in self.figures if calling(head) in figure.callings]
        return [figure for figure in people if 0 <= figure.first < place] or people

    def bodies(self, head: str) -> list[Figure]:
        """Bodies with this noun in their names: every board of the story."""
        return self._by_body.get(head, [])


def read_mentions(
    cast: Cast, found: Sequence[Mention], lower: frozenset[str]
) -> list[tuple[Mention, Figure]]:
    """Which mention names whom, in printed order. Full names are read first, the longest of them before the
    others: a surname may stand before the name that it belongs to."""
    full = [
        mention for mention in found if len(read_name(mention.name).words) > 1 and _counts(mention, lower)
    ]
    figures: dict[int, Figure] = {}
    for mention in sorted(full, key=lambda mention: (mention.body, len(mention.name))):
        start = mention.span.start
        known = cast.person_at_end(mention.name)
        figures[start] = known or _marked(cast.add(mention.name, start), mention)
        figures[start].introduce(start)
    for mention in found:
        start = mention.span.start
        if start in figures or len(read_name(mention.name).words) > 1:
            continue
        figure = cast.named(mention.name, start, head=mention.head)
        if figure is None and mention.titled and not cast.is_ambiguous(mention.name):
            figure = cast.add_single(mention.name, start)
        elif figure is not None and figure.full and is_personal(figure.name):
            figure.person += 1
        if figure is not None:
            figures[start] = _marked(figure, mention)
    for mention in found:
        if mention.organisation:
            cast.add_body(mention.organisation, mention.span.start)
    return [(mention, figures[mention.span.start]) for mention in found if mention.span.start in figures]


def _marked(figure: Figure, mention: Mention) -> Figure:
    figure.body += mention.body
    figure.place += mention.place
    figure.person += mention.titled
    figure.mark_calling(mention.head)
    figure.mark_role(mention.role, mention.organisation)
    return figure


def _counts(mention: Mention, lower: frozenset[str]) -> bool:
    """Not `Fishermen Ada Lund` where a sentence opens with a word that the story elsewhere prints small."""
    words = mention.name.split()
    plain = [w.bare(word) for word in words]
    if mention.body:
        return len(plain) > 1
    if plain[0] in w.PLACES or plain[-1] in w.DAYS or len(set(plain) - w.PARTICLES) > _LONGEST:
        return False
    return mention.titled or (is_personal(mention.name) and not (mention.opens and plain[0] in lower))


def is_personal(name: str) -> bool:
    """Could these words be a person's? Not if one belongs to bodies or places."""
    plain = [w.bare(word) for word in name.split()]
    return not any(word in w.BODIES | w.THINGS | lexicon.INSTITUTIONS for word in plain[1:])
