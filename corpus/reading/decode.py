"""Bytes in; text out, with the byte-order mark removed and line ends kept as they are.

Markup says for itself what its encoding is, and is read as leniently as browsers read it.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKUP = re.compile(
    rb"\s*(?:<\?xml\b|<!--|<!DOCTYPE\s+(?:html|rss|rdf|feed)\b"
    rb"|<(?:html|head|body|meta|div|article|(?:[\w-]+:)?(?:rss|feed|rdf))[\s>])",
    re.IGNORECASE,
)
_DECLARED = re.compile(
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']\s*([\w.:-]+)|<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)",
    re.IGNORECASE,
)
_WIDE_XML = ((b"<\0?\0", "utf-16-le"), (b"\0<\0?", "utf-16-be"))  # UTF-16 without a mark
_HEAD = 2048  # bytes in which an encoding is declared
# What browsers read under these names, and what those who write them mean.
_KNOWN = ("ascii", "big5", "cp", "euc", "gb", "iso", "koi8", "mac", "ptcp", "shift", "tis", "utf-8")
_BROADER = {
    "iso8859-1": "windows-1252",
    "ascii": "windows-1252",
    "iso8859-9": "windows-1254",
    "gb2312": "gb18030",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_WIDE_UTF_8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_BINARY = "looks like a binary file; expected text"
_STRAY = 2  # control characters
_STRAY_SHARE = 0.02


class DecodeError(ValueError):
    """The bytes are not text in an encoding that bulletins come in; `line` is where, if that is known."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.line = line


def decode(raw: bytes) -> str:
    """The text of `raw`: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252."""
    try:
        text = _marked_up(raw) if _is_markup(raw) else _decoded(raw)
    except DecodeError:
        if b"\0" in raw and not raw.startswith(tuple(mark for mark, _ in _MARKS)):
            raise DecodeError(_BINARY) from None
        raise
    if _looks_binary(text):
        raise DecodeError(_BINARY)
    return text


def _is_markup(raw: bytes) -> bool:
    head = raw[:_HEAD].removeprefix(codecs.BOM_UTF8)
    return _MARKUP.match(head) is not None or head.startswith(tuple(start for start, _ in _WIDE_XML))


def _marked_up(raw: bytes) -> str:
    """UTF-8 that is sound goes before a declaration, which is wrong more often."""
    for start, encoding in _WIDE_XML:
        if raw.startswith(start):
            return raw.decode(encoding, "replace")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    declared = _declared(raw[:_HEAD])
    if declared.startswith("iso2022"):  # every byte of it is ASCII
        return raw.decode(declared, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        if declared == "utf-8" and not _is_broken_utf_8(raw):
            return raw.decode("windows-1252", "replace")
        return raw.decode(declared, "mixed" if declared == "utf-8" else "replace")


def _mixed(error: UnicodeError) -> tuple[str, int]:
    """Bytes amid UTF-8 that are none came from elsewhere; half a character at the very end is cut off."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    strange = error.object[error.start : error.end]
    is_last = error.end == len(error.object)
    return "" if is_last else strange.decode("windows-1252", "replace"), error.end


codecs.register_error("mixed", _mixed)


def _declared(head: bytes) -> str:
    """The encoding that an XML declaration or a `<meta>` names, as Python calls it; UTF-8 for one unknown."""
    match = _DECLARED.search(head)
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name if match else "utf-8"
    except LookupError:
        return "utf-8"
    return _BROADER.get(name, name) if name.startswith(_KNOWN) else "utf-8"


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_broken_utf_8(raw):
            line = raw.count(b"\n", 0, error.start) + 1
            raise DecodeError(
                f"byte {error.start} is not UTF-8, though the rest is; save the file as UTF-8", line
            ) from None
        return _strict(raw, "windows-1252")


def _is_broken_utf_8(raw: bytes) -> bool:
    """Most bytes beyond ASCII stand in UTF-8 sequences, which Windows-1252 would show as "Ã©" and "â€œ"."""
    inside = sum(len(sequence) for sequence in _WIDE_UTF_8.findall(raw))
    return inside > sum(len(part) for part in re.findall(rb"[\x80-\xff]+", raw)) / 2


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise DecodeError(
            f"byte {error.start} fits neither UTF-8, UTF-16 nor Windows-1252; save the file as UTF-8"
        ) from None


def _looks_binary(text: str) -> bool:
    """NUL never stands in text; a few stray control characters do, in text saved by old systems."""
    return "\0" in text or len(_CONTROL.findall(text)) > max(_STRAY, len(text) * _STRAY_SHARE)
