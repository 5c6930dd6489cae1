"""HTML in; paragraphs out as a reader of the page sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section"
    " summary table tbody tfoot thead tr ul".split()
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset(
    "applet audio base button canvas datalist embed head iframe input link meta noembed noframes noscript"
    " object option param picture rp script select source style svg template textarea title track"
    " video".split()
)
_UNSEEN_CLASSES = frozenset(
    "assistive-text screen-reader screen-reader-only screen-reader-text sr-only visually-hidden"
    " visuallyhidden".split()
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NO_WIDTH = re.compile("[\u00ad\u200b\ufeff]")  # soft hyphens and their like are not seen either
_WHITE = re.compile(r"\s+")
_BREAK = re.compile(r"\n[^\S\n]*\n\s*")  # <br><br>, or a blank line of a <pre>

_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")  # left over from a feed; HTML would take it for a comment
_CROWDED = re.compile(r"(<[A-Za-z][\w:-]*)[^<>]{9000,}>")
_MOST_ATTRIBUTES = 1000  # libxml2 compares each with each: a million of them take hours
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)[^<>]*>")
_DEEPEST = 600  # of the tags counted, with as many others between; libxml2 reads no further than 2048
# tags that nest only inside others which are counted, or not at all
_SHALLOW = frozenset(
    "area base br col embed hr img input link meta param source track wbr a p li td th tr option".split()
)


def paragraphs(markup: str) -> list[str]:
    """The visible text of a fragment or a page, one string a paragraph, never an empty one.

    White space is one space, inline tags leave none, two `<br>` part paragraphs, a row of a table is one.
    """
    root = tree(markup)
    return [] if root is None else paragraphs_of(root)


def tree(markup: str) -> HtmlElement | None:
    """The `<html>` element of a fragment or a page, comments left out; None where there is nothing at all.

    Linear in time and never too deep, whatever is nested: what lies deeper is lifted up.
    """
    sparse = uncrowded(_CDATA.sub("", markup))
    root, is_whole = _parsed(sparse)
    return root if is_whole else _parsed(_flattened(sparse))[0]


def uncrowded(markup: str) -> str:
    """The same without the attributes of tags that have a thousand: parsers compare each with each."""
    return _CROWDED.sub(_without_attributes, markup)


def paragraphs_of(element: HtmlElement) -> list[str]:
    """The visible text of one element, as `paragraphs` gives it."""
    found: list[str] = []
    words: list[str] = []
    for piece in _pieces(element):
        if piece is None:
            found += _parted("".join(words))
            words.clear()
        else:
            words.append(piece)
    return found + _parted("".join(words))


def _parted(text: str) -> list[str]:
    """Line ends in `text` are those of `<br>` and `<pre>`."""
    seen = _NO_WIDTH.sub("", text)
    lines = (_WHITE.sub(" ", part).strip() for part in _BREAK.split(seen.strip()))
    return [line for line in lines if line]


def _pieces(element: HtmlElement) -> Iterator[str | None]:
    """Words in printed order; None where a paragraph may end. Walks: a page may nest too deep to recurse."""
    from lxml import etree

    kept = 0  # <pre> elements around: their line ends are printed
    unseen = None
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, part in walk:
        name = part.tag if isinstance(part.tag, str) else ""
        if event == "start" and _is_unseen(part, name):
            unseen = part
            walk.skip_subtree()  # its end is told all the same
            continue
        kept += _KEPT_BY.get((event, name), 0)
        if part is not unseen:
            yield from _edge(event, name)
        words = part.text if event == "start" else part.tail if part is not element else None
        if words:
            yield words if kept else _WHITE.sub(" ", words)


_KEPT_BY = {("start", "pre"): 1, ("end", "pre"): -1}
_MARKS = {("start", "br"): "\n", ("start", "q"): "“", ("end", "q"): "”"}


def _edge(event: str, name: str) -> Iterator[str | None]:
    if name in _BLOCKS:
        yield None
    elif name in _CELLS:
        yield " "
    elif (event, name) in _MARKS:
        yield _MARKS[event, name]


def _is_unseen(part: HtmlElement, name: str) -> bool:
    if name in _UNSEEN:
        return True
    if not part.attrib or name in ("html", "body"):  # pages hide their body until a script has run
        return False
    return (
        "hidden" in part.attrib
        or (name == "dialog" and "open" not in part.attrib)
        or not _UNSEEN_CLASSES.isdisjoint(part.get("class", "").split())
        or _UNSEEN_STYLE.search(part.get("style", "")) is not None
    )


def _parsed(markup: str) -> tuple[HtmlElement | None, bool]:
    """The tree, and whether all of `markup` is in it."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(markup.encode(errors="replace"), parser)
    except etree.XMLSyntaxError:
        return None, True
    return root, not parser.error_log.filter_from_fatals()


def _without_attributes(tag: re.Match[str]) -> str:
    return f"{tag[1]}>" if len(tag[0].split(maxsplit=_MOST_ATTRIBUTES)) > _MOST_ATTRIBUTES else tag[0]


def _flattened(markup: str) -> str:
    """The same with the tags left out that would lie too deep; where a block began, a paragraph ends."""
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        name = tag[2].lower()
        if name in _SHALLOW or tag[0].endswith("/>"):
            return tag[0]
        its_depth = depth if tag[1] else depth + 1
        depth = max(0, its_depth - 1 if tag[1] else its_depth)
        if its_depth <= _DEEPEST:
            return tag[0]
        return "<br><br>" if name in _BLOCKS else ""

    return _TAG.sub(kept, markup)
