"""A day with its year in any of the parser's languages in; ISO 8601 out."""

from __future__ import annotations

from corpus.clock.printed import any_date


def day_in_any_language(words: str) -> str | None:
    """
    >>> day_in_any_language("5 mars 2031")
    '2031-03-05'
    """
    return any_date(words)
