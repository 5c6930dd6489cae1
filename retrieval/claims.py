"""A factual question and its hits in; whose claim each fact is, and whether figures differ, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Span
from retrieval.alike import Told, alike
from retrieval.counting import given
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


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact as printed, and whose it is: `who` is None where it is the bulletin's own."""

    fact: str
    who: str | None
    statement: Statement | None


def claims_of(hit: Hit, question: str, expected: Expected) -> list[Claim]:
    """The marked facts, one a claimant; with a figure also what the same passage sets against it.

    Which of several names, places or days is meant their spelling does not tell: the innermost claim of them.
    """
    found = facts_of(hit, question, expected)
    claims = [_claim(hit, each) for each in found]
    if expected.kind not in _COUNTED:
        held = [each for each in claims if each.statement is not None]
        return sorted(held, key=_length)[:1] or claims[:1]
    if claims:
        claims += [_claim(hit, each) for each in _set_against(hit, found)]
    first: dict[str | None, Claim] = {}
    for each in claims:
        first.setdefault(each.who, each)
    return list(first.values())


def _claim(hit: Hit, fact: Span) -> Claim:
    printed = Span(fact.start - hit.start, fact.end - hit.start)
    holding = [each for each in hit.statements or () if _holds(each, fact)]
    if holding:
        said = min(holding, key=_extent)
        return Claim(printed.of(hit.text), said.speaker or said.source, said)
    givers = (each.who for each in given(hit.text) if each.figure == printed)
    return Claim(printed.of(hit.text), next(givers, None), None)


def _set_against(hit: Hit, found: Sequence[Span]) -> list[Span]:
    """Behind a 63, "the ministry gave a figure of 71": what names no thing of its own is of the same."""
    last = max(each.end for each in found) - hit.start
    behind = [each.figure for each in given(hit.text) if each.figure.start > last]
    return [Span(hit.start + each.start, hit.start + each.end) for each in behind]


def figures_message(hits: Sequence[Hit], question: str, say: Phrases) -> str:
    """That two items give a figure for the thing asked for, and whether they differ; empty for any other."""
    expected = asked_fact(question)
    if expected is None or expected.kind not in _COUNTED:
        return ""
    compared = alike(list(_told(hits, question, expected)), question)
    if len(compared) < 2:
        return ""
    return (say.figures_differ if len({each.figure for each in compared}) > 1 else say.figures)(len(compared))


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


def _length(claim: Claim) -> int:
    return 0 if claim.statement is None else _extent(claim.statement)


def _extent(statement: Statement) -> int:
    return sum(end - start for start, end in statement.contents)
