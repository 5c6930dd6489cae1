"""RSS and Atom, of every version that feedparser knows."""

from __future__ import annotations

import re

from corpus.reading.form import Printed, Understood

NAME = "feed"
SUFFIXES = frozenset({".xml", ".rss", ".atom", ".rdf"})
_ROOT = re.compile(r"<(?:[\w-]+:)?(?:rss|feed|rdf|channel)(?=[\s>])", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|body|urlset)\b", re.IGNORECASE)
_LOOKED_AT = 20_000  # characters: a DOCTYPE may go before


def fits(printed: Printed) -> float:
    """Sure where the first element is a feed's."""
    head = printed.text[:_LOOKED_AT].lstrip("\ufeff \t\r\n")
    root = _ROOT.search(head)
    if root is None or "<" not in head[: root.start() + 1] or _PAGE.search(head, 0, root.start()):
        return 0
    return 0.95 if head.startswith("<") else 0.6 if "<?xml" in head[: root.start()] else 0


def read(printed: Printed) -> Understood:
    from corpus.reading.feeds import read_feed

    return read_feed(printed)
