"""The command line: what was typed in; answers on stdout, everything else on stderr, an exit code out.

0 answered, abstained or done; 2 the user's mistake, one line on stderr; 3 something was set aside.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

from bot.console import UsageError, note
from bot.settings import Settings, SettingsError

MISTAKE = 2
_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code. A fault of ours goes up with its traceback."""
    args = _parser().parse_args(argv)
    try:
        return int(args.run(args, Settings.read(os.environ)))
    except (UsageError, SettingsError) as error:
        note(str(error))
        return MISTAKE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, as after `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        from bot.mistakes import line_for  # loads all that can raise one, which nobody should wait for

        line = line_for(error)
        if line is None:
            raise
        note(line)
        return MISTAKE


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line instead of printing the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(MISTAKE, f"{message}; see: python {self.prog} --help\n")


class _Command(_Parser):
    """The parser of one command, whose module is imported once the command was chosen."""

    def __init__(self, *, family: str, command: str, **rest: Any) -> None:
        super().__init__(**rest)
        self._family, self._command = family, command

    def parse_known_args(self, *args: Any, **rest: Any) -> Any:
        """argparse hands a command's arguments over here, and only to the one that was typed."""
        getattr(import_module(f"bot.commands.{self._family}"), f"add_{self._command}")(self)
        return super().parse_known_args(*args, **rest)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="run_bot.py",
        description="Ask news bulletins. Without a command: start the Telegram bot (TELEGRAM_BOT_TOKEN).",
    )
    parser.set_defaults(run=_telegram)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Command)
    for name, family, does in (
        ("ask", "asking", "answer a question"),
        ("chat", "asking", "answer questions in a loop"),
        ("index", "indexing", "add, update or remove bulletins"),
        ("items", "reading", "show what the readers understand of files"),
        ("statements", "speaking", "list what is reported as said, and by whom"),
        ("speakers", "speaking", "list who speaks, in what roles and how often"),
        ("status", "reporting", "show what is indexed"),
        ("verify", "verifying", "tell whether these words stand in the bulletins"),
        ("setup", "setting_up", "make ready what a profile needs, once"),
        ("eval", "measuring", "measure retrieval on a BEIR-style folder"),
    ):
        description = f"{does[0].upper()}{does[1:]}."
        commands.add_parser(name, family=family, command=name, help=does, description=description)
    return parser


def _telegram(args: argparse.Namespace, settings: Settings) -> int:
    from bot.commands.serving import telegram

    return telegram(args, settings)
