"""The Telegram bot: the only door to python-telegram-bot, and the only asynchronous code."""

from bot.telegram.app import run
from bot.telegram.settings import TelegramSettings

__all__ = ["TelegramSettings", "run"]
