"""`ask` and `chat`: questions in, answers on stdout."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.commands.asked import Asked, moment
from bot.console import UsageError, look, note, progress_line
from bot.opening import OpenDesk, open_corpus, open_index, open_sample
from bot.render.json import as_json
from bot.render.terminal import terminal
from bot.settings import Settings
from retrieval.folder import is_empty
from retrieval.followups.chat import Chat

_MOST_HITS = 100


def add_ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", nargs="?", help="the question, in quotes")
    parser.add_argument("--file", type=Path, help="questions as JSON lines: id, question, at, chat")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    _add_common(parser)
    parser.set_defaults(run=ask)


def add_chat(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.set_defaults(run=chat)


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--top", type=_count, default=5, metavar="N", help="passages at most (default 5)")
    parser.add_argument(
        "--at", type=_moment_typed, metavar="DATE", help="the moment of asking (default: now)"
    )
    parser.add_argument("--corpus", nargs="+", metavar="PATH", help="answer over these files and folders")
    parser.add_argument("--index", type=Path, metavar="DIR", help="answer over this index")
    parser.add_argument("--explain", action="store_true", help="show how each hit came by its score")
    parser.add_argument("-v", "--verbose", action="store_true", help="say what was opened and encoded")


def ask(args: argparse.Namespace, settings: Settings) -> int:
    """Print the answer, or one answer a line with `--file`."""
    if (args.question is None) == (args.file is None):
        raise UsageError('give either a question or a file: python run_bot.py ask "what did Lavrov say"')
    if args.file is not None and not args.json:
        raise UsageError("answers to a file of questions are JSON: add --json")
    asked = _in_file(args.file) if args.file else [Asked(args.question)]
    desk = _open(args, settings)
    try:
        chats: dict[str, Chat] = {}
        for each in asked:
            left = _answer(args, desk, each, chats.get(each.chat or ""))
            if each.chat is not None:
                chats[each.chat] = left
    finally:
        desk.close()
    return 0


def chat(args: argparse.Namespace, settings: Settings) -> int:
    """Answer each line of stdin until it ends, each in the light of the one before it."""
    desk = _open(args, settings)
    args.json = False
    try:
        if sys.stdin.isatty():
            note("Ask a question; an empty line or Ctrl-D ends.")
        talk: Chat | None = None
        while line := _line():
            talk = _answer(args, desk, Asked(line), talk)
    finally:
        desk.close()
    return 0


def _in_file(path: Path) -> list[Asked]:
    from bot.commands.questions import questions  # pydantic, which one question does not need

    return questions(path)


def _line() -> str:
    """The next question; empty at the end."""
    if sys.stdin.isatty():
        try:
            return input("> ").strip()
        except EOFError:
            return ""
    return next((line.strip() for line in sys.stdin if line.strip()), "")


def _answer(args: argparse.Namespace, desk: OpenDesk, asked: Asked, chat: Chat | None) -> Chat:
    """Print the answer; what it leaves for the next question of its conversation."""
    at = asked.at or args.at
    explained = desk.explain(asked.question, top=args.top, at=at, chat=chat)
    answer = replace(explained.answer, id=asked.id)
    rows = dict(enumerate(explained.rows, start=1)) if args.explain else {}
    if args.json:
        sys.stdout.write(as_json(answer) + "\n")
        for rank, row in rows.items():
            note(f"#{rank}  {row}")
    else:
        sys.stdout.write(terminal(answer, look(), rows))
    sys.stdout.flush()
    return explained.chat


def _open(args: argparse.Namespace, settings: Settings) -> OpenDesk:
    """The desk that the arguments name; the sample where nothing was indexed yet."""
    if args.corpus and args.index:
        raise UsageError("--corpus and --index exclude each other: leave one out")
    if args.index and is_empty(args.index):
        raise UsageError(
            f"nothing is indexed in {args.index}: python run_bot.py index PATH --index {args.index}"
        )
    with progress_line("reading") as progress:
        if args.corpus:
            desk = open_corpus(args.corpus, settings.cache, model=settings.model, progress=progress)
        elif args.index or not is_empty(settings.index):
            folder = args.index or settings.index
            desk = open_index(folder, settings.cache, model=settings.model, progress=progress)
        else:
            desk = open_sample(settings.cache, model=settings.model, progress=progress)
    for problem in desk.problems:
        note(f"set aside: {problem}")
    if args.verbose:
        note(f"index: {desk.index.folder}; embedded {desk.index.embedded} passages and sentences")
    return desk


def _moment_typed(text: str) -> datetime:
    try:
        return moment(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _MOST_HITS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {_MOST_HITS}")
    return int(text)
