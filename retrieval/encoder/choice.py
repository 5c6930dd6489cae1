"""The settings that choose a model. Loads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from retrieval.encoder import ModelError
from retrieval.encoder.weights import Weights, in_folder, packaged

MODEL = "BULLETIN_BOT_MODEL"
PRECISION = "BULLETIN_BOT_PRECISION"
_PRECISIONS = ("int8", "exact")


@dataclass(frozen=True, slots=True)
class Choice:
    """The packaged model, or the one in `folder`; `exact` runs it as sentence-transformers does."""

    folder: Path | None = None
    exact: bool = False

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self:
        """From BULLETIN_BOT_MODEL and BULLETIN_BOT_PRECISION."""
        folder, precision = environ.get(MODEL), environ.get(PRECISION) or _PRECISIONS[0]
        if precision not in _PRECISIONS:
            raise ModelError(f"{PRECISION} is {precision!r}; expected {' or '.join(_PRECISIONS)}")
        return cls(Path(folder) if folder else None, precision == "exact")

    def weights(self, cache: Path) -> Weights:
        """The model's files. `cache` keeps what their hash was."""
        return packaged() if self.folder is None else in_folder(self.folder, cache / "models")


PACKAGED = Choice()
