"""A bot and a Bot API server in one event loop, with real HTTP between them."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from unittest.mock import patch

from aiohttp import web

from bot.desk import Desk
from bot.telegram.app import ALLOWED_UPDATES, build
from bot.telegram.handlers import App
from bot.telegram.settings import TelegramSettings
from bot.telegram.updates import UpdatesRequest
from tests.telegram.strict_api import Sent, StrictApi

TOKEN = "123456789:" + "Made-Up_For-The-Tests" * 2
BOT = "bulletin_test_bot"
ADA, OTTO, GROUP = 11, 12, -100500


class Stage:
    """The people in the chats: they say things, and see what comes back."""

    def __init__(self, api: StrictApi, url: str) -> None:
        self.api = api
        self.url = url
        self._said = 100

    @property
    def sent(self) -> list[Sent]:
        return self.api.sent

    @property
    def environ(self) -> dict[str, str]:
        return {"TELEGRAM_BOT_TOKEN": TOKEN, "BULLETIN_BOT_TELEGRAM_URL": self.url}

    async def says(self, text: str, *, chat: int = ADA, kind: str = "message", **more: object) -> int:
        """One message; the id that a reply to it names."""
        self._said += 1
        person = {"id": abs(chat), "is_bot": False, "first_name": "Ada"}
        place = {"id": chat, "type": "private", "first_name": "Ada"}
        if chat < 0:
            place = {"id": chat, "type": "supergroup", "title": "Newsroom"}
        message = {
            "message_id": self._said,
            "date": int(time.time()),
            "from": person,
            "chat": place,
            "text": text,
        }
        if text.startswith("/"):
            command = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
            message["entities"] = [command]
        await self.api.enqueue_update({kind: {**message, **more}}, token=TOKEN)
        return self._said

    async def receives(self, raw: dict[str, object]) -> None:
        """An update exactly as given."""
        await self.api.enqueue_update(raw, token=TOKEN)

    async def replies(self, count: int) -> list[Sent]:
        """Everything sent, as soon as there are so many."""
        await until(lambda: len(self.sent) >= count)
        return self.sent


async def until(true: Callable[[], bool], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - what is waited for happens in another process too
            await asyncio.sleep(0.01)


@asynccontextmanager
async def telegram() -> AsyncIterator[Stage]:
    """The server, without a bot yet."""
    api = StrictApi(TOKEN)
    runner = web.AppRunner(api.app(), shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    with patch.dict(os.environ, {"NO_PROXY": "127.0.0.1", "PTB_TIMEDELTA": "1"}):
        try:
            yield Stage(api, f"http://127.0.0.1:{port}")
        finally:
            await runner.cleanup()


@asynccontextmanager
async def bot(stage: Stage, desk: Desk, *, demo: bool = False) -> AsyncIterator[App]:
    """The bot at work. Leaving waits until everything fetched is dealt with, so silence can be asserted."""
    environ = {**stage.environ, "BULLETIN_BOT_DEMO": "1" if demo else "0"}
    app = build(TelegramSettings.read(environ), desk, UpdatesRequest())
    assert app.updater
    assert app.post_init
    assert app.post_shutdown
    async with app:
        await app.post_init(app)
        await app.updater.start_polling(allowed_updates=ALLOWED_UPDATES, bootstrap_retries=-1)
        await app.start()
        try:
            yield app
        finally:
            await app.updater.stop()
            await app.stop()
    await app.post_shutdown(app)


@asynccontextmanager
async def both(desk: Desk, *, demo: bool = False) -> AsyncIterator[Stage]:
    async with telegram() as stage, bot(stage, desk, demo=demo):
        yield stage
