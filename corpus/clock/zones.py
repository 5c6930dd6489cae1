"""The zones that bulletins name after a clock time, and how far each lies from Greenwich on a day."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_HOURS: dict[str, float] = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 1, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
    "MSK": 3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AEST": 10, "AEDT": 11, "JST": 9, "HKT": 8, "NZST": 12, "NZDT": 13,
}  # fmt: skip
_PLACES = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}
_UNSURE = ("IST", "AST")  # India, Israel or Ireland; the Atlantic or Arabia
NAMES = tuple(sorted((*_HOURS, *_PLACES, *_UNSURE), key=len, reverse=True))  # "EEST" before "EST"


def in_zone(when: datetime, zone: str | None) -> datetime:
    """`when`, a clock's time, with the offset of `zone` on that day; as it is where nobody can tell."""
    return when.replace(tzinfo=_offset(zone)) if zone else when


def _offset(zone: str) -> tzinfo | None:
    """None: a zone of several meanings, or of no computer's knowledge ("local time")."""
    if zone in _HOURS:
        return timezone(timedelta(hours=_HOURS[zone]))
    if zone in _PLACES:
        try:
            return ZoneInfo(_PLACES[zone])
        except ZoneInfoNotFoundError:  # a machine without the tables: no offset rather than a wrong one
            return None
    if zone[0] in "+-":
        return datetime.fromisoformat(f"2000-01-01T00:00{zone}").tzinfo
    return None
