"""Desks that read nothing: answers made by hand, about invented people and places."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime

from retrieval.followups.chat import Chat
from retrieval.model import Answer, Coverage, Hit, Searched, Total, Understood

HEADLINE = "Harbour Stays Shut Until Friday: Lund"
QUESTION = "what did Ada Lund say about the harbour?"
SENTENCE = '"Nothing sails before Friday," Harbour Master Ada Lund told reporters.'
PASSAGE = f"{SENTENCE} The sea wall had lost eleven stones overnight."
EXAMPLES = (QUESTION, "how many stones did the sea wall lose?", "is a wind < 70 km/h a gale?")


def hit(
    text: str = PASSAGE,
    *,
    rank: int = 1,
    item: int = 4,
    start: int = 120,
    headline: str | None = HEADLINE,
    answering: tuple[str, ...] = (SENTENCE,),
    published: str | None = "2024-03-05",
    file: str = "bulletins/tarn-quay.txt",
    source_name: str | None = "Tarn Quay Courier",
) -> Hit:
    """A hit whose highlight is the first place of each of the `answering` words in the text."""
    places = [(start + text.index(words), len(words)) for words in answering]
    return Hit(
        rank=rank, score=1 / rank, file=file, item=item, item_id=None, headline=headline,
        published=published, start=start, end=start + len(text), text=text,
        highlight=tuple((at, at + size) for at, size in places),
        statements=None, relation=None, published_kind=None, earliest=None, latest=None,
        source_name=source_name, link=None, item_key=None, sha256="0" * 64,
    )  # fmt: skip


def answer(*hits: Hit, message: str = "", question: str = QUESTION) -> Answer:
    return Answer(
        id=None, question=question, status="answered", reason=None, message=message, confidence=0.9,
        hits=hits, understood=Understood(), total=Total(None, len({hit.item for hit in hits})),
        searched=held(8, 2),
    )  # fmt: skip


def off_topic(*hits: Hit) -> Answer:
    return Answer(
        id=None, question="what is the oil price?", status="abstained", reason="off_topic",
        message="These bulletins do not cover that.", confidence=0.1, hits=hits, understood=Understood(),
        total=Total(None, 0), searched=held(8, 1),
    )  # fmt: skip


def held(items: int, bulletins: int) -> Searched:
    return Searched(items, bulletins, None, None)


class Prepared:
    """Gives everybody the same answer, and keeps what it was asked."""

    def __init__(self, prepared: Answer | None = None, *, items: int = 8, bulletins: int = 2) -> None:
        self.prepared = prepared or answer(hit())
        self.asked: list[tuple[str, datetime | None]] = []
        self.chats: list[Chat | None] = []
        self.threads: set[str] = set()
        self._held = held(items, bulletins)

    def ask(self, question: str, *, top: int = 5, at: datetime | None = None) -> Answer:
        self.asked.append((question, at))
        self.threads.add(threading.current_thread().name)
        return self.prepared

    def turn(
        self, question: str, chat: Chat | None, *, top: int = 5, at: datetime | None = None
    ) -> tuple[Answer, Chat]:
        self.chats.append(chat)
        return self.ask(question, top=top, at=at), Chat(question)

    def coverage(self) -> Coverage:
        return Coverage(self._held, "2024-03-05T21:40:00+00:00" if self._held.items else None)

    def examples(self, count: int = 3) -> tuple[str, ...]:
        return EXAMPLES[:count] if self._held.items else ()


class Before(Prepared):
    """Does something before each answer: waits, or fails."""

    def __init__(self, work: Callable[[], object], prepared: Answer | None = None) -> None:
        super().__init__(prepared)
        self._work = work

    def ask(self, question: str, *, top: int = 5, at: datetime | None = None) -> Answer:
        self._work()
        return super().ask(question, top=top, at=at)


def failing(error: Exception, times: int = 1) -> Before:
    """Fails so many times, then answers."""
    left = [error] * times

    def work() -> None:
        if left:
            raise left.pop()

    return Before(work)
