"""`status`: what is indexed."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from bot.console import progress_line
from bot.settings import Settings
from corpus.store import Store
from retrieval.folder import STORE, finished, is_empty
from retrieval.manifest import Manifest


def add_status(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--index", type=Path, metavar="DIR", help="the index folder (default: yours)")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.set_defaults(run=status)


def status(args: argparse.Namespace, settings: Settings) -> int:
    """Print what is indexed and how fresh it is."""
    folder = args.index or settings.index
    row = {"index": str(folder), "items": 0} if is_empty(folder) else _held(folder, settings)
    if args.json:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(f"{name:10} {'-' if value is None else value}\n" for name, value in row.items())
        if not row["items"]:
            sys.stdout.write("Nothing is indexed yet: python run_bot.py index PATH\n")
    return 0


def _held(folder: Path, settings: Settings) -> dict[str, str | int | None]:
    store = Store(folder / STORE)
    try:
        manifest = finished(folder, store) or _caught_up(folder, settings)
        held = store.coverage()
    finally:
        store.close()
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


def _caught_up(folder: Path, settings: Settings) -> Manifest:
    """The manifest once what a killed writer left undone is finished."""
    from bot.opening import open_index  # FAISS and tantivy, which a folder in step need not open

    with progress_line("encoding") as progress:
        desk = open_index(folder, settings.cache, model=settings.model, progress=progress)
    try:
        return desk.index.generation.manifest
    finally:
        desk.close()
