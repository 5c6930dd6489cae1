"""What each child of a run is: a stamp, a headline, a paragraph, a rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from corpus.reading.pages import vocabulary
from corpus.reading.pages.beside import is_beside
from corpus.reading.pages.groups import Page
from corpus.reading.pages.headline import is_bold_line
from corpus.reading.pages.tree import HEADINGS, Element, names, words

_LONGEST_ABOVE = 600  # characters of a child that may be a headline or a stamp
_LONGEST_LABEL = 60
_MARKS = "[(*•> "


class Kind(Enum):
    """What a child of a run is."""

    NOTHING = auto()
    STAMP = auto()
    HEADLINE = auto()
    BOTH = auto()  # a headline with its stamp
    OPENING = auto()  # a paragraph that opens with a stamp
    RULE = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Child:
    """One child of a run. `level`: the tag of a headline, "bold" where a line is only printed so."""

    element: Element
    kind: Kind
    level: str = ""
    line: str = ""  # its words, of all but a long one

    @property
    def is_stamped(self) -> bool:
        return self.kind in (Kind.STAMP, Kind.BOTH, Kind.OPENING)

    @property
    def asks(self) -> bool:
        return self.line.endswith("?")


def children_of(parent: Element, page: Page) -> list[Child]:
    return [_child(one, page) for one in parent if isinstance(one.tag, str)]


def _child(element: Element, page: Page) -> Child:
    shown = page.measured.shown.get(element, 0)
    if names(element) == "hr":
        return Child(element, Kind.RULE)
    if not shown:
        return Child(element, Kind.STAMP if element in page.stamps else Kind.NOTHING)
    if shown > _LONGEST_ABOVE:
        return Child(element, Kind.OPENING if element in page.stamps else Kind.TEXT)
    line = words(element)
    if vocabulary.RULE.fullmatch(line):
        return Child(element, Kind.RULE)
    return _short_child(element, line, page)


def _short_child(element: Element, line: str, page: Page) -> Child:
    stamped = [one for one in element.iter() if one in page.stamps]
    whole = [one for one in stamped if page.stamps[one].is_whole]
    level = _level(element, whole, page)
    if level:
        return Child(element, Kind.BOTH if stamped else Kind.HEADLINE, level, line)
    if whole and _is_stamp_line(line, whole):
        return Child(element, Kind.STAMP, line=line)
    if stamped and _opens_with(element, line, stamped[0]):
        return Child(element, Kind.OPENING, line=line)
    return Child(element, Kind.TEXT, line=line)


def _level(element: Element, stamps: Sequence[Element], page: Page) -> str:
    """The tag of the heading that all of the line is, its stamps aside; "" where it is a paragraph."""
    shown = page.measured.shown.get(element, 0)
    beside = sum(page.measured.shown.get(one, 0) for one in stamps)
    headings = list(element.iter(*HEADINGS))
    if headings and shown <= sum(page.measured.shown.get(one, 0) for one in headings) + beside:
        return names(headings[0]) if shown > beside else ""
    if names(element) == "dt" and not stamps:
        return "dt"
    is_bold = page.measured.is_line(element) and shown > beside and is_bold_line(element, page)
    return "bold" if is_bold else ""


def _is_stamp_line(line: str, stamps: Sequence[Element]) -> bool:
    """Nothing but stamps, and a byline or a label."""
    for stamp in stamps:
        line = line.replace(words(stamp), " ", 1)
    return len(line) <= _LONGEST_LABEL and is_beside(" ".join(line.split()))


def _opens_with(element: Element, line: str, stamp: Element) -> bool:
    return stamp is element or line.lstrip(_MARKS).startswith(words(stamp).lstrip(_MARKS))
