"""What Telegram's server makes of a message in HTML: its text and entities, or the reason it refuses.

Written from the published rules and the server's observed answers. Attributes are held more strictly
than the server holds them: only those with a meaning, in double quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

MAX_UNITS = 4096
MAX_ENTITIES = 100

_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote", "a": "text_link",
}  # fmt: skip
_REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TOKEN = re.compile(
    r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z]+));?|<(/?)([^\s>]*)([^>]*)(>?)|[^&<]+|&", re.S
)
_LINK = re.compile(r'\s+href="(?:https?|tg)://[^"<>]+"\s*')


class RefusedError(ValueError):
    """The server would answer 400 Bad Request."""


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """Offsets and lengths in UTF-16 units, as everywhere in the Bot API."""

    offset: int
    length: int
    kind: str

    def of(self, text: str) -> str:
        wide = text.encode("utf-16-le")
        return wide[2 * self.offset : 2 * (self.offset + self.length)].decode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Parsed:
    text: str
    entities: tuple[Entity, ...]

    def marked(self, kind: str) -> list[str]:
        """The pieces of text that carry this mark, in order."""
        return [entity.of(self.text) for entity in self.entities if entity.kind == kind]


@dataclass(slots=True)
class _Reading:
    text: str = ""
    open: list[tuple[str, str, int]] = field(default_factory=list)  # tag, kind, offset
    entities: list[Entity] = field(default_factory=list)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def parse(html: str) -> Parsed:
    """As the server's `parse_mode=HTML`; lengths are not judged."""
    reading = _Reading()
    for token in _TOKEN.finditer(html):
        if token[0].startswith("<"):
            _tag(reading, token)
        elif token[0].startswith("&"):
            reading.text += _character(token)
        else:
            reading.text += token[0]
    if reading.open:
        raise RefusedError(f'Can\'t find end tag corresponding to start tag "{reading.open[-1][0]}"')
    return Parsed(reading.text, tuple(sorted(reading.entities, key=lambda e: (e.offset, -e.length, e.kind))))


def accepted(html: str) -> Parsed:
    """As a whole sendMessage: parsed, with something to read in it, and within the limits."""
    parsed = parse(html)
    if not parsed.text.strip():
        raise RefusedError("Message text is empty")
    if units(parsed.text) > MAX_UNITS:
        raise RefusedError("Message is too long")
    if len(parsed.entities) > MAX_ENTITIES:
        raise RefusedError("The server would drop the entities past the hundredth")
    return parsed


def _tag(reading: _Reading, token: re.Match[str]) -> None:
    end, name, rest, closed = token[4], token[5].lower(), token[6], token[7]
    if not closed:
        raise RefusedError(f"Unclosed {'end' if end else 'start'} tag at {token.start()}")
    if end:
        _close(reading, name, rest)
    else:
        reading.open.append((name, _kind(name, rest), units(reading.text)))


def _kind(name: str, rest: str) -> str:
    if name not in _KINDS:
        raise RefusedError(f'Unsupported start tag "{name}"')
    if name == "blockquote" and rest.strip() == "expandable":
        return "expandable_blockquote"
    if rest.strip() if name != "a" else not _LINK.fullmatch(rest):
        raise RefusedError(f'Attributes of the tag "{name}" that the server refuses, or drops with the link')
    return _KINDS[name]


def _close(reading: _Reading, name: str, rest: str) -> None:
    if not reading.open:
        raise RefusedError("Unexpected end tag")
    if rest.strip():
        raise RefusedError("Unclosed end tag")
    tag, kind, offset = reading.open.pop()
    if name not in ("", tag):
        raise RefusedError(f'Unmatched end tag, expected "</{tag}>", found "</{name}>"')
    if length := units(reading.text) - offset:
        reading.entities.append(Entity(offset, length, kind))


def _character(token: re.Match[str]) -> str:
    """`&amp;` and numbers are read; any other reference stands as it was written."""
    code = int(token[1], 16) if token[1] else int(token[2]) if token[2] else 0
    if 0xD800 <= code <= 0xDFFF:
        raise RefusedError("Text contains invalid Unicode characters after decoding HTML entities")
    if 0 < code < 0x10FFFF:
        return chr(code)
    return _REFERENCES.get(token[3] or "", token[0])
