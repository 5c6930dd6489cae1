"""An index and questions whose answers are known word for word in; how often the mark holds them out.

Only the marking is measured: each question is put to its right passage, whatever the ranking finds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Span
from corpus.store import Cited
from eval.dataset import Dataset, Query
from retrieval.answer import look
from retrieval.expected import expects
from retrieval.hits import answering
from retrieval.index import Index
from retrieval.marking import Marks


@dataclass(frozen=True, slots=True)
class Figures:
    """Of `questions`, how many have an answer in the best sentence, in the best two, in what is marked; and
    how many sentences are marked in all. A question whose passage is not there is a miss."""

    questions: int
    one: int
    two: int
    marked: int
    sentences: int


def measure(index: Index, data: Dataset) -> Figures:
    """The questions of `data` that can be answered and name their answers (`metadata.answers`)."""
    index.refresh()
    ids = _passages(index)
    asked = [query for query in data.queries if not query.is_impossible and _answers(query)]
    held = [_held(index, query, [id_ for item in data.qrels.get(query.id, {}) for id_ in ids.get(item, [])])
            for query in asked]  # fmt: skip
    return Figures(
        questions=len(asked),
        one=sum(each[0] for each in held),
        two=sum(each[1] for each in held),
        marked=sum(each[2] for each in held),
        sentences=sum(each[3] for each in held),
    )


def measures(figures: Figures) -> dict[str, float]:
    """Those that floors stand on: the higher the better."""
    of = figures.questions or 1
    return {"1 sentence": round(figures.one / of, 4), "2 sentences": round(figures.two / of, 4),
            "marked": round(figures.marked / of, 4)}  # fmt: skip


def _passages(index: Index) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for id_, item_id, _, _ in index.store.places():
        if item_id is not None:
            found.setdefault(item_id, []).append(id_)
    return found


def _answers(query: Query) -> list[str]:
    answers = query.metadata.answers
    return [str(each) for each in answers] if isinstance(answers, list) else []


def _held(index: Index, query: Query, ids: Sequence[int]) -> tuple[bool, bool, bool, int]:
    """Whether the best sentence, the best two and the mark hold an answer; how many sentences are marked."""
    answers = _answers(query)
    cited = index.store.cited(ids).values()
    passage = next((each for each in cited if any(words in each.text for words in answers)), None)
    if passage is None:
        return False, False, False, 0
    sought = look(index, index.generation, query.text, query.metadata.at)
    expected = expects(query.text)
    found = answering(index.generation, sought.content, sought.row, [passage], expected)[passage.id]
    shown = [_hold(passage, spans, answers) for spans in ([found.best], _two(found), found.spans)]
    return shown[0], shown[1], shown[2], len(found.spans)


def _two(found: Marks) -> list[Span]:
    return [span for span in (found.best, found.second) if span is not None]


def _hold(passage: Cited, spans: Sequence[Span], answers: Sequence[str]) -> bool:
    at = passage.span.start
    texts = [passage.text[span.start - at : span.end - at] for span in spans]
    return any(words in text for words in answers for text in texts)
