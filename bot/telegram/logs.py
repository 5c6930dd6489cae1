"""Logging for a running bot: to stderr, without the token."""

from __future__ import annotations

import logging

from pydantic import SecretStr
from telegram.error import InvalidToken


class RedactingFormatter(logging.Formatter):
    """Takes the token out of the finished line, tracebacks included, which a filter would not see."""

    def __init__(self, token: SecretStr) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        whole = self._token.get_secret_value()
        secret = whole.partition(":")[2]
        return super().format(record).replace(whole, "<token>").replace(secret, "<token>")


def set_up(token: SecretStr, level: int = logging.INFO) -> None:
    """The root logger is replaced: a handler set up before would not take the token out."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(token))
    handler.addFilter(_is_not_a_refused_token)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in ("httpx", "httpcore"):  # they print each address, and the token is part of it
        logging.getLogger(chatty).setLevel(logging.WARNING)


def _is_not_a_refused_token(record: logging.LogRecord) -> bool:
    """The library prints a traceback for a wrong token; the person gets one line instead."""
    return not (record.exc_info and isinstance(record.exc_info[1], InvalidToken))
