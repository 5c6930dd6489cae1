"""Statements of an item in, in any order; the same in printed order, each with its kind and its parent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Kind, Span, Statement
from corpus.speech.asides import without_asides
from corpus.speech.sentence import joined

_WORD = re.compile(r"\w+")
_FAR = 200  # statements; no quotation holds more


def in_order(text: str, found: Sequence[Statement], quotations: Sequence[Span]) -> tuple[Statement, ...]:
    tidied = (_tidied(text, one, quotations) for one in found)
    found = [one for one in tidied if one is not None]
    ordered = sorted(_once(found), key=lambda one: (one.contents[0].start, -one.contents[-1].end))
    placed = [
        replace(one, parent=_parent(ordered, at), kind=_kind(text, one, _around(ordered, at, quotations)))
        for at, one in enumerate(ordered)
    ]
    return tuple(placed)


def _tidied(text: str, one: Statement, quotations: Sequence[Span]) -> Statement | None:
    """Contents with the quote marks that belong to them: 'called it "a gift."' ends in its mark, not before.

    Parts that hold no word go, and a statement that has no others.
    """
    parts: list[Span] = []
    for part in one.contents:
        start, end = part.start, part.end
        for mark in quotations:
            if mark.start < start < mark.end and not _WORD.search(text, mark.start, start):
                start = mark.start
            if mark.start < end < mark.end and start <= mark.start and not _WORD.search(text, end, mark.end):
                end = mark.end
        parts.append(Span(start, end))
    kept = [
        span
        for span in without_asides(text, joined(parts), quotations)
        if _WORD.search(text, span.start, span.end)
    ]
    return replace(one, contents=tuple(kept)) if kept else None


def _once(found: Sequence[Statement]) -> list[Statement]:
    """One statement where two acts hold the same words: the surer."""
    best: dict[tuple[Span, ...], Statement] = {}
    for one in found:
        held = best.get(one.contents)
        if held is None or held.confidence < one.confidence:
            best[one.contents] = one
    return list(best.values())


def _parent(ordered: Sequence[Statement], at: int) -> int | None:
    """The narrowest statement with one content that holds all of this one, its cue too. It stands before
    it."""
    one = ordered[at]
    parts = [one.contents[0].start, one.contents[-1].end]
    if one.cue is not None:
        parts += [one.cue.start, one.cue.end]
    around = [
        (span.end - span.start, place)
        for place in range(max(0, at - _FAR), at)
        for span in ordered[place].contents
        if span.start <= min(parts) and max(parts) <= span.end
    ]
    own = one.contents[-1].end - one.contents[0].start
    wider = [(width, place) for width, place in around if width > own]
    return min(wider)[1] if wider else None


def _around(ordered: Sequence[Statement], at: int, quotations: Sequence[Span]) -> list[Span]:
    """The quotations that say of this statement how its words are given: not those around all of it."""
    one = ordered[at]
    edge = one.cue or one.source
    if edge is None:
        return list(quotations)
    own = one.contents[0].start  # a quotation whose end is missing runs into its speaker
    return [
        span
        for span in quotations
        if span.start == own or not (span.start <= edge.start and edge.end <= span.end)
    ]


def _kind(text: str, one: Statement, quotations: Sequence[Span]) -> Kind:
    if one.kind == "headline":
        return "headline"
    letters = inside = 0
    for span in one.contents:
        near = [q for q in quotations if q.start < span.end and span.start < q.end]
        for match in _WORD.finditer(text, span.start, span.end):
            letters += 1
            inside += any(q.start <= match.start() < q.end for q in near)
    if not inside:
        return "indirect"
    return "direct" if inside == letters else "mixed"
