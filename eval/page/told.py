"""What the page is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from eval.page.html import change
from eval.whole.history import Change
from eval.whole.running import Whole


@dataclass(frozen=True, slots=True)
class Told:
    """What the page is made of: the run, and each figure's change since the one before."""

    whole: Whole
    changes: Mapping[str, Change]

    def change(self, name: str) -> str:
        return change(self.changes.get(name))
