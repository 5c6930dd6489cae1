"""JSON lines: one item a row."""

from __future__ import annotations

import re

from corpus.reading.form import Printed, Understood

NAME = "JSON lines"
SUFFIXES = frozenset({".jsonl", ".ndjson"})
_LINE = re.compile(r"[^\r\n]+")


def fits(printed: Printed) -> float:
    """Sure when the first line that holds anything, or most of them, opens a JSON object."""
    if printed.text.lstrip().startswith("{"):
        return 0.8
    lines = [line.lstrip() for line in _LINE.findall(printed.text)]
    rows = [line for line in lines if line.startswith("{")]
    return 0.8 if len(rows) > len([line for line in lines if line]) / 2 else 0


def read(printed: Printed) -> Understood:
    from corpus.clock.printed import date_in_name
    from corpus.reading.rows import read_rows

    items, problems = read_rows(printed.text, printed.file)
    return Understood(items, problems, published=date_in_name(printed.file))
