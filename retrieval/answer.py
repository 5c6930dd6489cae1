"""The walk of a question: understand, candidates, rank, abstain or answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from corpus.model import Span
from corpus.store import Cited
from retrieval import abstain
from retrieval.candidates import candidates
from retrieval.encoder import Vectors as Row
from retrieval.generation import Generation
from retrieval.index import Index
from retrieval.model import Answer, Coverage, Hit, Searched, Total, Understood
from retrieval.question import Question, understand
from retrieval.rank import Scored, rank
from retrieval.wording import counted

_WORTH_SHOWING = 0.6  # of the best hit's score: what lies below answers something else
_MOST_COUNTED = 100  # passages that a total looks at


@dataclass(frozen=True, slots=True)
class Explained:
    """An answer with the feature row of each of its hits, in the order of the hits."""

    answer: Answer
    rows: tuple[str, ...]


def explain(
    index: Index, text: str, *, top: int = 5, file_of: Callable[[Cited], str] = lambda passage: passage.file
) -> Explained:
    """The passages that answer, best first, at most `top`, or a typed abstention; and how it came about.

    `file_of` names the file of a passage, where the index knows it by another path than the reader.
    """
    index.refresh()
    generation, question = index.generation, understand(text)
    row = index.encoder.question(question.text)
    ranked = search(index, generation, question, row)
    worth = list(takewhile(lambda each: each.score >= _WORTH_SHOWING * ranked[0].score, ranked))[
        :_MOST_COUNTED
    ]
    places = index.store.places_of([each.id for each in worth])
    worth = [each for each in worth if each.id in places]
    cited = index.store.cited([each.id for each in worth[:top]])
    shown = [each for each in worth[:top] if each.id in cited]  # gone if a writer removed it meanwhile
    silence = abstain.reason(question, generation.words, shown)
    if silence is not None:
        return Explained(_abstained(index, text, silence, ranked), ())
    highlights = _answering(generation, question, row, list(cited.values()))
    hits = tuple(
        _hit(cited[each.id], file_of=file_of, score=each.score, place=place, highlight=(highlights[each.id],))
        for place, each in enumerate(shown, start=1)
    )
    items = len(set(places.values()))
    return Explained(
        _answered(index, text, hits, ranked, items=items), tuple(str(each.features) for each in shown)
    )


def search(index: Index, generation: Generation, question: Question, row: Row) -> list[Scored]:
    """Every candidate passage, best first: the ranking itself, without abstention or cutting."""
    terms = generation.words.terms(" ".join(question.content))
    return rank(*candidates(index.store, generation, terms, row))


def coverage(index: Index) -> Coverage:
    """What can be searched now."""
    held = index.store.coverage()
    return Coverage(Searched(held.items, held.bulletins, held.earliest, held.latest), held.updated)


def _answered(
    index: Index, text: str, hits: tuple[Hit, ...], ranked: Sequence[Scored], *, items: int
) -> Answer:
    shown = len({(hit.file, hit.item) for hit in hits})
    return Answer(
        id=None,
        question=text,
        status="answered",
        reason=None,
        message=f"{counted(len(hits), 'passage')} from {counted(shown, 'item')}.",
        confidence=round(abstain.confidence(ranked[0].features), 3),
        hits=hits,
        understood=Understood(),
        total=Total(statements=None, items=items),
        searched=coverage(index).searched,
    )


def _abstained(index: Index, text: str, silence: abstain.Silence, ranked: Sequence[Scored]) -> Answer:
    return Answer(
        id=None,
        question=text,
        status="abstained",
        reason=silence.reason,
        message=silence.message,
        confidence=round(abstain.confidence(ranked[0].features), 3) if ranked else 0.0,
        hits=(),
        understood=Understood(),
        total=Total(statements=None, items=0),
        searched=coverage(index).searched,
    )


def _answering(
    generation: Generation, question: Question, row: Row, passages: Sequence[Cited]
) -> dict[int, tuple[int, int]]:
    """The sentence of each passage that answers: that with most of the question's idf mass plus its cosine.

    Both together beat either alone and the first sentence by far when this was tried on encyclopedic
    passages (.86, cosine alone .82, first sentence .34); on bulletins it has not been measured.
    """
    words = generation.words
    idf = {term: words.idf(term) for term in sorted(words.terms(" ".join(question.content)))}
    mass = sum(idf.values()) or 1.0
    cosines = generation.vectors.cosines(row, [id_ for each in passages for id_, _ in each.sentences])

    def answers(passage: Cited, id_: int, span: Span) -> float:
        offset = passage.span.start
        held = set(words.terms(passage.text[span.start - offset : span.end - offset]))
        return sum(idf[term] for term in idf if term in held) / mass + cosines.get(id_, 0.0)

    best = {
        each.id: max(each.sentences, key=lambda sentence: answers(each, *sentence))[1] for each in passages
    }
    return {id_: (span.start, span.end) for id_, span in best.items()}


def _hit(
    passage: Cited,
    *,
    file_of: Callable[[Cited], str],
    score: float,
    place: int,
    highlight: tuple[tuple[int, int], ...],
) -> Hit:
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
        highlight=highlight,
        statements=None,
        relation=None,
        published_kind=None if passage.published is None else "printed",
        earliest=None,
        latest=None,
        source_name=passage.source_name,
        link=passage.link,
        item_key=None,
        sha256=passage.sha256,
        also_in=tuple(file_of(replace(passage, file=copy)) for copy in passage.copies),
    )
