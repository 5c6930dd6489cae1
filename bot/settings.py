"""The environment, read once; where the index and the caches are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from retrieval.cache import cache_folder, data_folder
from retrieval.encoder import ModelError
from retrieval.encoder.choice import MODEL, PACKAGED, PRECISION, PROFILE, Choice

_PREFIX = "BULLETIN_BOT_"
_KNOWN = frozenset({f"{_PREFIX}INDEX", f"{_PREFIX}DEMO", f"{_PREFIX}TELEGRAM_URL", MODEL, PRECISION, PROFILE})


class SettingsError(ValueError):
    """A setting that is missing, unknown or wrong. The message is one line for a person."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are kept on this machine, and the model that encodes them."""

    index: Path  # the user's own bulletins
    cache: Path  # may be deleted at any time
    model: Choice = PACKAGED

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self:
        """Folders as the XDG Base Directory Specification has them. An unknown name of ours is an error."""
        unknown = sorted(name for name in environ if name.startswith(_PREFIX) and name not in _KNOWN)
        if unknown:
            raise SettingsError(f"{unknown[0]} is not a setting; there are {', '.join(sorted(_KNOWN))}")
        return cls(
            index=Path(environ.get(f"{_PREFIX}INDEX") or data_folder(environ) / "index"),
            cache=cache_folder(environ),
            model=_chosen(environ),
        )


def _chosen(environ: Mapping[str, str]) -> Choice:
    try:
        return Choice.read(environ)
    except ModelError as error:
        raise SettingsError(str(error)) from None
