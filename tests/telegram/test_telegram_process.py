"""The bot as an owner runs it: a process, its exit code and what it writes."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import SettingsError
from bot.telegram.logs import RedactingFormatter
from bot.telegram.settings import TelegramSettings
from tests.telegram import desks
from tests.telegram.stage import TOKEN, Stage, telegram, until
from tests.telegram.strict_api import bad_gateway, flood_wait, refusal

ROOT = Path(__file__).resolve().parents[2]
ANSWER = f"{desks.HEADLINE}\n{desks.PASSAGE}\nTarn Quay Courier · item 4 · 5 March 2024"
SECRET = TOKEN.partition(":")[2]


@asynccontextmanager
async def child(environ: dict[str, str], *arguments: str) -> AsyncIterator[Process]:
    environ = {**os.environ, **environ}
    command = (sys.executable, "-m", "tests.telegram.child", *arguments)
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=environ, stdout=PIPE, stderr=PIPE)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


async def ended(process: Process) -> tuple[int | None, str]:
    """Exit code, and all that was written."""
    async with asyncio.timeout(15):
        out, err = await process.communicate()
    return process.returncode, (out + err).decode()


async def test_a_wrong_token_is_one_line_without_the_token_and_exit_code_2() -> None:
    async with telegram() as stage:
        stage.api.token = "987654321:" + "Another" * 5
        async with child(stage.environ, "quiet") as process:
            code, written = await ended(process)
    assert (code, written) == (
        2,
        f"{stage.url} refuses TELEGRAM_BOT_TOKEN: copy the token again from @BotFather, "
        "and check BULLETIN_BOT_TELEGRAM_URL\n",
    )


async def test_a_token_that_is_revoked_at_work_ends_the_bot_with_the_same_line() -> None:
    async with telegram() as stage, child(stage.environ, "quiet") as process:
        await stage.says(desks.QUESTION)
        await stage.replies(1)
        stage.api.token = "987654321:" + "Another" * 5
        await stage.says("/help")  # ends the poll under way, and cannot be replied to
        code, written = await ended(process)
    assert code == 2
    assert written.splitlines()[-1].startswith(f"{stage.url} refuses TELEGRAM_BOT_TOKEN")
    assert "Telegram refuses the token: Unauthorized" in written
    assert "Traceback" not in written
    assert "Task was destroyed" not in written


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
async def test_a_question_in_hand_is_answered_before_the_bot_stops(stop: signal.Signals) -> None:
    async with telegram() as stage, child(stage.environ, "quiet") as process:
        await stage.says(desks.QUESTION)
        await until(lambda: len(stage.api.called("getUpdates")) > 1)
        process.send_signal(stop)
        code, written = await ended(process)
    assert [sent.text for sent in stage.sent] == [ANSWER]
    assert {fields["allowed_updates"] for fields in stage.api.called("getUpdates")} == {'["message"]'}
    assert code == 0
    assert "Traceback" not in written


async def test_the_token_is_in_no_line_of_the_log_whatever_fails() -> None:
    async with telegram() as stage, child(stage.environ) as process:
        await _provoke(stage)
        process.send_signal(signal.SIGTERM)
        code, written = await ended(process)
    assert code == 0
    assert "DEBUG" in written
    assert f"ConnectionError: no route to {stage.url}/bot<token>/getMe" in written
    assert "Set aside update" in written
    assert "Another program is fetching this bot's messages: stop one of the two." in written
    assert SECRET not in written


async def _provoke(stage: Stage) -> None:
    await stage.says(desks.QUESTION)
    await stage.replies(1)
    stage.api.faults["getUpdates"].append(refusal("Conflict: terminated by other getUpdates request", 409))
    stage.api.faults["sendMessage"].extend([bad_gateway(), flood_wait(0.1)])
    await stage.receives({"message": {"text": "?"}})
    await stage.says(desks.QUESTION)
    await stage.replies(2)


async def test_a_start_without_network_waits_and_says_so() -> None:
    async with telegram() as stage:
        nowhere = "http://127.0.0.1:9"
        async with child({**stage.environ, "BULLETIN_BOT_TELEGRAM_URL": nowhere}, "quiet") as process:
            assert process.stderr
            async with asyncio.timeout(10):
                lines = [await process.stderr.readline() for _ in range(2)]
            still_there = process.returncode is None
            process.send_signal(signal.SIGTERM)
            code, _ = await ended(process)
    assert [b"No connection to Telegram yet, trying again" in line for line in lines] == [True, True]
    assert (still_there, code) == (True, 0)


def test_the_token_is_taken_out_of_tracebacks_and_out_of_half_an_address() -> None:
    formatter = RedactingFormatter(SecretStr(TOKEN))
    error = OSError(f"bot{TOKEN}")
    record = logging.LogRecord("x", logging.ERROR, "x.py", 1, "saw %s", (SECRET,), (OSError, error, None))
    assert formatter.format(record).endswith("ERROR x: saw <token>\nOSError: bot<token>")


def test_settings_are_read_from_the_environment() -> None:
    environ = {
        "TELEGRAM_BOT_TOKEN": f" {TOKEN}\n",
        "BULLETIN_BOT_DEMO": "1",
        "BULLETIN_BOT_TELEGRAM_URL": "http://127.0.0.1:8081/",
        "HOME": "/",
    }
    assert TelegramSettings.read(environ) == TelegramSettings(
        token=SecretStr(TOKEN), demo=True, base_url="http://127.0.0.1:8081/bot"
    )
    assert TelegramSettings.read({"TELEGRAM_BOT_TOKEN": TOKEN}) == TelegramSettings(
        token=SecretStr(TOKEN), demo=False, base_url="https://api.telegram.org/bot"
    )
    assert SECRET not in repr(TelegramSettings.read(environ))


@pytest.mark.parametrize(
    ("environ", "line"),
    [
        (
            {},
            "TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather and run "
            "TELEGRAM_BOT_TOKEN=… python run_bot.py",
        ),
        (
            {"TELEGRAM_BOT_TOKEN": SECRET},
            "TELEGRAM_BOT_TOKEN does not look like a token (a number, a colon, some 35 letters and digits): "
            "copy it again from @BotFather and run TELEGRAM_BOT_TOKEN=… python run_bot.py",
        ),
        (
            {"TELEGRAM_BOT_TOKEN": TOKEN, "BULLETIN_BOT_DEMO": "yes"},
            "BULLETIN_BOT_DEMO is 'yes': set it to 1 for a demonstration, or leave it out",
        ),
        (
            {"TELEGRAM_BOT_TOKEN": TOKEN, "BULLETIN_BOT_TELEGRAM_URL": "127.0.0.1:8081"},
            "BULLETIN_BOT_TELEGRAM_URL is not an address: give that of your own Bot API server, "
            "such as http://127.0.0.1:8081",
        ),
    ],
)
def test_a_wrong_setting_is_one_line_that_says_what_to_type(environ: dict[str, str], line: str) -> None:
    with pytest.raises(SettingsError) as raised:
        TelegramSettings.read(environ)
    assert str(raised.value) == line
