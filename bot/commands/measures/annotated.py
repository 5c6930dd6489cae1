"""Annotated speech, items or expressions of time in; what is right of them, printed."""

from __future__ import annotations

import argparse

from bot.commands.measures.printing import explain, tell
from bot.console import UsageError


def speech(args: argparse.Namespace) -> int:
    """Find the statements of annotated texts as `index` does, and print what is right of them."""
    from eval.dataset import DatasetError
    from eval.speech import load, measure, report

    try:
        annotated = load(args.speech, args.bulletins)
    except DatasetError as error:
        raise UsageError(str(error)) from None
    from corpus.people import attributions
    from corpus.speech import statements

    figures = measure(annotated, statements, attributions)
    tell(args, report.as_json(figures), report.table(figures))
    explain(args, report.explanation(figures))
    return 0


def forms(args: argparse.Namespace) -> int:
    """Read annotated bulletins as `index` does, and print what is right of their items."""
    from eval.dataset import DatasetError
    from eval.forms import load, measure, report

    for path in args.forms:
        try:
            figures = measure(load(path), path.parent)
        except DatasetError as error:
            raise UsageError(str(error)) from None
        tell(args, report.as_json(figures), f"{path}\n{report.table(figures)}")
        explain(args, report.explanation(figures))
    return 0


def dates(args: argparse.Namespace) -> int:
    """Find and resolve the expressions of time of annotated texts, and print what is right of them."""
    from corpus.clock.expressions import expressions
    from eval.dataset import DatasetError
    from eval.dates import load, measure, report

    try:
        figures = measure(load(args.dates), expressions)
    except DatasetError as error:
        raise UsageError(str(error)) from None
    tell(args, report.as_json(figures), report.table(figures))
    return 0
