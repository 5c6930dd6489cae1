"""Stamps as live blogs print them: `8:45 a.m.`, `14:02 GMT`, `UPDATE 3:15 PM`, `[14:02]`, `1402 GMT`, broken
ones such as `11:05.am.` too, with a day beside them or without.

A stamp is told word by word: labels, days, clock times, zones and the marks between them, nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.clock.days import day_at
from corpus.clock.months import WEEKDAY
from corpus.clock.zones import NAMES

_LONGEST = 90  # characters
_SIXTY = "[0-5][0-9]"
_HALF = r"\s?\.?\s?(?P<half>[ap])\.?\s?m(?![\w'’-])\.?"
_SLIPPED = r"(?:[ \t]?:[ \t]?|\.)"  # "10 :14 a.m.": a space slipped in
_TWELVE = re.compile(
    rf"(?P<hour>1[0-2]|0?[1-9])(?:{_SLIPPED}(?P<minute>{_SIXTY}))?(?:{_SLIPPED}(?P<second>{_SIXTY}))?{_HALF}",
    re.IGNORECASE,
)
_COLON = re.compile(
    rf"T?(?P<hour>[01]?[0-9]|2[0-3])[ \t]?:(?P<minute>{_SIXTY})(?::(?P<second>{_SIXTY})(?:\.[0-9]{{1,6}})?)?"
    r"(?!(?!hrs?\b|h\b)[\w%]|[.,:]\d)"
    r"|T?(?P<hour_z>[01][0-9]|2[0-3]):(?P<minute_z>[0-5][0-9])(?::(?P<second_z>[0-5][0-9]))?(?=Z)"
)
_FULL_STOP = re.compile(rf"(?P<hour>[01]?[0-9]|2[0-3])[.h](?P<minute>{_SIXTY})(?![\w%]|[.,:]\d)")
_FOUR = re.compile(
    rf"(?P<hour>[01][0-9]|2[0-3])(?P<minute>{_SIXTY})(?=\s?(?:{'|'.join(NAMES)}|hrs?|hours|h)\b)"
)
_NOON = re.compile(r"(?:12\s)?(?P<noon>noon|midday|midnight)\b", re.IGNORECASE)
_ZONE = re.compile(
    r"\s*(?P<sign>(?:GMT|UTC)?\s?[+-](?:[0-9](?![0-9])|0[0-9]|1[0-4])(?::?[0-5][0-9])?)(?![\w-])"
    rf"|\s*\(?(?P<name>{'|'.join(NAMES)})\b\)?"
    r"|\s*(?P<other>\(?(?:local(?:\s+time)?|[A-Z]\w+(?:\s[A-Z]\w+)?\s+(?i:time))\b\)?"
    r"|\(?(?-i:[A-Z]{2,4}T)\)?(?=\s*(?:$|[-–—:|)\]]))|hrs?\b\.?|hours\b|h\b)"
)
_LABEL = re.compile(
    r"(?:(?:last\s+|latest\s+)?(?:updated?|posted|published|filed|added|breaking|alert|issued|live|new|date|time)"
    r"(?:\s+by\s+[\w.'’-]{1,30}(?:\s(?!at\b|on\b)[\w.'’-]{1,30}){0,3}\s?,?)?"
    r"(?:\s+(?:on|at|as of)\b)?|as\s+of|at)\b\s*:?",
    re.IGNORECASE,
)
_LABEL_BEHIND = re.compile(r"\s*\(?(?:update|updated)\)?(?=\s*(?:$|[:\])–—|-]))", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,|@·•/]|[-–—]+|at\b|on\b|\s)\s*", re.IGNORECASE)
_WEEKDAY = re.compile(rf"{WEEKDAY}\.?,?", re.IGNORECASE)
_OPENING = re.compile(r"[\s\[(*_•>|@◆■▪●–—-]*")
_ALSO = re.compile(  # the same moment in another zone: "14:02 GMT (15:02 CET)", "8:45 a.m. EST / 13:45 GMT"
    rf"\s*[/(]\s*[0-2]?[0-9][:.]?(?:{_SIXTY})?(?:\s?[ap]\.?m\.?)?\s(?:{'|'.join(NAMES)})\b\)?",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"[\s\])*_:|.,;–—-]*")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A clock time as printed, what stands beside it, and where its words end.

    `zone` is a name or an offset ("GMT", "+01:00"), "" where it says no more than "local time". `is_weak`:
    made as other figures are ("14.02"), so it takes several in a text to tell. Without a time it is a day.
    """

    time: tuple[int, int, int] | None = None
    zone: str | None = None
    day: str | None = None  # "2016-01-20", "--01-20"
    weekday: str | None = None
    label: str | None = None
    is_weak: bool = False
    end: int = 0


def whole_stamp(line: str) -> Stamp | None:
    """The stamp that a line is from end to end. A day alone is one too; an unlabelled weekday is not."""
    if len(line) > _LONGEST:
        return None
    stamp = _stamp_at(line)
    return stamp if stamp is not None and _CLOSING.fullmatch(line, stamp.end) else None


def leading_stamp(line: str) -> tuple[Stamp, int] | None:
    """The stamp that a line opens with and where its own words begin: `14:02 GMT — Ferries Stop`.

    "8:45 a.m. was too early" opens with none: what follows a stamp begins as a sentence does.
    """
    head = line[:_LONGEST]
    stamp = _stamp_at(head)
    if stamp is None or stamp.time is None:
        return None
    closing = _CLOSING.match(head, stamp.end)
    begins = closing.end() if closing else stamp.end
    mark = head[stamp.end : begins]
    rest = line[begins : begins + 1]
    if not rest or not mark or rest in ")]},;" or (rest.isdigit() and re.search("[-–—]", mark)):
        return None
    if not mark.strip() and not (rest.isupper() or rest in "\"“'‘" or rest.isdigit()):
        return None
    return stamp, begins


def trailing_stamp(line: str) -> tuple[Stamp, int] | None:
    """The stamp that a line closes with, in brackets or after a dash, and where its own words end."""
    from_ = max(0, len(line) - _LONGEST)
    tail = line[from_:]
    places = [tail.rfind(mark) for mark in ("(", "[", " — ", " – ", " -- ", " - ", " | ")]
    for place in sorted({place for place in places if place > 0}):
        words = tail[place:].strip()
        stamp = whole_stamp(words) if re.search(r"\d", words) else None  # "He came (at noon)" is prose
        if stamp is not None and stamp.time is not None and not stamp.is_weak:
            own = line[: from_ + place].rstrip(" \t-–—|([")
            return (stamp, len(own)) if own.strip() else None
    return None


def _stamp_at(line: str) -> Stamp | None:
    """What the line opens with, as far as it is made of a stamp's words."""
    opening = _OPENING.match(line)
    stamp = Stamp(end=opening.end() if opening else 0)
    while (longer := _one_more(line, stamp)) is not None:
        stamp = longer
    return stamp if stamp.time or stamp.day or stamp.weekday else None


def _one_more(line: str, stamp: Stamp) -> Stamp | None:
    """`stamp` with the next word of its kind, each kind once; None where another word stands."""
    place = stamp.end
    if stamp.zone and (also := _ALSO.match(line, place)):
        return replace(stamp, end=also.end())
    if (stamp.time or stamp.day or stamp.weekday) and not (stamp.time and _ZONE.match(line, place)):
        if stamp.time and not stamp.label and (label := _LABEL_BEHIND.match(line, place)):
            return replace(stamp, label=label.group().strip().lower(), end=label.end())
        between = _BETWEEN.match(line, place)
        place = between.end() if between else place
        place += len(line[place:]) - len(line[place:].lstrip("(["))
    if stamp.time is None and (timed := _timed(line, stamp, place)):
        return timed
    if stamp.time and stamp.zone is None and (zone := _ZONE.match(line, place)):
        return replace(stamp, zone=_zone(zone), is_weak=False, end=zone.end())
    if stamp.day is None and (day := day_at(line, place)):
        return replace(stamp, day=day[0], end=day[1])
    if stamp.weekday is None and stamp.day is None and (weekday := _WEEKDAY.match(line, place)):
        return replace(stamp, weekday=weekday.group().strip(" .,").lower(), end=weekday.end())
    if (
        stamp.label is None
        and stamp.time is None
        and stamp.day is None
        and (label := _LABEL.match(line, place))
    ):
        between = _BETWEEN.match(line, label.end())
        end = between.end() if between else label.end()
        opening = _OPENING.match(line, end)
        return replace(stamp, label=label.group().strip(" :").lower(), end=opening.end() if opening else end)
    return None


def _timed(line: str, stamp: Stamp, place: int) -> Stamp | None:
    for pattern in (_TWELVE, _NOON, _COLON, _FOUR, _FULL_STOP):
        match = pattern.match(line, place)
        if match is not None:
            weak = pattern is _FULL_STOP or (pattern is _NOON and not stamp.label)
            return replace(
                stamp, time=_clock(match.groupdict()), is_weak=weak and not stamp.label, end=match.end()
            )
    return None


def _clock(found: dict[str, str | None]) -> tuple[int, int, int]:
    noon = found.get("noon")
    if noon:
        return (0 if noon.lower() == "midnight" else 12), 0, 0
    hour = int(found.get("hour") or found.get("hour_z") or 0)
    half = found.get("half")
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    minute = found.get("minute") or found.get("minute_z")
    return hour, int(minute or 0), int(found.get("second") or found.get("second_z") or 0)


def _zone(match: re.Match[str]) -> str:
    if match["name"]:
        return match["name"]
    if match["sign"]:
        figures = re.sub(r"[^\d]", "", match["sign"])
        hours = figures[:2] if len(figures) != 3 else figures[:1]
        return f"{'-' if '-' in match['sign'] else '+'}{hours:0>2}:{figures[len(hours) :] or '00'}"
    return ""
