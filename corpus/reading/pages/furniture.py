"""What a page shows beside its stories: taken out of the tree, with what it does not show at all."""

from __future__ import annotations

import re

from lxml import etree

from corpus.reading.pages import vocabulary
from corpus.reading.pages.boxes import box_under
from corpus.reading.pages.tree import Element, drop, marks, measures, names, words

_NOT_TEXT = frozenset(
    "script style noscript template svg math iframe object embed applet video audio canvas map button select "
    "textarea input datalist output progress picture img source track frameset frame base".split()
)
_BESIDE = frozenset({"nav", "aside", "dialog", "menu", "footer", "figcaption"})
_ROLES = frozenset(
    "navigation complementary contentinfo search dialog alertdialog menu menubar toolbar tablist".split()
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text u-hidden is-hidden hidden d-none "
    "assistive-text offscreen".split()
)
_PAGE = frozenset({"html", "body", "main", "article", "head", "title"})
_MOST = 0.5  # of the page's text: what holds as much is the page itself, whatever it is called
_MOST_OF_A_BOX = 0.3
_LONGEST_LINE = 200  # characters
_LONGEST_FORM = 600  # characters; the pages of some products stand in one form from head to foot


def strip(root: Element) -> None:
    """Take out what is hidden, what is not text and what stands beside the stories."""
    for element in [one for one in root.iter() if names(one) in _NOT_TEXT or _is_hidden(one)]:
        drop(element)
    shown = measures(root).shown
    whole = max(1, shown[root])
    for element in list(root.iter()):
        if element is not root and shown[element] < _MOST * whole and _is_furniture(element, shown[element]):
            _keep_what_tells(element)
            drop(element)
    for link in [one for one in root.iter("a") if _leads_up(one)]:
        drop(link)
    for heading in list(root.iter("h2", "h3", "h4", "h5", "h6", "strong", "b", "p", "div", "span")):
        box = box_under(heading, shown, _MOST_OF_A_BOX * whole)
        if box is not None:
            drop(box)


def _is_hidden(element: Element) -> bool:
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    if element.get("aria-hidden") == "true" and names(element) in ("div", "section", "ul", "dialog"):
        return True
    if _HIDDEN_STYLE.search(element.get("style", "")[:500]):
        return names(element) not in ("html", "body")  # pages hide all until a script has run
    return not _UNSEEN.isdisjoint(element.get("class", "")[:400].lower().split())


def _is_furniture(element: Element, length: int) -> bool:
    tag = names(element)
    if tag in _PAGE:
        return False
    if tag == "footer" and any(names(one) == "blockquote" for one in element.iterancestors()):
        return False  # it says whose words are quoted
    if tag in _BESIDE or element.get("role") in _ROLES:
        return True
    if tag == "form":
        return length < _LONGEST_FORM and next(element.iter("h1", "article"), None) is None
    found = marks(element)
    return bool(found) and _names_furniture(found) and next(element.iter("h1"), None) is None


def _names_furniture(found: frozenset[str]) -> bool:
    return (
        not found.isdisjoint(vocabulary.FURNITURE)
        or any(pair <= found for pair in vocabulary.TOGETHER)
        or any(vocabulary.BEGINS_AS_FURNITURE.match(word) for word in found)
    )


def _leads_up(link: Element) -> bool:
    """`[Back to top]`, which some pages print on a story's last line."""
    if not (link.get("href") or "").startswith("#"):
        return False
    return vocabulary.UP.fullmatch(words(link)) is not None


def _keep_what_tells(element: Element) -> None:
    """A post's own address and time often stand in its foot, among the buttons to share it."""
    link = next((one for one in element.iter("a") if one.get("href") and is_permalink(one)), None)
    if link is not None:
        element.addprevious(etree.Element("a", {"href": link.get("href", ""), "rel": "bookmark"}))
    times = [one for one in element.iter("time", "abbr") if one.get("datetime") or one.get("title")]
    is_foot = names(element) == "footer" or not marks(element).isdisjoint(vocabulary.FEET)
    if len(times) == 1 and is_foot:
        told = times[0].get("datetime") or times[0].get("title") or ""
        element.addprevious(etree.Element("time", {"datetime": told}))


def is_permalink(link: Element) -> bool:
    """A link that is said to be a post's own address."""
    return (
        "bookmark" in (link.get("rel") or "").lower().split()
        or link.get("itemprop") == "url"
        or not marks(link).isdisjoint({"permalink", "permalinks"})
        or words(link).lower() in ("permalink", "#", "¶", "link to post", "link to this post", "direct link")
    )


def is_furniture_line(line: str) -> bool:
    """A button, a label or a rule printed as a line of its own: `Share`, `Advertisement`, `___`."""
    if len(line) > _LONGEST_LINE:
        return False
    return any(make.fullmatch(line) for make in (vocabulary.RULE, vocabulary.BUTTON, vocabulary.FOOT))
