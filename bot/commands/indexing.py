"""`index`: bulletins in, and what became of them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.commands.outcomes import OUTCOMES, Outcome, counts, of_bulletin, table
from bot.commands.reading import readings
from bot.console import UsageError, note, progress_line
from bot.opening import encoder, second
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
    index = Index(folder, encoder(settings.cache, settings.model), second(settings.cache, settings.model))
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
    found = counts(changes)
    told = ", ".join(f"{found[what]} {what}" for what in OUTCOMES if found[what])
    sys.stdout.write(f"{told or 'nothing new'}; embedded {index.embedded} passages and sentences\n")
    sys.stdout.write(f"{folder}: {searched(held)}\n")
    sys.stdout.writelines(f"{line}\n" for line in ("", *table(changes)) if changes)
    return SET_ASIDE if found["set aside"] else 0


def _changed(index: Index, args: argparse.Namespace) -> list[Outcome]:
    if not args.paths:
        return []
    return list(_remove(index, args.paths) if args.remove else _put(index, args.paths, args.source))


def _put(index: Index, paths: Sequence[str], source_name: str | None) -> Iterator[Outcome]:
    members: dict[str, Path] = {}  # of archives, by source
    with progress_line("reading", unit=" files") as progress:
        for file, made in readings(paths):
            if file is not None and file.inside:
                members[file.source] = file.path
            for problem in made.problems:
                note(f"set aside: {problem}")
            if made.bulletin is None:
                is_kept = file is not None and file.source in index.store.sources()
                yield Outcome(made.problems[0].file, "set aside", problems=made.problems, is_kept=is_kept)
            else:
                what = update.put(index.store, made.bulletin, source_name=source_name)
                yield of_bulletin(made.bulletin, what, made.problems)
            progress(1, 0)
    for source in _gone(index, members):
        update.remove(index.store, source)
        yield Outcome(source, "removed")


def _gone(index: Index, members: Mapping[str, Path]) -> list[str]:
    """What was indexed from the archives of these members and is no longer in them."""
    archives = set(members.values())
    return [
        source
        for source in index.store.sources()
        if source not in members and not archives.isdisjoint(Path(source).parents)
    ]


def _remove(index: Index, paths: Sequence[str]) -> Iterator[Outcome]:
    """Forget what was indexed from these paths, whether the files still stand or not."""
    for path in paths:
        real = Path(path).resolve()
        inside = [source for source in index.store.sources() if Path(source).is_relative_to(real)]
        if not inside:
            problem = Problem(path, None, "nothing was indexed from here")
            note(f"set aside: {problem}")
            yield Outcome(path, "set aside", problems=(problem,))
        for source in inside:
            update.remove(index.store, source)
            yield Outcome(source, "removed")
