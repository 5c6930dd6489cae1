"""The dateline that a paragraph opens with: `GENEVA (AP) —`, `DAMASCUS, Jan. 20 —`, `2016-03-14:`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.clock.days import DAY, day_at
from corpus.clock.months import MONTH, WEEKDAY
from corpus.clock.running import When, dated
from corpus.clock.stamps import Stamp

_LOOK = 160  # characters
_UPPER = r"[^\W\d_a-z]"
_CAPITALS = rf"(?:St\.? |Ste\.? )?{_UPPER}(?:{_UPPER}|['’.-])+(?:[ /-](?:{_UPPER}|['’.-])+){{0,4}}"
_TITLED = rf"{_UPPER}[\w'’.-]+(?: {_UPPER}[\w'’.-]+){{0,3}}"
_AREA = rf"(?:, (?!(?i:{WEEKDAY}|{MONTH}))(?:{_TITLED}|[A-Z]\.[A-Z]\.))?"
_DASH = re.compile(r"\s*(?:[—–―]|--+|\s-\s|_|\s*\|)\s*(?=\S)")
_COLON = re.compile(r"\s*:\s+(?=\S)")
_MARK = re.compile(r"[—–―_|:\])]|--|\s-\s")  # without one of these there is no dateline
_AGENCY = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{2,60})[)\]]")
_PLACE_IN_CAPITALS = re.compile(rf"{_CAPITALS}{_AREA}(?=[\s,:(–—-])")
_PLACE = re.compile(rf"{_TITLED}{_AREA}(?=[\s,:(–—-])")
_WEEKDAY = re.compile(WEEKDAY, re.IGNORECASE)
_DAY = re.compile(DAY, re.IGNORECASE)
_COMMA = re.compile(r"\s*,?\s*")
_OPENING = re.compile(r"[\s*_\[(]*")
_CLOSING = re.compile(r"[\s*_\])]*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`end` is where the paragraph's own words begin.

    `is_sure`: a place with an agency or a day. `is_weak`: a place before a colon, as in headlines.
    """

    end: int
    stamp: Stamp | None = None
    is_sure: bool = False
    is_weak: bool = False


def dateline(paragraph: str) -> Dateline | None:
    """A place in capitals, or one with an agency or a day behind it, or a day; then a dash or a colon."""
    head = paragraph[:_LOOK]
    if _MARK.search(head) is None:
        return None
    return _placed(head, 0) or _day_first(head)


def date_of(paragraph: str, latest: str | None) -> When | None:
    """The day of its dateline; one without a year is in the last that does not put it after `latest`."""
    found = dateline(paragraph)
    if found is None or found.stamp is None:
        return None
    when = dated(found.stamp, latest)
    return when if when.published or when.day else None


def _placed(head: str, begins: int) -> Dateline | None:
    capitals = _PLACE_IN_CAPITALS.match(head, begins)
    place = capitals or _PLACE.match(head, begins)
    if place is None:
        return None
    stamp, end = _day_behind(head, place.end())
    agency = _AGENCY.match(head, end)
    if agency is not None:
        end = agency.end()
        stamp = stamp or _day_inside(agency["inside"])
        if stamp is None:
            stamp, end = _day_behind(head, end)
    is_sure = agency is not None or stamp is not None
    mark = _DASH.match(head, end) or _COLON.match(head, end)
    if mark is None or not (capitals or is_sure):
        return None
    if not is_sure and head[mark.end()].islower():
        return None
    return Dateline(mark.end(), stamp, is_sure=is_sure, is_weak=not is_sure and ":" in mark.group())


def _day_behind(head: str, place: int) -> tuple[Stamp | None, int]:
    comma = _COMMA.match(head, place)
    begins = comma.end() if comma else place
    day = day_at(head, begins)
    if day is not None:
        return Stamp(day=day[0]), day[1] + head.startswith(".", day[1])
    weekday = _WEEKDAY.match(head, begins)
    return (Stamp(weekday=weekday.group()), weekday.end()) if weekday else (None, place)


def _day_inside(agency: str) -> Stamp | None:
    """The day in "(CNA, Jan. 20)"."""
    found = _DAY.search(agency)
    day = day_at(agency, found.start()) if found else None
    return Stamp(day=day[0]) if day else None


def _day_first(head: str) -> Dateline | None:
    opening = _OPENING.match(head)
    begins = opening.end() if opening else 0
    day = day_at(head, begins)
    if day is None:
        return None
    stamp = Stamp(day=day[0])
    closing = _CLOSING.match(head, day[1])
    end = closing.end() if closing and begins else day[1]
    mark = _COLON.match(head, end) or _DASH.match(head, end)
    if mark is not None:
        return Dateline(mark.end(), stamp)
    comma = _COMMA.match(head, end)
    behind = _placed(head, comma.end() if comma else end)
    if behind is not None:
        return replace(behind, stamp=behind.stamp or stamp, is_sure=True, is_weak=False)
    bracketed = head[:1] in "[(" and end > day[1]
    return Dateline(end, stamp) if bracketed and end < len(head) else None
