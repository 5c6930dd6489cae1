"""Processes forked from this one, which share the model that it has loaded."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable


def forked(work: Callable[[], object]) -> int:
    """The process id of a child that does `work` and ends with 0, or with 1 and a traceback.

    Stores, locks and indexes must be opened inside `work`: SQLite's do not survive a fork.
    """
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        work()
        code = 0
    except BaseException:  # noqa: BLE001  # a child must never run on into the parent's tests
        traceback.print_exc()
    finally:
        os._exit(code)


def ended(child: int) -> int:
    """The exit code of a child, waited for; minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
