"""A dataset of three items, small enough to work its measures out by hand."""

from __future__ import annotations

import json
from pathlib import Path

ROWS = [
    ("i1", "Otters Return To Kell", "Otters have come back to the river Kell after forty years."),
    ("i2", "Bridge Shut", "The bridge at Stannick is shut until May for repairs to its piers."),
    ("i3", "Baker Wins Prize", "A baker from Port Ansel has won a prize for a loaf of rye."),
]
QUESTIONS = [
    ("q1", "which animals are back in the river?", False),
    ("q2", "why is the bridge closed?", False),
    ("q3", "how deep is the Mariana Trench?", True),
]


def write_kell(folder: Path) -> Path:
    corpus = (json.dumps({"_id": id_, "title": title, "text": text}) for id_, title, text in ROWS)
    (folder / "corpus.jsonl").write_text("\n".join(corpus), "utf-8")
    asked = (
        json.dumps({"_id": id_, "text": text, "metadata": {"is_impossible": impossible}})
        for id_, text, impossible in QUESTIONS
    )
    (folder / "queries.jsonl").write_text("\n".join(asked), "utf-8")
    (folder / "qrels.tsv").write_text(
        "query-id\tcorpus-id\tscore\nq1\ti1\t1\nq2\ti2\t1\nq3\ti3\t1\n", "utf-8"
    )
    return folder
