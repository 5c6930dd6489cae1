"""Values of two systems over the same questions in; how far one is ahead, with what interval, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_RESAMPLES = 2_000
_SEED = 20_310_304
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Difference:
    """A mean difference and the interval that holds it 95 times in 100."""

    mean: float
    low: float
    high: float

    @property
    def is_certain(self) -> bool:
        """The interval does not hold 0."""
        return self.low > 0 or self.high < 0

    def __str__(self) -> str:
        return f"{self.mean:+.4f} [{self.low:+.4f}, {self.high:+.4f}]"


def difference(ours: Sequence[float], theirs: Sequence[float]) -> Difference:
    """Of values paired by question: percentiles of the mean over 2,000 seeded resamples of the questions."""
    from scipy.stats import bootstrap  # a second of loading

    pairs = [mine - other for mine, other in zip(ours, theirs, strict=True)]
    if len(pairs) < 2 or len(set(pairs)) == 1:  # nothing to resample
        mean = pairs[0] if pairs else 0.0
        return Difference(mean, mean, mean)
    found = bootstrap(
        (pairs,), _mean, n_resamples=_RESAMPLES, confidence_level=LEVEL, method="percentile", rng=_SEED,
        vectorized=True, batch=200,
    ).confidence_interval  # fmt: skip
    numbers = sum(pairs) / len(pairs), float(found.low), float(found.high)
    return Difference(*(round(number, 4) for number in numbers))


def interval(values: Sequence[float]) -> Difference:
    """Of one system: the mean with what it could as well have been over other questions of the kind."""
    return difference(values, [0.0] * len(values))


def _mean(values, axis):  # type: ignore[no-untyped-def]
    return values.mean(axis=axis)
