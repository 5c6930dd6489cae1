"""Raw numbers become the figures that are printed."""

from __future__ import annotations

import pytest

from benchmarks.built import Size
from benchmarks.given import Given
from benchmarks.ingest import PRODUCT, Case, Round, figures_of, ratios
from benchmarks.measured import Measured, costs
from benchmarks.process import Spent
from benchmarks.report import observed, table
from benchmarks.summary import Figure, percentile
from benchmarks.warm import Answered
from benchmarks.warm import figures as warm_figures

SIZE = Size(passages=101, sentences=100, characters_per_passage=337.0, bytes=101_000)


def test_a_figure_is_the_least_the_middle_and_the_most() -> None:
    assert Figure.of([3.0, 1.0, 2.0], "s") == Figure(1.0, 2.0, 3.0, "s")
    assert Figure.of([4.0, 1.0], "MB") == Figure(1.0, 2.5, 4.0, "MB")


def test_percentiles_lie_between_the_values_around_them() -> None:
    values = [float(value) for value in range(100, -1, -1)]
    assert (percentile(values, 50), percentile(values, 95)) == (50.0, 95.0)
    assert (percentile([1.0, 2.0], 50), percentile([7.0], 95)) == (1.5, 7.0)


def test_every_process_has_three_costs() -> None:
    assert costs([Spent(1.0, 2.0, 100.0), Spent(3.0, 5.0, 90.0)], "a.") == {
        "a.cpu": Figure(1.0, 2.0, 3.0, "CPU-s"),
        "a.wall": Figure(2.0, 3.5, 5.0, "s"),
        "a.peak_memory": Figure(90.0, 95.0, 100.0, "MB"),
    }


def test_warm_figures_are_over_the_percentiles_of_each_run() -> None:
    spent = Spent(1.0, 1.0, 160.0)
    runs = [Answered(spent, (1.0, 3.0), (2.0, 2.0)), Answered(spent, (5.0, 5.0), (6.0, 6.0))]
    assert warm_figures(runs) == {
        "p50_cpu": Figure(2.0, 3.5, 5.0, "CPU-ms"),
        "p95_cpu": Figure(2.9, 3.95, 5.0, "CPU-ms"),
        "mean_cpu": Figure(2.0, 3.5, 5.0, "CPU-ms"),
        "p50_wall": Figure(2.0, 4.0, 6.0, "ms"),
        "p95_wall": Figure(2.0, 4.0, 6.0, "ms"),
        "mean_wall": Figure(2.0, 4.0, 6.0, "ms"),
        "peak_memory": Figure(160.0, 160.0, 160.0, "MB"),
    }


def test_the_marginal_rate_leaves_starting_up_out() -> None:
    case = Case(PRODUCT, "int8")
    rounds = [
        Round(case, SIZE, Spent(5.0, 5.0, 170.0), Spent(1.0, 1.0, 160.0)),
        Round(Case(PRODUCT, "exact"), SIZE, Spent(99.0, 99.0, 700.0), Spent(9.0, 9.0, 600.0)),
    ]
    found = dict(figures_of(case, rounds))
    rate, marginal = 101 / 5, (101 - 1) / (5 - 1)
    before = "int8.with_speech_and_sentence_vectors."
    assert found[f"{before}passages_rate"] == Figure(rate, rate, rate, "passages/CPU-s")
    assert found[f"{before}marginal_passages_rate"] == Figure(marginal, marginal, marginal, "passages/CPU-s")
    assert found[f"{before}marginal_texts_rate"] == Figure(50.0, 50.0, 50.0, "texts/CPU-s")
    assert found[f"{before}start_up_cpu"] == Figure(1.0, 1.0, 1.0, "CPU-s")


def test_no_marginal_rate_is_told_where_starting_up_cost_as_much_as_all() -> None:
    case = Case(PRODUCT, None)
    found = dict(figures_of(case, [Round(case, SIZE, Spent(1.0, 1.0, 1.0), Spent(1.0, 1.0, 1.0))]))
    assert [name for name in found if "rate" in name] == [
        "with_speech_and_sentence_vectors.passages_rate",
        "with_speech_and_sentence_vectors.texts_rate",
    ]


def test_two_precisions_are_compared_by_their_medians() -> None:
    figures = {
        f"{precision}.passage_vectors_only.passages_rate": Figure.of(values, "passages/CPU-s")
        for precision, values in (("int8", (170.0, 190.0, 200.0)), ("exact", (40.0, 38.0, 41.0)))
    }
    told = "int8 / exact, ratio of medians, passage_vectors_only passages_rate: 4.75"
    assert list(ratios(("int8", "exact"), figures)) == [told]
    assert list(ratios((None,), figures)) == []


def test_the_json_has_exactly_these_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BULLETIN_BOT_MODEL", raising=False)
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    made = Measured(
        "cold: ...", SIZE, ({"cpu_s": 1.0},), {"cpu": Figure(1.0, 1.0, 1.0, "CPU-s")}, ("a note",)
    )
    report, measured = observed("cold", Given(runs=1, paths=("my/bulletins",)), lambda given: made)
    found = report.as_json()
    cores = found["settings"].pop("usable_cores")  # type: ignore[attr-defined]
    assert isinstance(cores, int)
    assert list(found) == [
        "benchmark", "date", "machine", "load", "versions", "commit", "corpus", "settings", "runs", "figures",
    ]  # fmt: skip
    assert [list(found[name]) for name in ("machine", "load", "versions")] == [  # type: ignore[call-overload]
        ["cpu", "cores", "memory_bytes", "system", "python"],
        ["before", "after"],
        ["bulletin-bot", "numpy", "faiss-cpu", "tantivy", "onnxruntime", "tokenizers", "torch",
         "sentence-transformers"],
    ]  # fmt: skip
    assert {name: found[name] for name in ("benchmark", "corpus", "settings", "runs", "figures")} == {
        "benchmark": "cold",
        "corpus": {
            "paths": ["my/bulletins"],
            "passages": 101,
            "sentences": 100,
            "characters_per_passage": 337.0,
        },
        "settings": {
            "runs": 1,
            "questions": None,
            "sample": 1,
            "precision": [],
            "environment": {"OMP_NUM_THREADS": "1"},
        },
        "runs": ({"cpu_s": 1.0},),
        "figures": {"cpu": {"min": 1.0, "median": 1.0, "max": 1.0, "unit": "CPU-s"}},
    }
    assert table(report, measured, ("the end",)).splitlines()[1:4] == [
        "            min      median         max",
        "cpu        1.00        1.00        1.00  CPU-s",
        "a note",
    ]
