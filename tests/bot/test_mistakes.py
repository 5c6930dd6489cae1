"""What a person is told when something was raised, and what is left to its traceback."""

from __future__ import annotations

import sqlite3

import pytest

from bot.mistakes import line_for
from corpus.store import DamagedStoreError
from retrieval.adhoc import NothingToReadError
from retrieval.encoder import ModelError
from retrieval.index import IndexBusyError, OtherModelError

FOLDERS = "give --index, XDG_DATA_HOME and XDG_CACHE_HOME folders that can be written"


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (DamagedStoreError("it is none; index again"), "it is none; index again"),
        (ModelError("no weights; install them"), "no weights; install them"),
        (IndexBusyError("being written; ask again"), "being written; ask again"),
        (OtherModelError("another model; index again"), "another model; index again"),
        (NothingToReadError("no file; give one"), "no file; give one"),
        (PermissionError(13, "Permission denied", "/x"), f"/x: Permission denied; {FOLDERS}"),
        (OSError(28, "No space left on device"), f"No space left on device; {FOLDERS}"),
        (OSError("half a write"), f"half a write; {FOLDERS}"),
        (sqlite3.OperationalError("disk is full"), f"disk is full; {FOLDERS}"),
        (sqlite3.IntegrityError("a row stands twice"), None),
        (KeyError("speaker"), None),
    ],
    ids=repr,
)
def test_a_mistake_has_a_line_and_a_fault_of_ours_has_none(error: Exception, line: str | None) -> None:
    assert line_for(error) == line
