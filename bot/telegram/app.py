"""Settings and a Desk in; a running bot, until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import sys
from typing import Any

from telegram import BotCommandScopeAllPrivateChats, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import AIORateLimiter, Application, Defaults

from bot.desk import Desk
from bot.telegram import logs, texts
from bot.telegram.errors import Errors
from bot.telegram.handlers import App, Replies, add_to
from bot.telegram.settings import OFFICIAL, TelegramSettings
from bot.telegram.threads import DeskThreads
from bot.telegram.updates import UpdatesRequest

log = logging.getLogger(__name__)

# Named, because Telegram keeps the list of the last run where none is given.
ALLOWED_UPDATES = (Update.MESSAGE,)

_AT_ONCE = 32
_MENU_SECONDS = 10.0


class _Waiting(Application[Any, Any, Any, Any, Any, Any]):
    """Says why it does not answer yet; the library tries again in silence."""

    async def initialize(self) -> None:
        try:
            await super().initialize()
        except NetworkError as error:
            log.warning("No connection to Telegram yet, trying again: %s", error)
            raise


def run(settings: TelegramSettings, desk: Desk, *, level: int = logging.INFO) -> int:
    """Answers until SIGTERM or SIGINT, then 0; 2 where Telegram refuses the token, with a line on stderr.

    Without network it waits. Questions asked while it was down are answered at the start.
    """
    logs.set_up(settings.token, level)
    updates = UpdatesRequest()
    try:
        build(settings, desk, updates).run_polling(
            timeout=30, bootstrap_retries=-1, allowed_updates=ALLOWED_UPDATES, drop_pending_updates=None
        )
    except InvalidToken:
        updates.refused = True
    if updates.refused:
        sys.stderr.write(f"{_refusal(settings)}\n")
    return 2 if updates.refused else 0


def build(settings: TelegramSettings, desk: Desk, updates: UpdatesRequest) -> App:
    """The bot, wired up and not yet started."""
    threads = DeskThreads(desk)

    async def close(_app: App) -> None:
        threads.close()

    app: App = (
        Application.builder()
        .application_class(_Waiting)
        .token(settings.token.get_secret_value())
        .base_url(settings.base_url)
        .get_updates_request(updates)
        .defaults(
            Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True))
        )
        .rate_limiter(AIORateLimiter(max_retries=3))
        .concurrent_updates(_AT_ONCE)
        .job_queue(None)
        .post_init(_set_commands)
        .post_shutdown(close)
        .build()
    )
    updates.on_refused = app.stop_running
    add_to(app, Replies(threads, settings.demo))
    app.add_error_handler(Errors(settings.demo).handle)
    return app


async def _set_commands(app: App) -> None:
    """The menu of commands. The bot works without it, so a refusal or a long wait does not hold it up."""
    try:
        await asyncio.wait_for(
            app.bot.set_my_commands(texts.COMMANDS, scope=BotCommandScopeAllPrivateChats()),
            timeout=_MENU_SECONDS,
        )
    except (TelegramError, TimeoutError) as error:
        log.warning("Telegram did not take the menu of commands: %s", error)


def _refusal(settings: TelegramSettings) -> str:
    if settings.base_url == OFFICIAL:
        return "Telegram refuses TELEGRAM_BOT_TOKEN: copy the token again from @BotFather"
    return (
        f"{settings.base_url.removesuffix('/bot')} refuses TELEGRAM_BOT_TOKEN: copy the token again from "
        "@BotFather, and check BULLETIN_BOT_TELEGRAM_URL"
    )
