"""A factual question and its hits in; whose claim the fact in each is, and whether figures differ, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.model import Span
from retrieval.alike import Told, alike
from retrieval.expected import Expected, expects
from retrieval.factual import answers
from retrieval.figures import amount
from retrieval.model import Hit, Statement
from retrieval.phrases import Phrases
from retrieval.question import understand
from retrieval.stems import related, stem

_COUNTED = frozenset(["number", "money", "length", "speed", "weight"])
_MEASURE = re.compile(r"[ -](hours?|days?|weeks?|months?|minutes?|seconds?|met(?:re|er)s?)\b", re.IGNORECASE)


def asked_fact(question: str) -> Expected | None:
    """What kind of fact is asked for; None where the question wants somebody's words, or no single fact."""
    return None if understand(question).asked is not None else expects(question)


def facts_of(hit: Hit, question: str, expected: Expected) -> list[Span]:
    """The facts in a hit's marked sentences that the question points to, counted as the hit's spans are."""
    found = answers(expected, hit.text, understand(question).content)
    found = [
        each for each in found if _is_marked(hit, each) and not _is_other_measure(hit.text, each, expected)
    ]
    found = [each for each in found if _counts(hit.text, each, expected)] or found
    return [Span(hit.start + each.start, hit.start + each.end) for each in found]


def _is_other_measure(text: str, figure: Span, expected: Expected) -> bool:
    """In "16 sorties in the past 24 hours" nobody asks for the 24; nor in "600 metres inside" for the 600."""
    unit = _MEASURE.match(text, figure.end)
    return (
        expected.kind == "number"
        and unit is not None
        and stem(unit[1]) not in {stem(word) for word in expected.thing}
    )


def _is_marked(hit: Hit, fact: Span) -> bool:
    return any(
        start <= hit.start + fact.start and hit.start + fact.end <= end for start, end in hit.highlight
    )


def claimant(hit: Hit, question: str, expected: Expected) -> Statement | None:
    """The statement whose claim the facts are: of those that hold one the innermost; None where none does."""
    found = facts_of(hit, question, expected)
    holding = [each for each in hit.statements or () if any(_holds(each, place) for place in found)]
    return min(holding, key=_length, default=None)


def figures_message(hits: Sequence[Hit], question: str, say: Phrases) -> str:
    """That two items give a figure for the thing asked for, and whether they differ; empty for any other."""
    expected = asked_fact(question)
    if expected is None or expected.kind not in _COUNTED:
        return ""
    given = alike(list(_told(hits, question, expected)), question)
    if len(given) < 2:
        return ""
    return (say.figures_differ if len({each.figure for each in given}) > 1 else say.figures)(len(given))


def _told(hits: Sequence[Hit], question: str, expected: Expected) -> Iterator[Told]:
    """The first figure of each item."""
    seen: set[tuple[str, int]] = set()
    for hit in hits:
        for fact in facts_of(hit, question, expected)[:1]:
            place = Span(fact.start - hit.start, fact.end - hit.start)
            figure = amount(place.of(hit.text))
            if figure is not None and (hit.file, hit.item) not in seen:
                seen.add((hit.file, hit.item))
                yield Told(hit, figure, place)


def _counts(text: str, figure: Span, expected: Expected) -> bool:
    """What is asked for stands right behind the figure: of two figures in a sentence it is that one."""
    behind = re.findall(r"\w+", text[figure.end : figure.end + 60])[:4]
    return bool(expected.thing) and not {stem(word) for word in behind}.isdisjoint(
        related(expected.thing[-1])
    )


def _holds(statement: Statement, place: Span) -> bool:
    return any(start <= place.start and place.end <= end for start, end in statement.contents)


def _length(statement: Statement) -> int:
    return sum(end - start for start, end in statement.contents)
