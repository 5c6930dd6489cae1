"""Start here: `python run_bot.py ask "what did Lavrov say"`; without a command, the Telegram bot."""

import sys

if __name__ == "__main__":
    try:
        from bot.cli import main

        sys.exit(main())
    except KeyboardInterrupt:  # before the command line could say so itself
        sys.exit(130)
