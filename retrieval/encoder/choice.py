"""The settings that choose a model. Loads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from retrieval.cache import data_folder
from retrieval.encoder import ModelError
from retrieval.encoder.weights import Weights, in_folder, packaged

MODEL = "BULLETIN_BOT_MODEL"
PRECISION = "BULLETIN_BOT_PRECISION"
PROFILE = "BULLETIN_BOT_PROFILE"
SETUP = "python run_bot.py setup multilingual"
_PRECISIONS = ("int8", "exact")
_PROFILES = ("fast", "multilingual")


@dataclass(frozen=True, slots=True)
class Choice:
    """The packaged model, or the one in `folder`; `exact` runs it as sentence-transformers does.

    `second` is the folder of the multilingual model, in the profile that has it.
    """

    folder: Path | None = None
    exact: bool = False
    second: Path | None = None

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self:
        """From BULLETIN_BOT_MODEL, BULLETIN_BOT_PRECISION and BULLETIN_BOT_PROFILE."""
        folder, precision = environ.get(MODEL), environ.get(PRECISION) or _PRECISIONS[0]
        if precision not in _PRECISIONS:
            raise ModelError(f"{PRECISION} is {precision!r}; expected {' or '.join(_PRECISIONS)}")
        profile = environ.get(PROFILE) or _PROFILES[0]
        if profile not in _PROFILES:
            raise ModelError(f"{PROFILE} is {profile!r}; expected {' or '.join(_PROFILES)}")
        second = multilingual(environ) if profile == "multilingual" else None
        return cls(Path(folder) if folder else None, precision == "exact", second)

    def weights(self, cache: Path) -> Weights:
        """The model's files. `cache` keeps what their hash was."""
        return packaged() if self.folder is None else in_folder(self.folder, cache / "models")

    def second_weights(self, cache: Path) -> Weights | None:
        """The multilingual model's files; None in the profile without it, ModelError until it is set up."""
        if self.second is None:
            return None
        if not (self.second / "modules.json").is_file():
            raise ModelError(f"the profile multilingual is not set up; run: {SETUP}, or unset {PROFILE}")
        return in_folder(self.second, cache / "models")


def multilingual(environ: Mapping[str, str]) -> Path:
    """Where `setup` puts the multilingual model: with the user's data, for a cache may go at any time."""
    return data_folder(environ) / "models" / "multilingual-e5-small"


PACKAGED = Choice()
