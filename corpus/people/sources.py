"""One source in its scene; its attribution out."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import Attribution
from corpus.people import words as w
from corpus.people.descriptors import described, last_told_of, publication_of_headline
from corpus.people.figures import Figure, is_office
from corpus.people.headlines import headlined
from corpus.people.names import read_name
from corpus.people.phrase import Printed
from corpus.people.pronouns import Trace
from corpus.people.reference import meant_by
from corpus.people.scene import Key, Scene, Told


def source_of(scene: Scene, told: Told, settled: dict[Key, Attribution]) -> Attribution:
    """Settles the source and leaves its trace for the pronouns that follow."""
    printed = told.printed
    if told.before is not None:
        return _continued(scene, told, settled)
    if printed.form == "pronoun" and printed.head in w.FIRST:
        return _first_person(told, settled)
    figure = _figure(scene, told)
    if figure is not None and figure.kind is None:
        _mark_kind(figure, printed)
    if figure is None and told.statement.kind == "headline":
        figure = headlined(scene, told)
    if told.statement.kind != "headline":
        start = told.source.start
        plural = printed.form in ("group", "joint") or printed.head in w.THEY
        sentence = scene.story.sentence_at(start)
        bare = printed.form == "name" and " " not in (printed.name or "")
        sure = not bare or figure is None or not figure.has_namesakes
        trace = Trace(start, sentence, figure, subject=False, source=True, plural=plural, sure=sure)
        scene.leave(told, trace)
    return _shown(scene, told, figure)


def _mark_kind(figure: Figure, printed: Printed) -> None:
    """Who is `he` is a person from there on, what is `it` or `the airline` a body."""
    figure.person += printed.head in w.HE | w.SHE
    figure.body += printed.head in w.IT or (printed.form == "descriptor" and printed.kind == "organisation")


def _continued(scene: Scene, told: Told, settled: dict[Key, Attribution]) -> Attribution:
    """The next paragraph of a quotation: its speaker has spoken until its end."""
    before = told.before or told.key
    trace = scene.spoke.get(before)
    if trace is not None:
        end = scene.story.place(told.key[0], told.statement.contents[-1]).end
        place = max(0, told.source.start - 1)
        scene.leave(told, replace(trace, place=place, sentence=scene.story.sentence_at(end)))
    return settled.get(before, Attribution())


def _first_person(told: Told, settled: dict[Key, Attribution]) -> Attribution:
    """ "I" is whoever the quotation is by; "we" need not be."""
    if told.within is None or told.printed.head not in ("i", "my", "me", "myself"):
        return Attribution()
    outer = settled.get(told.within, Attribution())
    return Attribution(outer.name, outer.kind, outer.role, outer.organisation, is_pronoun=True)


def _figure(scene: Scene, told: Told) -> Figure | None:
    printed = told.printed
    if printed.form == "name" and printed.name:
        return _named(scene, told, printed.name)
    if printed.form == "pronoun" and printed.head:
        return meant_by(scene, told, printed.head)
    if printed.form == "descriptor" and printed.head:
        return described(scene, told, printed)
    return None


def _named(scene: Scene, told: Told, name: str) -> Figure | None:
    figure = scene.cast.named(name, told.source.start, head=told.printed.head)
    figure = figure or _namesake_who_spoke(scene, told, name)
    if figure is not None and _is_a_persons(scene, figure):
        return None
    if figure is None or told.statement.kind != "headline":
        return figure
    named = publication_of_headline(scene, figure) if told.printed.kind == "organisation" else None
    return named or (None if _is_guess(figure, told.printed) else figure)


def _is_a_persons(scene: Scene, body: Figure) -> bool:
    """`Lund's ministry` is no name of a ministry, if Lund is somebody; `Corrin's ministry` may be one."""
    first, _, rest = body.name.partition(" ")
    if not w.is_possessive(first) or " " in rest or w.bare(rest) not in w.BODIES:
        return False
    owner = scene.cast.named(w.unpossessed(first), body.first)
    return owner is not None and owner.kind == "person"


def _is_guess(figure: Figure, printed: Printed) -> bool:
    """Capitals in a headline are no sign of a name: `Roof Falls In`. The text or a title must bear it out."""
    return figure.first < 0 and " " in figure.name and printed.role is None


def _namesake_who_spoke(scene: Scene, told: Told, name: str) -> Figure | None:
    """Of two Lunds, the one who spoke a sentence or two before goes on.

    Mayor Ada Lund said ... Lund added ...
    """
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


def _shown(scene: Scene, told: Told, figure: Figure | None) -> Attribution:
    printed = told.printed
    refers = printed.form in ("pronoun", "descriptor")
    if figure is None:
        kind = printed.kind if printed.form != "name" else None
        return Attribution(None, kind, printed.role, _body_named(scene, told, printed.organisation))
    kind = figure.kind or ("person" if printed.head in w.HE | w.SHE else printed.kind)
    role = printed.role if printed.form == "name" else None
    if role and not is_office(role):
        role = None
    if role is None and kind == "person":
        role = figure.office
    organisation = printed.organisation or (figure.organisations[0] if figure.organisations else None)
    if organisation is None and role and (organisation := _small_body(scene, told, role)):
        figure.mark_role(None, organisation)
    return Attribution(
        figure.name,
        kind,
        role,
        _body_named(scene, told, organisation) if kind == "person" else None,
        is_pronoun=refers,
    )


def _small_body(scene: Scene, told: Told, role: str) -> str | None:
    """`ministry spokesman`: the one ministry of the text, or the one last told of."""
    words = [w.bare(word) for word in role.split()]
    at = next((i for i, word in enumerate(words) if word in w.SPEAKS_FOR), 0)
    bodies = scene.cast.bodies(words[at - 1]) if at else []
    body = last_told_of(scene, told, bodies)
    return body.name if body else None


def _body_named(scene: Scene, told: Told, organisation: str | None) -> str | None:
    """The fuller form that the text prints; None where the words are a person's name (`a Lund spokesman`)."""
    if organisation is None:
        return None
    figure = scene.cast.named(organisation, told.source.start)
    if figure is None:
        of_a_person = scene.cast.namesakes(organisation) and not set(read_name(organisation).words) & w.BODIES
        return None if of_a_person else organisation
    return None if figure.kind == "person" else figure.name
