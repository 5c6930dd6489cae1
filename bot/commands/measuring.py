"""`eval`: a BEIR-style folder in, the measures of our own ranking out."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from bot.console import UsageError, progress_line
from bot.opening import open_corpus
from bot.settings import Settings


def add_eval(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder with queries.jsonl and qrels.tsv")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.set_defaults(run=evaluate)


def evaluate(args: argparse.Namespace, settings: Settings) -> int:
    """Rank every query 100 deep through the product's own reader and index, and print the measures."""
    from eval import dataset, report  # the measures need scientific libraries that no answer needs
    from eval.evaluate import evaluate as measure

    try:
        data = dataset.load(args.folder)
    except dataset.DatasetError as error:
        raise UsageError(str(error)) from None
    with progress_line("encoding") as progress:
        paths = [str(path) for path in data.corpus]
        desk = open_corpus(paths, settings.cache, model=settings.model, progress=progress)
    try:
        with progress_line("asking") as progress:
            measured = measure(desk.index, data, progress)
    finally:
        desk.close()
    if args.json:
        sys.stdout.write(json.dumps(asdict(measured)) + "\n")
    else:
        sys.stdout.write(report.table(measured))
    return 0
