"""Raw numbers in; min, median, max and percentiles out. Pure."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure over several runs."""

    min: float
    median: float
    max: float
    unit: str

    @classmethod
    def of(cls, values: Sequence[float], unit: str) -> Figure:
        """At least one value."""
        return cls(min(values), statistics.median(values), max(values), unit)


def percentile(values: Sequence[float], percent: int) -> float:
    """The percentile from 1 to 99, interpolated between the two nearest values, as numpy does by default."""
    if len(values) == 1:  # `quantiles` takes two or more before Python 3.13
        return values[0]
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
