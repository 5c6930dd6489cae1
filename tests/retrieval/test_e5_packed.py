"""The packed file: read whole, or refused in one line wherever it is damaged."""

from __future__ import annotations

import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.encoder.e5.packed import DamagedError, Header, unpacked
from retrieval.encoder.e5.wordpieces import tokenizer
from tests.retrieval.packed_model import INNER, PIECES, PLACES, REWRITTEN, ROWS, WIDTH, packed_bytes

RAW = packed_bytes()


def test_header_pieces_and_rewritten_characters_are_read() -> None:
    packed = unpacked(RAW)
    epsilon = struct.unpack("<f", struct.pack("<f", 1e-12))[0]
    assert packed.header == Header(WIDTH, 1, 4, INNER, ROWS, PLACES, 2, epsilon)
    assert list(packed.pieces.pieces) == PIECES
    assert packed.pieces.rewritten == REWRITTEN
    assert (packed.pieces.begin, packed.pieces.pad, packed.pieces.end, packed.pieces.unknown) == (0, 1, 2, 3)


def test_low_halves_of_the_bytes_are_the_first_sixteen_values() -> None:
    values = np.concatenate([np.arange(-8, 8), np.full(16, 7)]).astype(np.float32) * np.float32(0.5)
    packed = unpacked(packed_bytes({"l0.q.w": np.tile(values, WIDTH)}))
    # the writer's scale is 4/7 in half precision: -8 of its steps are cut off at -7
    scale = np.float32(np.float16(4 / 7))
    assert (
        packed.tensors["l0.q.w"][:32].tolist() == (np.clip(np.rint(values / scale), -8, 7) * scale).tolist()
    )


def test_the_tokenizer_cuts_rewrites_and_frames() -> None:
    made = tokenizer(unpacked(RAW).pieces, most=PLACES)
    assert made.encode("the\tlamp").tokens == ["<s>", "▁the", "▁lamp", "</s>"]
    assert made.encode("the  \x01lamp").tokens == ["<s>", "▁the", "▁lamp", "</s>"]
    assert made.encode("e\u0301").tokens == ["<s>", "▁", "é", "</s>"]
    assert made.encode("漢").ids == [0, 4, 3, 2]
    assert len(made.encode("a b " * PLACES).ids) == PLACES


@pytest.mark.parametrize("length", [0, 3, 4, 8, 30, 44, 100, 400, 700, 1200, len(RAW) - 1])
def test_a_file_that_is_cut_short_is_refused(length: int) -> None:
    with pytest.raises(DamagedError):
        unpacked(RAW[:length])


@pytest.mark.parametrize(
    ("at", "put"),
    [
        (0, b"GGUF"),
        (4, struct.pack("<I", 2)),
        (8, struct.pack("<i", 33)),
        (12, struct.pack("<i", 10**6)),
        (24, struct.pack("<i", 10)),
        (40, struct.pack("<i", 16)),
        (44, struct.pack("<i", -1)),
        (44, struct.pack("<i", 10**9)),
        (48, struct.pack("<i", 64)),
        (64, struct.pack("<Q", 2**63)),
        (72, struct.pack("<I", 9)),
    ],
)
def test_a_length_that_cannot_be_is_refused(at: int, put: bytes) -> None:
    with pytest.raises(DamagedError):
        unpacked(RAW[:at] + put + RAW[at + len(put) :])


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(DamagedError, match=r"l0\.q\.b holds what is no number"):
        unpacked(packed_bytes({"l0.q.b": np.full(WIDTH, np.nan, np.float32)}))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(RAW) - 1), st.binary(min_size=1, max_size=8))
def test_any_damage_is_read_or_refused(at: int, put: bytes) -> None:
    try:
        unpacked(RAW[:at] + put + RAW[at + len(put) :])
    except DamagedError:
        return
