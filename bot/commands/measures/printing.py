"""Figures printed as was asked: one JSON object a line, or a table; errors beside them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping


def tell(args: argparse.Namespace, figures: Mapping[str, object], table: str) -> None:
    sys.stdout.write(json.dumps(figures) + "\n" if args.json else table)


def explain(args: argparse.Namespace, errors: Iterable[str]) -> None:
    """Every error, if asked for; beside JSON on stderr, where no program reads them."""
    if args.explain:
        (sys.stderr if args.json else sys.stdout).writelines(errors)
