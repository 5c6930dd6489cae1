"""Bytes in; text out, with the byte-order mark removed and line ends kept as they are."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SPACE = "\t\n\r\f\v"


class DecodeError(ValueError):
    """The bytes are not text in an encoding that bulletins come in."""


def decode(raw: bytes) -> str:
    """The text of `raw`: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252."""
    text = _decoded(raw)
    if _looks_binary(text):
        raise DecodeError("looks like a binary file; expected text")
    return text


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], encoding)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _strict(raw, "windows-1252")


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise DecodeError(
            f"byte {error.start} fits neither UTF-8, UTF-16 nor Windows-1252; save the file as UTF-8"
        ) from None


def _looks_binary(text: str) -> bool:
    """NUL never stands in text; a few stray control characters do, in text saved by old systems."""
    controls = sum(1 for char in text if char < " " and char not in _SPACE)
    return "\0" in text or controls > len(text) * 0.02
