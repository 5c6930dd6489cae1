"""Start here: `python run_bot.py ask "what did Lavrov say"`; without a command, the Telegram bot."""

import sys

from bot.cli import main

if __name__ == "__main__":
    sys.exit(main())
