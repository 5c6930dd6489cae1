"""A paragraph's span in; a passage with its sentences as spans out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import sentencex

from corpus.model import Passage, Span

# sentencex 1.0.32 panics at "plan B\u00a0." and wherever another wide space stands between a capital and
# a full stop. One for one, so that offsets hold.
_PLAIN_SPACES = {code: " " for code in range(0x80, 0x3001) if chr(code).isspace()}

_WINDOW = 8_000  # characters; no printed paragraph is as long


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
    found = (trimmed(text, sentence) for sentence in _bounds(with_plain_spaces(span.of(text)), span.start))
    return tuple(sentence for sentence in found if sentence.start < sentence.end)


def _bounds(words: str, place: int) -> Iterator[Span]:
    """The sentences of `words`, which stand at `place`; a window at a time, each from a sentence's end.

    sentencex 1.0.32 takes time by the square of the length where marks open and never close.
    """
    at = 0
    while at < len(words):
        window = _closed(words[at : at + _WINDOW]) if at + _WINDOW < len(words) else words[at:]
        bounds = [
            (bound["start_index"], bound["end_index"])
            for bound in sentencex.get_sentence_boundaries("en", window)
        ]
        is_last = at + len(window) == len(words)
        if not is_last:
            bounds = _surely_ended(bounds) or [(0, _last_space(window))]
        yield from (Span(place + at + start, place + at + end) for start, end in bounds)
        at = len(words) if is_last else at + bounds[-1][1]


def _closed(window: str) -> str:
    """The window up to a quotation that it cuts: one left open spoils those before it, too."""
    is_open = window.count('"') % 2 == 1 or window.count("“") > window.count("”")
    opens = max(window.rfind('"'), window.rfind("“"))
    return window[:opens] if is_open and opens > _WINDOW // 2 else window


def _surely_ended(bounds: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences in the window's first half, so that a quotation's end is seen; at least the first."""
    return [bound for bound in bounds if bound[1] <= _WINDOW // 2] or list(bounds[:-1])[:1]


def _last_space(window: str) -> int:
    """Where a window without a sentence's end is cut: behind its last space, or at its end."""
    return window.rfind(" ") + 1 or len(window)
