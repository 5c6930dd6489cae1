"""What was said, as spans of a text; the same without what the reporter puts between two dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Span

_DASH = r"(?:\s-\s|\s?--+\s?|\s?[–—―]\s?)"
_OPENERS = (
    "ongoing|now|currently|then|since|later|already|still|at the time|a reference to|an allusion to|"
    "referring to|"
    "in reference to|known as|also known as|short for|pictured|who is|who was|which is|which was"
)
_ASIDE = re.compile(rf"{_DASH}(?:{_OPENERS})\b[^–—―\"“”\n]{{0,80}}?{_DASH}", re.IGNORECASE)


def without_asides(text: str, spans: Sequence[Span], quotations: Sequence[Span]) -> list[Span]:
    """Spans cut where the reporter says something of his own; inside quotation marks nothing is his.

    "Lund said the talks -- now in their third week -- had failed" holds "the talks" and "had failed".
    """
    kept: list[Span] = []
    for span in spans:
        start = span.start
        for match in _ASIDE.finditer(text, span.start, span.end):
            inside = any(quote.start < match.start() < quote.end for quote in quotations)
            if not inside and start < match.start() and match.end() < span.end:
                kept.append(Span(start, match.start()))
                start = match.end()
        kept.append(Span(start, span.end))
    return kept
