"""`items`: what the readers make of files; and the reading that `index` begins with."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.console import UsageError, look, note
from bot.render.dates import dated, pointers
from bot.render.terminal import clean
from bot.settings import Settings
from corpus import reading
from corpus.model import Bulletin, Item, Problem
from retrieval.wording import counted


def add_items(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, or folders of them")
    parser.add_argument("--json", action="store_true", help="one item a line")
    parser.set_defaults(run=items)


def items(args: argparse.Namespace, settings: Settings) -> int:
    """Print each item that the readers make out, and say on stderr what was set aside."""
    for each in read(args.paths):
        if isinstance(each, Problem):
            note(f"set aside: {each}")
        else:
            for item in each.items:
                sys.stdout.write(_item_json(each, item) if args.json else _item_text(each, item))
    return 0


def _item_json(bulletin: Bulletin, item: Item) -> str:
    row = {
        "file": bulletin.file,
        "item": item.number,
        "item_id": item.item_id,
        "headline": item.headline.of(item.text) if item.headline else None,
        "published": item.published,
        "start": item.span.start,
        "end": item.span.end,
        "text": item.span.of(item.text),
        "published_kind": item.published_kind,
        "earliest": item.earliest,
        "latest": item.latest,
        "item_key": item.key,
        "link": item.link,
        "source_name": item.source_name or bulletin.source_name,
        "form": bulletin.form,
        "clues": [{"text": clue.text, "points": clue.points} for clue in item.clues],
        "dates": list(_dates(item)),
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _dates(item: Item) -> Iterator[dict[str, object]]:
    """The expressions of time in an item, counted from its own clock; spans as the item's."""
    from corpus.clock.expressions import expressions

    clock = item.published or (item.earliest if item.published_kind == "printed" else None)
    for each in expressions(item.span.of(item.text), clock):
        start, end = each.span.start + item.span.start, each.span.end + item.span.start
        text = item.text[start:end]
        yield {"start": start, "end": end, "text": text, "type": each.type, "value": each.value}


def _item_text(bulletin: Bulletin, item: Item) -> str:
    headline = item.headline.of(item.text) if item.headline else "(no headline)"
    count = len([passage for passage in item.passages if passage.span != item.headline])
    place = f"{bulletin.file} · item {item.number} · {dated(item)} · {counted(count, 'paragraph')}"
    why = f"\n  {clean(pointers(item.clues))}" if item.clues else ""
    return f"{look().bold(clean(headline))}\n  {clean(place)}{why}\n"


def read(paths: Sequence[str]) -> Iterator[Bulletin | Problem]:
    """Bulletins and problems as they come. Paths of which none exists are the user's mistake."""
    for made in readings(paths):
        yield from made.problems
        if made.bulletin is not None:
            yield made.bulletin


def readings(paths: Sequence[str]) -> Iterator[reading.Reading]:
    """What each file gave, as `read`; what could not be opened is a reading without a bulletin."""
    missing = [path for path in paths if not Path(path).exists() and not Path(path).is_symlink()]
    if len(missing) == len(paths):
        raise UsageError(f"{missing[0]}: there is no such file or folder; check the path")
    nothing = True
    for found in reading.files(paths):
        nothing = False
        yield reading.Reading(None, (found,)) if isinstance(found, Problem) else reading.read(found)
    if nothing:
        raise UsageError(f"{paths[0]}: there is no file in this folder; give a file, or another folder")
