"""Which element of a page is the headline of its one story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.reading.pages.facts import Facts, without_site
from corpus.reading.pages.groups import Page
from corpus.reading.pages.tree import HEADINGS, Element, names, words

_LONGEST = 300  # characters other than white space
_LONGEST_LINE_ABOVE = 120


def title_of(page: Page, about: Facts) -> Element | None:
    """The heading that says what the page's head tells; else the h1 likest to it; else a line that says it;
    else a heading with no paragraph above. What comes later is a subheading.
    """
    told = [*(without_site(title, about.publisher) for title in about.titles), *about.titles]
    bare = list(dict.fromkeys(filter(None, map(letters, told))))
    headings = sorted((one for one in page.root.iter(*HEADINGS) if _could_be(one, page)), key=names)
    said = _saying(headings, bare)
    if said is not None:
        return said
    first = [one for one in page.root.iter() if names(one) == "h1" or one.get("itemprop") == "headline"]
    first = [one for one in first if _could_be(one, page)]
    if first:
        return max(first, key=lambda one: _likeness(words(one), told))
    lines = (one for one in page.root.iter() if names(one) not in ("title", "a") and _could_be(one, page))
    said = _saying(lines, bare)
    return said if said is not None else _first_heading(page)


def told_title(about: Facts) -> str:
    """The title in the page's head, for pages that print none."""
    return without_site(about.titles[0], about.publisher) if about.titles else ""


def letters(line: str) -> str:
    """What is left when marks, white space and capitals do not count."""
    return "".join(letter for letter in line.casefold() if letter.isalnum())


def _could_be(element: Element, page: Page) -> bool:
    return 0 < page.measured.shown.get(element, 0) <= _LONGEST


def _saying(elements: Iterable[Element], told: Sequence[str]) -> Element | None:
    """The first element that says the first of these titles that any says."""
    said: dict[str, Element] = {}
    for element in elements:
        said.setdefault(letters(words(element)), element)
    return next((said[title] for title in told if title in said), None)


def _likeness(line: str, titles: Sequence[str]) -> float:
    """The share of its words that one of the titles has."""
    own = set(line.casefold().split())
    return max((len(own & set(title.casefold().split())) / len(own) for title in titles if own), default=0)


def _first_heading(page: Page) -> Element | None:
    for element in page.root.iter():
        if names(element) in HEADINGS and _could_be(element, page):
            return element
        if page.measured.is_line(element) and page.measured.shown.get(element, 0) > _LONGEST_LINE_ABOVE:
            return None
    return None
