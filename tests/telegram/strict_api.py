"""A Bot API server on loopback that is as strict as Telegram's where the bot could go wrong."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from lo_bot_api_emulator import ApiRefusal, LoBotApiEmulator, updates

from tests.telegram import html_rules

updates.KINDS.add("edited_message")

# Real parameters that the emulator does not know.
_ALSO_VALID = ("link_preview_options", "message_thread_id")


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that the server took."""

    chat: int
    reply_to: int | None
    parsed: html_rules.Parsed
    preview: bool

    @property
    def text(self) -> str:
        return self.parsed.text


def flood_wait(seconds: float) -> ApiRefusal:
    return ApiRefusal(f"Too Many Requests: retry after {seconds}", 429, {"retry_after": seconds})


def refusal(description: str, status: int = 400) -> ApiRefusal:
    return ApiRefusal(description, status)


def bad_gateway() -> ApiRefusal:
    return ApiRefusal("Bad Gateway", 502)


class StrictApi(LoBotApiEmulator):  # type: ignore[misc]
    """Adds to the emulator: a bot with a name, one token, HTML as the server reads it, texts that are
    kept, questions `deleted` by their writers, and faults put in `faults` by method, each used once."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self.token = token
        self.sent: list[Sent] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.deleted: set[int] = set()
        self.faults: defaultdict[str, deque[ApiRefusal]] = defaultdict(deque)

    async def handle(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self.token:
            return web.json_response(
                {"ok": False, "error_code": 401, "description": "Unauthorized"}, status=401
            )
        if request.match_info["method"] == "getUpdates":
            await self._last_poll_over()
        response: web.Response = await super().handle(request)
        return response

    def validate(self, method: str, fields: dict[str, Any], uploads: dict[str, Any]) -> Any:
        self.calls.append((method, dict(fields)))
        if self.faults[method]:
            raise self.faults[method].popleft()
        for name in _ALSO_VALID:
            fields.pop(name, None)
        # The list holds only for later updates; those already waiting are delivered whatever they are.
        fields.pop("allowed_updates", None)
        if method == "sendMessage":
            return self._send(fields, self.calls[-1][1])
        result = super().validate(method, fields, uploads)
        return {**result, "username": "bulletin_test_bot"} if method == "getMe" else result

    def called(self, method: str) -> list[dict[str, Any]]:
        return [fields for name, fields in self.calls if name == method]

    def _send(self, fields: dict[str, Any], given: dict[str, Any]) -> Any:
        parsed = self._parsed(fields)
        reply = json.loads(fields.get("reply_parameters", "{}"))
        reply.pop("quote_parse_mode", None)
        if reply.get("message_id") in self.deleted:
            if not reply.get("allow_sending_without_reply"):
                raise ApiRefusal("Bad Request: message to be replied not found")
            reply = {}
        fields["reply_parameters"] = json.dumps(reply)
        if not reply:
            del fields["reply_parameters"]
        # The emulator measures what it is given, and Telegram what is left after parsing.
        result = super().validate("sendMessage", {**fields, "text": parsed.text}, {})
        preview = json.loads(given.get("link_preview_options", "{}"))
        self.sent.append(
            Sent(
                int(fields["chat_id"]), reply.get("message_id"), parsed, not preview.get("is_disabled", False)
            )
        )
        return result

    def _parsed(self, fields: dict[str, Any]) -> html_rules.Parsed:
        if fields.get("parse_mode", "HTML") != "HTML":
            raise ApiRefusal("Bad Request: Unsupported parse_mode")
        if "parse_mode" not in fields:
            return html_rules.Parsed(fields["text"], ())
        try:
            return html_rules.accepted(fields["text"])
        except html_rules.RefusedError as refused:
            raise ApiRefusal(f"Bad Request: can't parse entities: {refused}") from refused

    async def _last_poll_over(self) -> None:
        """Telegram ends the older of two polls; the emulator would refuse the newer one."""
        for _ in range(50):
            if not self._update_queues._state(self.token).polling:
                return
            await asyncio.sleep(0.01)
