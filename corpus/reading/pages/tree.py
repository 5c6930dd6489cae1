"""What every module asks of an element of a page's tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml.etree import _Element, iterwalk

Element = _Element  # lxml gives it no other name

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# What parts one line of a page from the next.
BLOCKS = HEADINGS | frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure "
    "footer form header hr li main menu nav ol p pre section table tbody td tfoot th thead tr ul".split()
)
_MARK = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_MODIFIER = re.compile(
    r"^(?:(?:has|no|not|with|without|is|js|wp|category|tag|tagged|u|theme)[-_]|post-?\d)|:"
)
_LONGEST_LABELS = 400  # characters of a class and an id


def names(element: Element) -> str:
    """The tag, which the parser puts in small letters; "" for what is no element."""
    tag = element.tag
    return tag if isinstance(tag, str) else ""


def words(element: Element) -> str:
    """All the text inside, white space as one space; blocks are parted by one too."""
    if len(element) == 0:
        return " ".join((element.text or "").split())
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> Iterator[str]:
    for event, part in iterwalk(element, events=("start", "end")):
        if names(part) in BLOCKS or names(part) == "br":
            yield " "
        if event == "start":
            yield part.text or ""
        elif part is not element:
            yield part.tail or ""


def marks(element: Element) -> frozenset[str]:
    """The words of its class and id in small letters: `LiveBlog__post-body` is live, blog, post, body.

    Not of modifiers, which speak of something else: `no-sidebar`, `category-social`, `post-1234`.
    """
    if not element.attrib:
        return _NONE
    labels = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _marks(labels[:_LONGEST_LABELS]) if len(labels) > 1 else _NONE


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def _marks(labels: str) -> frozenset[str]:
    named = [label for label in labels.split() if not _MODIFIER.search(label)]
    return frozenset(word.lower() for label in named for word in _MARK.findall(label))


def inside(element: Element, above: Element) -> bool:
    """Is `above` the element itself or one around it?"""
    return element is above or any(one is above for one in element.iterancestors())


def drop(element: Element) -> None:
    """Take the element out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail:
        if before is None:
            parent.text = _joined(parent.text, element.tail)
        else:
            before.tail = _joined(before.tail, element.tail)
        element.tail = None
    parent.remove(element)


def _joined(text: str | None, tail: str) -> str:
    """White space is kept once: 100,000 scripts dropped in a row leave one space."""
    text = text or ""
    if not tail.strip():
        return text if text.endswith((" ", "\n")) else text + tail[:1]
    return text + tail


@dataclass(frozen=True, slots=True)
class Measures:
    """Of each element: how many characters other than white space it shows; and which hold blocks."""

    shown: dict[Element, int]
    holders: set[Element]

    def is_line(self, element: Element) -> bool:
        """A block with no other block inside."""
        return names(element) in BLOCKS and element not in self.holders


def measures(root: Element) -> Measures:
    """Taken in one pass from the end: what is inside an element comes before it."""
    found = Measures({}, set())
    for element in reversed(list(root.iter())):
        own = _shown(element.text) + found.shown.get(element, 0)
        found.shown[element] = own
        parent = element.getparent()
        if parent is not None and element is not root:
            found.shown[parent] = found.shown.get(parent, 0) + own + _shown(element.tail)
            if names(element) in BLOCKS or element in found.holders:
                found.holders.add(parent)
    return found


def _shown(text: str | None) -> int:
    return sum(map(len, text.split())) if text else 0
