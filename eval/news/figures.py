"""Outcomes in; the shares that are right, by kind of question, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eval.news.asking import Outcome
from eval.news.gold import plain

ANSWERABLE = "answered"
SILENT = "abstained"
ALL = "all"


@dataclass(frozen=True, slots=True)
class Share:
    """`right` of `of`; of nothing there is no share."""

    right: int
    of: int

    @property
    def value(self) -> float | None:
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Kind:
    """What is right of the questions of one kind. Each share counts the questions that it applies to."""

    asked: int
    first: Share  # the first hit is a right passage
    top3: Share
    marked: Share  # of the right first hits that hold a short answer: it stands in the marked part
    reason: Share  # silent for an accepted reason
    false_answer: Share  # answered where nothing answers
    false_silence: Share  # silent where something does


@dataclass(frozen=True, slots=True)
class Figures:
    """By kind, in the order of the file, then all that have an answer, all that have none, and all."""

    kinds: Mapping[str, Kind]
    outcomes: tuple[Outcome, ...]

    @property
    def crashes(self) -> tuple[Outcome, ...]:
        return tuple(each for each in self.outcomes if each.crash is not None)

    @property
    def wrong(self) -> tuple[Outcome, ...]:
        return tuple(each for each in self.outcomes if not is_right(each))


def measure(outcomes: Iterable[Outcome]) -> Figures:
    found = tuple(outcomes)
    groups: dict[str, list[Outcome]] = {}
    for each in found:
        groups.setdefault(each.asked.kind, []).append(each)
    groups[ANSWERABLE] = [each for each in found if each.asked.is_answerable]
    groups[SILENT] = [each for each in found if not each.asked.is_answerable]
    groups[ALL] = list(found)
    return Figures({name: _kind(group) for name, group in groups.items()}, found)


def is_right(each: Outcome) -> bool:
    return each.place == 1 if each.asked.is_answerable else each.has_right_reason


def measures(figures: Figures) -> dict[str, float]:
    """Those that floors stand on: the higher the better."""
    every = figures.kinds[ALL]
    shares = {
        "first": every.first.value, "top 3": every.top3.value, "marked": every.marked.value,
        "reason": every.reason.value, "true silence": _rest(every.false_answer),
        "true answer": _rest(every.false_silence),
    }  # fmt: skip
    return {name: round(value, 4) for name, value in shares.items() if value is not None}


def _rest(share: Share) -> float | None:
    return None if share.value is None else 1 - share.value


def _kind(group: Sequence[Outcome]) -> Kind:
    answerable = [each for each in group if each.asked.is_answerable]
    unanswerable = [each for each in group if not each.asked.is_answerable]
    short = [each for each in answerable if each.place == 1 and each.asked.answer and _holds_answer(each)]
    return Kind(
        asked=len(group),
        first=Share(sum(each.place == 1 for each in answerable), len(answerable)),
        top3=Share(sum(each.place is not None and each.place <= 3 for each in answerable), len(answerable)),
        marked=Share(sum(each.is_marked for each in short), len(short)),
        reason=Share(sum(each.has_right_reason for each in unanswerable), len(unanswerable)),
        false_answer=Share(sum(not each.is_silent for each in unanswerable), len(unanswerable)),
        false_silence=Share(sum(not each.is_answered for each in answerable), len(answerable)),
    )


def _holds_answer(each: Outcome) -> bool:
    """The short answer may stand in another of the right passages, worded otherwise."""
    return each.first is not None and plain(each.asked.answer) in plain(each.first.text)
