"""JSON: a list of items, an object with one inside, or a single item."""

from __future__ import annotations

import re
from itertools import islice

from corpus.reading.form import Printed, Understood

NAME = "JSON"
SUFFIXES = frozenset({".json"})
_LIST = re.compile(r'\s*\[\s*(?:[{\["]|null\b|\])')
_OBJECT = re.compile(r'\s*\{\s*(?:"|\})')
_LINES = re.compile(r"[^\r\n]*\S[^\r\n]*")
_LOOKED_AT = 40  # lines
_WITH_LIST = re.compile(r'"\s*:\s*\[\s*\{')


def fits(printed: Printed) -> float:
    """Sure of a list, and of an object that is not one row of many."""
    if _LIST.match(printed.text):
        return 0 if _is_rows(printed.text, 1) else 0.9
    if _OBJECT.match(printed.text) and not _is_rows(printed.text, 0):
        return 0.9
    return 0


def read(printed: Printed) -> Understood:
    from corpus.reading.lists import read_list

    return read_list(printed)


def _is_rows(text: str, first: int) -> bool:
    """Each line from the `first` on is an object of its own; a single one unless it holds a list."""
    found = islice((match.group().strip() for match in _LINES.finditer(text)), _LOOKED_AT)
    lines = list(found)
    rows = [line for line in lines[first:] if line.startswith("{") and line.endswith("}")]
    if len(lines) == 1:
        return bool(rows) and _WITH_LIST.search(text) is None
    return len(rows) > len(lines[first:]) / 2 or (first == 0 and lines[0].endswith("}"))
