"""A BEIR-style folder in; its questions and judgements out."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

Judgements = Mapping[str, Mapping[str, int]]  # query id -> item id -> grade; 0 is judged and not relevant


class DatasetError(Exception):
    """The folder is no dataset: one line with the file, the place and what was expected."""


class Metadata(BaseModel):
    """What is told of a question. `at`: when it is asked, None for now; a `date` may as well be a day that is
    asked about."""

    model_config = ConfigDict(extra="allow")
    is_impossible: bool = False
    at: datetime | None = None
    answers: object = None


class Query(BaseModel):
    """A question of the dataset. An impossible one has no answer in the corpus."""

    id: str = Field(alias="_id")
    text: str
    metadata: Metadata = Field(default_factory=Metadata)

    @property
    def is_impossible(self) -> bool:
        return self.metadata.is_impossible


@dataclass(frozen=True, slots=True)
class Dataset:
    """Queries with their judgements; `also` holds further judgements of the same queries by name."""

    name: str
    folder: Path
    corpus: tuple[Path, ...]
    queries: tuple[Query, ...]
    qrels: Judgements
    also: Mapping[str, Judgements] = field(default_factory=dict)
    unjudged: frozenset[tuple[str, str]] = frozenset()  # (query, item) taken out of a run before it is scored


def load(folder: Path, corpus: tuple[Path, ...] = ()) -> Dataset:
    """The dataset in `folder`, over `corpus.jsonl` there unless other bulletins are given."""
    corpus = corpus or (folder / "corpus.jsonl",)
    for path in (*corpus, folder / "queries.jsonl", folder / "qrels.tsv"):
        if not path.exists():
            raise DatasetError(
                f"{path} is missing; expected corpus.jsonl, queries.jsonl and qrels.tsv in {folder}"
            )
    unjudged = folder / "unjudged.tsv"
    pairs = _rows(unjudged, columns=2) if unjudged.exists() else []
    return Dataset(
        name=folder.resolve().name,
        folder=folder,
        corpus=corpus,
        queries=_queries(folder / "queries.jsonl"),
        qrels=_qrels(folder / "qrels.tsv"),
        also={path.stem.removeprefix("qrels_"): _qrels(path) for path in sorted(folder.glob("qrels_*.tsv"))},
        unjudged=frozenset((query, item) for query, item, *_ in pairs),
    )


def _queries(path: Path) -> tuple[Query, ...]:
    found = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
        if line.strip():
            try:
                found.append(Query.model_validate_json(line))
            except ValidationError as error:
                why = error.errors(include_url=False)[0]["msg"]
                raise DatasetError(f'{path}, line {number}: expected {{"_id", "text"}}: {why}') from None
    return tuple(found)


def _qrels(path: Path) -> Judgements:
    judged: dict[str, dict[str, int]] = defaultdict(dict)
    for number, (query, item, grade, *_) in enumerate(_rows(path, columns=3), start=2):
        try:
            judged[query][item] = int(grade)
        except ValueError:
            raise DatasetError(
                f"{path}, line {number}: expected a whole number as grade, got {grade!r}"
            ) from None
    return judged


def _rows(path: Path, *, columns: int) -> list[list[str]]:
    """Tab-separated rows below the header line."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row]
    for number, row in enumerate(rows[1:], start=2):
        if len(row) < columns:
            raise DatasetError(f"{path}, line {number}: expected {columns} columns with tabs, got {len(row)}")
    return rows[1:]
