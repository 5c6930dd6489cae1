"""Live blogs as text: entries under clock times."""

from __future__ import annotations

from corpus.reading.form import Printed, Understood

NAME = "live blog"
SUFFIXES = frozenset({".txt", ".text"})


def fits(printed: Printed) -> float:
    """Surer than plain text where stamps stand over the texts; less sure than Markdown's own marks."""
    from corpus.reading.live_blog import is_live_blog

    return 0.4 if is_live_blog(printed.text) else 0


def read(printed: Printed) -> Understood:
    from corpus.clock.printed import date_in_name
    from corpus.reading.live_blog import read_live_blog

    named = date_in_name(printed.file)
    items, published = read_live_blog(printed.text, named)
    return Understood(items, published=published or named)
