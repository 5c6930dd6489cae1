"""Plain text with headline lines."""

from __future__ import annotations

from corpus.reading.form import Printed, Understood

NAME = "text"
SUFFIXES = frozenset({".txt", ".text"})


def fits(printed: Printed) -> float:
    """Any text at all is plain text where nothing knows it better."""
    return 0.1


def read(printed: Printed) -> Understood:
    from corpus.clock import date_in_name
    from corpus.reading.text import read_text  # with it comes the splitting into sentences

    named = date_in_name(printed.file)
    items, published = read_text(printed.text, named)
    return Understood(items, published=published or named)
