"""Which paragraphs of a text begin an item by the dateline that they open with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from corpus.clock.covered import days_covered
from corpus.clock.datelines import dateline
from corpus.model import Span
from corpus.reading.lines import Line
from corpus.reading.marks import Kind
from corpus.reading.masthead import is_of_the_house

_SHARE = 0.25  # of a digest's paragraphs; of those with a colon alone behind the place, half
_WEAK_SHARE = 0.5
_SURELY_A_DIGEST = 3  # datelines under a title that could be a story's


def begins_items(text: str, page: Sequence[Line], headlines: frozenset[Span]) -> frozenset[Span]:
    """In a digest without headlines each one does, under headlines those that have none where others have."""
    texts = [line for line in page if line.kind is Kind.TEXT]
    opened = _opened(text, [line for line in texts if line.span not in headlines])
    if len(opened) < 2:
        return frozenset()
    above = {line.span: before.span for before, line in pairwise(texts)}
    free = [span for span in opened if above.get(span) not in headlines]
    if len(headlines) > 1 and not are_titles(text, headlines, opened):
        headed = len(opened) - len(free)
        return frozenset(free if headed > 1 and headed * 2 >= len(headlines) else ())
    is_digest = len(opened) >= _SURELY_A_DIGEST or all(_is_title(span.of(text)) for span in headlines)
    return frozenset(opened if is_digest else ())


def are_titles(text: str, headlines: frozenset[Span], opened: Collection[Span]) -> bool:
    """None stands below the first dateline, and of several that stand over it the last names no event."""
    last = max(headlines, key=lambda span: span.start, default=None)
    if last is None or len(headlines) < 2:
        return True
    return last.start < min(span.start for span in opened) and _is_title(last.of(text), in_capitals=False)


def _opened(text: str, paragraphs: Sequence[Line]) -> list[Span]:
    """The paragraphs with a dateline, where the first has one and enough of the others do."""
    found = [(line.span, one) for line in paragraphs if (one := dateline(line.span.of(text)))]
    sure = [span for span, one in found if one.is_sure or one.stamp]
    strong = [span for span, one in found if not one.is_weak]
    strong = strong if len(strong) >= _SURELY_A_DIGEST else sure
    runs = {line.span for line in paragraphs if line.opens}
    if len(runs) < len(paragraphs) and sum(span in runs for span in sure) >= max(
        _SURELY_A_DIGEST, _WEAK_SHARE * len(runs)
    ):
        return [span for span in sure if span in runs]
    spans = [span for span, _ in found]
    if len(spans) >= _SURELY_A_DIGEST and len(spans) >= _WEAK_SHARE * len(paragraphs):
        return spans
    return strong if len(strong) >= _SHARE * len(paragraphs) else []


def _is_title(headline: str, *, in_capitals: bool = True) -> bool:
    """`in_capitals`: a line in capitals is one, too."""
    named = is_of_the_house(headline) or days_covered(headline) is not None
    return named or (in_capitals and headline.isupper())
