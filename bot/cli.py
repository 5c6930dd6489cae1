"""The command line: what was typed in; answers on stdout, everything else on stderr, an exit code out.

0 answered, abstained or done; 2 the user's mistake, one line on stderr; 3 something was set aside.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
from collections.abc import Sequence
from typing import NoReturn

from bot.commands import asking, indexing, measuring, serving
from bot.console import UsageError, note
from bot.settings import Settings, SettingsError
from corpus.store import StoreError
from retrieval.adhoc import NothingToReadError
from retrieval.encoder import ModelError
from retrieval.index import IndexBusyError

MISTAKE = 2
_INTERRUPTED = 130
_MISTAKES = (UsageError, SettingsError, StoreError, ModelError, IndexBusyError, NothingToReadError)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code. A fault of ours goes up with its traceback."""
    args = _parser().parse_args(argv)
    try:
        return int(args.run(args, Settings.read(os.environ)))
    except _MISTAKES as error:
        note(str(error))
        return MISTAKE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, as after `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (OSError, sqlite3.OperationalError) as error:  # no permission, no space, a file for a folder
        note(f"{_what_the_machine_said(error)}; {_FOLDERS}")
        return MISTAKE


_FOLDERS = "give --index, XDG_DATA_HOME and XDG_CACHE_HOME folders that can be written"


def _what_the_machine_said(error: OSError | sqlite3.OperationalError) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line instead of printing the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(MISTAKE, f"{message}; see: python {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="run_bot.py",
        description="Ask news bulletins. Without a command: start the Telegram bot (TELEGRAM_BOT_TOKEN).",
    )
    parser.set_defaults(run=serving.telegram)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    for name, add, does in (
        ("ask", asking.add_ask, "answer a question"),
        ("chat", asking.add_chat, "answer questions in a loop"),
        ("index", indexing.add_index, "add, update or remove bulletins"),
        ("items", indexing.add_items, "show what the readers understand of files"),
        ("status", indexing.add_status, "show what is indexed"),
        ("eval", measuring.add_eval, "measure retrieval on a BEIR-style folder"),
    ):
        add(commands.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}."))
    return parser
