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
    what.add_argument("--all", type=Path, metavar="DIR", help="every set in this folder, and our own")
    what.add_argument("--news", type=Path, metavar="DIR", help="a folder with bulletins/ and questions.jsonl")
    what.add_argument(
        "--speech", nargs="+", type=Path, metavar="FILE", help="texts with annotated statements"
    )
    what.add_argument("--dates", type=Path, metavar="FILE", help="texts with annotated expressions of time")
    what.add_argument("--forms", nargs="+", type=Path, metavar="FILE", help="bulletins with annotated items")
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--compare", action="store_true", help="with DIR: beside BM25, meaning alone and their fusion"
    )
    how.add_argument("--ablate", action="store_true", help="with DIR: each feature of the ranking left out")
    parser.add_argument(
        "--bulletins", type=Path, metavar="DIR", help="with --speech: where its bulletins are"
    )
    parser.add_argument(
        "--explain", action="store_true", help="with --news, --speech or --forms: every error"
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="with --all: write a page of it all here")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    parser.set_defaults(run=evaluate)


def evaluate(args: argparse.Namespace, settings: Settings) -> int:
    """Measure what was given."""
    from bot.commands import measures

    if args.bulletins and not args.speech:
        raise UsageError("--bulletins goes with --speech FILE; name a file or leave it out")
    if args.explain and not (args.speech or args.forms or args.news):
        raise UsageError("--explain goes with --news DIR, --speech FILE or --forms FILE; name one of them")
    if (args.compare or args.ablate) and not args.folder:
        raise UsageError("--compare and --ablate go with DIR; name a folder or leave them out")
    if args.report and not args.all:
        raise UsageError("--report goes with --all DIR; name a folder or leave it out")
    if args.all:
        return measures.whole(args, settings)
    if args.speech:
        return measures.speech(args)
    if args.forms:
        return measures.forms(args)
    if args.dates:
        return measures.dates(args)
    if args.news:
        return measures.news(args, settings)
    return measures.ranked(args, settings)
