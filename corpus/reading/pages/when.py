"""When: what a page's machine dates and the stamps that it prints say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.clock.moments import moment
from corpus.clock.stamps import Stamp, leading_stamp, trailing_stamp, whole_stamp
from corpus.reading.pages.tree import Element, names, words

_DATED = ("datetime", "content", "title")
_DATA = re.compile(
    r"data-(?!.*(?:updat|modif|end|expir|refresh))(?:.*-)?"
    r"(?:date|time|datetime|timestamp|published|utc|unix|epoch|created)(?:-.*)?$"
)
_LONGEST = 60  # characters of a date
_TELLS = re.compile(r"\d|noon|midday|midnight", re.IGNORECASE)
_UNIT = r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?)"
_RELATIVE = re.compile(
    rf"(?:updated\s+|posted\s+)?(?:just now|(?:(?:\d{{1,3}}|an?|one)\s?{_UNIT}(?:\s+and)?\s+){{1,2}}ago"
    r"|\d{1,3}\s?[mhd]|today|yesterday|now)\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stamped:
    """An element that is a stamp or opens with one: `iso` is told to machines, `stamp` is printed."""

    element: Element
    iso: str | None = None
    stamp: Stamp | None = None
    is_whole: bool = True  # the element is nothing but the stamp


def stamped(element: Element, line: str) -> Stamped | None:
    """What the element, whose words are `line`, says of when; None where it says nothing of it."""
    printed = whole_stamp(line)
    is_relative = _RELATIVE.fullmatch(line) is not None
    dated = _machine(element) or (_titled(element) if printed or is_relative else None)
    if dated or printed or (names(element) == "time" and is_relative):
        return Stamped(element, dated, printed)
    if is_relative and len(line) > 3:
        return Stamped(element)
    return None


def marked(element: Element) -> Stamped | None:
    """The time that a whole post carries in an attribute: `<div data-timestamp="1453298520">`."""
    if not element.attrib or names(element) in ("html", "body", "main"):
        return None
    dated = _machine(element)
    return None if dated is None else Stamped(element, dated, is_whole=False)


def opening(element: Element, line: str) -> tuple[Stamped, str] | None:
    """The stamp that a line opens or closes with, and the line without it."""
    if not _TELLS.search(line):
        return None
    if (found := leading_stamp(line)) is not None and not found[0].is_weak:
        return Stamped(element, None, found[0], is_whole=False), line[found[1] :]
    if (found := trailing_stamp(line)) is not None:
        return Stamped(element, None, found[0], is_whole=False), line[: found[1]]
    return None


def _titled(element: Element) -> str | None:
    """The whole time that a page shows when a reader points at a shorter one."""
    title = element.get("title") or ""
    iso = moment(title) if len(title) < _LONGEST else None
    return iso if iso is not None and "T" in iso else None


def _machine(element: Element) -> str | None:
    """The date in an attribute that machines read; on elements other than these it may be anything's."""
    kind = (element.get("itemprop") or "").lower()
    fields = [name for name in map(str, element.attrib) if _DATA.match(name)]
    if names(element) in ("time", "abbr") or kind in ("datepublished", "datecreated"):
        fields = [*_DATED, *fields]
    for field in fields:
        value = element.get(field)
        if value and len(value) < _LONGEST and (iso := moment(value)):
            return iso
    line = words(element) if names(element) == "time" else ""
    return moment(line) if 0 < len(line) < _LONGEST else None
