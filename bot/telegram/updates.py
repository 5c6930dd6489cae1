"""The request that fetches updates: one bad update, or a revoked token, must not stop the bot unseen."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest

log = logging.getLogger(__name__)


class UpdatesRequest(HTTPXRequest):
    """An update that cannot be read becomes an empty one with the same id.

    Left as it is, it would raise inside the polling loop before it is acknowledged, and the same
    batch would be fetched and fail for ever.
    """

    def __init__(self) -> None:
        super().__init__(connection_pool_size=1)
        self.refused = False
        self.on_refused: Callable[[], None] = _nothing

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        code, payload = await super().do_request(*args, **kwargs)
        if code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND) and not self.refused:
            self.refused = True
            await self._ask_to_stop()
        return code, payload

    async def _ask_to_stop(self) -> None:
        """Never returns: stopping cancels it. The error would end the polling loop and not the program."""
        while True:
            self.on_refused()
            await asyncio.sleep(0.5)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        response = HTTPXRequest.parse_json_payload(payload)
        if isinstance(response.get("result"), list):
            response["result"] = [update for raw in response["result"] for update in _readable(raw)]
        return response


def _readable(raw: Any) -> list[dict[str, Any]]:
    """The update, or an empty one with its id; nothing where there is not even an id to acknowledge."""
    try:
        Update.de_json(raw, None)
    except Exception as error:  # noqa: BLE001 - whatever it is, the updates after it must be answered
        return _set_aside(raw, type(error).__name__)
    return [raw]


def _set_aside(raw: Any, reason: str) -> list[dict[str, Any]]:
    """Logs keys only: an update holds a person's words."""
    keys = sorted(raw) if isinstance(raw, dict) else []
    number = raw.get("update_id") if isinstance(raw, dict) else None
    log.error("Set aside update %r, which cannot be read (%s): it holds %s", number, reason, keys)
    return [{"update_id": number}] if isinstance(number, int) else []


def _nothing() -> None:
    """Until the bot says how it is stopped."""
