"""The last stop of every error: the log learns all, the person one plain line."""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass

from telegram import Update
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.telegram import texts
from bot.telegram.delivery import reply
from bot.telegram.handlers import Call

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Errors:
    demo: bool

    async def handle(self, update: object, call: Call) -> None:
        reference = secrets.token_hex(3)
        if not isinstance(update, Update):
            _log_polling(call.error)
        elif _log_answering(call.error, reference):
            await self._apologise(update, reference)

    async def _apologise(self, update: Update, reference: str) -> None:
        if update.message is None:
            return
        try:
            await reply(update.message, texts.failed(reference), demo=self.demo)
        except TelegramError as error:
            log.warning("Could not tell of failure %s: %s", reference, error)


def _log_answering(error: Exception | None, reference: str) -> bool:
    """Whether it makes sense to write to the person. BadRequest is a NetworkError, so it stands before it."""
    match error:
        case RetryAfter():
            log.warning("Failure %s: Telegram asks to slow down: %s", reference, error)
            return False
        case Forbidden():
            log.info("Failure %s: the person has blocked the bot or left: %s", reference, error)
            return False
        case InvalidToken():
            log.error("Failure %s: Telegram refuses the token: %s", reference, error)
            return False
        case BadRequest():
            log.error("Failure %s: Telegram refuses the reply", reference, exc_info=error)
        case NetworkError():
            log.warning("Failure %s: no connection to Telegram: %s", reference, error)
        case _:
            log.error("Failure %s", reference, exc_info=error)
    return True


def _log_polling(error: Exception | None) -> None:
    match error:
        case Conflict():
            log.error("Another program is fetching this bot's messages: stop one of the two. %s", error)
        case RetryAfter() | NetworkError():
            log.warning("No messages from Telegram for now, trying again: %s", error)
        case _:
            log.error("Fetching messages failed, trying again", exc_info=error)
