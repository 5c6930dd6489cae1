"""Stamps, bylines and labels: lines of a story that are no part of its body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.reading.pages import vocabulary
from corpus.reading.pages.groups import Page
from corpus.reading.pages.headline import names_sender
from corpus.reading.pages.lines import block_of
from corpus.reading.pages.tree import HEADINGS, Element, drop, marks, names, words
from corpus.reading.pages.when import Stamped

_LABEL = r"(?:posted|published|updated|last updated|first published|date|time|on|at|by|from)"
_LABELS = re.compile(rf"\W*(?:{_LABEL}\b\W*)*", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:(?:posted|submitted|written|reported|updated|published|filed|edited)\s+)?by\s+\S.*"
    r"|(?:posted|updated|published|last updated|first published)\b.*",
    re.IGNORECASE,
)
_LONGEST_BYLINE = 16  # words
_LONGEST = 120  # characters
_SAYS_BY = re.compile(
    r"[Bb][Yy]:?\s+(?:(?:[A-Z][\w'’.-]*|and|in|for|of|the|de|van|von|&|\||staff|correspondent|editor|reporter"
    r"|political|chief|senior|our)[,;]?\s*){1,14}"
)


def take_beside(container: Element, found: Sequence[Stamped], page: Page) -> None:
    """Drop bylines, and the stamps, each with its line where that holds but a byline or a label beside it."""
    for stamp in found:
        if stamp.is_whole and stamp.element is not container and stamp.element.getparent() is not None:
            drop(line_of(stamp.element, container))
    for element in list(container.iterdescendants()):
        if _is_byline(element, page):
            drop(element)


def line_of(element: Element, container: Element) -> Element:
    """The outermost element around a stamp in which nothing else stands but a byline or a label."""
    taken = element
    for above in element.iterancestors():
        if above is container or names(above) in ("body", "html"):
            break
        rest = words(above).replace(words(element), " ", 1)
        if not is_beside(" ".join(rest.split())) or next(above.iterdescendants(*HEADINGS), None) is not None:
            break
        taken = above
    return taken


def is_beside(line: str) -> bool:
    """What may stand on a line with a stamp: `Posted by Ada Lund`, `Updated`."""
    bare = line.strip(" |·•,–—:-()[]/")
    if not bare or _LABELS.fullmatch(bare):
        return True
    return _BYLINE.fullmatch(bare) is not None and len(bare.split()) <= _LONGEST_BYLINE


def _is_byline(element: Element, page: Page) -> bool:
    if not 0 < page.measured.shown.get(element, 0) <= _LONGEST or names(element) in HEADINGS:
        return False
    named = (
        names(element) == "address"
        or "author" in (element.get("rel") or "").split()
        or element.get("itemprop") == "author"
        or not marks(element).isdisjoint(vocabulary.BYLINES)
        or names_sender(element)
    )
    if named:
        return not _is_in_a_paragraph(element)
    return page.measured.is_line(element) and names(element) != "td" and says_by(words(element))


def says_by(line: str) -> bool:
    """`By Ada Lund`, `By Ivo Tarrant and Lena Kost, Port Ansel`: names and offices, no full stop."""
    return _SAYS_BY.fullmatch(line) is not None


def _is_in_a_paragraph(element: Element) -> bool:
    """Words in the middle of a line are part of it."""
    block = block_of(element)
    return block is not element and len(words(block)) > 2 * len(words(element)) + 40
