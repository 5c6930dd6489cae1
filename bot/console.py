"""What commands print with: the look of stdout, notes on stderr, a progress line on a terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.render.terminal import Look, clean

if TYPE_CHECKING:
    from retrieval.encoder import Progress


class UsageError(Exception):
    """The user's mistake: one line that says what to type instead."""


def look() -> Look:
    """Colours only on a terminal that did not ask for none (https://no-color.org)."""
    colours = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Look(shutil.get_terminal_size((80, 24)).columns, colours)


def note(line: str) -> None:
    """A line that is no answer."""
    sys.stderr.write(f"{clean(line)}\n")


def wait_note(line: str) -> None:
    """What is being waited for: on a terminal alone."""
    if sys.stderr.isatty():
        note(line)


@contextmanager
def progress_line(what: str, *, unit: str = " texts") -> Iterator[Progress]:
    """A line that shows how far long work has come; nothing in a pipe, nothing where there is no work."""
    if not sys.stderr.isatty():
        yield lambda done, left: None
        return
    from tqdm import tqdm

    line = tqdm(desc=what, unit=unit, leave=False, dynamic_ncols=True, delay=0.2)

    def advance(done: int, left: int) -> None:
        line.total = line.n + done + left
        line.update(done)

    with line:
        yield advance
