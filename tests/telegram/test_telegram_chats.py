"""What the bot remembers of each person's conversation, and for how long."""

from __future__ import annotations

import asyncio

from bot.telegram.chats import Chats
from retrieval.followups.chat import Chat
from tests.telegram import desks
from tests.telegram.stage import ADA, OTTO, both

FIRST = Chat("what did Lund say?")


async def test_a_second_question_is_read_in_the_light_of_the_first_of_the_same_person() -> None:
    desk = desks.Prepared()
    async with both(desk) as stage:
        for chat, text in ((ADA, "one?"), (ADA, "two?"), (OTTO, "three?")):
            await stage.says(text, chat=chat)
            answered = len(stage.sent)
            await stage.replies(answered + 1)
    assert [chat and chat.question for chat in desk.chats] == [None, "one?", None]


async def test_a_conversation_is_forgotten_after_an_hour() -> None:
    now = [0.0]
    chats = Chats(clock=lambda: now[0])
    async with chats.turn((1, 1)) as talk:
        talk.chat = FIRST
    now[0] += 3599
    async with chats.turn((1, 1)) as talk:
        assert talk.chat == FIRST
    now[0] += 3601
    async with chats.turn((1, 1)) as talk:
        assert talk.chat is None


async def test_two_people_in_one_group_have_two_conversations() -> None:
    chats = Chats()
    async with chats.turn((-100, 1)) as talk:
        talk.chat = FIRST
    async with chats.turn((-100, 2)) as talk:
        assert talk.chat is None


async def test_the_oldest_of_very_many_is_forgotten_first() -> None:
    chats = Chats()
    for person in range(1_001):
        async with chats.turn((person, person)) as talk:
            talk.chat = FIRST
    async with chats.turn((1, 1)) as second, chats.turn((0, 0)) as first:
        assert (first.chat, second.chat) == (None, FIRST)


async def test_a_follow_up_that_comes_at_once_waits_for_the_answer_that_it_is_about() -> None:
    chats, seen = Chats(), list[Chat | None]()

    async def ask(seconds: float) -> None:
        async with chats.turn((1, 1)) as talk:
            seen.append(talk.chat)
            await asyncio.sleep(seconds)
            talk.chat = FIRST

    await asyncio.gather(ask(0.05), ask(0))
    assert seen == [None, FIRST]
