"""`statements` and `speakers`: everything that is reported as said, and everyone who says it."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from operator import itemgetter
from pathlib import Path

from bot.commands.reading import read
from bot.console import UsageError, look, note, progress_line
from bot.render.statements import COLUMNS, Row, cell, row_of, speaker_text, statement_text
from bot.settings import Settings
from corpus.clock.within import Answer, within
from corpus.model import Problem
from corpus.spoken import Place, Told, every_statement, speakers
from corpus.store import Store
from corpus.unheard import are_pending
from retrieval.folder import STORE, is_empty
from retrieval.wording import counted

_KINDS = ("direct", "mixed", "indirect", "headline")
_Fits = Callable[[Told, Place], bool]


def add_statements(parser: argparse.ArgumentParser) -> None:
    _add_where(parser)
    parser.add_argument("--speaker", metavar="NAME", help="only what NAME says, or who speaks for NAME")
    parser.add_argument("--about", metavar="WORDS", help="only with all these words in it or in the headline")
    parser.add_argument("--from", dest="first", type=_day, metavar="DATE", help="published then or later")
    parser.add_argument("--to", dest="last", type=_day, metavar="DATE", help="published then or before")
    parser.add_argument("--kind", action="append", choices=_KINDS, help="only this kind; may be repeated")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object a line")
    form.add_argument("--csv", action="store_true", help="a table for a spreadsheet")
    parser.set_defaults(run=statements)


def add_speakers(parser: argparse.ArgumentParser) -> None:
    _add_where(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.set_defaults(run=list_speakers)


def statements(args: argparse.Namespace, settings: Settings) -> int:
    """Every statement that fits, as it is found; how many in all, on stderr."""
    with _opened(args, settings) as store:
        fits, write = _filter(args, store), _writer(args)
        found, items, left_out = 0, 0, 0
        for place, item in every_statement(store):
            left_out += _asked(args, item[0]) == "unknown"
            rows = [row_of(told, place, item) for told in item if fits(told, place)]
            found, items = found + len(rows), items + bool(rows)
            for row in rows:
                write(row)
    undated = f"; {counted(left_out, 'item')} left out, whose day is not known so exactly" if left_out else ""
    note(f"{counted(found, 'statement')} in {counted(items, 'item')}{undated}")
    return 0


def list_speakers(args: argparse.Namespace, settings: Settings) -> int:
    """Everyone who is known by name to speak, those with most statements first."""
    with _opened(args, settings) as store:
        found = speakers(store)
    for each in found:
        row = json.dumps(asdict(each), ensure_ascii=False) if args.json else speaker_text(each, look())
        sys.stdout.write(f"{row}\n")
    note(counted(len(found), "speaker"))
    return 0


def _add_where(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; without any, the index")
    parser.add_argument("--index", type=Path, metavar="DIR", help="the index folder (default: yours)")


@contextmanager
def _opened(args: argparse.Namespace, settings: Settings) -> Iterator[Store]:
    """The store of the index, or one in memory that holds the given files alone."""
    if args.paths and args.index:
        raise UsageError("PATH and --index exclude each other: leave one out")
    folder = args.index or settings.index
    if not args.paths and is_empty(folder):
        raise UsageError(
            f"nothing is indexed in {folder}; give files, or first: python run_bot.py index PATH"
        )
    store = Store(Path(":memory:") if args.paths else folder / STORE)
    try:
        if args.paths:
            _fill(store, args.paths)
        elif are_pending(store.db):
            _hear_the_rest(store, folder)
        yield store
    finally:
        store.close()


def _hear_the_rest(store: Store, folder: Path) -> None:
    """What an interrupted writer left unheard; said where another one is at it."""
    from filelock import FileLock, Timeout

    from corpus import statements as heard
    from retrieval.index import LOCK

    try:
        with FileLock(folder / LOCK, timeout=0), progress_line("listening") as progress:
            heard.make(store, progress)
    except Timeout:
        note(f"another process is still hearing {folder}: this is not all yet")


def _fill(store: Store, paths: list[str]) -> None:
    from corpus import statements as heard  # the parser, which an index does without
    from corpus import update

    for each in read(paths):
        if isinstance(each, Problem):
            note(f"set aside: {each}")
        else:
            update.put(store, each)
    with progress_line("listening") as progress:
        heard.make(store, progress)


def _filter(args: argparse.Namespace, store: Store) -> _Fits:
    """What was asked for, as a test of one statement."""
    _refuse_empty(args)
    named = _speaker_test(args.speaker, store)
    about = frozenset[str]()
    if args.about:
        from retrieval.words import terms  # the lexical index's own reading of words

        about = frozenset(terms(args.about))

    def fits(told: Told, place: Place) -> bool:
        if args.kind and told.kind not in args.kind:
            return False
        if not named(told) or _asked(args, told) != "within":
            return False
        said = [told.words(span) or "" for span in told.contents]
        return not about or about <= terms(" ".join([place.headline or "", *said]))

    return fits


def _refuse_empty(args: argparse.Namespace) -> None:
    """A filter without a word would let everything pass, and a script would cite everybody."""
    for option, value in (("--speaker", args.speaker), ("--about", args.about)):
        if value is not None and not any(char.isalnum() for char in value):
            raise UsageError(f"{option} needs a name or a word, got {value!r}")
    if args.first and args.last and args.first > args.last:
        raise UsageError(f"--from {args.first} is after --to {args.last}; turn them round")


def _asked(args: argparse.Namespace, told: Told) -> Answer:
    """Whether a statement's item is of the days that were asked for; what is not dated may be."""
    if not (args.first or args.last):
        return "within"
    return within(told.earliest, told.latest, args.first or "0001-01-01", args.last or "9999-12-31")


def _speaker_test(name: str | None, store: Store) -> Callable[[Told], bool]:
    """Whether a statement is by who goes by this name; where nobody does, whether its source is printed
    so."""
    if name is None:
        return lambda told: True
    from corpus import people
    from retrieval.sources import is_of_somebody, is_who
    from retrieval.words import terms

    found = people.matches(name, speakers(store))
    if is_of_somebody(name):  # "Lund's lawyer" is not Lund
        found = tuple(each for each in found if each.speaker.kind != "person" or each.how in _BY_OFFICE)
    if not found:
        words = frozenset(terms(name))
        return lambda told: told.speaker is None and is_who(told.words(told.source) or "", words)
    named = [each.speaker.name for each in found if each.how == found[0].how]
    if found[0].how in ("spelling", "script"):
        note(f"showing {' and '.join(named)}: {name} is not printed here")
    return lambda told: not {told.speaker, told.organisation}.isdisjoint(named)


_BY_OFFICE = ("role", "organisation")


def _writer(args: argparse.Namespace) -> Callable[[Row], object]:
    if args.json:
        return lambda row: sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    if not args.csv:
        return lambda row: sys.stdout.write(statement_text(row, look()))
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)
    return lambda row: table.writerow(map(cell, itemgetter(*COLUMNS)(row)))


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date: write it as 2016-01-20") from None
