"""The packed file's bytes in; its header, pieces and tensors out.

Little-endian: magic, header, tokenizer, a directory of tensors, their data. A file that is cut short, or that
says anything of itself which cannot be, is a DamagedError: no length is believed before it is checked.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from retrieval.encoder import ModelError

MAGIC = b"E5S1"
VERSION = 1
BLOCK = 32  # values that share a scale
_BLOCK_BYTES = 2 + BLOCK // 2
_SINGLE, _NIBBLES = 0, 1  # how a tensor is kept: single precision, or 4 bits a value
_MOST_PIECES, _MOST_TENSORS, _MOST_LAYERS, _MOST_WIDE = 1 << 20, 1 << 12, 1 << 8, 1 << 16


class DamagedError(ModelError):
    """The packed file is not whole, or not one of these."""


@dataclass(frozen=True, slots=True)
class Header:
    """The model's measures, in the order in which the file has them."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int  # rows of the table of word vectors: at least the number of pieces
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the tokenizer is made of: pieces by id with log probabilities, and characters to be rewritten."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    pad: int
    unknown: int
    rewritten: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Packed:
    """The whole file. A tensor is flat, as it is kept: its shape follows from the header."""

    header: Header
    pieces: Pieces
    tensors: Mapping[str, NDArray[np.float32]]


def unpacked(raw: bytes) -> Packed:
    """Everything in the file; DamagedError where it is none."""
    cursor = _Cursor(raw)
    if cursor.take(4, "its first four bytes") != MAGIC:
        raise DamagedError(f"it does not begin with {MAGIC.decode()}")
    (version,) = cursor.read("<I", "its version")
    if version != VERSION:
        raise DamagedError(f"it is of version {version}, expected {VERSION}")
    header = _header(cursor)
    pieces = _pieces(cursor)
    if len(pieces.pieces) > header.vocabulary:
        raise DamagedError(f"it has {len(pieces.pieces)} pieces for {header.vocabulary} word vectors")
    return Packed(header, pieces, _tensors(cursor))


class _Cursor:
    """Reads forward through the bytes, never behind their end."""

    def __init__(self, raw: bytes) -> None:
        self.raw = memoryview(raw)
        self._at = 0

    def take(self, count: int, what: str) -> bytes:
        if count < 0 or count > len(self.raw) - self._at:
            raise DamagedError(f"it ends inside {what}: {count} bytes at {self._at} of {len(self.raw)}")
        self._at += count
        return bytes(self.raw[self._at - count : self._at])

    def read(self, layout: str, what: str) -> tuple[Any, ...]:
        return struct.unpack(layout, self.take(struct.calcsize(layout), what))

    def row(self, kind: str, count: int, what: str) -> NDArray[Any]:
        return np.frombuffer(self.take(count * np.dtype(kind).itemsize, what), kind)

    def within(self, offset: int, count: int, what: str) -> memoryview:
        """Bytes anywhere in the file."""
        if not 0 <= offset <= len(self.raw) - count:
            raise DamagedError(f"{what} would stand at {offset}, behind the end at {len(self.raw)}")
        return self.raw[offset : offset + count]


def _header(cursor: _Cursor) -> Header:
    *measures, block = cursor.read("<7ifi", "its header")
    header = Header(*measures)
    sound = (
        all(0 < each <= _MOST_WIDE for each in (header.hidden, header.heads, header.inner, header.positions))
        and 0 < header.layers <= _MOST_LAYERS
        and 0 < header.vocabulary <= _MOST_PIECES
        and 0 < header.types <= _MOST_LAYERS
        and header.hidden % header.heads == header.hidden % BLOCK == header.inner % BLOCK == 0
        and 0 < header.epsilon < 1
    )
    if not sound or block != BLOCK:
        raise DamagedError(f"its header cannot be right: {header}, blocks of {block}")
    return header


def _pieces(cursor: _Cursor) -> Pieces:
    count, begin, end, pad, unknown, length = cursor.read("<5iQ", "the tokenizer's header")
    if not 0 < count <= _MOST_PIECES or not all(0 <= each < count for each in (begin, end, pad, unknown)):
        raise DamagedError(f"a tokenizer of {count} pieces cannot be right")
    places = cursor.row("<u4", count + 1, "the places of its pieces")
    scores = cursor.row("<f4", count, "the scores of its pieces")
    blob = cursor.take(length, "its pieces")
    if places[0] != 0 or places[-1] > length or np.any(places[1:] < places[:-1]):
        raise DamagedError("the places of its pieces do not run forward")
    if not np.isfinite(scores).all():
        raise DamagedError("a piece has no finite score")
    bounds = places.tolist()
    try:
        pieces = tuple(blob[a:b].decode() for a, b in pairwise(bounds))
    except UnicodeDecodeError as error:
        raise DamagedError(f"a piece is no UTF-8: {error.reason}") from None
    return Pieces(pieces, tuple(scores.tolist()), begin, end, pad, unknown, _rewritten(cursor))


def _rewritten(cursor: _Cursor) -> dict[str, str]:
    """A character to what stands for it; to nothing where it is left out."""
    count, length = cursor.read("<iI", "the header of its characters")
    inside = _Cursor(cursor.take(length, "its characters"))
    found: dict[str, str] = {}
    try:
        for _ in range(count):
            code, put = inside.read("<IB", "a character")
            found[chr(code)] = "".join(map(chr, inside.row("<u4", put, "a character").tolist()))
    except (ValueError, OverflowError):  # of chr
        raise DamagedError("a character is none of Unicode") from None
    return found


def _tensors(cursor: _Cursor) -> dict[str, NDArray[np.float32]]:
    (count,) = cursor.read("<i", "the number of its tensors")
    if not 0 < count <= _MOST_TENSORS:
        raise DamagedError(f"{count} tensors cannot be right")
    found: dict[str, NDArray[np.float32]] = {}
    for _ in range(count):
        (length,) = cursor.read("<H", "a tensor's name")
        name = cursor.take(length, "a tensor's name").decode("ascii", "replace")
        kind, size, offset, held = cursor.read("<BIQQ", f"the entry of {name}")
        expected = {_SINGLE: size * 4, _NIBBLES: size // BLOCK * _BLOCK_BYTES}.get(kind)
        if expected != held or (kind == _NIBBLES and size % BLOCK):
            raise DamagedError(f"{name} has {held} bytes for {size} values of kind {kind}")
        data = cursor.within(offset, held, name)
        values = np.frombuffer(data, "<f4") if kind == _SINGLE else _from_nibbles(data)
        if not np.isfinite(values).all():
            raise DamagedError(f"{name} holds what is no number")
        found[name] = np.asarray(values, np.float32)
    return found


def _from_nibbles(data: memoryview) -> NDArray[np.float32]:
    """Blocks of a half-precision scale and 16 bytes: value 0-15 in the low halves, 16-31 in the high ones."""
    blocks = np.frombuffer(data, np.dtype([("scale", "<f2"), ("pairs", "u1", BLOCK // 2)]))
    steps = np.concatenate([blocks["pairs"] & 15, blocks["pairs"] >> 4], axis=1).astype(np.float32) - 8
    with np.errstate(invalid="ignore"):  # a damaged scale: who called looks at what comes of it
        values: NDArray[np.float32] = (steps * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
    return values
