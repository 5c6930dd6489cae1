"""Markdown: headings with `#`, underlined or in bold."""

from __future__ import annotations

import re
from pathlib import PurePath

from corpus.reading.form import Printed, Understood

NAME = "Markdown"
SUFFIXES = frozenset({".md", ".markdown"})
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)


def fits(printed: Printed) -> float:
    """By its file's name, or by two headings with `#`, which no other text has."""
    if PurePath(printed.file).suffix.lower() in SUFFIXES:
        return 0.6
    first = _HEADING.search(printed.text)
    return 0.6 if first is not None and _HEADING.search(printed.text, first.end()) else 0


def read(printed: Printed) -> Understood:
    from corpus.clock import date_in_name
    from corpus.reading.markdown_text import read_markdown

    named = date_in_name(printed.file)
    items, published = read_markdown(printed.text, named)
    return Understood(items, published=published or named)
