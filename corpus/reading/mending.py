"""The text of a feed in; one that an XML parser reads out, as far as that can be had without guessing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape
from html.entities import html5

from corpus.reading.markup import uncrowded
from corpus.reading.well_formed import well_formed

_HEAD = re.compile(r"<\?xml|<!DOCTYPE|<!--|<(?:[\w-]+:)?(?:rss|feed|rdf|channel|item|entry)\b", re.IGNORECASE)
_ROOT = re.compile(r"<((?:[\w-]+:)?(?:rss|feed|rdf))\b", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # never in XML, escaped or not
_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"
    r"|&(?:#(?P<figures>[0-9]{1,7});|#[xX](?P<hex>[0-9a-fA-F]{1,6});|(?P<name>[A-Za-z][\w.-]*);)?",
    re.DOTALL,
)
_DECLARED = re.compile(r"""<!ENTITY\s+([\w.-]+)\s+(?:"([^"]{0,200})"|'([^']{0,200})')\s*>""")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_PREFIX = re.compile(r"</?([A-Za-z_][\w-]*):[A-Za-z_]|\s([A-Za-z_][\w-]*):[A-Za-z_][\w-]*\s*=")
_MOST_PREFIXES = 50
_PREFIX_DECLARED = re.compile(r"\sxmlns:([\w-]+)\s*=")
_KNOWN = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
    "atom": "http://www.w3.org/2005/Atom",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ENTRY = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<(?P<end>/?)(?P<name>(?:[\w-]+:)?(?:item|entry))\b[^<>]*>", re.DOTALL
)
_BODY = re.compile(r"<(/?)((?:[\w-]+:)?(?:title|description|summary|content|encoded|body))\b[^<>]*>")
_LAST_END = re.compile(r"</[\w:.-]+\s*>|/>")
_TORN = re.compile(r"(?:<[^<>]*|&lt;/?[A-Za-z](?:(?!&gt;)[^<>])*|&#?\w*|\]\]?)\Z")


@dataclass(frozen=True, slots=True)
class Mended:
    """`ends_early` is the line at which a feed is cut off; `is_shorter`: its last entry says nothing yet."""

    text: str
    ends_early: int | None = None
    is_shorter: bool = False


def mended(text: str) -> Mended:
    """Ampersands and entities as XML wants them, nothing before the feed, and an end where it has none."""
    begin = _HEAD.search(text)
    sound = uncrowded(_CONTROL.sub("", text[begin.start() :] if begin else text))
    declared = {name: one or other for name, one, other in _DECLARED.findall(sound[: _body_of(sound)])}
    sound = _AMPERSAND.sub(lambda sign: _escaped(sign, declared), _DOCTYPE.sub("", sound, count=1))
    root = _ROOT.search(sound)
    if root is None:
        return Mended(sound)
    sound = f"{sound[: root.end()]}{_prefixes(sound)}{sound[root.end() :]}"
    if re.search(rf"</{re.escape(root[1])}\s*>", sound[-2000:]):
        return Mended(well_formed(sound, root[1]))
    line = len(re.findall(r"\r\n|\r|\n", text.rstrip())) + 1
    kept, is_shorter = _closed(sound)
    whole = f"{kept}{'</channel>' if root[1].lower() == 'rss' else ''}</{root[1]}>"
    return Mended(well_formed(whole, root[1]), line, is_shorter)


def _prefixes(text: str) -> str:
    """Declarations of the prefixes that a feed uses without its own."""
    used = {one or other for one, other in _PREFIX.findall(text)} - set(_PREFIX_DECLARED.findall(text))
    return "".join(
        f' xmlns:{prefix}="{_KNOWN.get(prefix, f"urn:{prefix}")}"'
        for prefix in sorted(used - {"xml", "xmlns"})[:_MOST_PREFIXES]
    )


def _body_of(text: str) -> int:
    root = _ROOT.search(text)
    return root.start() if root else 0


def _escaped(sign: re.Match[str], declared: Mapping[str, str]) -> str:
    """What stands in the place of an ampersand. An entity made of entities, as bombs are, is not opened."""
    if sign[0][0] == "<":
        return sign[0]
    code = sign["figures"] or sign["hex"]
    if code:
        number = int(code, 10 if sign["figures"] else 16)
        return sign[0] if _is_allowed(number) else ""
    name = sign["name"]
    if name in _XML:
        return sign[0]
    value = unescape(declared.get(name, "&"))
    if "&" not in value:
        return escape(value, quote=False)
    if name and f"{name};" in html5:
        return "".join(f"&#{ord(character)};" for character in html5[f"{name};"])
    return f"&amp;{sign[0][1:]}"


def _is_allowed(number: int) -> bool:
    return (
        number in (9, 10, 13)
        or 32 <= number < 0xD800
        or 0xE000 <= number < 0xFFFE
        or 0xFFFF < number < 0x110000
    )


def _closed(text: str) -> tuple[str, bool]:
    """A text that ends inside an entry, with that entry ended, and whether it had to be left out."""
    last = None
    for match in _ENTRY.finditer(text):
        last = match if match["name"] else last
    if last is None or last["end"] or last[0].endswith("/>"):
        return _TORN.sub("", text), False
    entry = _said(text[last.end() :])
    return (
        (text[: last.start()], True)
        if entry is None
        else (f"{text[: last.start()]}{last[0]}{entry}</{last['name']}>", False)
    )


def _said(entry: str) -> str | None:
    """What an entry that was cut off says: a whole title, or a body as far as it goes. None: neither."""
    opened, is_said = None, False
    for tag in _BODY.finditer(entry):
        if tag[1] and opened is not None and tag[2] == opened[2]:
            opened, is_said = None, True
        elif not tag[1] and opened is None and not tag[0].endswith("/>"):
            opened = tag
    if opened is not None and not opened[2].endswith("title"):
        body = _TORN.sub("", entry[opened.end() :])
        if body.replace("<![CDATA[", "").strip():
            is_open = body.rfind("<![CDATA[") > body.rfind("]]>")
            return f"{entry[: opened.end()]}{body}{']]>' if is_open else ''}</{opened[2]}>"
    if not is_said:
        return None
    whole = entry[: opened.start()] if opened is not None else entry
    ends = [match.end() for match in _LAST_END.finditer(whole)]
    return whole[: ends[-1]] if ends else None
