"""The marks that agencies set between stories, and the labels that digests print before a story's parts.

By their make alone: `-30-`, `(MORE)`, `Page 3`, `NPA0312`, `END OF TRANSMISSION`, `HEADLINE: ...`.
"""

from __future__ import annotations

import re

_DASHES = r"[-–—#*=_.~ ]{1,6}"
_END = re.compile(
    rf"{_DASHES}30{_DASHES}|{_DASHES}(?i:ends?|fin|finis){_DASHES}|(?i:ends|[(\[]ends?[)\]])\.?"
    r"|#(?: ?#){0,9}|E\.?N\.?D\.?S?|NNNN|EOM|XXX|(?i:end (?:item|story|text|copy|message))\.?"
    rf"|(?:{_DASHES})?(?i:end of (?:the )?(?:transmission|message|file|bulletin|wire|feed|digest|report"
    r"|item|copy|text|page|issue|edition|story|stories|dispatch(?:es)?|despatch(?:es)?|tape|telex|newsletter|service"
    r"|day['’]s file|news|headlines|summary|round-?up))(?:\s?[-–—#*]{0,3}|\.)"
)
_GOES_ON = re.compile(
    rf"(?:{_DASHES}|[(\[])(?i:more|mtf|more (?:to )?(?:come|follows?)|to be continued|continued|contd)"
    rf"(?:{_DASHES}|\.{{0,3}}[)\]])|MORE\.{{0,3}}|MTF|(?i:more (?:to )?follows?)\.{{0,3}}"
    r"|(?i:(?:page|p\.|take) ?(?:\d{1,3}|one|two|three|four|five|six)(?: ?(?:of|/) ?\d{1,3})?)"
    r"|(?i:add \d|(?:1st|first|2nd|second|3rd|third|\d\w\w) (?:add|ld|lead|take))"
)
_HOUSE_MARKS = re.compile(
    r"ZCZC\b.{0,40}|(?:BC|AM|PM)-[A-Z][\w’'-]+(?:, ?(?i:\d|urgent|bjt|ld\b|lead\b|correct|insert).{0,40})?"
    r"|(?i:eds?|note to editors|editors['’]? notes?)\s?: .{1,160}"
    r"|(?i:slug|slug-?line|by-?line|word ?count|serial|story (?:id|no|number))\s?[:#]\s?.{1,80}"
    r"|(?i:(?:head-?line|title|slug|slug-?line|by-?line|text|body)\s?:)"
    r"|(?:EMBARGO(?:ED)?|Embargo(?:ed)?)(?i: until| for release|\s?:).{1,60}"
    r"|(?i:not for (?:resale|re-?distribution|syndication|publication))"
    r"(?: (?:or|and|without|in) [^.]{1,60})?\.?"
    r"|(?i:copyright) [^.,]{2,50}\. (?i:not for|no |all rights|for use).{1,80}"
    r"|Copyright [A-Z]{2,6}\.?|COPYRIGHT [A-Z]{2,6}\."
)
_SERIAL = re.compile(r"[A-Z]{2,5}[- ]?0\d{2,5}|[A-Z]{2,5}\d{4,6}|[a-z]{1,2}\d{4,5}")
_NUMBERED = re.compile(r"(?P<series>[A-Z]{1,5}[-/ .]?)\d{1,6}")
_HEADLINE = re.compile(r"(?:head-?line|title)\s?:\s*(?=\S)", re.IGNORECASE)
_BODY = re.compile(r"(?:TEXT|BODY)\s?:\s*(?=\S)")
_LONGEST = 200  # characters
_LONGEST_MARK = 7  # words and dashes, of what is no more than a mark; told first, for the sake of long files
_PROSE = re.compile(r"[^:#]*[a-z]\.")  # the end of a sentence and no label: only a few notices look so
_NOTICE = ("not", "copy", "end", "zczc", "embargo", "bc-", "am-", "pm-")


def ends_a_story(line: str) -> bool:
    """`-30-`, `ENDS`, `###`, `NNNN`, `END OF TRANSMISSION`: what stands below belongs to another."""
    return line.count(" ") < _LONGEST_MARK and _END.fullmatch(line) is not None


def is_wire_mark(line: str) -> bool:
    """`(MORE)`, `Page 3`, `NPA0312`, `BC-Quay-Storm, 1st Ld`, `EDS: ...`, `Not for resale.`"""
    if len(line) > _LONGEST or (_PROSE.fullmatch(line) and not line.lower().startswith(_NOTICE)):
        return False
    return any(pattern.fullmatch(line) is not None for pattern in (_GOES_ON, _HOUSE_MARKS, _SERIAL))


def series_of(line: str) -> str | None:
    """NPA of `NPA 311`, which is a story's number where the text has others of its series."""
    found = _NUMBERED.fullmatch(line) if line[-1:].isdigit() else None
    return found["series"] if found else None


def labelled(line: str) -> tuple[int, bool]:
    """Where a line's own words begin behind `HEADLINE:` or `TEXT:`, and whether they are a headline."""
    headline = _HEADLINE.match(line) if len(line) <= _LONGEST else None
    if headline is not None:
        return headline.end(), True
    body = _BODY.match(line)
    return (body.end() if body else 0), False
