"""What each benchmark hands back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from benchmarks.built import Size
from benchmarks.process import Spent
from benchmarks.summary import Figure

Run: TypeAlias = Mapping[str, object]  # one raw run, as it goes into the JSON


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures in the order in which they are printed, the runs that they sum up, and lines to print below."""

    title: str
    size: Size
    runs: tuple[Run, ...]
    figures: Mapping[str, Figure]
    notes: tuple[str, ...] = ()


def costs(spent: Sequence[Spent], before: str = "") -> dict[str, Figure]:
    """The three figures that every process has."""
    return {
        f"{before}cpu": Figure.of([each.cpu_s for each in spent], "CPU-s"),
        f"{before}wall": Figure.of([each.wall_s for each in spent], "s"),
        f"{before}peak_memory": Figure.of([each.peak_mb for each in spent], "MB"),
    }
