"""Scripted questions in; what the product answered, as it answers a reader, out."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from dataclasses import dataclass

from eval.news.gold import NewsSet, Scripted, plain
from retrieval.answer import explain
from retrieval.encoder import Progress
from retrieval.followups.chat import Chat
from retrieval.index import Index
from retrieval.model import Answer, Hit

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question with its answer, or with how the product fell over it: then it is wrong in every way."""

    asked: Scripted
    answer: Answer | None
    crash: str | None = None

    @property
    def is_silent(self) -> bool:
        return self.answer is not None and self.answer.status == "abstained"

    @property
    def is_answered(self) -> bool:
        return self.answer is not None and self.answer.status == "answered"

    @property
    def first(self) -> Hit | None:
        return self.answer.hits[0] if self.answer is not None and self.answer.hits else None

    @property
    def place(self) -> int | None:
        """The rank of the first right hit of an answer."""
        if self.answer is None or not self.is_answered:
            return None
        return next(
            (place for place, hit in enumerate(self.answer.hits, 1) if is_gold(hit, self.asked)), None
        )

    @property
    def has_right_reason(self) -> bool:
        """Silent, and for a reason that a fair judge accepts."""
        if self.answer is None or not self.is_silent:
            return False
        fair = {self.asked.reason, *self.asked.also_ok}
        return "not_stated" in fair or self.answer.reason in fair

    @property
    def is_marked(self) -> bool:
        """What is marked in the first hit holds the shortest answer."""
        if self.first is None:
            return False
        return plain(self.asked.answer) in plain(marked(self.first))


def marked(hit: Hit) -> str:
    """The marked words of a hit."""
    return " ".join(hit.text[start - hit.start : end - hit.start] for start, end in hit.highlight)


def is_gold(hit: Hit, asked: Scripted) -> bool:
    """One of the right passages is shown. A folded copy is judged by the passage that stands for it."""
    name = hit.file.rpartition("/")[2]
    return any(name == gold.file and plain(gold.quote) in plain(hit.text) for gold in asked.gold)


def ask_all(index: Index, news: NewsSet, progress: Progress | None = None) -> Iterator[Outcome]:
    """Every question in turn. A crash is one question's; the others are asked all the same."""
    chats = Chats(index)
    for done, asked in enumerate(news.questions, start=1):
        try:
            yield Outcome(asked, chats.put(asked))
        except Exception:  # noqa: BLE001 - an outer edge: a crash counts as a miss, and is printed
            yield Outcome(asked, None, crash=traceback.format_exc(limit=-3))
        if progress is not None:
            progress(1, len(news.questions) - done)


class Chats:
    """The one place that knows how the product is asked."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._left: dict[str, Chat] = {}

    def put(self, asked: Scripted) -> Answer:
        chat = self._left.get(asked.chat) if asked.chat is not None else None
        explained = explain(self._index, asked.question, top=_SHOWN, at=asked.at, chat=chat)
        if asked.chat is not None:
            self._left[asked.chat] = explained.chat
        return explained.answer
