"""A cited passage in; the hit that a reader sees out, with its statements and the part that answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.model import Span
from corpus.spoken import Told
from corpus.store import Cited
from retrieval.encoder import Vectors as Row
from retrieval.generation import Generation
from retrieval.model import Hit, Relation, Statement

Marks = tuple[tuple[int, int], ...]


def answering(
    generation: Generation, content: Sequence[str], row: Row, passages: Sequence[Cited]
) -> dict[int, Span]:
    """The sentence of each passage that answers: that with most of the question's idf mass plus its cosine.

    Both together beat either alone and the first sentence by far when this was tried on encyclopedic
    passages (.86, cosine alone .82, first sentence .34); on bulletins it has not been measured.
    """
    words = generation.words
    idf = {term: words.idf(term) for term in sorted(words.terms(" ".join(content)))}
    mass = sum(idf.values()) or 1.0
    cosines = generation.vectors.cosines(row, [id_ for each in passages for id_, _ in each.sentences])

    def answers(passage: Cited, id_: int, span: Span) -> float:
        offset = passage.span.start
        held = set(words.terms(passage.text[span.start - offset : span.end - offset]))
        return sum(idf[term] for term in idf if term in held) / mass + cosines.get(id_, 0.0)

    return {
        each.id: max(each.sentences, key=lambda sentence: answers(each, *sentence))[1] for each in passages
    }


def hit(
    passage: Cited,
    *,
    statements: Sequence[Told],
    told: Sequence[Told],
    best: Span,
    relation: Relation | None,
    score: float,
    place: int,
    file_of: Callable[[Cited], str],
) -> Hit:
    """`statements` are all of the item's, `told` those that answer: marked instead of the `best` sentence.

    What only the headline says is shown as the headline.
    """
    passage = _headline(passage) if told and all(each.kind == "headline" for each in told) else passage
    inside = [each for each in statements if _clipped(each, passage.span)]
    marks = [mark for each in told for mark in _clipped(each, passage.span)]
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
        highlight=_joined(marks) if marks else ((best.start, best.end),),
        statements=tuple(statement(each, statements) for each in inside),
        relation=relation,
        published_kind=passage.published_kind,
        earliest=passage.earliest,
        latest=passage.latest,
        source_name=passage.source_name,
        link=passage.link,
        item_key=passage.key,
        sha256=passage.sha256,
        also_in=tuple(file_of(replace(passage, file=copy)) for copy in passage.copies),
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


def _joined(marks: Sequence[tuple[int, int]]) -> Marks:
    """In printed order, those that meet made one: a statement may stand inside another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)
