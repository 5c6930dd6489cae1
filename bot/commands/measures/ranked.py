"""A BEIR-style folder in; the measures of the product's own ranking on it, printed."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.commands.measures.printing import tell
from bot.console import UsageError, note, progress_line
from bot.opening import open_corpus
from bot.settings import Settings

if TYPE_CHECKING:
    from eval.dataset import Dataset
    from retrieval.encoder import Progress
    from retrieval.index import Index


def ranked(args: argparse.Namespace, settings: Settings) -> int:
    """Rank every query 100 deep through the product's own reader and index, and print the measures."""
    from eval import dataset  # the measures need scientific libraries that no answer needs

    try:
        data = dataset.load(args.folder)
    except dataset.DatasetError as error:
        raise UsageError(str(error)) from None
    with progress_line("encoding") as progress:
        paths = [str(path) for path in data.corpus]
        desk = open_corpus(paths, settings.cache, model=settings.model, progress=progress)
    try:
        with progress_line("asking", unit=" questions") as progress:
            tell(args, *_measured(args, desk.index, data, progress))
    finally:
        desk.close()
    return 0


def _measured(
    args: argparse.Namespace, index: Index, data: Dataset, progress: Progress
) -> tuple[dict[str, object], str]:
    """Figures, and their table."""
    if args.compare:
        from eval import compare

        comparison = compare.compare(index, data, progress)
        return asdict(comparison), compare.table(comparison)
    if args.ablate:
        from eval import ablate

        ablation = ablate.ablate(index, data, progress)
        return asdict(ablation), ablate.table(ablation)
    from eval import evaluate, report

    measured = evaluate.evaluate(index, data, progress)
    if measured.crashed:
        note(f"crashed, and counted as misses: {', '.join(measured.crashed)}")
    return asdict(measured), report.table(measured)
