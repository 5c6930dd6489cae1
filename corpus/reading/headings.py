"""Headings with their levels in; which are headlines, which stand over several items, which divide one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.clock.covered import days_covered
from corpus.model import Span
from corpus.reading.lines import Line
from corpus.reading.markdown import BOLD
from corpus.reading.marks import Kind
from corpus.reading.masthead import introduces, is_of_the_house

_STORY = 3  # paragraphs under a file's only title that make a story of it
_INTRODUCTION = 300  # characters


@dataclass(frozen=True, slots=True)
class Outline:
    """`headlines` of items; what stands before place `begins` is the page's own; `titles` hold its name."""

    headlines: frozenset[Span]
    furniture: frozenset[Span]
    begins: int


def outline(text: str, page: Sequence[Line]) -> Outline:
    """A heading with text under it is a headline, one over deeper headings a section's name.

    Headings under a headline that has its own text divide the story: they stay in it as printed.
    """
    levels = _levels(page)
    heads = [at for at, level in enumerate(levels) if level]
    title = _title(text, page, levels, heads)
    begins = 0
    if title is not None:
        begins = next((at for at in heads if at > title), len(page))
        heads = [at for at in heads if at > title]
    elif heads and _is_preamble(text, page[: heads[0]]):
        begins = heads[0]
    if _is_one_story(text, page, levels, heads):
        heads = heads[:1]
    sections = {
        at for at, after in pairwise(heads) if after == _next_line(page, at) and levels[after] > levels[at]
    }
    items = [at for at in heads if at not in sections]
    top = min((levels[at] for at in items), default=0)
    divided = [at for at in items if levels[at] > top]
    with_text = [at for at in items if levels[at] == top and at + 1 < len(page) and not levels[at + 1]]
    if not sections and len(with_text) > 1 and len(divided) < len(with_text):
        items = [at for at in items if levels[at] == top]
    return Outline(
        frozenset(page[at].span for at in items), frozenset(page[at].span for at in sections), begins
    )


def _levels(page: Sequence[Line]) -> list[int]:
    """Of each line, 0 for a paragraph; lines in bold count where there are several and no other headings."""
    marked = sum(0 < line.level < BOLD for line in page)
    bold = sum(line.level == BOLD for line in page)
    use_bold = bold > 1 and marked < 2
    return [line.level if line.level < BOLD or use_bold else 0 for line in page]


def _next_line(page: Sequence[Line], at: int) -> int:
    """The place of the next line that is no furniture and no date."""
    rest = range(at + 1, len(page))
    return next((place for place in rest if page[place].kind is Kind.TEXT), len(page))


def _title(text: str, page: Sequence[Line], levels: Sequence[int], heads: Sequence[int]) -> int | None:
    """The place of the heading over the whole page: the first, alone on its level, over others."""
    if len(heads) < 2 or any(levels[at] <= levels[heads[0]] for at in heads[1:]):
        return None
    under = [line for line in page[heads[0] + 1 : heads[1]] if line.kind is Kind.TEXT]
    if not under:
        return heads[0]
    words = page[heads[0]].span.of(text)
    length = sum(line.span.end - line.span.start for line in under)
    of_the_house = is_of_the_house(words) or days_covered(words) is not None
    dated = page[heads[0] + 1].kind in (Kind.DATE, Kind.STAMP)
    said = all(introduces(line.span.of(text)) for line in under)
    short = len(under) < _STORY and length <= _INTRODUCTION
    return heads[0] if (short and len(heads) > 2) or (short and (of_the_house or dated)) or said else None


def _is_preamble(text: str, over: Sequence[Line]) -> bool:
    """Lines over the first headline that are short: a title in bold, a date, an introduction."""
    texts = [line for line in over if line.kind is Kind.TEXT]
    return all(
        line.level == BOLD
        or days_covered(line.span.of(text))
        or introduces(line.span.of(text))
        or line.span.end - line.span.start <= _INTRODUCTION // 3
        for line in texts
    )


def _is_one_story(text: str, page: Sequence[Line], levels: Sequence[int], heads: Sequence[int]) -> bool:
    """The first heading is alone on its level and has a story under it; those below divide it."""
    if len(heads) < 2 or any(levels[at] <= levels[heads[0]] for at in heads[1:]):
        return False
    under = [line for line in page[heads[0] + 1 : heads[1]] if line.kind is Kind.TEXT]
    return len(under) >= _STORY or (len(heads) == 2 and bool(under))
