"""Where things are kept on this machine, as the XDG Base Directory Specification has it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def cache_folder(environ: Mapping[str, str]) -> Path:
    """What can be made again. May be deleted at any time."""
    return Path(environ.get("XDG_CACHE_HOME") or _home(environ) / ".cache") / "bulletin-bot"


def data_folder(environ: Mapping[str, str]) -> Path:
    """What a person put here, or had set up."""
    return Path(environ.get("XDG_DATA_HOME") or _home(environ) / ".local" / "share") / "bulletin-bot"


def _home(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("HOME") or Path.home())
