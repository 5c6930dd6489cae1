"""Each feature of the ranking left out in turn."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import main
from eval.ablate import Ablation, reranked, table
from eval.bootstrap import Difference
from retrieval.rank import WEIGHTS, Features, Scored


def scored(id_: int, **features: float) -> Scored:
    row = Features(**(dict.fromkeys(Features._fields, 0.0) | features))
    return Scored(id_, row, row.score)


@pytest.mark.parametrize("feature", WEIGHTS)
def test_without_a_feature_a_passage_scores_as_if_it_had_none_of_it(feature: str) -> None:
    whole = scored(1, **dict.fromkeys(WEIGHTS, 0.5))
    less = scored(1, **{name: 0.5 * (name != feature) for name in WEIGHTS})
    ((_, score),) = reranked([whole], feature)
    assert score == pytest.approx(less.score)


def test_the_others_decide_the_order() -> None:
    ranked = [scored(1, words=1.0), scored(2, passage=0.5), scored(3)]
    assert [id_ for id_, _ in reranked(ranked, "words")] == [2, 1, 3]


def test_the_table_begins_with_what_is_missed_most() -> None:
    change = {"words": Difference(-0.1, -0.2, 0.05), "found": Difference(-0.3, -0.4, -0.2)}
    found = Ablation("kell", 2, 0.9, {"words": 0.8, "found": 0.6}, change, 0.0)
    assert table(found).splitlines() == [
        "kell, 2 queries in 0.0 s",
        "without       nDCG@10  change, with 95 % interval (* holds no 0)",
        "all features   0.9000",
        "found          0.6000  -0.3000 [-0.4000, -0.2000]*",
        "words          0.8000  -0.1000 [-0.2000, +0.0500]",
    ]


def test_the_command_leaves_out_every_feature_that_has_a_weight(
    folder: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["eval", str(folder), "--ablate", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [found["queries"], found["full"], list(found["without"])] == [2, 1.0, list(WEIGHTS)]
    assert found["without"]["addressee"] == 1.0
    assert found["change"]["addressee"] == {"mean": 0.0, "low": 0.0, "high": 0.0}
