"""What each person's conversation has left, in memory: a bot that starts anew has forgotten it."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from retrieval.followups.chat import Chat

_FORGOTTEN_AFTER = 3600.0  # seconds
_MOST = 1_000  # people; a chat holds a few hundred numbers
Person = tuple[int, int]  # (chat, user)


@dataclass(slots=True)
class Talk:
    """The conversation with one person in one chat."""

    chat: Chat | None = None
    at: float = 0.0
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class Chats:
    """Of the people who asked last, each forgotten an hour after the last answer."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._talks: OrderedDict[Person, Talk] = OrderedDict()
        self._clock = clock

    @asynccontextmanager
    async def turn(self, person: Person) -> AsyncIterator[Talk]:
        """The person's conversation, one turn at a time: a second question waits for the first answer, which
        it may be about."""
        talk = self._talks.setdefault(person, Talk())
        self._talks.move_to_end(person)
        while len(self._talks) > _MOST:
            self._talks.popitem(last=False)
        async with talk.turn:
            if self._clock() - talk.at > _FORGOTTEN_AFTER:
                talk.chat = None
            yield talk
            talk.at = self._clock()
