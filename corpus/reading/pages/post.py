"""One container in; the post in it out: headline, stamp, address, and the paragraphs of its body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.reading.markup import paragraphs_of
from corpus.reading.pages import vocabulary
from corpus.reading.pages.beside import take_beside
from corpus.reading.pages.boxes import points_elsewhere
from corpus.reading.pages.furniture import is_furniture_line, is_permalink
from corpus.reading.pages.groups import Page
from corpus.reading.pages.headline import headline_of
from corpus.reading.pages.tree import Element, drop, inside, marks, words
from corpus.reading.pages.when import Stamped, opening

_IDS = ("id", "data-id", "data-post-id", "data-block-id", "data-entry-id", "data-item-id")
_LONGEST_ID = 500  # characters
_POINTERS = ("p", "div", "ul", "ol", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Post:
    """A story of the page. `found` is its stamp; which day a bare clock time is of, the whole page tells."""

    headline: str | None
    body: tuple[str, ...]
    found: Stamped | None = None
    published: str | None = None
    id: str | None = None
    link: str | None = None  # as printed
    is_pinned: bool = False  # on top; its copy may stand further down

    def holds_words(self) -> bool:
        return bool(self.headline or self.body)


def post(container: Element, page: Page) -> Post:
    """Takes its headline, stamps and byline out of the container: what stays is the body."""
    headline = headline_of(container, page)
    found = [page.stamps[one] for one in container.iter() if one in page.stamps]
    link = _permalink(container, headline, found)
    shown = None if headline is None else _headline_words(headline, found)
    if headline is not None and headline is not container:
        drop(headline)
    take_beside(container, found, page)
    return Post(
        headline=shown or None,
        body=() if headline is container else body(container),
        found=surest(found),
        id=own_id(container, page),
        link=link,
        is_pinned=not marks(container).isdisjoint(vocabulary.PINNED),
    )


def body(container: Element) -> tuple[str, ...]:
    """The paragraphs that a reader sees, without buttons and pointers to other stories."""
    for element in list(container.iterdescendants(*_POINTERS)):
        if points_elsewhere(element):
            drop(element)
    return tuple(line for line in paragraphs_of(container) if not is_furniture_line(line))


def _headline_words(headline: Element, found: Sequence[Stamped]) -> str:
    """The headline without the stamp that it opens or closes with."""
    for stamp in found:
        if stamp.is_whole and stamp.element is not headline and inside(stamp.element, headline):
            drop(stamp.element)
    line = words(headline).strip(" |·•–—:")
    stamped = opening(headline, line)
    return (stamped[1] if stamped else line).strip()


def surest(found: Sequence[Stamped]) -> Stamped | None:
    """What tells a machine, before what is printed; of several the first: "updated" stands behind."""
    told = next((one for one in found if one.iso), None)
    clocked = next((one for one in found if one.stamp and one.stamp.time), None)
    if told is None or clocked is None:
        return told or clocked or next(iter(found), None)
    if told.iso and len(told.iso) == len("2016-01-20") and not (told.stamp and told.stamp.time):
        return Stamped(clocked.element, told.iso, clocked.stamp) if clocked.iso is None else clocked
    return told


def own_id(container: Element, page: Page) -> str | None:
    """Its id, or that of the one element inside that holds all it shows."""
    whole = page.measured.shown.get(container, 0)
    for element in container.iter():
        if element is not container and page.measured.shown.get(element, 0) < whole:
            return None
        for name in _IDS:
            if value := (element.get(name) or "").strip():
                return value[:_LONGEST_ID]
    return None


def _permalink(container: Element, headline: Element | None, found: Sequence[Stamped]) -> str | None:
    """The link on the headline or on the stamp, or one that is called a permalink."""
    spots = [*([headline] if headline is not None else []), *(one.element for one in found if one.is_whole)]
    for spot in spots:
        above = [one for one in spot.iterancestors("a") if inside(one, container)]
        for link in [*spot.iter("a"), *above]:
            if link.get("href"):
                return link.get("href")
    return next(
        (one.get("href") for one in container.iter("a") if one.get("href") and is_permalink(one)), None
    )
