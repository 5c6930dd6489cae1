"""Posts that a page prints in containers of their own: a run of elements made alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from corpus.reading.pages import vocabulary
from corpus.reading.pages.tree import HEADINGS, Element, Measures, inside, marks, names
from corpus.reading.pages.when import Stamped

_CONTAINERS = frozenset("article section div li tr dd td details blockquote table ul ol dl".split())
_POST_KINDS = ("blogposting", "newsarticle", "article", "liveblogupdate", "socialmediaposting")
_FEWEST = 12  # characters of a post beyond its stamp and headline
_LONGEST_TEASER = 250  # characters
_TOLD_AT_LENGTH = 3  # times as long as a teaser
_LIKE = 0.6  # of the members
_SHARE = 0.4  # of the page's text
_SHARE_OF_A_LIVE_BLOG = 0.2


@dataclass(frozen=True, slots=True)
class Group:
    """Elements made alike, in printed order, none inside another."""

    members: tuple[Element, ...]
    sure: int  # members with a stamp or a headline
    share: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page's tree without its furniture, and what was measured of it."""

    root: Element
    measured: Measures
    stamps: Mapping[Element, Stamped]
    is_live: bool
    is_article: bool = False  # as it says for machines


def best_group(page: Page) -> Group | None:
    """The posts: the like elements that hold most of the page's text, most with a stamp or a headline."""
    found = [group for members in _alike(page) if (group := _group(members, page)) is not None]
    found = [group for group in found if not _are_teasers(group, page)]
    widest = max((group.share for group in found), default=0)
    near = [group for group in found if group.share >= 0.7 * widest]
    return max(near, key=_fitness, default=None)


def _are_teasers(group: Group, page: Page) -> bool:
    """A line or two each, beside one story told at length under the page's title."""
    mean = sum(page.measured.shown[one] for one in group.members) / len(group.members)
    if mean > _LONGEST_TEASER:
        return False
    known = set(group.members)
    for title in page.root.iter("h1"):
        home = next((one for one in title.iterancestors("article", "main") if not _holds(one, known)), None)
        if home is not None and home not in known and page.measured.shown[home] > _TOLD_AT_LENGTH * mean:
            return True
    return False


def _holds(element: Element, members: Set[Element]) -> bool:
    return any(inner in members for inner in element.iterdescendants())


def _fitness(group: Group) -> tuple[int, int, int]:
    first = group.members[0]
    return (
        group.sure,
        sum(1 for one in group.members if one.get("id")),
        sum(1 for _ in first.iterancestors()),
    )


def _alike(page: Page) -> Iterable[Sequence[Element]]:
    """Elements of one tag under one parent, or with one word of their classes, or of one schema."""
    found: dict[tuple[object, ...], list[Element]] = defaultdict(list)
    ways = _ways(page.root)
    for element in page.root.iter(*_CONTAINERS):
        if page.measured.shown.get(element, 0) < _FEWEST:
            continue
        tag = names(element)
        found[tag, element.getparent()].append(element)
        found["way", ways[element]].append(element)
        if kind := (element.get("itemtype") or "").lower().rsplit("/", 1)[-1]:
            found["kind", kind].append(element)
        for label in (element.get("class") or "")[:200].split()[:6]:
            if not any(map(str.isdigit, label)):
                found[tag, label].append(element)
    for members in found.values():
        if len(members) > 1:
            yield _apart(members)


def _ways(root: Element) -> dict[Element, int]:
    """A number for the tags on the way from the root down to each element: like elements have the same."""
    numbers: dict[tuple[int, str], int] = {}
    found: dict[Element, int] = {}
    for element in root.iter():
        parent = element.getparent()
        way = (found.get(parent, 0) if parent is not None else 0, names(element))
        found[element] = numbers.setdefault(way, len(numbers) + 1)
    return found


def _apart(members: Sequence[Element]) -> Sequence[Element]:
    """None inside another: the inner ones where one holds all the others."""
    known = set(members)
    outer = [one for one in members if not any(above in known for above in one.iterancestors())]
    if len(outer) > 1:
        return outer
    holding = {above for one in members for above in one.iterancestors() if above in known}
    return [one for one in members if one not in holding]


def _group(members: Sequence[Element], page: Page) -> Group | None:
    """The members as a group of posts; None where they are not."""
    whole = max(1, page.measured.shown[page.root])
    worded = [one for one in members if _holds_words(one, page)]
    if len(worded) < 2 or len(worded) < _LIKE * len(members):
        return None
    share = sum(page.measured.shown[one] for one in worded) / whole
    if share < (_SHARE_OF_A_LIVE_BLOG if page.is_live else _SHARE):
        return None
    stamped = {one for one in worded if _has_stamp(one, page)}
    headed = {one for one in worded if _has_headline(one)}
    called = sum(1 for one in worded if _is_called_post(one))
    enough = _LIKE * len(worded)
    if len(stamped) < enough and (len(headed) < enough or called < enough):
        return None
    sure = stamped | headed
    if len({one.getparent() for one in worded}) > 1:  # made alike only by chance: list entries of two lists
        worded = [one for one in worded if one in sure]
    return Group(tuple(worded), len(sure), share)


def _holds_words(element: Element, page: Page) -> bool:
    """More than a stamp, a headline and links: a list of other stories holds no more than these."""
    if element in page.stamps and page.stamps[element].is_whole:
        return False  # "Published on 20 January 2016"
    beside = 0
    skipped: set[Element] = set()
    for inner in element.iterdescendants():
        parent = inner.getparent()
        if parent in skipped:
            skipped.add(inner)
        elif names(inner) in HEADINGS or (inner in page.stamps and page.stamps[inner].is_whole):
            skipped.add(inner)
            beside += page.measured.shown.get(inner, 0)
    return page.measured.shown[element] - beside >= _FEWEST and not _is_pointer(element, page)


def _is_pointer(element: Element, page: Page) -> bool:
    linked = sum(page.measured.shown.get(link, 0) for link in element.iter("a"))
    return linked >= 0.8 * page.measured.shown[element]


def _has_stamp(element: Element, page: Page) -> bool:
    return any(inner in page.stamps for inner in element.iter())


def _has_headline(element: Element) -> bool:
    return next(element.iter(*HEADINGS), None) is not None or any(
        (inner.get("itemprop") or "") == "headline" for inner in element.iter()
    )


def _is_called_post(element: Element) -> bool:
    kind = (element.get("itemtype") or "").lower().rsplit("/", 1)[-1]
    if names(element) == "article" or element.get("role") == "article":
        return True
    return kind in _POST_KINDS or not marks(element).isdisjoint(vocabulary.POSTS)


def around(members: Sequence[Element]) -> Element | None:
    """The innermost element that holds all the members."""
    if not members:
        return None
    return next(
        (above for above in members[0].iterancestors() if all(inside(one, above) for one in members)), None
    )
