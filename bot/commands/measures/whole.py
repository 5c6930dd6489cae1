"""A folder of development sets in; everything measured in one run, on one page and in a line a figure."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from bot.console import UsageError, note
from bot.opening import encoder
from bot.settings import Settings

if TYPE_CHECKING:
    from eval.whole.history import Change


def whole(args: argparse.Namespace, settings: Settings) -> int:
    """Measure all that is there, and write the page beside the figures of this and earlier runs."""
    from eval.dataset import DatasetError
    from eval.page.page import page
    from eval.whole import history
    from eval.whole.running import run_all
    from retrieval.encoder.choice import PROFILE
    from retrieval.encoder.remembering import Remembering

    if not args.all.is_dir():
        raise UsageError(f"{args.all} is no folder; give the one in which the development sets stand")
    if settings.model.second is not None:  # one history holds the figures of one profile
        raise UsageError(f"--all measures the profile fast; unset {PROFILE}, or name one set with eval DIR")
    model = Remembering(encoder(settings.cache, settings.model), settings.cache / "vectors.sqlite")
    path = history.history_of(args.report) if args.report else settings.cache / "measured.history.json"
    try:
        before = history.read(path)
        measured = run_all(args.all, settings.cache, model, note)
    except DatasetError as error:
        raise UsageError(str(error)) from None
    figures = measured.figures()
    if args.report:
        args.report.write_text(page(measured, before), "utf-8")
    changed = history.changes(before, figures)
    history.add(path, before, figures)
    if args.json:
        sys.stdout.write(json.dumps(figures) + "\n")
    else:
        sys.stdout.writelines(_line(each) for each in changed)
    return 0


def _line(each: Change) -> str:
    by = "" if not each.by else f"  {each.by:+.4f}"
    return f"{each.now:.4f}  {each.name}{by}\n"
