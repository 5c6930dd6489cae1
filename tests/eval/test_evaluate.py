"""The measures, on judgements small enough to work out by hand."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from eval.dataset import DatasetError, load
from eval.evaluate import evaluate, measure
from eval.report import table
from retrieval.adhoc import open_files
from retrieval.encoder import Encoder


def measured(folder: Path, cache: Path, encoder: Encoder):  # type: ignore[no-untyped-def]
    data = load(folder)
    opened = open_files([str(path) for path in data.corpus], cache / "corpora", encoder)
    try:
        return evaluate(opened.index, data)
    finally:
        opened.index.close()


def test_measures_follow_their_definitions() -> None:
    qrels = {"q": {"a": 1, "b": 1}, "missed": {"c": 1}}
    found = measure(qrels, {"q": {"a": 2.0, "x": 1.0, "b": 0.5}})
    ndcg = (1 + 1 / math.log2(4)) / (1 + 1 / math.log2(3)) / 2
    assert found == {"nDCG@10": round(ndcg, 4), "R@5": 0.5, "R@10": 0.5, "RR@10": 0.5, "P@5": 0.2}


def test_impossible_questions_count_only_under_abstention(
    folder: Path, cache: Path, encoder: Encoder
) -> None:
    found = measured(folder, cache, encoder)
    assert (found.set, found.queries) == (folder.name, 2)
    assert found.metrics == {"nDCG@10": 1.0, "R@5": 1.0, "R@10": 1.0, "RR@10": 1.0, "P@5": 0.2}
    assert found.abstention == {"AUROC": 1.0, "refused_impossible": 1.0, "answered_answerable": 1.0}


def test_unjudged_pairs_leave_the_ranking_before_it_is_scored(
    folder: Path, cache: Path, encoder: Encoder
) -> None:
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq2\ti1\t1\n", "utf-8")
    before = measured(folder, cache, encoder).metrics["RR@10"]
    (folder / "unjudged.tsv").write_text("query-id\tcorpus-id\nq2\ti2\n", "utf-8")
    assert (before, measured(folder, cache, encoder).metrics["RR@10"]) == (0.5, 1.0)


def test_further_judgements_stand_under_also(folder: Path, cache: Path, encoder: Encoder) -> None:
    (folder / "qrels_lenient.tsv").write_text("query-id\tcorpus-id\tscore\nq1\ti3\t1\n", "utf-8")
    found = measured(folder, cache, encoder)
    assert list(found.also) == ["lenient"]
    assert found.also["lenient"]["nDCG@10"] < 1.0
    assert table(found).splitlines()[2].startswith(f"{folder.name} (lenient)")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("queries.jsonl", '{"_id": "q1"}', 'queries.jsonl, line 1: expected {"_id", "text"}: Field required'),
        ("qrels.tsv", "a\tb\tc\nq1\ti1\n", "qrels.tsv, line 2: expected 3 columns with tabs, got 2"),
        (
            "qrels.tsv",
            "a\tb\tc\nq1\ti1\tyes\n",
            "qrels.tsv, line 2: expected a whole number as grade, got 'yes'",
        ),
    ],
)
def test_a_malformed_dataset_is_one_line_with_its_place(
    folder: Path, name: str, content: str, says: str
) -> None:
    (folder / name).write_text(content, "utf-8")
    with pytest.raises(DatasetError) as refused:
        load(folder)
    assert str(refused.value) == f"{folder}/{says}"
