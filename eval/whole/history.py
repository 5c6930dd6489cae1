"""The figures of runs before this one, in a small file beside the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

from eval.dataset import DatasetError

_MOST_RUNS = 100
TELLING = 0.005  # of a change: what is smaller is noise between machines and a handful of questions


class Past(BaseModel):
    """One run: when it began (UTC, to the minute), and its figures by name."""

    at: str
    figures: dict[str, float]


_RUNS = TypeAdapter(list[Past])


@dataclass(frozen=True, slots=True)
class Change:
    """A figure, now and in the run before; None where that had none."""

    name: str
    now: float
    before: float | None

    @property
    def by(self) -> float | None:
        return None if self.before is None else round(self.now - self.before, 4)

    @property
    def is_better(self) -> bool:
        return self.by is not None and self.by >= TELLING

    @property
    def is_worse(self) -> bool:
        return self.by is not None and self.by <= -TELLING


def history_of(report: Path) -> Path:
    return report.with_suffix(".history.json")


def read(path: Path) -> list[Past]:
    """Oldest first; none where there is no file."""
    if not path.exists():
        return []
    try:
        return _RUNS.validate_json(path.read_bytes())
    except ValidationError:
        raise DatasetError(f"{path} is no history of runs; move it away, and one is begun anew") from None


def add(path: Path, runs: list[Past], figures: Mapping[str, float]) -> None:
    """Keep this run with those before it, at most a hundred."""
    now = datetime.now(UTC).isoformat(timespec="minutes")
    runs = [*runs, Past(at=now, figures=dict(figures))][-_MOST_RUNS:]
    path.write_bytes(_RUNS.dump_json(runs, indent=1))


def changes(runs: list[Past], figures: Mapping[str, float]) -> list[Change]:
    """Every figure beside that of the last run which has it."""
    return [
        Change(name, now, next((run.figures[name] for run in reversed(runs) if name in run.figures), None))
        for name, now in figures.items()
    ]
