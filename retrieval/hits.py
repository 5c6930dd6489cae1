"""A cited passage in; the hit that a reader sees out, with its statements and the part that answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.spoken import Told
from corpus.store import Cited
from retrieval.encoder import Vectors as Row
from retrieval.expected import Expected
from retrieval.factual import told as told_facts
from retrieval.generation import Generation
from retrieval.marking import Marks, Sentence, marks
from retrieval.model import Hit, Relation, Statement


def answering(
    generation: Generation,
    content: Sequence[str],
    row: Row,
    passages: Sequence[Cited],
    expected: Expected | None = None,
    days: tuple[str, ...] = (),
) -> dict[int, Marks]:
    """Of each passage, by id, the sentences that answer a question of these words that expects this, or asks
    what happened on these days. Without any words the first sentence does, which tells what happened."""
    words = generation.words
    idf = {term: words.idf(term) for term in sorted(words.terms(" ".join(content)))}
    cosines = generation.vectors.cosines(row, [id_ for each in passages for id_, _ in each.sentences])

    named = None if expected is not None else _printed(days)

    def sentence(passage: Cited, id_: int, span: Span) -> Sentence:
        text = passage.text[span.start - passage.span.start : span.end - passage.span.start]
        has_fact = expected is not None and bool(told_facts(expected, text, content))
        has_fact = has_fact or (named is not None and named.search(text) is not None)
        held = frozenset(idf.keys() & words.terms(text))
        return Sentence(span, text, held, cosines.get(id_, 0.0) if idf else 0.0, has_fact)

    return {each.id: marks([sentence(each, *known) for known in each.sentences], idf) for each in passages}


def _printed(days: tuple[str, ...]) -> re.Pattern[str] | None:
    if not days:
        return None
    from retrieval.when.told import printed  # few questions name days

    return printed(days)


def hit(
    passage: Cited,
    *,
    statements: Sequence[Told],
    told: Sequence[Told],
    best: Sequence[Span],
    relation: Relation | None,
    is_headline: bool,
    score: float,
    place: int,
    file_of: Callable[[Cited], str],
    repeats: Sequence[Cited] = (),
) -> Hit:
    """`statements` are all of the item's, `told` those that answer: marked instead of the `best` sentences;
    `repeats` are passages that tell the same and are not shown.

    What only the headline says is shown as the headline.
    """
    is_headline = is_headline or (bool(told) and all(each.kind == "headline" for each in told))
    if is_headline and (headed := _headline(passage)) is not passage:
        passage, best = headed, [headed.span]
    inside = [each for each in statements if _clipped(each, passage.span)]
    told_there = [mark for each in told for mark in _clipped(each, passage.span)]
    return Hit(
        rank=place,
        score=round(score, 4),
        file=file_of(passage),
        item=passage.number,
        item_id=passage.item_id,
        headline=passage.headline,
        published=passage.published,
        start=passage.span.start,
        end=passage.span.end,
        text=passage.text,
        highlight=_joined(told_there) if told_there else tuple((span.start, span.end) for span in best),
        statements=tuple(statement(each, statements) for each in inside),
        relation=relation,
        published_kind=passage.published_kind,
        earliest=passage.earliest,
        latest=passage.latest,
        source_name=passage.source_name,
        link=passage.link,
        item_key=passage.key,
        sha256=passage.sha256,
        also_in=(
            *(file_of(replace(passage, file=copy)) for copy in passage.copies),
            *(f"{file_of(each)}#{each.number}" for each in repeats),
        ),
    )


def statement(told: Told, item: Sequence[Told]) -> Statement:
    """A statement as the contract prints it; `item` holds all of its item's, its parent among them."""
    parent = None if told.parent is None else next((up for up in item if up.place == told.parent), None)
    return Statement(
        kind=told.kind,
        speaker=told.speaker,
        source=told.words(told.source),
        cue=told.words(told.cue),
        contents=tuple((span.start, span.end) for span in told.contents),
        via=told.words(told.via),
        addressee=told.words(told.addressee),
        medium=told.words(told.medium),
        parent_speaker=None if parent is None else parent.speaker or parent.words(parent.source),
        negated=told.negated,
        organisation=told.organisation,
    )


def _headline(passage: Cited) -> Cited:
    if passage.headline is None or passage.headline_span is None:
        return passage
    return replace(passage, span=passage.headline_span, text=passage.headline)


def _clipped(told: Told, span: Span) -> list[tuple[int, int]]:
    """The contents of a statement as far as they stand inside `span`."""
    return [
        (max(content.start, span.start), min(content.end, span.end))
        for content in told.contents
        if content.start < span.end and span.start < content.end
    ]


def _joined(marks: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """In printed order, those that meet made one: a statement may stand inside another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)
