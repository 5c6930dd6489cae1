"""A bulletin of one item with three statements, annotated; and what extractors of all sorts make of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from corpus.model import Attribution, Item, Span, Statement
from eval.speech import Figures, measure
from eval.speech.figures import Rate, Score
from eval.speech.model import Annotated, Statements

TEXT = """Ferries To Sail Again: Lund
Mayor Ada Lund said that the ferries would sail again in March.
“We shall see,” harbour master Ivo Brandt told reporters, Northwire reports.
"""
STATEMENTS = (
    Statement("headline", (Span(0, 21),), source=Span(23, 27)),
    Statement("indirect", (Span(48, 90),), source=Span(28, 42), cue=Span(43, 47)),
    Statement(
        "direct",
        (Span(92, 107),),
        source=Span(108, 134),
        cue=Span(135, 139),
        addressee=Span(140, 149),
        via=Span(151, 160),
    ),
)
NAMES = ("Ada Lund", "Ada Lund", "Ivo Brandt")


def rows(*statements: Statement, names: Sequence[str | None] = NAMES) -> str:
    """Statements of the pier bulletin in our own form."""
    spans = ("source", "cue", "addressee", "medium", "via")
    told = [
        {
            "bulletin": "pier.txt",
            "item": 1,
            "kind": each.kind,
            "contents": [[span.start, span.end] for span in each.contents],
            **{name: (span := getattr(each, name)) and [span.start, span.end] for name in spans},
            "parent": each.parent,
            "negated": each.negated,
            "speaker": name,
        }
        for each, name in zip(statements, names, strict=True)
    ]
    return "".join(json.dumps(row) + "\n" for row in told)


def telling(*statements: Statement) -> Callable[[Sequence[Item]], Statements]:
    """An extractor that finds these in the one item that there is."""
    return lambda items: [statements]


def naming(*names: str | None) -> Callable[[Sequence[Item], Statements], list[tuple[Attribution, ...]]]:
    return lambda items, statements: [tuple(Attribution(name) for name in names)]


def perfect(annotated: Annotated) -> Figures:
    """What gold itself gets."""
    gold = {text.items: text.gold for text in annotated.texts}

    def statements(items: Sequence[Item]) -> Statements:
        return [tuple(each.statement for each in item) for item in gold[tuple(items)]]

    def attributions(items: Sequence[Item], found: Statements) -> list[tuple[Attribution, ...]]:
        return [
            tuple(
                Attribution(
                    each.speakers[0] if each.speakers else None,
                    organisation=each.organisations[0] if each.organisations else None,
                )
                for each in item
            )
            for item in gold[tuple(items)]
        ]

    return measure(annotated, statements, attributions)


def whole(count: int) -> Score:
    return Score(Rate(count, count), Rate(count, count))
