"""Which items are to be heard (again), and what goes with an item that goes. Light: no rules, no parser."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

RULES = 1  # raised when statements are heard or attributed differently: every item is then heard again


def are_pending(db: sqlite3.Connection) -> bool:
    """Whether the statements of some item are still to be made."""
    rules, unheard, unsettled, items = db.execute(
        """SELECT (SELECT rules FROM hearing), EXISTS (SELECT 1 FROM unheard),
                  EXISTS (SELECT 1 FROM unsettled), EXISTS (SELECT 1 FROM items)"""
    ).fetchone()
    return bool(unheard or unsettled or (rules != RULES and items))


def hear_again(db: sqlite3.Connection, bulletin: int, articles: Iterable[str | None]) -> None:
    """All rows of these articles: who speaks in one may be told by another."""
    db.executemany(
        "INSERT OR IGNORE INTO unheard SELECT id FROM items WHERE bulletin = ? AND article = ?",
        [(bulletin, article) for article in articles if article is not None],
    )


def forget(db: sqlite3.Connection, item: int) -> None:
    """Drop an item's statements; the names that may have lost a bearer are to be told apart anew."""
    db.execute(
        """INSERT OR IGNORE INTO unsettled SELECT n.key FROM statements s JOIN names n
           ON n.id IN (s.name, s.organisation) WHERE s.item = ?""",
        (item,),
    )
    db.execute("DELETE FROM statements WHERE item = ?", (item,))
