"""The values a bulletin is made of. Standard library only; every later stage speaks in these."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters into the text it counts in."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward, got [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an item: the unit that is cited.

    `sentences` lie inside `span` in printed order and do not overlap; there is at least one.
    """

    span: Span
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One story in a bulletin.

    `text` is what every span of the item counts in: the whole bulletin for plain text (shared by
    its items, not copied), the item's own `headline\\nbody` for forms whose rows are separate texts.
    An item with an empty body has its headline as its only passage, so that it can be found.
    """

    number: int
    text: str
    span: Span
    headline: Span | None
    passages: tuple[Passage, ...]
    published: str | None = None  # ISO 8601 date or time; None: the bulletin's own date holds
    item_id: str | None = None  # the source's own id
    article: str | None = None  # rows with one article belong to one text
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One published text, kept as published. Its identity is `source`, never its words."""

    source: str  # absolute path, URL or post id
    file: str  # the path as it was given
    digest: str  # sha256 of the published bytes
    items: tuple[Item, ...]
    published: str | None = None  # ISO 8601 date or time, as printed in the text or the file's name
    source_name: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was set aside. Printed as one line: file, place, what was wrong."""

    file: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{place}: {self.reason}"
