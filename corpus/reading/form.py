"""What a reader of one form takes and gives. Every module of `corpus.reading.forms` is such a reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from corpus.model import Item, Problem


@dataclass(frozen=True, slots=True)
class Printed:
    """One published text, decoded. `file` is the path as given: its name may hold a date or a suffix."""

    text: str
    file: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What a reader made of a text: its items, what was set aside, and what it says of itself.

    `published` is the bulletin's own date or time, ISO 8601; items without one of their own take it
    where `is_shared`. `link` and `source_name` are the bulletin's own: the page's address, the feed's title.
    """

    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()
    published: str | None = None
    is_shared: bool = True
    link: str | None = None
    source_name: str | None = None


class Form(Protocol):
    """A reader of one form. Its module imports nothing heavy at its head: all are asked about every file."""

    NAME: str  # as `index` prints it: "live blog"
    SUFFIXES: frozenset[str]  # of the files that are looked for in a folder: ".jsonl"

    def fits(self, printed: Printed) -> float:
        """How surely the text is in this form, in [0, 1]: 0 not at all, .1 any text at all, 1 no doubt."""
        ...

    def read(self, printed: Printed) -> Understood:
        """Never raises for what the text holds: that becomes a problem with its line."""
        ...
