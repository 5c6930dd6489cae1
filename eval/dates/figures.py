"""Annotated texts and a finder in; by type, what is found and what of it has the right value out.

Found and gold are one where they overlap in at least a character and are of the same type, or of the same pair of
types for DATE and TIME together: annotators part "Friday morning" between the two as it falls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.clock.expressions import Expression
from eval.dates.gold import Text
from eval.dates.values import same, same_but_for_open
from eval.speech.figures import Rate, Score

Finder = Callable[[str, str | None], Sequence[Expression]]
_GROUPS = {
    "DATE and TIME": ("DATE", "TIME"), "DATE": ("DATE",), "TIME": ("TIME",),
    "DURATION": ("DURATION",), "SET": ("SET",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """`value` counts over the gold that is found; `value_open` lets an X of the gold stand for any figure."""

    score: Score
    value: Rate
    value_open: Rate


@dataclass(frozen=True, slots=True)
class Figures:
    texts: int
    crashed: int  # texts of which nothing counts as found
    groups: Mapping[str, Group]


def measure(texts: Sequence[Text], finder: Finder) -> Figures:
    found = [_found(text, finder) for text in texts]
    told = [(text, each or ()) for text, each in zip(texts, found, strict=True)]
    groups = {name: _group(told, types) for name, types in _GROUPS.items()}
    return Figures(len(texts), sum(each is None for each in found), groups)


def _found(text: Text, finder: Finder) -> Sequence[Expression] | None:
    try:
        return finder(text.text, text.published)
    except Exception:  # noqa: BLE001 - whatever it is, a crash is counted and shown, as a miss of the whole text
        return None


def _group(told: Sequence[tuple[Text, Sequence[Expression]]], types: Sequence[str]) -> Group:
    pairs: list[tuple[Expression, Expression | None]] = []
    right = found = 0
    for text, expressions in told:
        gold = [each for each in text.expressions if each.type in types]
        ours = [each for each in expressions if each.type in types]
        pairs += [
            (each, max(_over(each, ours), key=lambda one: _shared(each, one), default=None)) for each in gold
        ]
        found += len(ours)
        right += sum(any(_over(each, gold)) for each in ours)
    matched = [(gold, one) for gold, one in pairs if one is not None]
    return Group(
        Score(Rate(right, found), Rate(len(matched), len(pairs))),
        Rate(sum(same(gold.value, one.value) for gold, one in matched), len(matched)),
        Rate(sum(same_but_for_open(gold.value, one.value) for gold, one in matched), len(matched)),
    )


def _over(one: Expression, others: Sequence[Expression]) -> Iterator[Expression]:
    return (other for other in others if _shared(one, other) > 0)


def _shared(one: Expression, other: Expression) -> int:
    return min(one.span.end, other.span.end) - max(one.span.start, other.span.start)
