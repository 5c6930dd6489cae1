"""What a person asks: the seam between the meeting places (terminal, Telegram) and retrieval."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from retrieval.model import Answer, Coverage


class Desk(Protocol):
    """An open index that answers. Synchronous, and safe to call from several threads."""

    def ask(self, question: str, *, top: int = 5, at: datetime | None = None) -> Answer:
        """An answer or a typed abstention; never raises for what a person typed."""
        ...

    def coverage(self) -> Coverage:
        """What can be searched now."""
        ...

    def examples(self, count: int = 3) -> tuple[str, ...]:
        """Up to `count` questions that this index answers, newest items first."""
        ...
