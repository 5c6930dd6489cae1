"""The stamps of a page's posts in; when each was published out, over midnight and under headings of days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.clock.days import day_at
from corpus.clock.running import running, zone_of_all
from corpus.clock.stamps import Stamp
from corpus.reading.pages.groups import Page, around
from corpus.reading.pages.tree import Element, inside, words
from corpus.reading.pages.when import Stamped

_PARTED = re.compile(r"(?:[,|·•:()–—]|\s-)\s*")
_A_DAY = 24 * 60  # minutes
_LONGEST_TITLE = 300
_LONGEST_INTRODUCTION = 5_000  # characters


@dataclass(frozen=True, slots=True)
class Days:
    """What a page tells of its posts' days outside them, taken before the posts are taken apart.

    `headings` has the day headings over each post: "Thursday, 21 January".
    """

    headings: tuple[tuple[Stamp, ...], ...]
    printed: str | None  # the first day printed over the posts
    zone: str | None  # of stamps that name none: "all times GMT"


def days(page: Page, containers: Sequence[Element]) -> Days:
    """The days over each container, the first one printed outside all of them, and their common zone."""
    number = {container: at for at, container in enumerate(containers)}
    within = {inner for container in containers for inner in container.iter()}
    home = around(containers)
    headings: list[list[Stamp]] = [[] for _ in containers]
    waiting: list[Stamp] = []
    printed: str | None = None
    for element in page.root.iter():
        if element in number:
            headings[number[element]], waiting = waiting, []
        if element in within or element not in page.stamps:
            continue
        stamp = as_stamp(page.stamps[element])
        if stamp is not None and (stamp.day or "").startswith(("1", "2")):
            printed = printed or (None if _is_of_a_teaser(element) else stamp.day)
        if stamp is not None and home is not None and inside(element, home) and _is_day(stamp):
            waiting.append(stamp)
    return Days(tuple(map(tuple, headings)), printed, zone_of_all(_introduction(page, containers)))


def _is_of_a_teaser(element: Element) -> bool:
    """It stands in a story of its own, without the page's title."""
    home = next(element.iterancestors("article"), None)
    return (
        home is not None
        and next(home.iter("h1"), None) is None
        and next(home.iter("h2", "h3", "h4"), None) is not None
    )


def _is_day(stamp: Stamp) -> bool:
    return stamp.time is None and stamp.label is None and bool(stamp.day or stamp.weekday)


def _introduction(page: Page, containers: Sequence[Element]) -> str:
    found: list[str] = []
    length = 0
    first = containers[0] if containers else None
    for element in page.root.iter():
        if element is first or length > _LONGEST_INTRODUCTION:
            break
        if page.measured.is_line(element):
            found.append(words(element)[:_LONGEST_INTRODUCTION])
            length += len(found[-1])
    return " ".join(found)


def published(
    found: Sequence[Stamped | None], told: Days, start: str | None, *, is_start: bool
) -> list[str | None]:
    """When each post was published, ISO 8601, one for one.

    `start` is the page's own day; `is_start`: it is the day when the blog began, not the one printed over its
    first post.
    """
    stamps: list[Stamp] = []
    places: list[int | None] = []
    for at, one in enumerate(found):
        above = told.headings[at] if at < len(told.headings) else ()
        stamp = as_stamp(one) if one is not None else None
        places.append(len(stamps) + len(above) if stamp is not None else None)
        stamps += [*above, *([stamp] if stamp is not None else [])]
    turned = is_start and not any(told.headings) and _runs_backward(stamps)
    when = running(stamps[::-1], start, told.zone)[::-1] if turned else running(stamps, start, told.zone)
    return [
        one.iso
        if one is not None and _is_moment(one)
        else when[place].published
        if place is not None
        else None
        for one, place in zip(found, places, strict=True)
    ]


def day_in_title(title: str) -> str | None:
    """The day with its year that a title names beside its other words: `Digest, 20 January 2016`."""
    title = title[:_LONGEST_TITLE]
    for place in (0, *(mark.end() for mark in _PARTED.finditer(title))):
        found = day_at(title, place)
        if found is None or found[0].startswith("--"):
            continue
        behind = title[found[1] :].strip()
        if not behind or _PARTED.match(title[found[1] :].lstrip()):
            return found[0]
    return None


def as_stamp(one: Stamped) -> Stamp | None:
    """What is printed, with the day that a machine is told beside it."""
    if one.iso is None:
        return one.stamp
    return replace(one.stamp or Stamp(), day=one.iso[:10], weekday=None)


def _is_moment(one: Stamped) -> bool:
    """A machine is told the time too, or nothing more than its day is known."""
    return one.iso is not None and (
        len(one.iso) > len("2016-01-20") or one.stamp is None or one.stamp.time is None
    )


def _runs_backward(stamps: Sequence[Stamp]) -> bool:
    minutes = [stamp.time[0] * 60 + stamp.time[1] for stamp in stamps if stamp.time]
    half = _A_DAY // 2
    return sum((after - before + half) % _A_DAY - half for before, after in pairwise(minutes)) < 0
