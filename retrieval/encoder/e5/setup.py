"""The installed package in; a checked sentence-transformers folder out, put in its place at once."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from retrieval.encoder import ModelError
from retrieval.encoder.e5 import layout
from retrieval.encoder.e5.agreeing import PASSAGES, QUESTIONS, agreement, check
from retrieval.encoder.e5.packed import DamagedError, Packed, unpacked
from retrieval.encoder.e5.provenance import LICENCE, provenance
from retrieval.encoder.e5.source import INSTALL, Source
from retrieval.encoder.reference import Reference
from retrieval.encoder.weights import in_folder
from retrieval.manifest import hashes, is_whole, sync

_RECIPE = "e5-1"  # a change to what is made of the same file changes this
_MADE = "converted.json"  # the recipe, the packed file's sha256, and that of each file
_ROOM = 7  # times the packed file: what the folder takes of the disk
Told = Callable[[str], None]


def set_up(source: Source, home: Path, told: Told = lambda step: None) -> bool:
    """Put the converted model in `home`; False where it stands there already, whole.

    `told` hears what is being done. A kill leaves no model, or the one that stood there.
    """
    home.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(home.with_name(f"{home.name}.lock")):
        for left in home.parent.glob(f"{home.name}.draft-*"):  # by one that was killed
            shutil.rmtree(left)
        if is_set_up(home, source.sha256):
            return False
        draft = Path(tempfile.mkdtemp(prefix=f"{home.name}.draft-", dir=home.parent))
        try:
            _convert_into(draft, source, told)
            _publish(draft, home)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    return True


def is_set_up(home: Path, packed: str) -> bool:
    """Whether every file stands in `home` as it was made of the packed file with this sha256."""
    try:
        row = json.loads((home / _MADE).read_text("utf-8"))
        made = row["recipe"] == _RECIPE and row["packed"] == packed
        return made and is_whole(home, dict(row["files"]))
    except (OSError, ValueError, LookupError, TypeError):
        return False


def _convert_into(draft: Path, source: Source, told: Told) -> None:
    told("reading the packed model")
    raw = source.read()
    if (free := shutil.disk_usage(draft).free) < _ROOM * len(raw):
        raise ModelError(
            f"{draft.parent}: {free >> 20} MB are free and {_ROOM * len(raw) >> 20} needed; make room there, "
            "or set XDG_DATA_HOME to a folder on another disk"
        )
    packed = _unpacked(raw, source)
    told("writing it as a sentence-transformers folder")
    try:
        layout.write(packed, draft)
    except DamagedError as error:
        raise _damaged(source, error) from None
    told(f"comparing {len(PASSAGES) + len(QUESTIONS)} texts with the package's own vectors")
    with tempfile.TemporaryDirectory() as memo:
        least = agreement(Reference(in_folder(draft, Path(memo))), source)
    check(least)
    row = {"recipe": _RECIPE, "packed": source.sha256, "files": hashes(draft)}
    (draft / _MADE).write_text(json.dumps(row, indent=1) + "\n", "utf-8")
    (draft / "PROVENANCE.md").write_text(provenance(source.file, source.sha256, least), "utf-8")
    (draft / "LICENSE").write_text(LICENCE, "utf-8")


def _unpacked(raw: bytes, source: Source) -> Packed:
    try:
        return unpacked(raw)
    except DamagedError as error:
        raise _damaged(source, error) from None


def _damaged(source: Source, error: DamagedError) -> ModelError:
    return ModelError(f"{source.file} is damaged: {error}; reinstall: {INSTALL}")


def _publish(draft: Path, home: Path) -> None:
    for path in draft.rglob("*"):
        if path.is_file():
            path.chmod(0o644)
        sync(path)
    draft.chmod(0o755)
    sync(draft)
    if home.exists():
        shutil.rmtree(home)
    draft.rename(home)
    sync(home.parent)
