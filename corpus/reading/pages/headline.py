"""Which element of a post is its headline."""

from __future__ import annotations

from corpus.reading.pages import vocabulary
from corpus.reading.pages.groups import Page
from corpus.reading.pages.tree import HEADINGS, Element, marks, names, words

_LONGEST = 300  # characters other than white space
_LONGEST_BOLD = 160
_LONGEST_BEFORE = 60  # characters that may stand over it: a kicker, a byline
_BOLD = frozenset({"b", "strong", "big"})


def headline_of(container: Element, page: Page) -> Element | None:
    """Its first heading; without one, what is called so, or a first line all in bold over others.

    A heading under the first paragraph is a subheading.
    """
    before = 0
    called: Element | None = None
    for element in container.iter():
        if is_stamp(element, page):
            before -= page.measured.shown.get(element, 0)
        if names(element) in HEADINGS and _could_be(element, page):
            return element
        if called is None and _is_called(element) and _could_be(element, page):
            called = element
        if page.measured.is_line(element) and element is not container:
            before += page.measured.shown.get(element, 0)
            if before > _LONGEST_BEFORE and element is not called:
                break
    return called if called is not None else _bold_line(container, page)


def _could_be(element: Element, page: Page) -> bool:
    return 0 < page.measured.shown.get(element, 0) <= _LONGEST and not is_stamp(element, page)


def _is_called(element: Element) -> bool:
    return element.get("itemprop") == "headline" or (
        not marks(element).isdisjoint(vocabulary.HEADLINES) and not any(names(one) == "p" for one in element)
    )


def is_stamp(element: Element, page: Page) -> bool:
    """Nothing but stamps stand in it."""
    length = page.measured.shown.get(element, 0)
    if length > _LONGEST_BEFORE:
        return False
    inner = [one for one in element.iter() if one in page.stamps and page.stamps[one].is_whole]
    return bool(inner) and sum(page.measured.shown.get(one, 0) for one in inner) >= length


def _bold_line(container: Element, page: Page) -> Element | None:
    """The first line, when it is bold and stands over another line."""
    lines = [one for one in container.iterdescendants() if page.measured.is_line(one)]
    lines = [one for one in lines if page.measured.shown.get(one, 0) and not is_stamp(one, page)]
    lines = [one for one in lines if not names_sender(one)]
    return lines[0] if len(lines) > 1 and is_bold_line(lines[0], page) else None


def names_sender(element: Element) -> bool:
    """The line over a message of a chat that says whose it is."""
    return any(pair <= marks(element) for pair in vocabulary.SENDERS)


def is_bold_line(element: Element, page: Page) -> bool:
    """Bold from end to end, and it does not end as a sentence does."""
    length = page.measured.shown.get(element, 0)
    if not 0 < length <= _LONGEST_BOLD:
        return False
    bold = sum(page.measured.shown.get(one, 0) for one in _outermost_bold(element))
    return bold >= length and words(element)[-1] not in ".,;:"


def _outermost_bold(element: Element) -> list[Element]:
    if names(element) in _BOLD:
        return [element]
    found = list(element.iterdescendants(*_BOLD))
    return [one for one in found if not any(names(above) in _BOLD for above in one.iterancestors())]
