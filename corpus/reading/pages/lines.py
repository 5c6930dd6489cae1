"""A page's lines: its blocks that hold words of their own, and the stamps among them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.reading.pages.tree import BLOCKS, HEADINGS, Element, Measures, names, words
from corpus.reading.pages.when import Stamped, marked, opening, stamped

_LONGEST_STAMP = 60  # characters other than white space
_BEFORE = re.compile(
    r"\W*(?:(?:posted|published|updated|last updated|first published|date|time|filed|on|at|by|from)\b\W*)*",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 12  # words of a line such as "By Ada Lund, Port Ansel, 14:02"
_DIGIT = re.compile(r"\d|now|today|ago", re.IGNORECASE)


def block_of(element: Element) -> Element:
    """The line that the element stands in."""
    for one in (element, *element.iterancestors()):
        if names(one) in BLOCKS:
            return one
    return element


def stamps(root: Element, measured: Measures) -> dict[Element, Stamped]:
    """Every stamp of the page by its element, in printed order; none inside another."""
    found: dict[Element, Stamped] = {}
    within: set[Element] = set()
    for element in root.iter():
        parent = element.getparent()
        if parent is not None and parent in within:
            within.add(element)
        elif (stamp := _stamp(element, measured)) is not None:
            found[element] = stamp
            if stamp.is_whole:
                within.add(element)
    return found


def _stamp(element: Element, measured: Measures) -> Stamped | None:
    if names(element) == "meta":
        return stamped(element, "") if element.get("itemprop") else None
    length = measured.shown.get(element, 0)
    if not length:
        return stamped(element, "") if names(element) == "time" else None
    if length > _LONGEST_STAMP and (mark := marked(element)) is not None:
        return mark
    if length <= _LONGEST_STAMP and _could_tell(element) and not _holds_a_machines(element):
        whole = stamped(element, words(element))
        if whole is not None and not _is_in_a_sentence(element, measured):
            return whole
    if measured.is_line(element):
        found = opening(element, words(element)[:600])
        if found is not None and not any(names(inner) == "time" for inner in element.iter()):
            return found[0]
    return None


def _holds_a_machines(element: Element) -> bool:
    """What is around a time element says less than it."""
    return any(True for inner in element.iterdescendants("time", "abbr"))


def _could_tell(element: Element) -> bool:
    return names(element) == "time" or any(_DIGIT.search(text) for text in _texts(element))


def _texts(element: Element) -> Iterator[str]:
    for text in element.itertext():
        yield str(text)


def _is_in_a_sentence(element: Element, measured: Measures) -> bool:
    """`The vote is due at <time>15:00</time> today.`"""
    block = block_of(element)
    if block is element or names(block) in HEADINGS or not measured.is_line(block):
        return False
    before, _, after = _around(block, element)
    if _BEFORE.fullmatch(before):
        return False
    return bool(after.strip(" .,|·•()[]")) or len(before.split()) > _LONGEST_CREDIT or after.strip() == "."


def _around(block: Element, element: Element) -> tuple[str, str, str]:
    """The words of the line before the element, its own, and those behind it."""
    whole, own = words(block), words(element)
    at = whole.find(own)
    return whole[:at], own, whole[at + len(own) :]
