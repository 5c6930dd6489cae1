"""What an index folder holds, as one small file that is replaced whole."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import file_digest
from pathlib import Path
from typing import Any, Literal, TypeGuard

NAME = "manifest.json"
NEXT = "manifest.next.json"  # of the model that is taking another's place, until all is encoded
FORMAT: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """The generation in use. `files` maps each of its files, by path in its folder, to its sha256."""

    store: str  # identity of the store it was derived from
    model: str  # what the encoder calls itself
    dimension: int
    generation: int
    seq: int  # the store's change up to which removals are done
    span: int  # the id up to which passages and sentences are in
    dead: int  # passages deleted since the lexical index was last made whole
    vectors: int
    passages: int
    files: Mapping[str, str] = field(default_factory=dict)
    format: Literal[1] = FORMAT
    second: str = ""  # what the second encoder calls itself; empty in the profile that has none
    second_span: int = 0  # the id up to which passages are in its vectors

    @property
    def folder(self) -> str:
        return f"generation-{self.generation:06}"

    @classmethod
    def read(cls, folder: Path, name: str = NAME) -> Manifest | None:
        """The manifest in `folder`; None when there is none that this version can use."""
        try:
            row = json.loads((folder / name).read_bytes())
        except (OSError, ValueError):
            return None
        row = {**_WITHOUT_SECOND, **row} if isinstance(row, dict) else row
        return cls(**row) if is_row(row, _TYPES) and row["format"] == FORMAT else None

    def write(self, folder: Path, name: str = NAME) -> None:
        """Put this manifest in the old one's place, on the disk before it returns."""
        draft = folder / f"{name}.draft"
        row = {key: value for key, value in asdict(self).items() if self.second or key not in _WITHOUT_SECOND}
        with draft.open("wb") as file:
            file.write(json.dumps(row, ensure_ascii=False, indent=1).encode())
            file.flush()
            os.fsync(file.fileno())
        draft.replace(folder / name)
        sync(folder)


_TYPES = {
    "store": str, "model": str, "dimension": int, "generation": int, "seq": int, "span": int, "dead": int,
    "vectors": int, "passages": int, "files": dict, "format": int,
    "second": str, "second_span": int,
}  # fmt: skip
_WITHOUT_SECOND = {"second": "", "second_span": 0}  # not written where there is none, as by versions before


def is_row(row: object, types: Mapping[str, type]) -> TypeGuard[dict[str, Any]]:
    """Every field is there, of its type and no other (True is no number), and nothing beside them."""
    return (
        isinstance(row, dict)
        and {name: type(value) for name, value in row.items()} == types
        and all(isinstance(digest, str) for digest in row["files"].values())
    )


def hashes(folder: Path) -> dict[str, str]:
    """The sha256 of every file below `folder`, by path inside it. Locks and empty leftovers do not count."""
    return {
        str(path.relative_to(folder)): _sha256(path) for path in sorted(folder.rglob("*")) if _counts(path)
    }


def is_whole(folder: Path, files: Mapping[str, str]) -> bool:
    """True when there are `files` and every one of them stands below `folder` as it was written."""
    try:
        return bool(files) and all(_sha256(folder / name) == digest for name, digest in files.items())
    except OSError:
        return False


def sync(folder: Path) -> None:
    """Flush a file, or a folder's entries, to the disk: a rename in it then survives a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _counts(path: Path) -> bool:
    return path.is_file() and path.suffix != ".lock"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
