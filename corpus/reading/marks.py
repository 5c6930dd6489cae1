"""What a line is by its make: a rule, a date, a stamp, furniture, or text."""

from __future__ import annotations

import re
from datetime import datetime
from enum import Enum, auto
from functools import lru_cache

from corpus.clock.printed import printed_date
from corpus.clock.stamps import Stamp, whole_stamp
from corpus.reading.furniture import is_furniture
from corpus.reading.wire import ends_a_story

_RULE = re.compile(r"(?:[_*=~#•·─━—–+-][ \t]?){3,}")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
_LONGEST_MARK = 90  # characters
_MAY_STAMP = re.compile(r"\d|noon\b|midday\b|midnight\b", re.IGNORECASE)
_LABEL = re.compile(r"^(?:published|updated|posted|date|last updated)(?: on)?[: ]\s*", re.IGNORECASE)


class Kind(Enum):
    TEXT = auto()
    RULE = auto()
    UNDERLINE = auto()
    DATE = auto()  # wholly a day, without a time
    STAMP = auto()  # wholly a clock time, with a day or without
    FURNITURE = auto()


@lru_cache(maxsize=1 << 13)  # a page is looked at for its form, then read
def mark_of(line: str) -> tuple[Kind, Stamp | None]:
    """The kind of a line, and what it prints where that is a date or a stamp.

    A text with a stamp is what could be one if the file has others ("14.02").
    """
    if _RULE.fullmatch(line) or ends_a_story(line):
        return Kind.RULE, None
    stamp = _printed(line) if len(line) <= _LONGEST_MARK and _MAY_STAMP.search(line) else None
    if stamp is not None and (stamp.time or stamp.day):
        if stamp.is_weak:
            return Kind.TEXT, stamp
        return (Kind.STAMP if stamp.time else Kind.DATE), stamp
    return (Kind.FURNITURE, None) if is_furniture(line) else (Kind.TEXT, None)


def is_underline(line: str, above: str, *, alone: bool) -> bool:
    """About as long as the line above it, which is no paragraph; under one that stands alone any will do."""
    return (
        _UNDERLINE.fullmatch(line) is not None
        and len(above) <= _LONGEST_MARK
        and (alone or abs(len(line) - len(above)) <= max(3, len(above) // 4))
        and not above.endswith((".", ";", ","))
    )


def _printed(line: str) -> Stamp | None:
    """What is made of a stamp's words, or wholly a date in some other order."""
    stamp = whole_stamp(line)
    if stamp is not None and (stamp.time or stamp.day):
        return stamp
    bare = _LABEL.sub("", line)
    iso = printed_date(bare)
    if iso is None:
        return None
    label = line[: len(line) - len(bare)].strip(" :").lower() or None
    if "T" not in iso:
        return Stamp(day=iso, label=label)
    when = datetime.fromisoformat(iso)
    zone = iso[19:] if when.tzinfo else None
    return Stamp(time=(when.hour, when.minute, when.second), zone=zone, day=iso[:10], label=label)
