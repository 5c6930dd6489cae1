"""An exception in; what a person should do about it out. Imported only once something was raised."""

from __future__ import annotations

import sqlite3

from corpus.store import StoreError
from retrieval.adhoc import NothingToReadError
from retrieval.encoder import ModelError
from retrieval.index import IndexBusyError, OtherModelError

_FOLDERS = "give --index, XDG_DATA_HOME and XDG_CACHE_HOME folders that can be written"


def line_for(error: Exception) -> str | None:
    """One line for a person; None for a fault of ours, which needs its traceback."""
    match error:
        case StoreError() | ModelError() | IndexBusyError() | OtherModelError() | NothingToReadError():
            return str(error)
        case OSError() | sqlite3.OperationalError():  # no permission, no space, a file for a folder
            return f"{_what_the_machine_said(error)}; {_FOLDERS}"
    return None


def _what_the_machine_said(error: OSError | sqlite3.OperationalError) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)
