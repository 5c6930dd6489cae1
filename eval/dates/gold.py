"""A file of texts with annotated expressions of time in; the texts out.

A row a text: `{"text", "dct", "timex": [{"start", "end", "text", "type", "value"}, ...]}`. `dct` is the day or time
of publication as ISO 8601, or null; the types and values are TIMEX3's. Other keys are let be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ValidationError

from corpus.clock.expressions import Expression
from corpus.model import Span
from eval.dataset import DatasetError


class _Timex(BaseModel):
    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str


class _Row(BaseModel):
    text: str
    dct: str | None
    timex: list[_Timex]

    def misplaced(self) -> _Timex | None:
        """The first whose words are not where it says."""
        return next((each for each in self.timex if self.text[each.start : each.end] != each.text), None)


@dataclass(frozen=True, slots=True)
class Text:
    """A text, the day or time it was published, and every expression of time in it."""

    text: str
    published: str | None
    expressions: tuple[Expression, ...]


def load(path: Path) -> tuple[Text, ...]:
    """The texts in printed order; raises DatasetError with file, line and what was expected."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DatasetError(f"{path}: expected JSON lines of annotated texts, {error}") from None
    texts = tuple(_texts(path, lines))
    if not texts:
        raise DatasetError(f"{path}: expected JSON lines of annotated texts, found none")
    return texts


def _texts(path: Path, lines: list[str]) -> Iterator[Text]:
    for place, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = _Row.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "the line"
            raise DatasetError(f"{path}, line {place}: {where}: {first['msg']}") from None
        wrong = row.misplaced()
        if wrong is not None:
            raise DatasetError(
                f"{path}, line {place}: expected {wrong.text!r} at [{wrong.start}, {wrong.end}),"
                f" found {row.text[wrong.start : wrong.end]!r}"
            )
        gold = [Expression(Span(each.start, each.end), each.type, each.value) for each in row.timex]
        yield Text(row.text, row.dct, tuple(gold))
