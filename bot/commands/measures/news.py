"""A set of bulletins with scripted questions in; how the whole product answers them, printed."""

from __future__ import annotations

import argparse

from bot.commands.measures.printing import explain, tell
from bot.console import UsageError, note, progress_line
from bot.opening import open_corpus
from bot.settings import Settings


def news(args: argparse.Namespace, settings: Settings) -> int:
    """Ask every question as a reader does, and print what is right by kind."""
    from eval.dataset import DatasetError
    from eval.news import ask_all, load, measure, report

    try:
        scripted = load(args.news)
    except DatasetError as error:
        raise UsageError(str(error)) from None
    paths = [str(scripted.bulletins)]
    with progress_line("reading") as progress:
        desk = open_corpus(paths, settings.cache, model=settings.model, progress=progress)
    try:
        with progress_line("asking", unit=" questions") as progress:
            figures = measure(ask_all(desk.index, scripted, progress))
    finally:
        desk.close()
    for each in figures.crashes:
        note(f"{each.asked.id} crashed: {each.asked.question}\n{each.crash}")
    tell(args, report.as_json(scripted.name, figures), report.table(scripted.name, figures))
    explain(args, report.explanation(figures))
    return 0
