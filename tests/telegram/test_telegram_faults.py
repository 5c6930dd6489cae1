"""What goes wrong on the way: none of it may stop the bot, or leave a person without a word."""

from __future__ import annotations

import logging
import re
import time

import pytest

from bot.telegram.updates import UpdatesRequest
from tests.telegram import desks
from tests.telegram.stage import ADA, OTTO, bot, both, telegram, until
from tests.telegram.strict_api import bad_gateway, flood_wait, refusal

ANSWER = f"{desks.HEADLINE}\n{desks.PASSAGE}\nTarn Quay Courier · item 4 · 5 March 2024"
SORRY = r"Sorry, that failed on my side\. It is logged under reference ([0-9a-f]{6}); please ask again\."


async def test_an_update_that_cannot_be_read_does_not_stop_the_question_behind_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with telegram() as stage:
        await stage.receives({"message": {"text": "the words of a private message"}})
        await stage.says(desks.QUESTION)
        async with bot(stage, desks.Prepared()):
            await stage.replies(1)
    assert [sent.text for sent in stage.sent] == [ANSWER]
    logged = [record.getMessage() for record in caplog.records if record.name == "bot.telegram.updates"]
    assert logged == [
        "Set aside update 1, which cannot be read (KeyError): it holds ['message', 'update_id']"
    ]
    assert "private message" not in caplog.text


def test_what_has_no_id_to_acknowledge_is_left_out_and_an_error_is_passed_on() -> None:
    read = UpdatesRequest.parse_json_payload
    assert read(b'{"ok": true, "result": [7, {"message": {}}, {"update_id": 3}]}') == {
        "ok": True,
        "result": [{"update_id": 3}],
    }
    assert read(b'{"ok": false, "error_code": 409}') == {"ok": False, "error_code": 409}


async def test_a_flood_wait_is_waited_out_and_the_answer_comes_once() -> None:
    async with both(desks.Prepared()) as stage:
        stage.api.faults["sendMessage"].append(flood_wait(0.4))
        before = time.monotonic()
        await stage.says(desks.QUESTION)
        await stage.replies(1)
        waited = time.monotonic() - before
    assert [sent.text for sent in stage.sent] == [ANSWER]
    assert waited >= 0.4


async def test_a_flood_wait_without_end_is_given_up_and_the_next_person_is_served(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with both(desks.Prepared()) as stage:
        stage.api.faults["sendMessage"].extend([flood_wait(0.01)] * 4)
        await stage.says(desks.QUESTION)
        await until(lambda: not stage.api.faults["sendMessage"])
        await stage.says(desks.QUESTION, chat=OTTO)
        await stage.replies(1)
    assert [(sent.chat, sent.text) for sent in stage.sent] == [(OTTO, ANSWER)]
    assert [r.levelname for r in caplog.records if r.name.startswith("bot.telegram")] == ["WARNING"]


async def test_an_answer_that_did_not_get_through_is_sent_again() -> None:
    async with both(desks.Prepared()) as stage:
        stage.api.faults["sendMessage"].append(bad_gateway())
        await stage.says(desks.QUESTION)
        await stage.replies(1)
    assert [sent.text for sent in stage.sent] == [ANSWER]


async def test_a_failing_desk_costs_the_person_one_line_and_the_log_a_traceback(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with both(desks.failing(LookupError("shelf 9 is empty"))) as stage:
        asked = await stage.says(desks.QUESTION)
        await stage.replies(1)
        await stage.says(desks.QUESTION)
        await stage.replies(2)
    sorry, answer = stage.sent
    [(reference,)] = [match for match in [_groups(sorry.text)] if match]
    assert (sorry.chat, sorry.reply_to, sorry.parsed.entities) == (ADA, asked, ())
    assert answer.text == ANSWER
    [record] = [record for record in caplog.records if record.name == "bot.telegram.errors"]
    assert record.getMessage() == f"Failure {reference}"
    assert record.exc_info
    assert str(record.exc_info[1]) == "shelf 9 is empty"


async def test_a_refused_reply_costs_the_person_one_line(caplog: pytest.LogCaptureFixture) -> None:
    async with both(desks.Prepared()) as stage:
        stage.api.faults["sendMessage"].append(refusal("Bad Request: can't parse entities"))
        await stage.says(desks.QUESTION)
        await stage.replies(1)
    assert [bool(_groups(sent.text)) for sent in stage.sent] == [True]
    assert [r.levelname for r in caplog.records if r.name.startswith("bot.telegram")] == ["ERROR"]


async def test_a_person_who_blocked_the_bot_is_left_alone_and_the_others_are_served(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    async with both(desks.Prepared()) as stage:
        stage.api.faults["sendMessage"].append(refusal("Forbidden: bot was blocked by the user", 403))
        await stage.says(desks.QUESTION)
        await until(lambda: not stage.api.faults["sendMessage"])
        await stage.says(desks.QUESTION, chat=OTTO)
        await stage.replies(1)
    assert [(sent.chat, sent.text) for sent in stage.sent] == [(OTTO, ANSWER)]
    assert [r.levelname for r in caplog.records if r.name.startswith("bot.telegram")] == ["INFO"]


async def test_the_bot_works_where_the_menu_of_commands_is_refused() -> None:
    async with telegram() as stage:
        stage.api.faults["setMyCommands"].append(refusal("Bad Request: wrong commands"))
        async with bot(stage, desks.Prepared()):
            await stage.says(desks.QUESTION)
            await stage.replies(1)
    assert [sent.text for sent in stage.sent] == [ANSWER]


async def test_a_long_wait_for_the_menu_of_commands_does_not_hold_up_the_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.telegram.app._MENU_SECONDS", 0.05)
    async with telegram() as stage:
        stage.api.faults["setMyCommands"].append(flood_wait(3600))
        async with bot(stage, desks.Prepared()):
            await stage.says(desks.QUESTION)
            await stage.replies(1)
    assert [sent.text for sent in stage.sent] == [ANSWER]


def _groups(text: str) -> tuple[str, ...] | None:
    match = re.fullmatch(SORRY, text)
    return match.groups() if match else None
