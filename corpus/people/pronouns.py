"""A pronoun's place in; the figure that it stands for out, or None where that cannot be told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.people import words as w
from corpus.people.figures import Figure

_FURTHEST = 6  # sentences between a pronoun and the speaker it goes on with
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Trace:
    """A figure where it stands. `source`: it speaks there; `subject`: the sentence opens with it.

    `figure` is None for a speaker that nobody could name: he is in the way of those before him.
    """

    place: int
    sentence: int
    figure: Figure | None
    subject: bool
    source: bool
    plural: bool = False
    sure: bool = True  # not a bare surname that two people have
    gender: str | None = None  # by the title that stands here
    introduced: bool = False  # the name stands here first, with a title
    topic: bool = False  # the first name of its sentence, a body's: the sentence is about it
    body: bool = False  # an organisation


def gender(pronoun: str) -> str | None:
    if pronoun in w.HE:
        return "he"
    return "she" if pronoun in w.SHE else None


def he_or_she(
    pronoun: str, place: int, sentence: int, traces: Sequence[Trace], *, spoken_from: int
) -> Figure | None:
    """The speaker or subject nearest before the pronoun, if nobody else there could be meant.

    Ada Lund has met Ivo Brandt. She said ...: Lund, the subject.
    "It is late," Lund said. He added ...: Lund, who spoke.
    `spoken_from`: the sentence in which the quotation before the pronoun opens; it is passed over.
    """
    wanted = gender(pronoun)
    if wanted is None:
        return None
    before = [trace for trace in _before(traces, place) if trace.sentence >= spoken_from - _FURTHEST]
    alone = not any(trace.figure and trace.figure.kind == "person" for trace in before)
    for number in sorted({trace.sentence for trace in before}, reverse=True):
        here = [trace for trace in before if trace.sentence == number]
        near = spoken_from - number <= _NEAR
        told, found = _in_sentence(here, wanted, near=near, alone=near and alone)
        if found and number == sentence and _another_since(here, found, wanted):
            return None
        if told:
            return found
    return None


def _before(traces: Sequence[Trace], place: int) -> Sequence[Trace]:
    end = bisect_left(traces, place, key=lambda trace: trace.place)
    return traces[max(0, end - 60) : end]


def _in_sentence(
    here: Sequence[Trace], wanted: str, *, near: bool, alone: bool
) -> tuple[bool, Figure | None]:
    """Does this sentence settle it, and for whom? A speaker goes before a subject, a subject before the rest.

    Two who might be meant settle it for nobody; so does one of whom nothing says that he is a person.
    """
    possible = [
        trace
        for trace in here
        if trace.gender in (None, wanted) and (trace.figure is None or trace.figure.may_be(wanted))
    ]
    for marked in (
        [trace for trace in possible if trace.source and not trace.plural],
        [trace for trace in possible if trace.subject or trace.introduced],
    ):
        if marked:
            figures = [trace.figure for trace in marked]
            same = all(figure is figures[0] for figure in figures)
            likely = same and (_is_likely(marked[0], wanted, near=near) or (alone and _is_surname(marked[0])))
            return True, figures[0] if likely else None
    return False, None


def _another_since(here: Sequence[Trace], found: Figure, wanted: str) -> bool:
    """`Lund told Brandt that he ...`: of two who might be meant, nothing says which."""
    last = max((at for at, trace in enumerate(here) if trace.figure is found), default=0)
    others = [trace for trace in here[last:] if trace.figure and trace.figure is not found]
    return found.gender is None and any(
        other.figure.kind == "person" and other.figure.may_be(wanted) for other in others if other.figure
    )


def _is_likely(trace: Trace, wanted: str, *, near: bool) -> bool:
    figure = trace.figure
    if figure is None:
        return False
    if figure.kind != "person":
        return figure.gender == wanted and figure.full and len(figure.name.split()) in (2, 3)
    if figure.gender == wanted:
        return True
    return trace.sure and (trace.source or (near and bool(figure.callings)))


def _is_surname(trace: Trace) -> bool:
    """A single word that spoke and is no place's: `Brandt said no. He added ...`, with nobody in full."""
    figure = trace.figure
    if figure is None or not trace.source or figure.kind is not None or figure.full or figure.place:
        return False
    return " " not in figure.name and not figure.name.isupper()


def it(place: int, sentence: int, traces: Sequence[Trace]) -> Figure | None:
    """The body that spoke last or that its sentence is about, near enough.

    The Harbour Board said no. Meanwhile, it announced ...; The Harbour Board has sunk a boat. It says ...
    A list by the Harbour Board names two men who it says ...: the one body before it in its sentence.
    """
    before = [trace for trace in _before(traces, place) if trace.sentence >= sentence - _NEAR]
    for number in sorted({trace.sentence for trace in before}, reverse=True):
        here = [trace for trace in before if trace.sentence == number]
        sources = [trace for trace in here if trace.source]
        for trace in reversed(sources):
            if trace.figure is None or trace.plural:
                return None
            if trace.figure.kind != "person":
                return trace.figure
        marked = [trace for trace in here if trace.topic and number >= sentence - 1]
        if not marked and not sources and number == sentence:
            marked = [trace for trace in here if trace.body]
        if marked:
            bodies = {trace.figure.number for trace in marked if trace.figure}
            return marked[0].figure if len(bodies) == 1 else None
    return None


def they(place: int, sentence: int, traces: Sequence[Trace]) -> Figure | None:
    """A body that spoke in this sentence or the one before; a person never."""
    for trace in reversed(_before(traces, place)):
        if trace.sentence < sentence - 1:
            return None
        if trace.source:
            return trace.figure if trace.figure is not None and trace.figure.kind == "organisation" else None
    return None
