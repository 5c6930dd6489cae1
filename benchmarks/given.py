"""What was typed in; the bulletins and questions to measure with out. A mistake is one line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.process import ROOT

SAMPLE = "corpus/sample"
QUESTIONS = (
    "what did Lavrov say?",
    "what did the mayor say about the ferries?",
    "how many sorties",
    "How many households lost electricity in the blackout?",
    "Which countries' military leaders gathered in the French capital?",
    "What was the Anna Brisk carrying?",
    "Why is the harbour getting too shallow?",
    "What pay rise were the port workers offered?",
    "When is the vote on the extradition treaty?",
    "What killed the seabirds?",
)


class GivenError(Exception):
    """What was given cannot be measured with: one line that says what is wrong."""


@dataclass(frozen=True, slots=True)
class Given:
    """What to measure with. Without `paths` and `asked`: the sample, and questions that it answers."""

    runs: int = 5
    paths: tuple[str, ...] = ()
    asked: str | None = None  # a file of questions
    keep: Path | None = None
    sample: int = 1  # every how many-th row
    precisions: tuple[str | None, ...] = (None,)  # None: as the product is set

    @property
    def named(self) -> tuple[str, ...]:
        """The bulletins by the names that may be printed."""
        return self.paths or (SAMPLE,)

    @property
    def corpus(self) -> tuple[str, ...]:
        """The bulletins by paths that can be opened."""
        return self.paths or (str(ROOT / SAMPLE),)

    def questions(self) -> tuple[str, ...]:
        return QUESTIONS if self.asked is None else read_questions(Path(self.asked))


def read_questions(path: Path) -> tuple[str, ...]:
    """The questions of JSON lines with "text" (as in BEIR) or "question" (as `ask --file` has it)."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GivenError(f"{path} cannot be read as UTF-8 text: {error}") from None
    found = tuple(
        _question(line, f"{path}, line {number}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    )
    if not found:
        raise GivenError(f'{path} holds no question; expected lines {{"text": "..."}}')
    return found


def sampled(paths: Sequence[str], every: int, into: Path) -> tuple[str, ...]:
    """Every `every`-th row of all the JSON lines in turn, as one file in the folder `into`; 1 takes all."""
    if every == 1:
        return tuple(paths)
    others = [path for path in paths if Path(path).suffix.lower() != ".jsonl"]
    if others:
        raise GivenError(f"--sample takes rows of .jsonl files, and {others[0]} is none")
    rows = into / "sample.jsonl"
    with rows.open("w", encoding="utf-8") as file:
        file.writelines(f"{row}\n" for row in islice(_rows(paths), None, None, every))
    return (str(rows),)


def _rows(paths: Sequence[str]) -> Iterator[str]:
    for path in paths:
        for line in Path(path).read_text("utf-8-sig").split("\n"):
            if line.strip():
                yield line.strip()


def _question(line: str, place: str) -> str:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise GivenError(f"{place} is no JSON: {error}") from None
    asked = row.get("text") or row.get("question") if isinstance(row, dict) else None
    if not isinstance(asked, str):
        raise GivenError(f'{place}: expected {{"text": "..."}} or {{"question": "..."}}, found {line[:40]}')
    return asked
