"""How often the mark holds the answer: counted over questions that name their answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.dataset import load
from eval.highlight import Figures, measure, measures
from retrieval.adhoc import open_files
from retrieval.encoder import Encoder

ROWS = [
    {
        "_id": "wreck",
        "title": "Ferry Lost In The Sound",
        "text": "The ferry left Tarn Quay on Monday. Nine passengers were taken off. A dog swam to Orrin. "
        "Nobody knows what the captain had for breakfast.",
    },
    {"_id": "owl", "title": "Owl Moves In", "text": "An owl nests in the court room. Hearings go on."},
]
QUERIES = [
    ("q1", "how many passengers were taken off the ferry?", {"answers": ["Nine"]}),
    ("q2", "where does the owl nest?", {"answers": ["the court room", "the court"]}),
    ("q3", "where does the owl sleep?", {"is_impossible": True}),
    ("q4", "what of the ferry?", {}),
    ("q5", "which passengers were taken off the ferry at Tarn Quay?", {"answers": ["breakfast"]}),
    ("q6", "who rang the bell?", {"answers": ["Ulla Mott"]}),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, ROWS)), "utf-8")
    rows = [{"_id": id_, "text": text, "metadata": metadata} for id_, text, metadata in QUERIES]
    (tmp_path / "queries.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    judged = ["q1\twreck\t1", "q2\towl\t1", "q3\towl\t1", "q4\twreck\t1", "q5\twreck\t1", "q6\towl\t1"]
    (tmp_path / "qrels.tsv").write_text("\n".join(["query-id\tcorpus-id\tscore", *judged]) + "\n", "utf-8")
    return tmp_path


def test_only_questions_with_answers_count_and_what_is_not_found_is_a_miss(
    folder: Path, cache: Path, encoder: Encoder
) -> None:
    data = load(folder)
    index = open_files([str(path) for path in data.corpus], cache / "corpora", encoder).index
    figures = measure(index, data)
    index.close()
    assert (figures.questions, figures.one, figures.two) == (4, 2, 2)
    assert figures.marked == 2
    assert 3 <= figures.sentences <= 6


def test_the_measures_are_shares_and_of_nothing_none() -> None:
    assert measures(Figures(questions=4, one=2, two=3, marked=3, sentences=5)) == {
        "1 sentence": 0.5, "2 sentences": 0.75, "marked": 0.75,
    }  # fmt: skip
    assert measures(Figures(0, 0, 0, 0, 0)) == {"1 sentence": 0.0, "2 sentences": 0.0, "marked": 0.0}
