"""`index`, `items` and `status`: bulletins in, and what became of them."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bot.console import UsageError, look, note, progress_line
from bot.opening import is_empty
from bot.render.cards import printed_date, searched
from bot.render.terminal import clean
from bot.settings import Settings
from corpus import reading, update
from corpus.model import Bulletin, Item, Problem
from retrieval import answer
from retrieval.answer import counted
from retrieval.encoder import MiniLM
from retrieval.index import Index

SET_ASIDE = 3


def add_index(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="bulletins: files, or folders of them")
    parser.add_argument("--index", type=Path, metavar="DIR", help="the index folder (default: yours)")
    parser.add_argument("--source", metavar="NAME", help="what to call the source in answers")
    parser.add_argument("--remove", action="store_true", help="forget these bulletins")
    parser.set_defaults(run=index)


def add_items(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, or folders of them")
    parser.add_argument("--json", action="store_true", help="one item a line")
    parser.set_defaults(run=items)


def add_status(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--index", type=Path, metavar="DIR", help="the index folder (default: yours)")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.set_defaults(run=status)


def index(args: argparse.Namespace, settings: Settings) -> int:
    """Add, update or remove bulletins; what cannot be read is set aside and the rest goes on."""
    folder = args.index or settings.index
    index = Index(folder, MiniLM())
    try:
        with index.writing(lambda: note(f"another process is writing {folder}; waiting for it")):
            changes = _remove(index, args.paths) if args.remove else _put(index, args.paths, args.source)
            with progress_line("encoding") as progress:
                index.catch_up(progress)
        held = answer.coverage(index).searched
    finally:
        index.close()
    counts = ", ".join(f"{changes[what]} {what}" for what in _OUTCOMES if changes[what])
    sys.stdout.write(f"{counts}; embedded {index.embedded} passages and sentences\n")
    sys.stdout.write(f"{folder}: {searched(held)}\n")
    return SET_ASIDE if changes["set aside"] else 0


_OUTCOMES = ("added", "updated", "copy", "unchanged", "removed", "set aside")


def _put(index: Index, paths: Sequence[str], source_name: str | None) -> Counter[str]:
    changes: Counter[str] = Counter()
    for each in _read(paths):
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


def items(args: argparse.Namespace, settings: Settings) -> int:
    """Print each item that the readers make out, and say on stderr what was set aside."""
    for each in _read(args.paths):
        if isinstance(each, Problem):
            note(f"set aside: {each}")
        else:
            for item in each.items:
                sys.stdout.write(_item_json(each, item) if args.json else _item_text(each, item))
    return 0


def _item_json(bulletin: Bulletin, item: Item) -> str:
    published = item.published or bulletin.published
    row = {
        "file": bulletin.file,
        "item": item.number,
        "item_id": item.item_id,
        "headline": item.headline.of(item.text) if item.headline else None,
        "published": published,
        "start": item.span.start,
        "end": item.span.end,
        "text": item.span.of(item.text),
        "published_kind": "printed" if published else None,
        "earliest": None,
        "latest": None,
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _item_text(bulletin: Bulletin, item: Item) -> str:
    headline = item.headline.of(item.text) if item.headline else "(no headline)"
    count = len([passage for passage in item.passages if passage.span != item.headline])
    date = printed_date(item.published or bulletin.published)
    place = f"{bulletin.file} · item {item.number} · {date} · {counted(count, 'paragraph')}"
    return f"{look().bold(clean(headline))}\n  {clean(place)}\n"


def status(args: argparse.Namespace, settings: Settings) -> int:
    """Print what is indexed and how fresh it is."""
    folder = args.index or settings.index
    row = {"index": str(folder), "items": 0} if is_empty(folder) else _held(folder)
    if args.json:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{name:10} {'-' if value is None else value}\n" for name, value in row.items())
        if not row["items"]:
            sys.stdout.write("Nothing is indexed yet: python run_bot.py index PATH\n")
    return 0


def _held(folder: Path) -> dict[str, str | int | None]:
    index = Index(folder, MiniLM())
    try:
        with progress_line("encoding") as progress:
            index.refresh(progress)
        held, manifest = index.store.coverage(), index.generation.manifest
    finally:
        index.close()
    return {
        "index": str(folder),
        "items": held.items,
        "bulletins": held.bulletins,
        "passages": held.passages,
        "sentences": held.sentences,
        "earliest": held.earliest,
        "latest": held.latest,
        "updated": held.updated,
        "vectors": manifest.vectors,
        "model": manifest.model,
        "seq": manifest.seq,
    }


def _read(paths: Sequence[str]) -> Iterator[Bulletin | Problem]:
    """Bulletins and problems as they come. Paths of which none exists are the user's mistake."""
    missing = [path for path in paths if not Path(path).exists() and not Path(path).is_symlink()]
    if len(missing) == len(paths):
        raise UsageError(f"{missing[0]}: there is no such file or folder; check the path")
    files = list(reading.files(paths))
    if not files:
        raise UsageError(f"{paths[0]}: no .txt or .jsonl file in this folder; give a file, or another folder")
    for found in files:
        if isinstance(found, Problem):
            yield found
        else:
            read = reading.read(found)
            yield from read.problems
            if read.bulletin is not None:
                yield read.bulletin
