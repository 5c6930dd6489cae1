"""A Desk, asked from the event loop without holding it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TypeVar

from bot.desk import Desk
from retrieval.followups.chat import Chat
from retrieval.model import Answer, Coverage

_T = TypeVar("_T")


class DeskThreads:
    """Two threads: measured, a third makes nobody's answer faster, and the rest wait in line."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="desk")

    async def turn(self, question: str, chat: Chat | None, at: datetime) -> tuple[Answer, Chat]:
        return await self._run(lambda: self._desk.turn(question, chat, at=at))

    async def overview(self) -> tuple[Coverage, tuple[str, ...]]:
        """What is indexed, and three questions that it answers."""
        return await self._run(lambda: (self._desk.coverage(), self._desk.examples(3)))

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _run(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)
