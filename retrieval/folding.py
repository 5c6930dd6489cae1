"""Hits in, best first; the same without those that only repeat another, which names where they stand, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.model import Span
from corpus.spoken import Told
from corpus.store import Cited
from retrieval.likeness import adds_nothing
from retrieval.rank import Scored

MOST_COMPARED = 15  # whatever is asked for, so that a longer answer begins as a shorter one does


@dataclass(frozen=True, slots=True)
class Fold:
    """One passage to show, and the passages that repeat it."""

    scored: Scored
    passage: Cited
    repeats: tuple[Cited, ...] = ()


def folded(
    ranked: Sequence[Scored], cited: Mapping[int, Cited], said: Callable[[int], Sequence[Told]]
) -> list[Fold]:
    """Each passage of `cited` once; `said` tells the statements of an item.

    The better one is shown, and only if it tells all that the other tells, by the same speakers.
    """
    found: list[Fold] = []
    for place, each in enumerate(each for each in ranked if each.id in cited):
        passage = cited[each.id]
        like = range(len(found)) if place < MOST_COMPARED else ()
        first = next((at for at in like if _repeats(passage, found[at].passage, said)), None)
        if first is None:
            found.append(Fold(each, passage))
        else:
            found[first] = replace(found[first], repeats=(*found[first].repeats, passage))
    return found


def _repeats(passage: Cited, of: Cited, said: Callable[[int], Sequence[Told]]) -> bool:
    if not adds_nothing(passage.text, to=of.text):
        return False
    speakers = _speakers(said(passage.item), passage.span)
    others = _speakers(said(of.item), of.span)
    return speakers <= others or not (speakers and others)


def _speakers(said: Sequence[Told], span: Span) -> set[str]:
    return {
        each.speaker
        for each in said
        if each.speaker is not None and any(c.start < span.end and span.start < c.end for c in each.contents)
    }
