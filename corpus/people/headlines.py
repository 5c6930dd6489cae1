"""A headline's source in; the one speaker of the text below that it means, or None, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.people import words as w
from corpus.people.bodies import words_of
from corpus.people.callings import calling
from corpus.people.cast import MOST
from corpus.people.descriptors import fits
from corpus.people.figures import Figure
from corpus.people.scene import Scene, Told

_LEAD = 2  # sentences that a headline sums up


def headlined(scene: Scene, told: Told) -> Figure | None:
    """`Mayor Declines To Say` over `Mayor Ada Lund declined to say`; `Airline Says` over `Corrin Air said`.

    Of several who fit, the one who speaks in the lead. Needs every other source of the text settled.
    """
    printed = told.printed
    words = told.source.of(scene.story.text).lower().split()
    if not words or words[0] in w.INDEFINITE | w.POSSESSIVES:
        return None
    speakers = _speakers(scene)
    if printed.kind == "person" and printed.head:
        head, role = printed.head, printed.role or ""
        called = [pair for pair in speakers if calling(head) in pair[0].callings and fits(pair[0], role)]
        return _one(called)
    if printed.kind == "organisation" and printed.head in w.BODIES:
        return _body(scene, speakers, printed.name or told.source.of(scene.story.text), printed.head)
    return None


_Spoken = tuple[Figure, bool]  # and whether in the lead


def _speakers(scene: Scene) -> list[_Spoken]:
    return [
        (trace.figure, trace.sentence < _LEAD)
        for trace in scene.spoken[:MOST]
        if trace.figure and not trace.plural
    ]


def _one(figures: Iterable[_Spoken]) -> Figure | None:
    """The one there is, or the one of the lead."""
    found = list(figures)
    for some in (found, [pair for pair in found if pair[1]]):
        if len({figure.number for figure, _ in some}) == 1:
            return some[0][0]
    return None


def _body(scene: Scene, speakers: Sequence[_Spoken], printed: str, head: str) -> Figure | None:
    """A body with these words in its name that speaks, or that somebody speaks for.

    Else the body that opens the lead, if its name does not say what it is: `Rival Club Alleges` over
    `Dockside United have alleged`.
    """
    words = set(words_of(printed))
    owners = [
        (body, lead)
        for figure, lead in speakers
        for name in figure.organisations
        if (body := scene.cast.named(name, len(scene.story.text))) is not None
    ]
    named = [pair for pair in (*speakers, *owners) if words <= set(words_of(pair[0].name))]
    if named:
        return _one(named)
    first = next((figure for figure, lead in speakers if lead), None)
    if first is None or first.kind != "organisation" or head in w.STATE_ORGANS:
        return None
    return None if set(words_of(first.name)) & w.BODIES - {head} else first
