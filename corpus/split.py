"""A paragraph's span in; a passage with its sentences as spans out."""

from __future__ import annotations

from collections.abc import Sequence

import sentencex

from corpus.model import Passage, Span

# sentencex 1.0.32 panics at "plan B\u00a0." and wherever another wide space stands between a capital and
# a full stop. One for one, so that offsets hold.
_PLAIN_SPACES = {code: " " for code in range(0x80, 0x3001) if chr(code).isspace()}


def with_plain_spaces(text: str) -> str:
    """`text` with every wide or non-breaking space made a plain one; offsets stay."""
    return text.translate(_PLAIN_SPACES)


def passage(text: str, span: Span) -> Passage:
    """The passage at `span` of `text`, white space at its ends left out."""
    span = trimmed(text, span)
    return Passage(span, _sentences(text, span) or (span,))


def passages(text: str, spans: Sequence[Span]) -> tuple[Passage, ...]:
    return tuple(passage(text, span) for span in spans)


def trimmed(text: str, span: Span) -> Span:
    """`span` without white space (non-breaking spaces too) at either end; empty at its end if all is."""
    inside = span.of(text)
    start = span.start + len(inside) - len(inside.lstrip())
    return Span(start, max(start, span.start + len(inside.rstrip())))


def _sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Quotations stay whole: a cut inside `"It is over. We won." he said` would lose who said it."""
    bounds = sentencex.get_sentence_boundaries("en", with_plain_spaces(span.of(text)))
    found = (
        trimmed(text, Span(span.start + bound["start_index"], span.start + bound["end_index"]))
        for bound in bounds
    )
    return tuple(sentence for sentence in found if sentence.start < sentence.end)
