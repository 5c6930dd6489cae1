"""Acts of one sentence in; the same without those that only pass on another's, each of which becomes
`via`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.speech import lexicon
from corpus.speech.act import Act
from corpus.speech.sentence import Sentence


def relayed(s: Sentence, found: Sequence[Act]) -> list[tuple[Act, Span | None]]:
    """Each act with the one that passes it on.

    'Lund has said that the bridge holds, Tarn Quay News is reporting': Lund says it, via Tarn Quay News.
    """
    kept: list[tuple[Act, Span | None]] = []
    passing: dict[int, Act] = {}
    for outer in found:
        inner = _inner(s, outer, found)
        if inner is not None:
            passing[inner.verb] = outer
    outers = {outer.verb for outer in passing.values()}
    for act in found:
        if act.verb in outers:
            continue
        around = passing.get(act.verb)
        passed = act.via or (around.source if around else None)
        bare = _without(act, around) if around and not act.content.isdisjoint(around.cue) else act
        kept.append((bare, s.span(passed) if passed else None))
    return kept


def _without(act: Act, outer: Act) -> Act:
    """What was said, less the report behind it that the parse took into it."""
    first = min(outer.source | outer.cue)
    return replace(act, content=frozenset(at for at in act.content if at < first))


def _inner(s: Sentence, outer: Act, found: Sequence[Act]) -> Act | None:
    """The attribution that `outer` is put around, if it is one that passes on."""
    if not outer.source or not _passes_on(s, outer):
        return None
    for act in found:
        if act is outer or not act.source:
            continue
        if outer.source | outer.cue <= act.content and _is_last(s, outer, act):
            return act
        if act.verb not in outer.content:
            continue
        rest = outer.content - act.content - act.cue - act.source - act.told
        whole = sum(not s.is_mark(at) for at in rest)
        if act.wide and whole > 2:
            continue
        if outer.source & act.source or whole > max(8, len(act.content)):
            continue
        if s.heads[act.verb] in (outer.verb, act.verb) or s.heads[outer.verb] == act.verb:
            return act
    return None


def _is_last(s: Sentence, outer: Act, act: Act) -> bool:
    """As in '"We go," Lund said, the agency reports': the parse takes the agency into what she said."""
    first = min(outer.source | outer.cue)
    behind = {at for at in act.content if at >= first and not s.is_mark(at)}
    return first > act.verb and behind <= outer.source | outer.cue


def _passes_on(s: Sentence, act: Act) -> bool:
    outlet = any(s.words[at] in lexicon.OUTLETS for at in act.source)
    if act.lemma == "according":
        # "According to the council, Lund said ...": the council tells of it
        trailing = min(act.cue) > min(act.content) and any(s.tags[at] == "NNP" for at in act.source)
        return outlet or trailing
    pronoun = all(s.tags[at].startswith(("PRP", "W")) for at in act.source)
    return not pronoun and (outlet or act.lemma in lexicon.REPORTERS)
