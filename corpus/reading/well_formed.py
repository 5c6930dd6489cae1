"""A feed in that may break the rules of XML anywhere; one out in which each entry is whole by itself.

So what is wrong with one entry costs no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

_CDATA = (
    r"<!\[CDATA\[.*?(?:\]\]>|(?=</(?:[\w-]+:)?(?:item|entry)\s*>)|\Z)"  # one left open ends with its entry
)
_EDGE = re.compile(
    rf"{_CDATA}|<!--.*?(?:-->|\Z)|<(?P<end>/?)(?:[\w-]+:)?(?:item|entry)(?=[\s/>])[^<>]*>", re.DOTALL
)
_TEXT_END = re.compile(r"</(?:[\w-]+:)?(?:title|description|encoded|content|summary)\s*>")
_SECTION = re.compile(r"<!\[CDATA\[.*?\]\]>", re.DOTALL)
_SWALLOWED = re.compile(r"</(?:item|entry)\s*>\s*<(?:item|entry)[\s>]")  # in a section that was left open
_ROOT_TAG = r"<{}\b[^<>]*>"


def well_formed(text: str, root: str) -> str:
    """`text` itself where XML's rules hold; otherwise its head and its entries, each mended by itself."""
    if _holds(text) and not any(_SWALLOWED.search(part) for part in _SECTION.findall(text)):
        return text
    opening = re.search(_ROOT_TAG.format(re.escape(root)), text)
    if opening is None:
        return text
    before, after = opening[0], f"</{root}>"
    edges = list(_entries(text))
    head = text[opening.end() : edges[0][0] if edges else len(text)]
    entries = [_mended(text[start:end], before, after) for start, end in edges]
    return f"{before}{_mended(head, before, after)}{''.join(entries)}{after}"


def _entries(text: str) -> Iterator[tuple[int, int]]:
    """Where each entry begins and ends; one that is never closed ends where the next begins."""
    start = None
    for edge in _EDGE.finditer(text):
        if edge["end"] is None:
            continue
        if start is not None:
            yield start, edge.end() if edge["end"] else edge.start()
        start = None if edge["end"] or edge[0].endswith("/>") else edge.start()
    if start is not None:
        yield start, len(text)


def _mended(part: str, before: str, after: str) -> str:
    """`part` as lxml recovers it where it is not well-formed between the two tags of the root."""
    if _holds(f"{before}{part}{after}"):
        return part
    from lxml import etree

    closed = _with_cdata_closed(part)
    parser = etree.XMLParser(
        recover=True,
        huge_tree=True,
        resolve_entities=False,
        no_network=True,
        strip_cdata=False,
        encoding="utf-8",
    )
    root = etree.fromstring(f"{before}{closed}{after}".encode(errors="replace"), parser)
    if root is None:
        return ""
    inner = etree.tostring(root, encoding="unicode")
    recovered = inner[inner.find(">") + 1 : inner.rfind("</")]
    return recovered if _holds(f"{before}{recovered}{after}") else ""


def _with_cdata_closed(part: str) -> str:
    """A CDATA section that is left open ends where its own element does, as far as that can be told."""
    begin = part.find("<![CDATA[")
    while begin >= 0:
        end = part.find("]]>", begin)
        if end < 0 or _SWALLOWED.search(part, begin, end):
            closing = _TEXT_END.search(part, begin)
            place = closing.start() if closing else len(part)
            return f"{part[:place]}]]>{part[place:].replace('<![CDATA[', '').replace(']]>', '')}"
        begin = part.find("<![CDATA[", end)
    return part


def halves(text: str) -> tuple[str, str] | None:
    """A well-formed feed in two, each with the feed's head; None where it has fewer than two entries."""
    edges = list(_entries(text))
    if len(edges) < 2:
        return None
    middle, end = edges[len(edges) // 2][0], edges[-1][1]
    return f"{text[:middle]}{text[end:]}", f"{text[: edges[0][0]]}{text[middle:]}"


def _holds(text: str) -> bool:
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    try:
        parser.Parse(text.encode(errors="replace"), True)
    except expat.ExpatError:
        return False
    return True
