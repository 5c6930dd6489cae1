"""Boxes and lines that only lead to other pages."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.reading.pages import vocabulary
from corpus.reading.pages.tree import HEADINGS, Element, names, words

_LONGEST_HEADING = 90  # characters other than white space
_LONGEST_LIST = 1_000  # characters
_LONGEST_POINTER = 250
_LONGEST_LINK = 200
_LINKED = 0.6  # of the box
_LINKED_UNDER_HEADING = 0.3
_PAGE = frozenset({"html", "body", "main", "article"})


def box_under(heading: Element, shown: Mapping[Element, int], most: float) -> Element | None:
    """The box that a line such as "Related" or "More from Politics" heads, if it holds but links and labels.

    `most`: how many characters it may show.
    """
    if not 0 < shown.get(heading, 0) <= _LONGEST_HEADING or heading.getparent() is None or len(heading) > 3:
        return None
    line = words(heading)
    if not vocabulary.BOX.fullmatch(line):
        return None
    box: Element | None = None
    for above in heading.iterancestors():
        if names(above) in _PAGE or shown.get(above, 0) >= most or not words(above).startswith(line):
            break
        box = above
    share = _LINKED_UNDER_HEADING if names(heading) in HEADINGS else _LINKED
    return box if box is not None and _is_of_links(box, line, share) else None


def _is_of_links(box: Element, heading: str, share: float) -> bool:
    rest = len(words(box)) - len(heading)
    return 0 < share * rest <= _linked(box)


def _linked(element: Element) -> int:
    return sum(len(words(link)) for link in element.iter("a"))


def points_elsewhere(element: Element) -> bool:
    """What only leads to other pages: a list of links, or a line such as `Read more: Ferries Stop`."""
    line = words(element)
    if not line or len(line) > _LONGEST_LIST:
        return False
    linked = _linked(element)
    if names(element) in ("ul", "ol"):
        return linked >= 0.9 * len(line.replace(" ", ""))
    ends = line.rstrip("\"”’')»").endswith((".", "!", "?"))
    if linked >= 0.9 * len(line) and len(line) < _LONGEST_LINK and not ends:
        return True
    pointed = bool(vocabulary.POINTER.match(line)) and len(line) < _LONGEST_POINTER
    return pointed and linked >= 0.5 * len(line)
