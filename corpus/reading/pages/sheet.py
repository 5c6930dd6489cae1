"""A page's markup in; its tree out, no deeper than pages are that people write."""

from __future__ import annotations

import re

from corpus.reading.markup import tree
from corpus.reading.pages.tree import Element

_DEEPEST = 200  # levels; what looks upwards from every element takes as many steps
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)[^<>]*>")
_KEPT = frozenset("html head body title meta link base script style p br h1 h2 h3 h4 h5 h6 time hr".split())
_NESTING = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "time"})
_CLOSED = "</time></h1></h2></h3></h4></h5></h6>"
_INLINE = frozenset(
    "a b i u s em strong big small tt font span code cite q sub sup mark abbr ins del label".split()
)
# The parser takes them, but no text that holds one can be moved within its tree.
_UNSOUND = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9A-Fa-f]{1,8})|(\d{1,9}));?")
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_BREAKS = re.compile(r"<br\b[^<>]*>\s*<br\b[^<>]*>", re.IGNORECASE)
_LAST_CHARACTER = 0x10FFFF
_MOST_BREAKS = 20_000
_EMPTY = re.compile(r"(?:<p>\s*)+")


def sheet(markup: str) -> Element | None:
    """The root; None where there is nothing. Of markup nested beyond reason only the lines are kept."""
    markup = _without_many_breaks(_REFERENCE.sub(_sound, _UNSOUND.sub(" ", markup)))
    root = tree(markup)
    if root is None or not _is_deep(root):
        return root
    return tree(_EMPTY.sub("<p>", _TAG.sub(_flat, markup)))


def _sound(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return " " if code > _LAST_CHARACTER or _UNSOUND.match(chr(code)) else reference[0]


def _without_many_breaks(markup: str) -> str:
    """A hundred thousand breaks take longer to look at than all else; one by itself parts nothing."""
    if len(_BREAK.findall(markup)) <= _MOST_BREAKS:
        return markup
    return _BREAK.sub(" ", _BREAKS.sub("<p>", markup))


def _is_deep(root: Element) -> bool:
    depth = 0
    element: Element | None = root
    while element is not None:  # down, else onward, else up and onward: each step looks at one element
        below = element[0] if len(element) else None
        if below is not None:
            depth += 1
            if depth > _DEEPEST:
                return True
            element = below
            continue
        while element is not None and element.getnext() is None:
            element, depth = element.getparent(), depth - 1
        element = element.getnext() if element is not None else None
    return False


def _flat(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    if name in _NESTING and not tag[1]:  # open ones would nest in their like
        return f"{_CLOSED}{tag[0]}"
    if name in _KEPT:
        return tag[0]
    return "" if name in _INLINE else "<p>"
