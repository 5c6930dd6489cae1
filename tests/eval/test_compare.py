"""Ours beside words alone, meaning alone and their fusion: what is ranked, and how sure a difference is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import main
from eval.bootstrap import Difference, difference
from eval.compare import Comparison, compared, table
from eval.dataset import load
from eval.systems import Baselines, fused
from retrieval.adhoc import open_files
from retrieval.encoder import Encoder


def test_fusion_adds_the_reciprocals_of_ranks() -> None:
    words, dense = [(1, 9.0), (2, 3.0)], [(2, 0.8), (3, 0.7)]
    assert fused([words, dense]) == [(2, 1 / 62 + 1 / 61), (1, 1 / 61), (3, 1 / 62)]


def test_fusion_looks_at_the_first_hundred_of_each() -> None:
    assert len(fused([[(id_, -float(id_)) for id_ in range(150)]])) == 100


def test_a_difference_is_the_mean_of_the_pairs_with_an_interval_around_it() -> None:
    ours, theirs = [1.0, 1.0, 0.5, 1.0, 0.0, 1.0], [0.5, 1.0, 0.5, 0.0, 0.5, 0.0]
    found = difference(ours, theirs)
    assert (found.mean, found) == (round(2 / 6, 4), difference(ours, theirs))
    assert -0.5 < found.low < found.mean < found.high < 1
    assert difference(theirs, ours).mean == -found.mean


def test_the_same_lead_everywhere_has_no_width_and_is_certain() -> None:
    assert difference([0.5, 1.0], [0.25, 0.75]) == Difference(0.25, 0.25, 0.25)
    assert [Difference(0.25, 0.25, 0.25).is_certain, Difference(0.1, -0.1, 0.3).is_certain] == [True, False]
    assert difference([], []) == Difference(0.0, 0.0, 0.0)


def test_words_and_meaning_rank_every_passage_of_the_index(
    folder: Path, cache: Path, encoder: Encoder
) -> None:
    opened = open_files([str(folder / "corpus.jsonl")], cache / "corpora", encoder)
    ids = sorted(id_ for id_, *_ in opened.index.store.places())
    found = Baselines(opened.index).rank("when does the bridge open?")
    opened.index.close()
    assert {system: [id_ for id_, _ in ranked] for system, ranked in found.items()} == {
        "BM25 body": [ids[1]],
        "BM25 body and headline": [ids[1]],
        "dense": [ids[1], *(id_ for id_, _ in found["dense"][1:])],
        "RRF": [id_ for id_, _ in found["dense"]],
    }
    assert found["BM25 body and headline"][0][1] > found["BM25 body"][0][1]
    assert sorted(id_ for id_, _ in found["dense"]) == ids


def test_systems_are_measured_over_the_same_questions(folder: Path) -> None:
    right = {"q1": {"i1": 1.0}, "q2": {"i2": 1.0}}
    found = compared(load(folder), {"other": {"q1": {"i1": 1.0}}, "ours": right}, 0.0)
    first = {"nDCG@10": 1.0, "R@5": 1.0, "R@10": 1.0, "RR@10": 1.0, "P@5": 0.2}
    assert (found.queries, found.systems["ours"]) == (2, first)
    assert found.systems["other"] == {name: value / 2 for name, value in first.items()}
    assert {name: each.mean for name, each in found.ahead["other"].items()} == found.systems["other"]


def test_the_table_has_a_line_a_measure_and_what_ours_is_ahead_by() -> None:
    found = Comparison(
        "kell",
        2,
        {"RRF": {"P@5": 0.1}, "ours": {"P@5": 0.25}},
        {"RRF": {"P@5": Difference(0.15, -0.05, 1)}},
        0,
    )
    assert table(found).splitlines() == [
        "kell, 2 queries in 0.0 s; * holds no 0",
        "           ours  RRF",
        "P@5      0.2500  0.1000",
        "  ahead          +.150 [-.050, +1.000]",
    ]


def test_the_command_compares_in_one_go(folder: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", str(folder), "--compare", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [found["set"], found["queries"]] == [folder.name, 2]
    assert list(found["systems"]) == ["BM25 body", "BM25 body and headline", "dense", "RRF", "ours"]
    assert found["systems"]["ours"]["nDCG@10"] == 1.0
    assert list(found["ahead"]["dense"]["nDCG@10"]) == ["mean", "low", "high"]


def test_comparing_needs_a_folder(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "--news", str(home), "--compare"]) == 2
    assert capsys.readouterr().err == "--compare and --ablate go with DIR; name a folder or leave them out\n"
