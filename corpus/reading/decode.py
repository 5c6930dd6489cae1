"""Bytes in; text out, with the byte-order mark removed and line ends kept as they are."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_WIDE_UTF_8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_STRAY = 2  # control characters
_STRAY_SHARE = 0.02


class DecodeError(ValueError):
    """The bytes are not text in an encoding that bulletins come in; `line` is where, if that is known."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.line = line


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
