"""Conversations with a human rewrite of each turn in; how near our completed questions come to it, out.

A row: `{"set", "topic", "turn", "raw", "resolved", "history"}`; `resolved` is the rewrite, or null. What
counts is what retrieval looks for: the share of content words that both have (F1), in their stems.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

from pydantic import BaseModel

from retrieval.asking import asked
from retrieval.followups.chat import Chat, Followed, Shown
from retrieval.followups.completing import followed
from retrieval.followups.leaving import read
from retrieval.question import topic_words
from retrieval.words import terms

_SHOWN = (Shown(1, 1),)  # each turn is taken to have been answered


class Row(BaseModel):
    """A turn; `topic` with `set` names its conversation."""

    set: str
    topic: str
    turn: int
    raw: str
    resolved: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A later turn: as it was put, as we complete it, and as a person did."""

    raw: str
    ours: str
    human: str
    opening: str  # the conversation's first question
    is_first: bool  # right behind it


@dataclass(frozen=True, slots=True)
class Near:
    """The mean F1 against the rewrite: of the raw turn, of it with the opening question, and of ours."""

    turns: int
    raw: float
    with_opening: float
    ours: float


def load(path: Path) -> tuple[Row, ...]:
    lines = path.read_text("utf-8").splitlines()
    return tuple(Row.model_validate_json(line) for line in lines if line.strip())


def completed(rows: Sequence[Row]) -> Iterator[Turn]:
    """Every turn but the opening ones that has a rewrite. Nobody is known, and every turn finds something."""
    chat, key, opening, place = None, ("", ""), "", 0
    for row in rows:
        if (row.set, row.topic) != key:
            chat, key, opening, place = None, (row.set, row.topic), row.raw, 0
        turn = followed(row.raw, chat, _Nobody())
        chat = _left(turn, chat)
        if place and row.resolved is not None:
            yield Turn(row.raw, turn.question or turn.text, row.resolved, opening, is_first=place == 1)
        place += 1


def near(turns: Sequence[Turn]) -> Near:
    return Near(
        len(turns),
        raw=_mean([_f1(each.raw, each.human) for each in turns]),
        with_opening=_mean([_f1(f"{each.raw} {each.opening}", each.human) for each in turns]),
        ours=_mean([_f1(each.ours, each.human) for each in turns]),
    )


def _left(turn: Followed, chat: Chat | None) -> Chat:
    wanted = asked(turn.text)
    says = wanted if wanted is not None and wanted.certainty == "asks" else None
    return replace(read(turn, chat, says), hits=_SHOWN)


def _f1(one: str, other: str) -> float:
    """Of the stems of two questions' content words, in [0, 1]; two that have none are alike."""
    left, right = (terms(" ".join(topic_words(text))) for text in (one, other))
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0


def _mean(values: Sequence[float]) -> float:
    return round(fmean(values), 4) if values else 0.0


class _Nobody:
    """A cast without anybody."""

    def speaks(self, who: str) -> bool:
        return False

    def meant(self, text: str, names: Sequence[str]) -> str:
        return next((name for name in names if name), "")

    def shared(self, who: str, other: str) -> tuple[int, ...]:
        return ()

    def called(self, who: str) -> str:
        return ""

    def is_name(self, word: str) -> bool:
        return False
