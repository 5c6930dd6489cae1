"""Confidences, each with whether the first hit was right, in; how far they can be trusted out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_BINS = 10
LEVELS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
Pairs = Sequence[tuple[float, bool]]


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers whose confidence lies in [low, high): their mean confidence, and the share that is right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Level:
    """Answers at least this sure: their share of all, and the share of them that is right."""

    at_least: float
    answered: float
    precision: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """`ece`: the mean distance of confidence and share right, by bin. `auroc` is None where all are alike."""

    count: int
    ece: float
    brier: float
    auroc: float | None
    bins: tuple[Bin, ...]
    levels: tuple[Level, ...]


def reliability(pairs: Pairs) -> Reliability:
    """Bins are ten of equal width; those that nothing falls into are left out."""
    bins = [_bin(place, [each for each in pairs if _place(each[0]) == place]) for place in range(_BINS)]
    filled = tuple(each for each in bins if each.count)
    count = max(len(pairs), 1)
    return Reliability(
        count=len(pairs),
        ece=round(sum(each.count * abs(each.confidence - each.right) for each in filled) / count, 4),
        brier=round(sum((sure - right) ** 2 for sure, right in pairs) / count, 4),
        auroc=auroc(pairs),
        bins=filled,
        levels=tuple(_levels(pairs)),
    )


def auroc(pairs: Pairs) -> float | None:
    """How often a right one is surer than a wrong one; a tie is half."""
    if len({right for _, right in pairs}) < 2:
        return None
    from sklearn.metrics import roc_auc_score  # a second of loading

    return round(float(roc_auc_score([right for _, right in pairs], [sure for sure, _ in pairs])), 4)


def _place(sure: float) -> int:
    return min(int(sure * _BINS), _BINS - 1)


def _bin(place: int, pairs: Pairs) -> Bin:
    count = max(len(pairs), 1)
    sure, right = (sum(each[column] for each in pairs) / count for column in (0, 1))
    return Bin(place / _BINS, (place + 1) / _BINS, len(pairs), round(sure, 4), round(right, 4))


def _levels(pairs: Pairs) -> list[Level]:
    found = []
    for least in LEVELS:
        above = [right for sure, right in pairs if sure >= least]
        if above:
            found.append(Level(least, round(len(above) / len(pairs), 4), round(sum(above) / len(above), 4)))
    return found
