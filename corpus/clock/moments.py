"""Dates as machines print them, in a field of JSON or of a feed; ISO 8601 out."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from corpus.clock.printed import printed_date
from corpus.clock.running import running
from corpus.clock.stamps import whole_stamp
from corpus.clock.zones import NAMES, in_zone

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNITS = {9: 1, 10: 1, 13: 10**3, 16: 10**6, 19: 10**9}  # digits: parts of a second
_NUMBER = re.compile(r"(?:/Date\()?(?P<whole>\d{9,19})(?P<part>\.\d+)?(?:[+-]\d{4})?(?:\)/)?")
_FIGURES = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?")
_MAIL = re.compile(
    r"(?:[A-Za-z]{3,9}\s*,?\s+)?\d{1,2}[ -][A-Za-z]{3,9}\.?[ -]\d{2,4}"
    r"(?P<time>,?\s+\d{1,2}:\d\d(?::\d\d)?)?(?:\s*(?P<zone>[+-]\d\d:?\d\d|\(?(?![AaPp][Mm]\b)[A-Za-z]{1,5}\)?)){0,2}"
)
_ISO_WITH_ZONE = re.compile(
    rf"(\d{{4}}-\d\d?-\d\d?[T ]\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)\s*({'|'.join(NAMES)})", re.IGNORECASE
)
_YEAR_LAST = re.compile(  # as C's library prints: `Wed Jan 20 14:02:00 +0000 2016`
    r"[A-Z][a-z]{2},? ([A-Z][a-z]{2}) (\d\d?) (\d\d?:\d\d(?::\d\d)?)(?: ([+-]\d\d:?\d\d|[A-Z]{1,5}))? (\d{4})"
)
_DOTTED = re.compile(  # as programs for chats print: `20.01.2016 14:02:00 UTC+03:00`
    r"(\d\d)\.(\d\d)\.(\d{4}),? (\d\d:\d\d(?::\d\d)?)(?: (?:UTC|GMT)?([+-]\d\d:\d\d)?)?"
)
_SPACED_OFFSET = re.compile(r"(:\d\d)\s+([+-]\d\d:?\d\d)$")


def moment(printed: str, day: str | None = None) -> str | None:
    """The day or time that a field states: ISO 8601, RFC 822, seconds or milliseconds since 1970, `20160120`.

    A clock time alone ("14:02", "8:45 a.m.") belongs to `day`, ISO 8601. None where it is no real date.
    """
    printed = _YEAR_LAST.sub(r"\2 \1 \5 \3 \4", " ".join(printed.split())).strip()
    printed = _DOTTED.sub(_day_last, printed) if _DOTTED.fullmatch(printed) else printed
    return _counted(printed) or _mailed(printed) or _zoned(printed) or _at_clock(printed, day)


def _day_last(dotted: re.Match[str]) -> str:
    """Between full stops the day comes first on all continents."""
    zone = dotted[5] or ("+00:00" if dotted[0].endswith(("UTC", "GMT")) else "")
    return f"{dotted[3]}-{dotted[2]}-{dotted[1]}T{dotted[4]}{zone}"


def _counted(printed: str) -> str | None:
    """Figures alone: `1453298520`, `1453298520.5`, `/Date(1453298520000)/`, `20160120140200`."""
    figures = _FIGURES.fullmatch(printed)
    if figures is not None:
        try:
            when = datetime(*(int(part) for part in figures.groups("0")))  # type: ignore[arg-type]
        except ValueError:
            return None
        return when.isoformat() if figures[4] else when.date().isoformat()
    number = _NUMBER.fullmatch(printed)
    if number is None or len(number["whole"]) not in _UNITS:
        return None
    seconds, rest = divmod(int(number["whole"]), _UNITS[len(number["whole"])])
    parts = rest * 10**6 // _UNITS[len(number["whole"])]
    return (_EPOCH + timedelta(seconds=seconds, microseconds=parts)).isoformat()


def _mailed(printed: str) -> str | None:
    """RFC 822 and its kin: `Thu, 02 Mar 2017 18:00:00 -0500`. A zone that nobody can tell gives none."""
    match = _MAIL.fullmatch(printed)
    if match is None:
        return None
    try:
        when = parsedate_to_datetime(printed)
    except ValueError:  # 32 January, 25:00
        return None
    if not match["time"]:
        return when.date().isoformat()
    zone = (match["zone"] or "").strip("()").upper()
    if zone in ("Z", "UT", "-0000"):
        zone = "UTC"
    return (in_zone(when.replace(tzinfo=None), zone) if zone in NAMES else when).isoformat()


def _zoned(printed: str) -> str | None:
    """ISO 8601 with a zone's name or a space before its offset, and all that a person may have typed."""
    named = _ISO_WITH_ZONE.fullmatch(printed)
    if named is not None:
        try:
            return in_zone(datetime.fromisoformat(named[1]), named[2].upper()).isoformat()
        except ValueError:
            return None
    spaced = _SPACED_OFFSET.sub(r"\1\2", printed)
    return printed_date(spaced) if spaced[:4].isdigit() else None


def _at_clock(printed: str, day: str | None) -> str | None:
    stamp = whole_stamp(printed)
    if stamp is None or (stamp.time is None and not stamp.day):
        return printed_date(printed)
    (when,) = running([stamp], day)
    return when.published or printed_date(printed)
