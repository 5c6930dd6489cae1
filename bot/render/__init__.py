"""Answers made readable: pure functions from an Answer to terminal text or Telegram HTML."""
