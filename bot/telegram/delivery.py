"""Replies on their way to Telegram."""

from __future__ import annotations

import asyncio
import logging

from telegram import Message, ReplyParameters, Update
from telegram.constants import ChatAction
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.render.telegram import labelled

log = logging.getLogger(__name__)

_PAUSES = (0.5, 2.0, 5.0)
_TYPING_AFTER = 0.4


def message_of(update: Update) -> Message:
    """The message that the handlers' filters promise."""
    if update.message is None:
        raise TypeError(
            f"update {update.update_id} holds no new message: its handler lacks UpdateType.MESSAGE"
        )
    return update.message


async def reply(to: Message, html: str, *, demo: bool) -> None:
    """Sends a reply, and again after an interruption: an answer twice is better than none."""
    for pause in _PAUSES:
        try:
            return await _send(to, labelled(html, demo=demo))
        except BadRequest:  # a NetworkError by class, but the same words would be refused again
            raise
        except NetworkError as error:
            log.warning("A reply did not get through, trying again in %s s: %s", pause, error)
            await asyncio.sleep(pause)
    return await _send(to, labelled(html, demo=demo))


async def typing(to: Message) -> None:
    """Shows that somebody is at work. Not at once: it counts against the limit on messages."""
    await asyncio.sleep(_TYPING_AFTER)
    try:
        await to.reply_chat_action(ChatAction.TYPING)
    except TelegramError as error:
        log.info("Could not show that an answer is being written: %s", error)


async def _send(to: Message, html: str) -> None:
    await to.reply_text(
        html, reply_parameters=ReplyParameters(to.message_id, allow_sending_without_reply=True)
    )
