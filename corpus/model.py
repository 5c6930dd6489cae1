"""The values a bulletin is made of. Standard library only; every later stage speaks in these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["direct", "mixed", "indirect", "headline"]
SpeakerKind = Literal["person", "organisation", "group"]
PublishedKind = Literal["printed", "inferred"]


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
class Clue:
    """Words that tell when a text was published: the day that they name is past, ahead or the same."""

    text: str
    points: Literal["past", "ahead", "same day"]


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
    published: str | None = None  # ISO 8601 date or time; None: not known to the day
    item_id: str | None = None  # the source's own id
    article: str | None = None  # rows with one article belong to one text
    link: str | None = None
    source_name: str | None = None  # None: the bulletin's
    # Days that it was published on or between, ISO 8601; without a year as XML Schema's gMonthDay: "--01-16".
    earliest: str | None = None
    latest: str | None = None
    published_kind: PublishedKind | None = None  # how these days are known; None: not at all
    clues: tuple[Clue, ...] = ()  # what inferred days are inferred from
    key: str = ""  # stays when the bulletin is saved again with more items


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One published text, kept as published. Its identity is `source`, never its words."""

    source: str  # absolute path, URL or post id
    file: str  # the path as it was given
    digest: str  # sha256 of the published bytes
    items: tuple[Item, ...]
    published: str | None = None  # ISO 8601 date or time, as printed in the text or the file's name
    source_name: str | None = None  # as it calls itself
    form: str = "text"  # as the readers call it


@dataclass(frozen=True, slots=True)
class Statement:
    """One act of reported speech, as printed. Every span counts in the text of its item.

    `contents` is what was said, in printed order, with its quote marks and a leading "that": one span, or
    several where "he said" or a reporter's aside breaks it. `parent` is the place, in the item's statements,
    of the one whose contents hold this one ("Rask said that Lund had refused": Lund's is inside Rask's).
    `continues`: it has no source of its own and goes on with the speaker of the statement before it in the
    same article (a quotation's next paragraph that is an item of its own).
    """

    kind: Kind
    contents: tuple[Span, ...]
    source: Span | None = None  # who, as printed, title included; None: a passive, or nobody is named
    cue: Span | None = None  # the words that carry the act of speech; None: only a colon or quote marks do
    addressee: Span | None = None  # "reporters" of "told reporters"
    medium: Span | None = None  # "Facebook" of "wrote on Facebook"
    via: Span | None = None  # the agency that relays it; never the speaker
    parent: int | None = None
    negated: bool = False  # "has not ruled out"
    continues: bool = False
    confidence: float = 1.0  # in [0, 1]

    def __post_init__(self) -> None:
        if not self.contents:
            raise ValueError("a statement has contents")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who the source of one statement is, as far as the statement's own text (its article) tells.

    `name` is the longest form of the name that this text prints; None where it cannot be resolved: then the
    source is shown as printed.
    """

    name: str | None = None
    kind: SpeakerKind | None = None
    role: str | None = None  # as printed: "Corrin Foreign Minister"
    organisation: str | None = None  # the body that a spokesperson speaks for
    is_pronoun: bool = False  # the source is "he", "it", "the ministry": the reader is told who that is


@dataclass(frozen=True, slots=True)
class Role:
    """What a speaker was called, as printed, and when: ISO dates, None where nothing is dated."""

    title: str
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person, an organisation or a group that speaks in this corpus."""

    name: str
    kind: SpeakerKind | None
    aliases: tuple[str, ...] = ()  # other forms of the name, as printed
    roles: tuple[Role, ...] = ()  # the one seen last first
    organisations: tuple[str, ...] = ()  # the bodies that a spokesperson speaks for
    statements: int = 0
    items: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was set aside. Printed as one line: file, place, what was wrong."""

    file: str
    line: int | None
    reason: str
    place: str | None = None  # where no line tells it: "items[3]"

    def __str__(self) -> str:
        line = None if self.line is None else f"line {self.line}"
        return f"{', '.join(part for part in (self.file, line, self.place) if part)}: {self.reason}"
