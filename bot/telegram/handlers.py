"""Which messages are answered, and with what."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from telegram import Message, Update
from telegram.ext import Application, CommandHandler, ContextTypes, MessageHandler, filters

from bot.render.telegram import PASSAGES, message
from bot.telegram import texts
from bot.telegram.chats import Chats
from bot.telegram.delivery import message_of, reply, typing
from bot.telegram.threads import DeskThreads

App = Application[Any, Any, Any, Any, Any, Any]
Call = ContextTypes.DEFAULT_TYPE

# Without UpdateType.MESSAGE an edited question would be answered twice; an inline answer of our own
# comes back through VIA_BOT.
_NEW = filters.UpdateType.MESSAGE & ~filters.VIA_BOT
_PRIVATE = _NEW & filters.ChatType.PRIVATE


@dataclass(frozen=True, slots=True)
class Replies:
    """What each kind of message is answered with."""

    desk: DeskThreads
    demo: bool
    chats: Chats = field(default_factory=Chats)

    async def start(self, update: Update, _call: Call) -> None:
        coverage, examples = await self.desk.overview()
        await reply(message_of(update), texts.start(coverage, examples, demo=self.demo), demo=self.demo)

    async def help(self, update: Update, _call: Call) -> None:
        await reply(message_of(update), texts.HELP, demo=self.demo)

    async def ask(self, update: Update, call: Call) -> None:
        question = " ".join(call.args or ())
        if question:
            await self._answer(message_of(update), question)
        else:
            await reply(message_of(update), texts.ASK, demo=self.demo)

    async def question(self, update: Update, _call: Call) -> None:
        await self._answer(message_of(update), message_of(update).text or "")

    async def _answer(self, to: Message, question: str) -> None:
        at_work = asyncio.create_task(typing(to))
        try:
            async with self.chats.turn((to.chat.id, to.from_user.id if to.from_user else to.chat.id)) as talk:
                answer, left = await self.desk.turn(question, talk.chat, to.date)
                talk.chat = left.showing(PASSAGES)
        finally:
            at_work.cancel()
        await reply(to, message(answer), demo=self.demo)


def add_to(app: App, replies: Replies) -> None:
    """In a private chat every text is a question; in a group only /ask is meant for the bot."""
    app.add_handler(CommandHandler("start", replies.start, filters=_PRIVATE))
    app.add_handler(CommandHandler("help", replies.help, filters=_PRIVATE))
    app.add_handler(CommandHandler("ask", replies.ask, filters=_NEW))
    app.add_handler(MessageHandler(_PRIVATE & filters.TEXT & ~filters.COMMAND, replies.question))
