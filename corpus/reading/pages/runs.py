"""Posts that a page prints one after another with nothing around each: by their headlines and stamps.

<h3>14:02 Ferries Stop</h3> <p>...</p> <h3>14:10 Wall Holds</h3> <p>...</p>
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lxml import etree

from corpus.reading.pages.furniture import is_furniture_line
from corpus.reading.pages.groups import Page
from corpus.reading.pages.kinds import Child, Kind, children_of
from corpus.reading.pages.tree import Element, names

_FEWEST = 2
_FEWEST_WELCOMED = 4
_LONGEST_WELCOME = 160  # characters
_NEAR = 8  # children in which the text under a headline begins
_SHARE = 0.4  # of the page's text
_SHARE_OF_A_LIVE_BLOG = 0.2
_ABOVE = frozenset({Kind.STAMP, Kind.HEADLINE})
_WORDED = frozenset({Kind.TEXT, Kind.OPENING})


def runs(page: Page) -> list[Element]:
    """A container for each post of the longest run that holds much of the page's text; none without a run."""
    best: list[list[Child]] = []
    for parent in _parents(page):
        children = children_of(parent, page)
        starts = _starts(children, parent, page)
        if len(starts) >= _FEWEST and len(starts) > len(best):
            best = _cut(children, starts)
    return [_contained([child.element for child in post]) for post in best]


def _parents(page: Page) -> list[Element]:
    """What holds much of the page's text and has several children, the outermost first."""
    whole = max(1, page.measured.shown[page.root])
    least = _SHARE_OF_A_LIVE_BLOG if page.is_live else _SHARE
    return [
        one
        for one in page.root.iter()
        if len(one) > 2
        and page.measured.shown.get(one, 0) >= least * whole
        and names(one) not in ("p", "tr", "table")
    ]


def _starts(children: Sequence[Child], parent: Element, page: Page) -> list[int]:
    """The places among the children where a post begins."""
    stamped = [at for at, child in enumerate(children) if child.is_stamped]
    if len(stamped) >= _FEWEST:
        between = children[stamped[0] : stamped[-1] + 1]
        if any(child.kind in _WORDED for child in between):  # else "Published ... Updated ..." of one story
            return _stamped_starts(children, _level_beside_stamps(children))
    return [] if page.is_article else _headed_starts(children, parent)


def _level_beside_stamps(children: Sequence[Child]) -> str | None:
    """The tag of the headlines that stand beside stamps; others are subheadings."""
    for at, child in enumerate(children):
        near = [one.kind for one in (*children[max(0, at - 1) : at], *children[at + 1 : at + 2])]
        is_beside = child.kind is Kind.BOTH or (child.kind is Kind.HEADLINE and Kind.STAMP in near)
        if is_beside and child.level != "h1":
            return child.level
    return None


def _stamped_starts(children: Sequence[Child], level: str | None) -> list[int]:
    """A post has at most one stamp and one headline, in either order, before its text."""
    starts: list[int] = []
    open_with: set[Kind] = set()  # what the post that began has, while it has no text
    for at, child in enumerate(children):
        kind = child.kind
        if kind is Kind.HEADLINE and child.level != level:
            kind = Kind.TEXT
        if kind in (Kind.BOTH, Kind.OPENING):
            starts.append(at)
            open_with = set(_ABOVE)
        elif kind in _ABOVE and (not open_with or kind in open_with):
            starts.append(at)
            open_with = {kind}
        elif kind in _ABOVE:
            open_with.add(kind)
        elif kind is Kind.TEXT:
            open_with = set()
    return starts


def _headed_starts(children: Sequence[Child], parent: Element) -> list[int]:
    """Headlines of a digest: of one level, each over text, with rules between, or over the first no more than
    a welcome.

    An article begins with its lead; what stands over later paragraphs are its subheadings.
    """
    if any(names(one) == "article" or one.get("itemprop") == "articleBody" for one in _lineage(parent)):
        return []
    starts = _starts_of_one_level(children)
    if len(starts) < _FEWEST or sum(children[at].asks for at in starts) > len(starts) / 2:
        return []  # an interview, or questions and answers
    ruled = sum(child.kind is Kind.RULE for child in children) >= len(starts) - 1
    lead = [one for one in children[: starts[0]] if one.kind is Kind.TEXT and not is_furniture_line(one.line)]
    welcome = len(starts) >= _FEWEST_WELCOMED and len(lead) == 1 and len(lead[0].line) <= _LONGEST_WELCOME
    return starts if ruled or not lead or welcome else []


def _lineage(element: Element) -> list[Element]:
    return [element, *element.iterancestors()]


def _starts_of_one_level(children: Sequence[Child]) -> list[int]:
    """Where the headlines stand of the first level that heads texts and not only other headlines."""
    for level in _common_levels(children):
        of_level = [
            at for at, child in enumerate(children) if child.kind is Kind.HEADLINE and child.level == level
        ]
        if not all(_is_section(children, at) for at in of_level):
            return [at for at in of_level if _is_over_text(children, at)]
    return []


def _common_levels(children: Sequence[Child]) -> list[str]:
    """The tags that head at least two, the highest first; lines in bold only where no heading does."""
    levels = [child.level for child in children if child.kind is Kind.HEADLINE]
    common = sorted(one for one, times in Counter(levels).items() if times >= _FEWEST)
    return [one for one in common if one.startswith("h")] or common


def _is_section(children: Sequence[Child], at: int) -> bool:
    """A heading over a lower heading, with no words of its own between: "World"."""
    child = children[at]
    below = next((one for one in children[at + 1 : at + _NEAR] if one.kind is not Kind.NOTHING), None)
    return (
        below is not None
        and child.kind is below.kind is Kind.HEADLINE
        and child.level.startswith("h")
        and child.level < below.level
    )


def _is_over_text(children: Sequence[Child], at: int) -> bool:
    below = next((one.kind for one in children[at + 1 : at + _NEAR] if one.kind is not Kind.NOTHING), None)
    return below in _WORDED


def _cut(children: Sequence[Child], starts: Sequence[int]) -> list[list[Child]]:
    """The children of each post; what stands behind a rule or the name of a section is of none."""
    found: list[list[Child]] = []
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        inner = range(start + 1, end)
        until = next(
            (at for at in inner if children[at].kind is Kind.RULE or _is_higher_section(children, at, start)),
            end,
        )
        found.append(list(children[start:until]))
    return found


def _is_higher_section(children: Sequence[Child], at: int, start: int) -> bool:
    return children[at].level < children[start].level and _is_section(children, at)


def _contained(parts: Sequence[Element]) -> Element:
    """The parts moved into an element of their own, with the bare text behind each."""
    first = parts[0]
    container = etree.Element("div")
    if first.get("id"):
        container.set("id", first.get("id", ""))
    first.addprevious(container)
    for part in parts:
        container.append(part)
    return container
