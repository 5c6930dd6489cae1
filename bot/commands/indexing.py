"""`index`: bulletins in, and what became of them."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.commands.reading import read
from bot.console import UsageError, note, progress_line
from bot.opening import encoder
from bot.render.cards import searched
from bot.settings import Settings
from corpus import update
from corpus.model import Problem
from retrieval import answer
from retrieval.folder import is_empty
from retrieval.index import Index

SET_ASIDE = 3


def add_index(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="PATH",
        help="bulletins: files, or folders of them; without any, encode anew what another model encoded",
    )  # fmt: skip
    parser.add_argument("--index", type=Path, metavar="DIR", help="the index folder (default: yours)")
    parser.add_argument("--source", metavar="NAME", help="what to call the source in answers")
    parser.add_argument("--remove", action="store_true", help="forget these bulletins")
    parser.set_defaults(run=index)


def index(args: argparse.Namespace, settings: Settings) -> int:
    """Add, update or remove bulletins; what cannot be read is set aside and the rest goes on."""
    folder = args.index or settings.index
    if not args.paths and (args.remove or is_empty(folder)):
        raise UsageError("give files or folders: python run_bot.py index PATH")
    index = Index(folder, encoder(settings.cache, settings.model))
    try:
        if args.paths:
            index.refuse_another_model()
        with index.writing(lambda: note(f"another process is writing {folder}; waiting for it")):
            changes = _changed(index, args)
            with progress_line("encoding") as progress:
                index.catch_up(progress)
        held = answer.coverage(index).searched
    finally:
        index.close()
    counts = ", ".join(f"{changes[what]} {what}" for what in _OUTCOMES if changes[what])
    sys.stdout.write(f"{counts or 'nothing new'}; embedded {index.embedded} passages and sentences\n")
    sys.stdout.write(f"{folder}: {searched(held)}\n")
    return SET_ASIDE if changes["set aside"] else 0


_OUTCOMES = ("added", "updated", "copy", "unchanged", "removed", "set aside")


def _changed(index: Index, args: argparse.Namespace) -> Counter[str]:
    if not args.paths:
        return Counter()
    return _remove(index, args.paths) if args.remove else _put(index, args.paths, args.source)


def _put(index: Index, paths: Sequence[str], source_name: str | None) -> Counter[str]:
    changes: Counter[str] = Counter()
    for each in read(paths):
        if isinstance(each, Problem):
            note(f"set aside: {each}")
            changes["set aside"] += 1
        else:
            changes[update.put(index.store, replace(each, source_name=source_name))] += 1
    return changes


def _remove(index: Index, paths: Sequence[str]) -> Counter[str]:
    """Forget what was indexed from these paths, whether the files still stand or not."""
    changes: Counter[str] = Counter()
    for path in paths:
        real = Path(path).resolve()
        inside = [source for source in index.store.sources() if Path(source).is_relative_to(real)]
        if not inside:
            note(f"set aside: {path}: nothing was indexed from here")
            changes["set aside"] += 1
        for source in inside:
            changes["removed"] += update.remove(index.store, source)
    return changes
