"""One source in its scene; its attribution out."""

from __future__ import annotations

import re
from bisect import bisect_left

from corpus.model import Attribution
from corpus.people import words as w
from corpus.people.figures import Figure
from corpus.people.names import read_name
from corpus.people.printed import Printed
from corpus.people.pronouns import Trace, he_or_she, it, they
from corpus.people.scene import Key, Scene, Told
from corpus.reading import lexicon

_GENERAL_CALLINGS = frozenset(
    "official resident witness expert specialist analyst friend source lawyer member supporter officer "
    "attorney colleague brother sister mother father son daughter wife husband victim survivor leader "
    "head chief aide adviser advisor student reporter journalist author writer host editor".split()
)
_GENERAL_BODIES = frozenset(
    "company firm group airline manufacturer carmaker automaker airframer maker operator retailer supplier "
    "carrier corporation giant organisation organization charity network channel broadcaster newspaper "
    "paper magazine campaign center centre team school church website site outlet watchdog ngo union agency bank club".split()
)
_PUBLICATIONS = frozenset(
    "magazine newspaper paper journal website site channel station agency daily weekly".split()
)


def source_of(scene: Scene, told: Told, settled: dict[Key, Attribution]) -> Attribution:
    """Settles the source and leaves its trace for the pronouns that follow."""
    printed = told.printed
    if printed.form == "pronoun" and printed.head in w.FIRST:
        return _first_person(told, settled)
    figure = _figure(scene, told)
    found = _shown(scene, told, figure)
    if told.statement.kind != "headline":
        start = told.source.start
        plural = printed.form in ("group", "joint") or printed.head in w.THEY
        trace = Trace(
            start, scene.story.sentence_at(start), figure, subject=False, source=True, plural=plural
        )
        scene.spoken.append(trace)
    return found


def _first_person(told: Told, settled: dict[Key, Attribution]) -> Attribution:
    """ "I" is whoever the quotation is by; "we" need not be."""
    if told.within is None or told.printed.head not in ("i", "my", "me", "myself"):
        return Attribution()
    outer = settled.get(told.within, Attribution())
    return Attribution(outer.name, outer.kind, outer.role, outer.organisation, is_pronoun=True)


def _figure(scene: Scene, told: Told) -> Figure | None:
    printed, place = told.printed, told.source.start
    if printed.form == "name" and printed.name:
        return _named(scene, told, printed.name)
    if printed.form == "pronoun" and printed.head:
        return _pronoun(scene, told, printed.head, place)
    if printed.form == "descriptor" and printed.head:
        return _described(scene, told, printed)
    return None


def _named(scene: Scene, told: Told, name: str) -> Figure | None:
    figure = scene.cast.named(name, told.source.start, head=told.printed.head)
    figure = figure or _namesake_who_spoke(scene, told, name)
    if figure and told.statement.kind == "headline" and told.printed.kind == "organisation":
        return _publication_of_headline(scene, told, figure) or figure
    return figure


def _namesake_who_spoke(scene: Scene, told: Told, name: str) -> Figure | None:
    """Of two Lunds, the one who spoke a sentence or two before goes on: Mayor Ada Lund said ... Lund added ..."""
    start = told.source.start
    near = scene.story.sentence_at(start) - 3
    namesakes = {figure.number for figure in scene.cast.namesakes(name)}
    last = next((trace for trace in reversed(scene.spoken) if trace.place < start), None)
    if last is None or last.figure is None or last.sentence < near or last.figure.number not in namesakes:
        return None
    since = {
        figure.number
        for mention, figure in scene.mentioned_between(last.place, start)
        if figure.number in namesakes
    }
    return last.figure if since <= {last.figure.number} else None


def _pronoun(scene: Scene, told: Told, word: str, place: int) -> Figure | None:
    traces = scene.traces(told)
    sentence = scene.story.sentence_at(place)
    if word in w.HE | w.SHE:
        return he_or_she(word, place, sentence, traces)
    if word in w.IT:
        return it(place, sentence, traces)
    if word in w.THEY:
        return they(place, sentence, traces)
    return _relative(scene, place, word) if word in w.RELATIVE else None


def _relative(scene: Scene, place: int, word: str) -> Figure | None:
    """`Ada Lund, who said ...`: the name that ends just before."""
    at = bisect_left(scene.mentioned, place, key=lambda pair: pair[0].span.start) - 1
    if at < 0:
        return None
    mention, figure = scene.mentioned[at]
    near = 0 <= place - mention.span.end <= 2 and not mention.place
    return figure if near and (figure.kind == "person") is (word in ("who", "whom", "whose")) else None


def _described(scene: Scene, told: Told, printed: Printed) -> Figure | None:
    head = printed.head or ""
    if printed.kind == "person":
        return _by_calling(scene, told, printed, head) if printed.definite else None
    if printed.kind == "organisation":
        return _by_body(scene, told, printed, head)
    return None


def _by_calling(scene: Scene, told: Told, printed: Printed, head: str) -> Figure | None:
    """`the minister`: the one who is called so in this text; what is said more of him must be said there too."""
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
    """`the foreign minister` is no defence minister, `the Vestmark senator` nobody of whom that is not said."""
    said = {word for text in figure.roles for word in w.folded(text).split()}
    said |= {word for text in figure.organisations for word in w.folded(text).split()}
    words = [word for word in w.folded(role).split() if not w.title_noun(word) and word not in lexicon.LINKS]
    plain = [word for word in words if word not in w.ARTICLES and word not in ("former", "senior", "then")]
    return all(word in said or any(word[:4] == other[:4] for other in said) for word in plain)


def _by_body(scene: Scene, told: Told, printed: Printed, head: str) -> Figure | None:
    """`the ministry`: the one ministry of this text; `the company`: the one body that spoke so far.

    `A magazine published by the Harbour group` is the Tide magazine, if that alone is named after it.
    """
    bodies = [figure for figure in scene.cast.bodies(head) if figure.first >= 0]
    if not printed.definite:
        later = [figure for figure in bodies if figure.first > told.source.start]
        return later[0] if len(later) == len(bodies) == 1 and head in _PUBLICATIONS else None
    if len(bodies) > 1:
        bodies = _nearest(scene, told, bodies)
    if head in _GENERAL_BODIES and not (len(bodies) == 1 and _in_sight(scene, told, bodies[0])):
        bodies = _only_speaking_body(scene, told)
    return bodies[0] if len(bodies) == 1 else None


def _in_sight(scene: Scene, told: Told, body: Figure) -> bool:
    """Named in this sentence or the two before, with no other name since that could be meant."""
    start = told.source.start
    last = max((one.span.start for one, figure in scene.mentioned if figure is body and one.span.start < start), default=-1)
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
    if scene.story.sentence_at(start) - last.sentence > 2 or _names_between(scene, last.place, start, last.figure):
        return []
    return [last.figure]


def _names_between(scene: Scene, start: int, end: int, figure: Figure) -> bool:
    known = {mention.span.start: figure for mention, figure in scene.mentioned}
    first = bisect_left(scene.printed, start, key=lambda mention: mention.span.start)
    for mention in scene.printed[first:]:
        if mention.span.start >= end:
            return False
        other = known.get(mention.span.start)
        same = other is figure or mention.name in figure.forms
        person = mention.titled or (other is not None and other.kind == "person")
        if not (same or person or mention.place):
            return True
    return False


def _publication_of_headline(scene: Scene, told: Told, figure: Figure) -> Figure | None:
    """`Harbour Magazine Claims` over `A magazine published by the Harbour group`: the one that the text names."""
    *owner, head = read_name(figure.name).words
    if head not in _PUBLICATIONS or not owner:
        return None
    bodies = [other for other in scene.cast.bodies(head) if other.first >= 0 and other is not figure]
    by = re.compile(rf"\b{re.escape(head)} (?:\w+ )?by (?:the )?{re.escape(' '.join(owner))}\b", re.I)
    return bodies[0] if len(bodies) == 1 and by.search(scene.story.text) else None


def _shown(scene: Scene, told: Told, figure: Figure | None) -> Attribution:
    printed = told.printed
    refers = printed.form in ("pronoun", "descriptor")
    if figure is None:
        kind = printed.kind if printed.form != "name" else None
        return Attribution(None, kind, printed.role, _body_named(scene, told, printed.organisation))
    kind = figure.kind or (printed.kind if printed.form != "pronoun" else None)
    role = printed.role if printed.form == "name" else None
    if role is None and kind == "person" and figure.roles:
        role = figure.roles[0]
    organisation = printed.organisation or (figure.organisations[0] if figure.organisations else None)
    return Attribution(
        figure.name,
        kind,
        role,
        _body_named(scene, told, organisation) if kind == "person" else None,
        is_pronoun=refers,
    )


def _body_named(scene: Scene, told: Told, organisation: str | None) -> str | None:
    """The fuller form that the text prints; None where the words are a person's name (`a Lund spokesman`)."""
    if organisation is None:
        return None
    figure = scene.cast.named(organisation, told.source.start)
    if figure is None:
        return organisation
    return None if figure.kind == "person" else figure.name
