"""`eval`: a BEIR-style folder, annotated speech or annotated dates in; our own measures on it out."""

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
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="a folder with queries.jsonl and qrels.tsv"
    )
    what.add_argument(
        "--speech", nargs="+", type=Path, metavar="FILE", help="texts with annotated statements"
    )
    what.add_argument("--dates", type=Path, metavar="FILE", help="texts with annotated expressions of time")
    what.add_argument("--forms", nargs="+", type=Path, metavar="FILE", help="bulletins with annotated items")
    parser.add_argument(
        "--bulletins", type=Path, metavar="DIR", help="with --speech: where its bulletins are"
    )
    parser.add_argument("--explain", action="store_true", help="with --speech or --forms: every error")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.set_defaults(run=evaluate)


def evaluate(args: argparse.Namespace, settings: Settings) -> int:
    """Rank every query 100 deep through the product's own reader and index, and print the measures."""
    if args.speech:
        return _speech(args)
    if args.bulletins or (args.explain and not args.forms):
        raise UsageError("--bulletins and --explain go with --speech FILE; name a file or leave them out")
    if args.forms:
        return _forms(args)
    if args.dates:
        return _dates(args)
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


def _speech(args: argparse.Namespace) -> int:
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
    if args.json:
        sys.stdout.write(json.dumps(report.as_json(figures)) + "\n")
    else:
        sys.stdout.write(report.table(figures))
    if args.explain:
        (sys.stderr if args.json else sys.stdout).writelines(report.explanation(figures))
    return 0


def _forms(args: argparse.Namespace) -> int:
    """Read annotated bulletins as `index` does, and print what is right of their items."""
    from eval.dataset import DatasetError
    from eval.forms import load, measure, report

    for path in args.forms:
        try:
            figures = measure(load(path), path.parent)
        except DatasetError as error:
            raise UsageError(str(error)) from None
        told = json.dumps(report.as_json(figures)) + "\n" if args.json else f"{path}\n{report.table(figures)}"
        sys.stdout.write(told)
        if args.explain:
            (sys.stderr if args.json else sys.stdout).writelines(report.explanation(figures))
    return 0


def _dates(args: argparse.Namespace) -> int:
    """Find and resolve the expressions of time of annotated texts, and print what is right of them."""
    from corpus.clock.expressions import expressions
    from eval.dataset import DatasetError
    from eval.dates import load, measure, report

    try:
        figures = measure(load(args.dates), expressions)
    except DatasetError as error:
        raise UsageError(str(error)) from None
    if args.json:
        sys.stdout.write(json.dumps(report.as_json(figures)) + "\n")
    else:
        sys.stdout.write(report.table(figures))
    return 0
