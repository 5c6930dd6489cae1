"""The walk of a question: understand, candidates, rank, abstain or answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

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
    worth = [each for each in ranked if each.score >= _WORTH_SHOWING * ranked[0].score][:_MOST_COUNTED]
    cited = index.store.cited([each.id for each in worth])
    worth = [each for each in worth if each.id in cited]  # gone if a writer removed it meanwhile
    shown, items = worth[:top], {(cited[each.id].file, cited[each.id].number) for each in worth}
    silence = abstain.reason(question, generation.words, shown)
    if silence is not None:
        return Explained(_abstained(index, text, silence, ranked), ())
    hits = tuple(
        _hit(
            cited[each.id],
            file_of=file_of,
            score=each.score,
            place=place,
            highlight=_answering(generation, question, row, cited[each.id]),
        )
        for place, each in enumerate(shown, start=1)
    )
    return Explained(
        _answered(index, text, hits, ranked, items=len(items)), tuple(str(each.features) for each in shown)
    )


def search(index: Index, generation: Generation, question: Question, row: Row) -> list[Scored]:
    """Every candidate passage, best first: the ranking itself, without abstention or cutting."""
    terms = generation.words.terms(" ".join(question.content))
    return rank(candidates(index.store, generation, terms, row))


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
    generation: Generation, question: Question, row: Row, passage: Cited
) -> tuple[tuple[int, int], ...]:
    """The sentence that answers: the one with most of the question's idf mass plus its cosine.

    Both together beat either alone and the first sentence by far when this was tried on encyclopedic
    passages (.86, cosine alone .82, first sentence .34); on bulletins it has not been measured.
    """
    words, offset = generation.words, passage.span.start
    asked = set(words.terms(" ".join(question.content)))
    mass = words.mass(sorted(asked)) or 1.0
    cosines = generation.vectors.cosines(row, [id_ for id_, _ in passage.sentences])

    def answers(sentence: tuple[int, Span]) -> float:
        id_, span = sentence
        held = asked.intersection(words.terms(passage.text[span.start - offset : span.end - offset]))
        return words.mass(sorted(held)) / mass + cosines.get(id_, 0.0)

    _, best = max(passage.sentences, key=answers)
    return ((best.start, best.end),)


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
