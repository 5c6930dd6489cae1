"""When the items of passages were published, for what a conversation asks before or after."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.store import Store


@dataclass(frozen=True, slots=True)
class Days:
    """ISO days, both included; None where none is known. They may lack a year ("--01-16")."""

    earliest: str | None
    latest: str | None
    kind: str | None = None  # printed or inferred

    def is_between(self, after: str | None, before: str | None) -> bool:
        """Surely after the one day and before the other. Days with and without a year cannot be compared."""
        is_after = after is None or _is_less(after, self.earliest)
        return is_after and (before is None or _is_less(self.latest, before))


def days_of(store: Store, passages: Sequence[int]) -> dict[int, Days]:
    """Of each passage's item; passages that are gone are left out."""
    rows = store.db.execute(
        """SELECT s.id, d.earliest, d.latest, d.published_kind FROM spans s JOIN dated d ON d.item = s.item
           WHERE s.id IN (SELECT value FROM json_each(?))""",
        (json.dumps(list(passages)),),
    )
    return {id_: Days(earliest, latest, kind) for id_, earliest, latest, kind in rows}


def _is_less(one: str | None, other: str | None) -> bool:
    if one is None or other is None or one.startswith("--") != other.startswith("--"):
        return False
    return one < other
