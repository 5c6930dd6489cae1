"""Where on a page the text of its one story stands."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

from corpus.reading.pages.groups import Page
from corpus.reading.pages.title import letters
from corpus.reading.pages.tree import Element, marks, names, words

_TOGETHER = tuple(
    frozenset(pair.split())
    for pair in (
        "article body,article text,article content,story body,story text,entry content,post content,"
        "post body,body text,story content,content body"
    ).split(",")
)
_BLOCKS = ("article", "main", "section", "div", "td", "span", "font")
_LEAST = 0.25  # of the page's text: what is marked as a story and holds less is a teaser
_LARGEST = 200_000  # characters of a page for trafilatura: some it reads many times over
_MOST_ELEMENTS = 8_000
_MOST = 0.85  # of what trafilatura keeps
_TOLD = 40  # letters of a line that tell it from another


def region_of(page: Page) -> Element:
    """The innermost element that the page marks as a story's text; else what trafilatura finds; else all."""
    whole = page.measured.shown[page.root]
    for candidate in _marked(page.root):
        if page.measured.shown.get(candidate, 0) >= _LEAST * whole:
            return candidate
    kept = _kept_lines(page)
    return _holding(kept, page) if kept else page.root


def _marked(root: Element) -> Iterator[Element]:
    """The surest marks first; of equal ones the innermost first."""
    blocks = list(root.iter(*_BLOCKS))
    yield from (one for one in blocks if one.get("itemprop") == "articleBody")
    yield from (one for one in blocks if _is_called_a_text(marks(one)))
    yield from (one for one in blocks if names(one) == "article")
    yield from (one for one in blocks if names(one) == "main" or one.get("role") == "main")


def _is_called_a_text(found: frozenset[str]) -> bool:
    return len(found) > 1 and any(pair <= found for pair in _TOGETHER)


def _kept_lines(page: Page) -> list[Element]:
    """The page's lines that trafilatura keeps; none of a page too large for it."""
    elements = list(page.root.iter())
    if len(elements) > _MOST_ELEMENTS or page.measured.shown[page.root] > _LARGEST:
        return []
    kept = {letters(line) for line in _extracted(page.root)}
    long = [line for line in kept if len(line) > _TOLD]
    lines = [(one, letters(words(one))) for one in elements if page.measured.is_line(one)]
    return [one for one, line in lines if line and (line in kept or any(part in line for part in long))]


def _extracted(root: Element) -> list[str]:
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of every page that it cannot read
    found = bare_extraction(root, fast=True, include_comments=False, with_metadata=False)
    return str(getattr(found, "text", None) or "").splitlines()


def _holding(lines: Sequence[Element], page: Page) -> Element:
    """The innermost element with nearly all of the kept lines, by length."""
    whole = sum(page.measured.shown.get(one, 0) for one in lines)
    held: dict[Element, int] = {}
    for line in lines:
        for above in (line, *line.iterancestors()):
            held[above] = held.get(above, 0) + page.measured.shown.get(line, 0)
    enough = [one for one in held if held[one] >= _MOST * whole and not page.measured.is_line(one)]
    return min(enough, key=lambda one: page.measured.shown.get(one, 0), default=page.root)
