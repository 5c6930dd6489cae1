"""A source that is no name in its scene: `the minister`, `the ministry`, `a magazine`; whom it means out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus import lexicon
from corpus.people import words as w
from corpus.people.figures import Figure
from corpus.people.heads import named_by_its_field
from corpus.people.names import read_name
from corpus.people.phrase import Printed
from corpus.people.scene import Scene, Told

_SOON = 2  # sentences
_GENERAL_CALLINGS = frozenset(
    "official resident witness expert specialist analyst friend source lawyer member supporter officer "
    "attorney colleague brother sister mother father son daughter wife husband victim survivor leader "
    "head chief aide adviser advisor student reporter journalist author writer host editor".split()
)


# general too, but a body that has it in its name is called so from there on: the Bakers' Union, the union
_ONE_OF_ITS_KIND = frozenset(
    "union bank lender club school church newspaper paper daily magazine airline carrier agency charity "
    "channel broadcaster team".split()
)
_PUBLICATIONS = frozenset(
    "magazine newspaper paper journal website site channel station agency daily weekly".split()
)


def described(scene: Scene, told: Told, printed: Printed) -> Figure | None:
    head = printed.head or ""
    if printed.kind == "person":
        by = _by_calling if printed.definite else _named_later
        return by(scene, told, printed, head)
    if printed.kind == "organisation":
        return _by_body(scene, told, printed, head) or _by_its_field(scene, told, head)
    return None


def _by_its_field(scene: Scene, told: Told, head: str) -> Figure | None:
    """`the education ministry` where no ministry of that kind is named: that is its name, as printed."""
    name = named_by_its_field(told.source.of(scene.story.text).split())
    if name is None or told.statement.kind == "headline":
        return None
    modifiers = _modifiers(name, head)
    if any(modifiers <= set(read_name(figure.name).words) for figure in scene.cast.bodies(head)):
        return None
    figure = scene.cast.add(name, told.source.start)
    figure.body += 1
    return figure


def _by_calling(scene: Scene, told: Told, printed: Printed, head: str) -> Figure | None:
    """`the minister`: the one who is called so in this text.

    What is said more of him must be said there too.
    """
    place = told.source.start
    people = [figure for figure in scene.cast.called(head, place) if fits(figure, printed.role or "")]
    if head in w.MALE | w.FEMALE:
        people = [figure for figure in people if figure.may_be("he" if head in w.MALE else "she")]
    sentence = scene.story.sentence_at(place)
    if len(people) > 1 and (last := _last_to_speak(scene, told, people)):
        return last
    if len(people) > 1 or head in _GENERAL_CALLINGS:
        near = {
            trace.figure.number
            for trace in scene.traces(told)
            if trace.figure and trace.sentence >= sentence - 2
        }
        people = [figure for figure in people if figure.number in near]
    return people[0] if len(people) == 1 else _named_later(scene, told, printed, head)


def _last_to_speak(scene: Scene, told: Told, people: Sequence[Figure]) -> Figure | None:
    """Of two ministers, the one who has just spoken, if the other was not told of since."""
    numbers = {figure.number for figure in people}
    traces = [trace for trace in scene.traces(told) if trace.figure and trace.figure.number in numbers]
    last = next((trace for trace in reversed(traces) if trace.source), None)
    if last is None or last.sentence < scene.story.sentence_at(told.source.start) - 1:
        return None
    since = {trace.figure.number for trace in traces if trace.place > last.place and trace.figure}
    return last.figure if last.figure and since <= {last.figure.number} else None


def _named_later(scene: Scene, told: Told, printed: Printed, head: str) -> Figure | None:
    """`A judge has freed six sailors ... Judge Ada Lund said`: the only one so called, named soon after.

    Who will not be named is nobody.
    """
    place, text = told.source.start, scene.story.text
    people = [figure for figure in scene.cast.called(head, place) if figure.first >= 0]
    if len(people) != 1 or head in _GENERAL_CALLINGS | w.SPEAKS_FOR | w.RELATIONS:
        return None
    found, source = people[0], told.source.of(text).lower()
    sentence = scene.story.sentence_at(place)
    soon = sentence < scene.story.sentence_at(found.first) <= sentence + _SOON
    single = printed.definite or source.split()[:1] in (["a"], ["an"], ["its"])
    fitting = fits(found, printed.role or "") or _fits_but_for_place(found, printed.role or "")
    return found if soon and single and "anonym" not in source and fitting else None


def _fits_but_for_place(figure: Figure, role: str) -> bool:
    """`the bishop of Kell`, `Corrin's finance minister` before `Bishop`, `Finance Minister` with the name."""
    said = {word for text in figure.roles for word in w.folded(text).split()}
    asked = role.split()
    more = [word for word in asked if not said & set(w.folded(word).split()) and word not in lexicon.LINKS]
    return said <= set(w.folded(role).split()) and all(map(w.is_capital, more))


def fits(figure: Figure, role: str) -> bool:
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
    introduced = scene.cast.said_to_be(head)
    bodies = [figure for figure in scene.cast.bodies(head) if modifiers <= set(read_name(figure.name).words)]
    if not printed.definite:
        later = [figure for figure in bodies if figure.first > told.source.start]
        return later[0] if len(later) == len(bodies) == 1 and head in _PUBLICATIONS else None
    if introduced and not modifiers:
        bodies += [figure for figure in introduced if figure not in bodies]
        last = last_told_of(scene, told, bodies)
        if last:
            return last
    if len(bodies) > 1:
        last = last_told_of(scene, told, bodies)
        bodies = [last] if last else []
    written_large = w.is_capital(told.source.of(scene.story.text).split()[-1])
    if (
        head in w.GENERAL_BODIES - _ONE_OF_ITS_KIND
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


def last_told_of(scene: Scene, told: Told, bodies: Sequence[Figure]) -> Figure | None:
    """Of several ministries, the one that spoke last, or that a sentence since was about.

    The Corrin Navy met the Skellan Navy. The Skellan Navy said ... The navy added: the Skellan.
    A sentence that names two of them is about neither.
    """
    numbers = {figure.number for figure in bodies}
    traces = [trace for trace in scene.traces(told) if trace.figure and trace.figure.number in numbers]
    by_sentence: dict[int, set[int]] = {}
    for trace in traces:
        if trace.figure and not trace.source:
            by_sentence.setdefault(trace.sentence, set()).add(trace.figure.number)
    for trace in reversed(traces):
        if trace.source or (trace.topic and len(by_sentence[trace.sentence]) == 1):
            return trace.figure
    return next(iter(bodies)) if len(bodies) == 1 else None


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
    bodies = [other for other in scene.cast.bodies(head) if other is not figure]
    by = re.compile(rf"\b{re.escape(head)} (?:\w+ )?by (?:the )?{re.escape(' '.join(owner))}\b", re.I)
    return bodies[0] if len(bodies) == 1 and by.search(scene.story.text) else None
