"""What an annotated text is, and one gold statement beside the found one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.model import Attribution, Item, Statement

Statements = Sequence[tuple[Statement, ...]]  # one tuple an item
Extractor = Callable[[Sequence[Item]], Statements]
Attributor = Callable[[Sequence[Item], Statements], Sequence[tuple[Attribution, ...]]]


@dataclass(frozen=True, slots=True)
class Gold:
    """A statement as a person annotated it.

    `speakers` are the names that are right for it, each as printed or as `sha256:` and the hash of its plain
    form; empty: it is nobody's in particular ("two officials"); None: whose it is was not judged.
    """

    statement: Statement
    speakers: tuple[str, ...] | None = None
    organisations: tuple[str, ...] = ()  # the body that a spokesperson speaks for, in each form that is right
    is_speech: bool = True  # False: a belief, a wish or a deed that the annotators counted too


@dataclass(frozen=True, slots=True)
class Text:
    """Items that share speakers, with the gold of each."""

    name: str
    items: tuple[Item, ...]
    gold: tuple[tuple[Gold, ...], ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A set of texts; `judged` are the fields of a statement that its annotators filled in."""

    name: str
    texts: tuple[Text, ...]
    judged: frozenset[str]
    by_cue: bool = False  # contents were not annotated: statements are paired by their cues


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold statement and a found one that are one, or either alone; alone the `overlap` is 0."""

    text: Text
    item: Item
    gold: Gold | None
    found: Statement | None
    attribution: Attribution | None = None
    overlap: float = 0.0
    same_parent: bool = True
