"""The tables laid down in a new store, or brought up in an old one: what that holds stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

from corpus.writing import transaction

SCHEMA = 3
_SINCE_2 = ("earliest", "latest", "published_kind", "source_name", "key")  # columns of items, all TEXT


def lay_down(db: sqlite3.Connection) -> None:
    """All or nothing; two programs may do it at once. Statements of what is there are made later."""
    with transaction(db):
        there = {column for _, column, *_ in db.execute("PRAGMA table_info(items)")}
        for column in _SINCE_2:
            if there and column not in there:
                db.execute(f"ALTER TABLE items ADD COLUMN {column} TEXT")
        for statement in _statements():
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {SCHEMA}")


def _statements() -> Iterator[str]:
    """Of schema.sql, one by one: a script run whole would end the transaction."""
    statement = ""
    for line in files("corpus").joinpath("schema.sql").read_text("utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
