"""Plain text with headline lines."""

from __future__ import annotations

from corpus.clock import date_in_name
from corpus.reading.form import Printed, Understood

NAME = "text"
SUFFIXES = frozenset({".txt", ".text"})


def fits(printed: Printed) -> float:
    """Any text at all is plain text where nothing knows it better."""
    return 0.1


def read(printed: Printed) -> Understood:
    from corpus.reading.text import read_text  # with it comes the splitting into sentences

    items, published = read_text(printed.text, date_in_name(printed.file))
    return Understood(items, published=published or date_in_name(printed.file))
