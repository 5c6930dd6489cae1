"""A page of one story: its headline, its stamp and the paragraphs of its body."""

from __future__ import annotations

from corpus.reading.pages.beside import is_beside, says_by, take_beside
from corpus.reading.pages.facts import Facts
from corpus.reading.pages.groups import Page, around
from corpus.reading.pages.post import Post, body, own_id, surest
from corpus.reading.pages.region import region_of
from corpus.reading.pages.title import title_of, told_title
from corpus.reading.pages.tree import Element, drop, inside, marks, names, words

_STANDFIRSTS = frozenset(
    "standfirst subtitle dek deck lead lede intro introduction summary subheadline subhead strapline strap "
    "description excerpt subheading abstract".split()
)
_SHORTEST_STANDFIRST = 20  # characters


def article(page: Page, about: Facts) -> Post:
    """The page's one story. The title in its head is taken where the page prints none."""
    title = title_of(page, about)
    shown = told_title(about) if title is None else words(title)
    region = region_of(page)
    home = next((one for one in (region, *region.iterancestors()) if names(one) == "article"), None)
    found = [page.stamps[one] for one in (region if home is None else home).iter() if one in page.stamps]
    own = None if home is None else own_id(home, page)
    standfirst = [] if title is None else _standfirst(title, region, page)
    if title is not None:
        _drop_above(region, title)
        drop(title)
    take_beside(region, found, page)
    return Post(headline=shown or None, body=(*standfirst, *body(region)), found=surest(found), id=own)


def _drop_above(region: Element, title: Element) -> None:
    """What the region shows above its headline is not of the story."""
    if not inside(title, region):
        return
    one = title
    while one is not region:
        for before in list(one.itersiblings(preceding=True)):
            drop(before)
        parent = one.getparent()
        if parent is None:
            return
        parent.text = None
        one = parent


def _standfirst(title: Element, region: Element, page: Page) -> list[str]:
    """The lines between the headline and the body that the page calls its lead."""
    home = around([title, region])
    if home is None or inside(title, region):
        return []
    found: list[str] = []
    is_below = False
    for element in home.iter():
        if element is region:
            return found
        is_below = is_below or element is title
        if is_below and page.measured.is_line(element) and _is_lead(element, title, page):
            found.append(words(element))
    return []


def _is_lead(element: Element, title: Element, page: Page) -> bool:
    if element is title or page.measured.shown.get(element, 0) < _SHORTEST_STANDFIRST:
        return False
    line = words(element)
    if is_beside(line) or says_by(line) or any(one in page.stamps for one in element.iter()):
        return False
    called = any(not marks(one).isdisjoint(_STANDFIRSTS) for one in (element, *element.iterancestors()))
    return called or element.getprevious() is title
