"""Where what can be made again is kept on this machine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def cache_folder(environ: Mapping[str, str]) -> Path:
    """The user's cache, as the XDG Base Directory Specification has it. May be deleted at any time."""
    home = Path(environ.get("HOME") or Path.home())
    return Path(environ.get("XDG_CACHE_HOME") or home / ".cache") / "bulletin-bot"
