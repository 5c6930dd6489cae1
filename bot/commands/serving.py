"""Without a command: the Telegram bot."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace

from bot.console import note, progress_line
from bot.opening import open_index, open_sample
from bot.settings import Settings


def telegram(args: argparse.Namespace, settings: Settings) -> int:
    """Answer on Telegram until told to stop."""
    from bot.telegram import TelegramSettings, run  # half a second that no other command needs

    telegram_settings = TelegramSettings.read(os.environ)
    with progress_line("encoding") as progress:
        if telegram_settings.demo:  # each message says so already
            desk = replace(open_sample(settings.cache, model=settings.model, progress=progress), note="")
        else:
            desk = open_index(settings.index, settings.cache, model=settings.model, progress=progress)
    desk.load()  # a model that cannot be had is said now, and not to the first who asks
    note(f"answering on Telegram from {desk.index.folder}; Ctrl-C stops")
    try:
        return run(telegram_settings, desk)
    finally:
        desk.close()
