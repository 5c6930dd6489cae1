"""The one small file of an index folder: its bytes, and what is not taken for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from retrieval.manifest import Manifest

MANIFEST = Manifest(
    store="a1", model="b2", dimension=384, generation=3, seq=8, span=30, dead=0, vectors=30, passages=16,
    files={"vectors.faiss": "c3", "words/Ōtautahi.idx": "d4"},
)  # fmt: skip
WRITTEN = """{
 "store": "a1",
 "model": "b2",
 "dimension": 384,
 "generation": 3,
 "seq": 8,
 "span": 30,
 "dead": 0,
 "vectors": 30,
 "passages": 16,
 "files": {
  "vectors.faiss": "c3",
  "words/Ōtautahi.idx": "d4"
 },
 "format": 1
}"""
ROW = json.loads(WRITTEN)


def test_a_manifest_is_written_to_the_byte_and_read_again(tmp_path: Path) -> None:
    MANIFEST.write(tmp_path)
    assert (tmp_path / "manifest.json").read_text("utf-8") == WRITTEN
    assert Manifest.read(tmp_path) == MANIFEST
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]


@pytest.mark.parametrize(
    "row",
    [
        {name: value for name, value in ROW.items() if name != "dead"},
        ROW | {"colour": "red"},
        ROW | {"seq": "8"},
        ROW | {"seq": 8.0},
        ROW | {"seq": True},
        ROW | {"store": None},
        ROW | {"files": ["vectors.faiss"]},
        ROW | {"files": {"vectors.faiss": 5}},
        ROW | {"format": 2},
        [ROW],
        None,
    ],
    ids=repr,
)
def test_what_is_no_manifest_of_ours_is_none(row: object, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps(row), "utf-8")
    assert Manifest.read(tmp_path) is None


@pytest.mark.parametrize("raw", [b"", b"{", b"\0\0\0", b'{"store": "\xff"}'], ids=repr)
def test_what_is_no_json_is_no_manifest(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(raw)
    assert Manifest.read(tmp_path) is None


def test_an_empty_folder_has_no_manifest(tmp_path: Path) -> None:
    assert Manifest.read(tmp_path) is None
