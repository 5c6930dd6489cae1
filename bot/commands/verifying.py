"""`verify`: do these words stand in the bulletins? Reads the store alone: no index, no model."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from bot.console import UsageError, look, note
from bot.render.verdicts import as_json, terminal
from bot.settings import Settings
from corpus.store import Store
from retrieval.folder import STORE, is_empty
from retrieval.verifying import NoWordsError, verify

_IN_MEMORY = Path(":memory:")  # as SQLite spells it


def add_verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORDS", help="the words, in quotes; … for what was left out")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.add_argument("--corpus", nargs="+", metavar="PATH", help="look in these files and folders")
    parser.add_argument("--index", type=Path, metavar="DIR", help="look in this index")
    parser.set_defaults(run=run_verify)


def run_verify(args: argparse.Namespace, settings: Settings) -> int:
    """Print the verdict and where the words stand; any verdict is an answer."""
    words = args.words.encode("utf-8", "replace").decode()  # half a character, as a broken terminal sends it
    with closing(_open(args, settings)) as store:
        try:
            found = verify(store, words, _hearing(store))
        except NoWordsError:
            raise UsageError(
                'there are no words to verify: python run_bot.py verify "We shall see"'
            ) from None
        sys.stdout.write(as_json(found) + "\n" if args.json else terminal(found, store.coverage(), look()))
    return 0


def _open(args: argparse.Namespace, settings: Settings) -> Store:
    """The store that the arguments name; that of the sample where nothing was indexed yet."""
    if args.corpus and args.index:
        raise UsageError("--corpus and --index exclude each other: leave one out")
    if args.corpus:
        return _read(args.corpus)
    folder = args.index or settings.index
    if not is_empty(folder):
        return Store(folder / STORE)
    if args.index:
        raise UsageError(f"nothing is indexed in {folder}: python run_bot.py index PATH --index {folder}")
    from bot.opening import SAMPLE, SAMPLE_NOTE  # FAISS and tantivy, which nothing else here needs

    note(SAMPLE_NOTE)
    return _read([str(SAMPLE)])


def _hearing(store: Store) -> Callable[[list[int]], None]:
    """Files that were only read now are heard where the words stand; an index holds its statements."""

    def hear(items: list[int]) -> None:
        if store.path == _IN_MEMORY and items:
            from corpus.statements import make  # the parser

            make(store, only=items)

    return hear


def _read(paths: Sequence[str]) -> Store:
    """The files as they are now: to read them takes less than to look whether they were read before."""
    from bot.commands.reading import read
    from corpus import update
    from corpus.model import Problem

    store = Store(_IN_MEMORY)
    for each in read(paths):
        if isinstance(each, Problem):
            note(f"set aside: {each}")
        else:
            update.put(store, each)
    return store
