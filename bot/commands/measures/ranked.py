"""A BEIR-style folder in; the measures of the product's own ranking, printed."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from bot.commands.measures.printing import tell
from bot.console import UsageError, progress_line
from bot.opening import open_corpus
from bot.settings import Settings


def ranked(args: argparse.Namespace, settings: Settings) -> int:
    """Rank every query 100 deep through the product's own reader and index, and print the measures."""
    from eval import dataset, report  # the measures need scientific libraries that no answer needs
    from eval.evaluate import evaluate

    try:
        data = dataset.load(args.folder)
    except dataset.DatasetError as error:
        raise UsageError(str(error)) from None
    with progress_line("encoding") as progress:
        paths = [str(path) for path in data.corpus]
        desk = open_corpus(paths, settings.cache, model=settings.model, progress=progress)
    try:
        with progress_line("asking", unit=" questions") as progress:
            measured = evaluate(desk.index, data, progress)
    finally:
        desk.close()
    tell(args, asdict(measured), report.table(measured))
    return 0
