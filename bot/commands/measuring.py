"""`eval`: questions with judgements, or annotated texts, in; our own measures on them out."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.console import UsageError
from bot.settings import Settings


def add_eval(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="a folder with queries.jsonl and qrels.tsv"
    )
    what.add_argument("--news", type=Path, metavar="DIR", help="a folder with bulletins/ and questions.jsonl")
    what.add_argument(
        "--speech", nargs="+", type=Path, metavar="FILE", help="texts with annotated statements"
    )
    what.add_argument("--dates", type=Path, metavar="FILE", help="texts with annotated expressions of time")
    what.add_argument("--forms", nargs="+", type=Path, metavar="FILE", help="bulletins with annotated items")
    parser.add_argument(
        "--bulletins", type=Path, metavar="DIR", help="with --speech: where its bulletins are"
    )
    parser.add_argument(
        "--explain", action="store_true", help="with --news, --speech or --forms: every error"
    )
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.set_defaults(run=evaluate)


def evaluate(args: argparse.Namespace, settings: Settings) -> int:
    """Measure what was given."""
    from bot.commands import measures

    if args.bulletins and not args.speech:
        raise UsageError("--bulletins goes with --speech FILE; name a file or leave it out")
    if args.explain and not (args.speech or args.forms or args.news):
        raise UsageError("--explain goes with --news DIR, --speech FILE or --forms FILE; name one of them")
    if args.speech:
        return measures.speech(args)
    if args.forms:
        return measures.forms(args)
    if args.dates:
        return measures.dates(args)
    if args.news:
        return measures.news(args, settings)
    return measures.ranked(args, settings)
