"""The value of a field in; its words out: what a publisher wrote as HTML made text, all else as it stands."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from corpus.reading.markup import paragraphs

_SINGLE = "area br embed hr img input link meta wbr"
_OPEN_ENDED = "p li tr td th dd dt"
_PAIRED = (
    "a abbr address article aside b blockquote body button center cite code del details div dl em figcaption"
    " figure font footer form h1 h2 h3 h4 h5 h6 header html i iframe ins main mark nav ol pre q s script"
    " section small span strike strong style sub summary sup svg table tbody thead time tt u ul video"
)
_TAGS = re.compile(
    rf"<(?:{_SINGLE.replace(' ', '|')}|{_OPEN_ENDED.replace(' ', '|')})(?:\s[^<>]*)?/?>"
    rf"|</(?:{_PAIRED.replace(' ', '|')}|{_OPEN_ENDED.replace(' ', '|')})\s*>|<!--.*?-->|<!\[CDATA\[",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")
_BLOCK = re.compile(r"<(?:p|br|div|li|tr|h[1-6]|section|article|blockquote|pre|table)\b", re.IGNORECASE)
_PARTS = re.compile(r"<(?:p|br|div|pre|table)\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\r?\n[^\S\n]*\r?\n")
_LEAVING = re.compile(  # what a publisher's software hangs under a story in its feed
    r"The post .{1,400} (?:appeared first on|first appeared on) .{1,200}"
    r"|(?:Read (?:more|on|the (?:full|whole|rest)\b.{0,40})|Continue reading\b.{0,200})[\s.…»→>]*",
    re.IGNORECASE,
)


def is_markup(value: str) -> bool:
    """Whether `value` holds HTML's tags, or its comments. "a < b" and "the <b> key" do not."""
    return _TAGS.search(value) is not None


def body(value: str) -> str:
    """The words of a body, a paragraph a line where it was markup, otherwise with no character changed."""
    words = _once(value)
    if not is_markup(value) and is_markup(words):  # escaped as a whole, tags and all
        words = _once(words)
    return words


def headline(value: str) -> str:
    """The words of a headline on one line; publishers escape theirs twice as often as not."""
    words = _once(_once(value))
    return " ".join(words.split())


def _once(value: str) -> str:
    if not is_markup(value):
        return _ENTITY.sub(_character, value)
    if _BLOCK.search(value) is None:  # inline tags in lines that are paragraphs
        found = [line for part in value.splitlines() for line in paragraphs(part)]
    elif _PARTS.search(value) is None:  # paragraphs are parted by blank lines, as blog software lets them be
        found = paragraphs(_BLANK_LINE.sub("<br><br>", value))
    else:
        found = paragraphs(value)
    while found and _LEAVING.fullmatch(found[-1]):
        found.pop()
    return "\n".join(found)


def _character(entity: re.Match[str]) -> str:
    return unescape(entity[0]) if entity[1] is None or f"{entity[1]};" in html5 else entity[0]
