"""Words that stand bare in a block, parted by line breaks alone, become paragraphs of their own.

<td>One.<br><br>Two.</td>  ->  <td><p>One.</p><p>Two.</p></td>
"""

from __future__ import annotations

from lxml import etree

from corpus.reading.pages.tree import BLOCKS, Element, Measures, drop, names

_WHOLE = frozenset("pre tr table tbody thead ul ol dl h1 h2 h3 h4 h5 h6 html".split())
_BOLD = frozenset({"b", "strong", "time", "big"})
_AROUND = frozenset({"font", "span", "a", "i", "u", "em"})
_MOST_AROUND = 4


def wrap(root: Element, measured: Measures) -> None:
    """Change the tree so that each paragraph of a block with breaks or other blocks in it is an element."""
    for block in [one for one in root.iter() if _is_mixed(one, measured)]:
        _Wrapping(block).wrap(measured)
        if names(block) == "p":
            _unwrap(block)


def _is_mixed(element: Element, measured: Measures) -> bool:
    """A block with a double break among its children, or with bare words beside other blocks."""
    if not _holds_lines(element, measured) or not measured.shown.get(element):
        return False
    if any(_is_double(child) or _is_below_bold(child) for child in element):
        return True
    blocks = any(_is_block(child, measured) for child in element)
    return blocks and bool(_bare(element.text) or any(_bare(child.tail) for child in element))


def _holds_lines(element: Element, measured: Measures) -> bool:
    """Markup of the nineties holds whole stories in a <font>."""
    if names(element) in BLOCKS:
        return names(element) not in _WHOLE
    return names(element) in ("font", "span") and element in measured.holders


def _is_block(element: Element, measured: Measures) -> bool:
    return names(element) in BLOCKS or element in measured.holders


def _bare(text: str | None) -> bool:
    return bool(text and text.strip())


def _is_double(child: Element) -> bool:
    after = child.getnext()
    return names(child) == "br" and after is not None and names(after) == "br" and not _bare(child.tail)


def _is_below_bold(child: Element) -> bool:
    """The break behind a line that is bold from end to end, as a headline is."""
    before = child.getprevious()
    if names(child) != "br" or before is None or not _is_bold(before) or _bare(before.tail):
        return False
    above, parent = before.getprevious(), before.getparent()
    if above is not None and _is_anchor(above):
        above = above.getprevious()
    if above is None:
        return parent is not None and not _bare(parent.text)
    return names(above) in BLOCKS or (names(above) == "br" and not _bare(above.tail))


def _is_bold(element: Element) -> bool:
    """`<b>Wall Holds</b>`, with a <font> around it too."""
    for _ in range(_MOST_AROUND):
        if names(element) in _BOLD:
            return True
        if (
            names(element) not in _AROUND
            or len(element) != 1
            or _bare(element.text)
            or _bare(element[0].tail)
        ):
            return False
        element = element[0]
    return False


def _is_anchor(element: Element) -> bool:
    """`<a name="s1"></a>`: a place to point to, with nothing shown."""
    return names(element) == "a" and not len(element) and not _bare(element.text) and not _bare(element.tail)


def _unwrap(block: Element) -> None:
    """The paragraphs found inside one stand beside each other in its place."""
    for paragraph in list(block):
        block.addprevious(paragraph)
    drop(block)


class _Wrapping:
    """One block's children, laid anew."""

    def __init__(self, block: Element) -> None:
        self.block = block
        self.paragraph = etree.Element("p")

    def wrap(self, measured: Measures) -> None:
        children = list(self.block)
        self.paragraph.text, self.block.text = self.block.text, None
        parted = [_is_double(child) or _is_below_bold(child) for child in children]
        after_break = False
        for child, parts in zip(children, parted, strict=True):
            is_break = names(child) == "br" and (parts or after_break)
            after_break = parts and names(child) == "br" and _is_double(child)
            if is_break or _is_block(child, measured):
                self._begin(child, kept=not is_break)
            else:
                self.paragraph.append(child)
        self._close()

    def _begin(self, child: Element, *, kept: bool) -> None:
        """The words behind `child` begin a paragraph."""
        tail, child.tail = child.tail, None
        self._close()
        if kept:
            self.block.append(child)
        else:
            self.block.remove(child)
        self.paragraph.text = tail

    def _close(self) -> None:
        if _bare(self.paragraph.text) or len(self.paragraph):
            self.block.append(self.paragraph)
        self.paragraph = etree.Element("p")


__all__ = ["wrap"]
