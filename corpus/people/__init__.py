"""Mentions in; speakers out: who a source is in its text, who over the corpus, and whom a question means.

Each name is read where it is first used: a question needs only `linking`, and does not wait for the rest.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.people.attribution import attributions
    from corpus.people.linking import Match, matches
    from corpus.people.registry import Seen, key, settled
    from corpus.people.story import surroundings

__all__ = ["Match", "Seen", "attributions", "key", "matches", "settled", "surroundings"]

_MODULES = {
    "attributions": "attribution",
    "Match": "linking",
    "matches": "linking",
    "Seen": "registry",
    "key": "registry",
    "settled": "registry",
    "surroundings": "story",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{module}"), name)
