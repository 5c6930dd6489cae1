"""What comes back from a question. Field names and their order are the JSON contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.model import PublishedKind
from retrieval.language import Language

Status = Literal["answered", "abstained"]
Reason = Literal["never_mentioned", "says_nothing", "not_on_topic", "outside_dates", "off_topic"]
Relation = Literal["by", "mention"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One act of reported speech inside a hit; spans count in the same text as the hit's."""

    kind: Literal["direct", "mixed", "indirect", "headline"]
    speaker: str | None
    source: str | None
    cue: str | None
    contents: tuple[tuple[int, int], ...]
    via: str | None = None
    addressee: str | None = None
    medium: str | None = None
    parent_speaker: str | None = None
    negated: bool = False
    organisation: str | None = None  # the body that the speaker speaks for


@dataclass(frozen=True, slots=True)
class Hit:
    """One cited passage. `text` is `source[start:end]`; a field is None until something knows it."""

    rank: int
    score: float
    file: str
    item: int
    item_id: str | None
    headline: str | None
    published: str | None
    start: int
    end: int
    text: str
    highlight: tuple[tuple[int, int], ...]
    statements: tuple[Statement, ...] | None
    relation: Relation | None
    published_kind: PublishedKind | None
    earliest: str | None
    latest: str | None
    source_name: str | None
    link: str | None
    item_key: str | None
    sha256: str
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """How the question was read; `from_` prints as `from`."""

    speakers: tuple[str, ...] | None = None
    topic: str | None = None
    from_: str | None = None
    to: str | None = None
    carried: tuple[str, ...] | None = None
    language: Language = "en"  # of the question; what a person is told is in it


@dataclass(frozen=True, slots=True)
class Total:
    """How much there is in all, beyond the hits that are shown."""

    statements: int | None
    items: int


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked through. Days are ISO, or without a year; None where none is known."""

    items: int
    bulletins: int
    earliest: str | None
    latest: str | None
    published_kind: PublishedKind | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an index holds and when it last changed (ISO 8601 time, UTC; None when empty)."""

    searched: Searched
    updated: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """All hits, best first, or a typed abstention."""

    id: str | int | None  # as it came with the question
    question: str
    status: Status
    reason: Reason | None
    message: str
    confidence: float | None
    hits: tuple[Hit, ...]
    understood: Understood
    total: Total
    searched: Searched
