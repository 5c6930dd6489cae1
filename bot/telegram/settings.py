"""The environment in; the bot's settings out, or one line that says what to type next."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict, SecretStr

from bot.settings import SettingsError

OFFICIAL = "https://api.telegram.org/bot"

_SHAPE = re.compile(r"[0-9]{5,20}:[A-Za-z0-9_-]{30,60}")
_START = "TELEGRAM_BOT_TOKEN=… python run_bot.py"


class TelegramSettings(BaseModel):
    """What is wrong is said in a SettingsError, and never with the token."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    token: SecretStr
    demo: bool = False
    base_url: str = OFFICIAL  # the token follows directly

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self:
        return cls(token=_token(environ), demo=_demo(environ), base_url=_base_url(environ))


def _token(environ: Mapping[str, str]) -> SecretStr:
    token = environ.get("TELEGRAM_BOT_TOKEN", "").strip()
    if not token:
        raise SettingsError(f"TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather and run {_START}")
    if not _SHAPE.fullmatch(token):
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN does not look like a token (a number, a colon, some 35 letters and digits): "
            f"copy it again from @BotFather and run {_START}"
        )
    return SecretStr(token)


def _demo(environ: Mapping[str, str]) -> bool:
    value = environ.get("BULLETIN_BOT_DEMO", "").strip()
    if value not in ("", "0", "1"):
        raise SettingsError(
            f"BULLETIN_BOT_DEMO is {value!r}: set it to 1 for a demonstration, or leave it out"
        )
    return value == "1"


def _base_url(environ: Mapping[str, str]) -> str:
    """`http://127.0.0.1:8081` of one's own Bot API server -> `http://127.0.0.1:8081/bot`."""
    url = environ.get("BULLETIN_BOT_TELEGRAM_URL", "").strip()
    if not url:
        return OFFICIAL
    if not re.match(r"https?://[^/\s]", url):
        raise SettingsError(
            "BULLETIN_BOT_TELEGRAM_URL is not an address: give that of your own Bot API server, "
            "such as http://127.0.0.1:8081"
        )
    return f"{url.rstrip('/').removesuffix('/bot')}/bot"
