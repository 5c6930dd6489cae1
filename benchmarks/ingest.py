"""Reading bulletins into a fresh index: the whole run, and the marginal rate without starting up.

Each mode is measured in each precision, all of them in turn in every round, so that they see the same load.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path
from statistics import median

from tqdm import tqdm

from benchmarks.built import Size
from benchmarks.given import Given, sampled
from benchmarks.measured import Measured, costs
from benchmarks.process import Spent, bot, program, run
from benchmarks.summary import Figure

PRODUCT, PASSAGES = "with_speech_and_sentence_vectors", "passage_vectors_only"
# somebody speaks in it, so that the parser is loaded
_ONE_PASSAGE = '{"_id": "1", "text": "The ferry sails again on Monday, Ada Lund said."}\n'


@dataclass(frozen=True, slots=True)
class Case:
    """What is measured: the product's `index`, or the benchmark's own program, without speech and
    sentences."""

    mode: str
    precision: str | None  # None: as the product is set

    def __str__(self) -> str:
        return self.mode if self.precision is None else f"{self.precision}.{self.mode}"

    def command(self, paths: Sequence[str], folder: Path) -> list[str]:
        if self.mode == PRODUCT:
            return bot("index", "--index", str(folder), "--", *paths)
        return program("passages_only", *paths, str(folder))


@dataclass(frozen=True, slots=True)
class Round:
    """One case, once: the whole run, and starting up with a bulletin of one passage."""

    case: Case
    size: Size
    whole: Spent
    start_up: Spent


def measure(given: Given) -> Measured:
    """Every case in every round, each beside the cost of starting up, after starting each up once."""
    cases = [Case(mode, precision) for mode, precision in product((PRODUCT, PASSAGES), given.precisions)]
    with tempfile.TemporaryDirectory() as temporary:
        small = Path(temporary) / "one-passage.jsonl"
        small.write_text(_ONE_PASSAGE, "utf-8")
        paths = sampled(given.corpus, given.sample, Path(temporary))
        for case in cases:  # the warm-up: what is made at first use is made, files are in the machine's cache
            _index(case, [str(small)])
        turns = tqdm(cases * given.runs, desc="ingest", unit=" runs", disable=None, leave=False)
        rounds = [_round(case, paths, [str(small)]) for case in turns]
    figures = {name: figure for case in cases for name, figure in figures_of(case, rounds)}
    return Measured(
        title="ingest: bulletins into a fresh index, whole processes",
        size=next(each.size for each in rounds if each.case.mode == PRODUCT),
        runs=tuple(_raw(each) for each in rounds),
        figures=figures,
        notes=tuple(ratios(given.precisions, figures)),
    )


def _round(case: Case, paths: Sequence[str], small: Sequence[str]) -> Round:
    (size, whole), (_, start_up) = _index(case, paths), _index(case, small)
    return Round(case, size, whole, start_up)


def _index(case: Case, paths: Sequence[str]) -> tuple[Size, Spent]:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "index"
        spent, _ = run(case.command(paths, folder), precision=case.precision)
        return Size.of(folder), spent


def figures_of(case: Case, rounds: Sequence[Round]) -> Iterator[tuple[str, Figure]]:
    """The figures of one case. Marginal rates are left out where starting up cost no less than the whole."""
    ours = [each for each in rounds if each.case == case]
    yield from costs([each.whole for each in ours], f"{case}.").items()
    yield f"{case}.start_up_cpu", Figure.of([each.start_up.cpu_s for each in ours], "CPU-s")
    start_up = median(each.start_up.cpu_s for each in ours)
    for unit, counted in (
        ("passages", [(each.size.passages, each.whole.cpu_s) for each in ours]),
        ("texts", [(each.size.texts, each.whole.cpu_s) for each in ours]),
    ):
        yield f"{case}.{unit}_rate", Figure.of([count / cpu for count, cpu in counted], f"{unit}/CPU-s")
        if all(cpu > start_up for _, cpu in counted):
            rates = [(count - 1) / (cpu - start_up) for count, cpu in counted]
            yield f"{case}.marginal_{unit}_rate", Figure.of(rates, f"{unit}/CPU-s")


def _raw(each: Round) -> dict[str, object]:
    return {
        "mode": each.case.mode,
        "precision": each.case.precision,
        "passages": each.size.passages,
        "texts": each.size.texts,
        **asdict(each.whole),
        "start_up": asdict(each.start_up),
    }


def ratios(precisions: Sequence[str | None], figures: Mapping[str, Figure]) -> Iterator[str]:
    """How the first precision compares with the second, where two were measured."""
    if len(precisions) < 2:
        return
    for mode, name in product((PRODUCT, PASSAGES), ("passages_rate", "marginal_passages_rate")):
        one, other = (figures.get(f"{precision}.{mode}.{name}") for precision in precisions)
        if one and other:
            pair = " / ".join(map(str, precisions))
            yield f"{pair}, ratio of medians, {mode} {name}: {one.median / other.median:.2f}"
