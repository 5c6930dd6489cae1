"""What was measured, and on what; one JSON object or a table for people out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from benchmarks import machine
from benchmarks.given import Given
from benchmarks.measured import Measured
from benchmarks.summary import Figure


@dataclass(frozen=True, slots=True)
class Report:
    """A benchmark with all that is needed to read its figures a year later; fields as keys of the JSON."""

    benchmark: str
    date: str
    machine: Mapping[str, object]
    load: Mapping[str, list[float]]
    versions: Mapping[str, str | None]
    commit: str | None
    corpus: Mapping[str, object]
    settings: Mapping[str, object]
    runs: tuple[Mapping[str, object], ...]
    figures: Mapping[str, Figure]

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def observed(name: str, given: Given, measure: Callable[[Given], Measured]) -> tuple[Report, Measured]:
    """Run a benchmark and write down the circumstances."""
    date, before = machine.now(), machine.load()
    measured = measure(given)
    report = Report(
        benchmark=name,
        date=date,
        machine=machine.machine(),
        load={"before": before, "after": machine.load()},
        versions=machine.versions(),
        commit=machine.commit(),
        corpus=_corpus(given, measured),
        settings=_settings(given),
        runs=measured.runs,
        figures=measured.figures,
    )
    return report, measured


def table(report: Report, measured: Measured, notes: tuple[str, ...]) -> str:
    """A line a figure; below it what it was measured over and where."""
    wide = max(map(len, measured.figures))
    lines = [measured.title, f"{'':{wide}}{'min':>12}{'median':>12}{'max':>12}"]
    lines += [
        f"{name:{wide}}{_shown(each.min):>12}{_shown(each.median):>12}{_shown(each.max):>12}  {each.unit}"
        for name, each in measured.figures.items()
    ]
    return "\n".join([*lines, *measured.notes, *_circumstances(report), *notes]) + "\n"


def _circumstances(report: Report) -> list[str]:
    corpus, where, load = report.corpus, report.machine, report.load
    return [
        f"{report.settings['runs']} runs after one to warm up, commit {(report.commit or 'unknown')[:12]}",
        f"{corpus['passages']} passages of {corpus['characters_per_passage']} characters on average, "
        f"{corpus['sentences']} sentences with vectors of their own",
        f"{where['cpu']}, {where['cores']} cores, {where['system']}, Python {where['python']}; "
        f"load {load['before'][0]} before, {load['after'][0]} after",
    ]


def _corpus(given: Given, measured: Measured) -> dict[str, object]:
    return {
        "paths": list(given.named),
        "passages": measured.size.passages,
        "sentences": measured.size.sentences,
        "characters_per_passage": measured.size.characters_per_passage,
    }


def _settings(given: Given) -> dict[str, object]:
    return {
        "runs": given.runs,
        "questions": given.asked,
        "sample": given.sample,
        "usable_cores": machine.usable_cores(),
        "precision": [each for each in given.precisions if each is not None],
        "environment": machine.environment(),
    }


def _shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.1f}" if value >= 100 else f"{value:.2f}"
