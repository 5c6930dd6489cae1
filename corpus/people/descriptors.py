"""A source that is no name in its scene: `the minister`, `the ministry`, `a magazine`; whom it means out."""

from __future__ import annotations

import re
from bisect import bisect_left

from corpus.people import words as w
from corpus.people.figures import Figure
from corpus.people.names import read_name
from corpus.people.phrase import Printed
from corpus.people.scene import Scene, Told
from corpus import lexicon

_GENERAL_CALLINGS = frozenset(
    "official resident witness expert specialist analyst friend source lawyer member supporter officer "
    "attorney colleague brother sister mother father son daughter wife husband victim survivor leader "
    "head chief aide adviser advisor student reporter journalist author writer host editor".split()
)


_GENERAL_BODIES = frozenset(
    "company firm group airline manufacturer carmaker automaker airframer maker operator retailer supplier "
    "carrier corporation giant organisation organization charity network channel broadcaster newspaper "
    "paper magazine campaign center centre team school church website site outlet watchdog ngo union "
    "agency bank club".split()
)


_PUBLICATIONS = frozenset(
    "magazine newspaper paper journal website site channel station agency daily weekly".split()
)


def described(scene: Scene, told: Told, printed: Printed) -> Figure | None:
    head = printed.head or ""
    if printed.kind == "person":
        return _by_calling(scene, told, printed, head) if printed.definite else None
    if printed.kind == "organisation":
        return _by_body(scene, told, printed, head)
    return None


def _by_calling(scene: Scene, told: Told, printed: Printed, head: str) -> Figure | None:
    """`the minister`: the one who is called so in this text.

    What is said more of him must be said there too.
    """
    place = told.source.start
    people = [figure for figure in scene.cast.called(head, place) if _fits(figure, printed.role or "")]
    if head in w.MALE | w.FEMALE:
        people = [figure for figure in people if figure.may_be("he" if head in w.MALE else "she")]
    sentence = scene.story.sentence_at(place)
    if len(people) > 1 or head in _GENERAL_CALLINGS:
        near = {
            trace.figure.number
            for trace in scene.traces(told)
            if trace.figure and trace.sentence >= sentence - 2
        }
        people = [figure for figure in people if figure.number in near]
    return people[0] if len(people) == 1 else None


def _fits(figure: Figure, role: str) -> bool:
    """`the foreign minister` is no defence minister, `the Hollin senator` nobody of another place."""
    said = {word for text in figure.roles for word in w.folded(text).split()}
    said |= {word for text in figure.organisations for word in w.folded(text).split()}
    words = [word for word in w.folded(role).split() if not w.title_noun(word) and word not in lexicon.LINKS]
    plain = [word for word in words if word not in w.ARTICLES and word not in ("senior", "then")]
    return all(word in said or any(word[:4] == other[:4] for other in said) for word in plain)


def _by_body(scene: Scene, told: Told, printed: Printed, head: str) -> Figure | None:
    """`the ministry`: the one ministry of this text; `the company`: the one body that spoke so far.

    `A magazine published by the Harbour group` is the Tide magazine, if that alone is named after it.
    """
    modifiers = _modifiers(told.source.of(scene.story.text), head)
    bodies = [
        figure
        for figure in scene.cast.bodies(head)
        if figure.first >= 0 and modifiers <= set(read_name(figure.name).words)
    ]
    if not printed.definite:
        later = [figure for figure in bodies if figure.first > told.source.start]
        return later[0] if len(later) == len(bodies) == 1 and head in _PUBLICATIONS else None
    if len(bodies) > 1:
        bodies = _nearest(scene, told, bodies)
    written_large = w.is_capital(told.source.of(scene.story.text).split()[-1])
    if (
        head in _GENERAL_BODIES
        and not written_large
        and not (len(bodies) == 1 and _in_sight(scene, told, bodies[0]))
    ):
        bodies = _only_speaking_body(scene, told)
    return bodies[0] if len(bodies) == 1 else None


def _modifiers(source: str, head: str) -> set[str]:
    """`fire` of `the fire brigade`: what the body's name must have too."""
    words = w.folded(source).split()
    before = words[: words.index(head)] if head in words else words
    return {word for word in before if word not in w.ARTICLES | w.INDEFINITE}


def _in_sight(scene: Scene, told: Told, body: Figure) -> bool:
    """Named in this sentence or the two before, with no other name since that could be meant."""
    start = told.source.start
    places = scene.places.get(body.number, [])
    at = bisect_left(places, start)
    last = places[at - 1] if at else -1
    near = scene.story.sentence_at(start) - scene.story.sentence_at(last) <= 2
    return last >= 0 and near and not _names_between(scene, last, start, body)


def _nearest(scene: Scene, told: Told, bodies: list[Figure]) -> list[Figure]:
    sentence = scene.story.sentence_at(told.source.start)
    numbers = {figure.number for figure in bodies}
    near = [
        trace.figure
        for trace in scene.traces(told)
        if trace.figure and trace.figure.number in numbers and trace.sentence >= sentence - 2
    ]
    return [near[-1]] if len({figure.number for figure in near}) == 1 else []


def _only_speaking_body(scene: Scene, told: Told) -> list[Figure]:
    """The body that spoke last, if nothing else with a name stands between that could be the company."""
    start = told.source.start
    spoken = [trace for trace in scene.spoken if trace.place < start and not trace.plural]
    last = spoken[-1] if spoken else None
    if last is None or last.figure is None or last.figure.kind == "person":
        return []
    if scene.story.sentence_at(start) - last.sentence > 2 or _names_between(
        scene, last.place, start, last.figure
    ):
        return []
    return [last.figure]


def _names_between(scene: Scene, start: int, end: int, figure: Figure) -> bool:
    first = bisect_left(scene.printed, start, key=lambda mention: mention.span.start)
    for mention in scene.printed[first:]:
        if mention.span.start >= end:
            return False
        other = scene.known.get(mention.span.start)
        same = other is figure or mention.name in figure.forms
        person = mention.titled or (other is not None and other.kind == "person")
        if not (same or person or mention.place):
            return True
    return False


def publication_of_headline(scene: Scene, figure: Figure) -> Figure | None:
    """`Harbour Magazine` over `A magazine published by the Harbour group`: the one that the text names."""
    *owner, head = read_name(figure.name).words
    if head not in _PUBLICATIONS or not owner:
        return None
    bodies = [other for other in scene.cast.bodies(head) if other.first >= 0 and other is not figure]
    by = re.compile(rf"\b{re.escape(head)} (?:\w+ )?by (?:the )?{re.escape(' '.join(owner))}\b", re.I)
    return bodies[0] if len(bodies) == 1 and by.search(scene.story.text) else None
