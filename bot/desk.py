"""What a person asks: the seam between the meeting places (terminal, Telegram) and retrieval."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from retrieval.followups.chat import Chat
from retrieval.model import Answer, Coverage


class Desk(Protocol):
    """An open index that answers. Synchronous, and safe to call from several threads."""

    def ask(self, question: str, *, top: int = 5, at: datetime | None = None) -> Answer:
        """An answer or a typed abstention; never raises for what a person typed."""
        ...

    def turn(
        self, question: str, chat: Chat | None, *, top: int = 5, at: datetime | None = None
    ) -> tuple[Answer, Chat]:
        """As `ask`, in the light of what the last answer of a conversation left; and what this one leaves."""
        ...

    def coverage(self) -> Coverage:
        """What can be searched now."""
        ...

    def examples(self, count: int = 3) -> tuple[str, ...]:
        """Up to `count` questions that this index answers, newest items first."""
        ...
