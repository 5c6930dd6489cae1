"""Saved web pages: live blogs, digests and articles."""

from __future__ import annotations

import re

from corpus.reading.form import Printed, Understood

NAME = "web page"
SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_HEAD = 20_000  # characters; a page shows what it is in fewer
_LEAD = re.compile(r"(?:\s|\ufeff|<!--.*?-->|<\?.*?\?>)+", re.DOTALL)
_PAGE = re.compile(r"<!doctype\s+html\b|<html[\s>]", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_PARTS = re.compile(r"<(?:head|body|frameset)[\s>]", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:p|div|span|h[1-6]|ul|ol|li|table|tr|td|article|section|main|a|br|font|b|i|em|strong|img|meta|link"
    r"|script|style|title|center|hr|blockquote|time|header|nav|figure|form|dl|dt|dd)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"<(?:p|div|h[1-6]|ul|ol|table|article|section|main|center|dl|body|title)(?:\s[^<>]*)?>", re.IGNORECASE
)


def fits(printed: Printed) -> float:
    """Sure when it opens as a page does; less so for a part of one, which opens with a block's tag."""
    lead = _LEAD.match(printed.text, 0, _HEAD)
    start = lead.end() if lead else 0
    head = printed.text[start : start + _HEAD]
    if _PAGE.match(head):
        return 0.95
    if not head.startswith("<") or _FEED.match(head):
        return 0
    if _PARTS.search(head):
        return 0.9
    return 0.7 if _BLOCK.match(head) and len(_TAG.findall(head)) >= 4 else 0


def read(printed: Printed) -> Understood:
    """The items of the page; nothing is fetched."""
    from corpus.reading.pages import read_page  # and with it lxml

    return read_page(printed)
