"""A folder with `bulletins/` and `questions.jsonl` in; its questions with what is expected of each out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from eval.dataset import DatasetError
from retrieval.model import Reason, Status

Kind = Literal[
    "says", "fact", "topic", "dated", "never_mentioned", "says_nothing", "not_on_topic", "outside_dates",
    "off_topic", "fact_nowhere", "ru", "follow",
]  # fmt: skip
QUESTIONS = "questions.jsonl"
BULLETINS = "bulletins"
ANY_SILENCE = "not_stated"  # expected of a question whose fact is printed nowhere: any reason is right


class Gold(BaseModel):
    """A passage that is a right first hit, by a run of words that stands in it."""

    file: str
    quote: str = Field(min_length=1)


class Scripted(BaseModel):
    """A question of a set. `chat` names its conversation; `answer` is the shortest string that answers."""

    model_config = ConfigDict(extra="forbid")

    id: str
    kind: Kind
    question: str
    status: Status
    lang: Literal["en", "ru"] = "en"
    at: datetime | None = None
    chat: str | None = None
    reason: Reason | Literal["not_stated"] | None = None
    also_ok: tuple[Reason | Literal["not_stated"], ...] = ()
    gold: tuple[Gold, ...] = ()
    answer: str = ""
    note: str = ""

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.status == "answered") != bool(self.gold) or (self.status == "abstained") != bool(
            self.reason
        ):
            raise ValueError("expected gold for an answered question and a reason for one that is not")
        return self

    @property
    def is_answerable(self) -> bool:
        return self.status == "answered"


@dataclass(frozen=True, slots=True)
class NewsSet:
    """Questions in the order of the file, in which a conversation's turns follow each other."""

    name: str
    folder: Path
    questions: tuple[Scripted, ...]

    @property
    def bulletins(self) -> Path:
        return self.folder / BULLETINS

    @property
    def files(self) -> tuple[Path, ...]:
        """All that was measured on, for the gate's hash."""
        return self.folder / QUESTIONS, *sorted(path for path in self.bulletins.rglob("*") if path.is_file())


def load(folder: Path) -> NewsSet:
    """The set in `folder`. DatasetError where a line is malformed or a gold quote stands nowhere."""
    path = folder / QUESTIONS
    for needed in (path, folder / BULLETINS):
        if not needed.exists():
            raise DatasetError(f"{needed} is missing; expected {BULLETINS}/ and {QUESTIONS} in {folder}")
    found: list[Scripted] = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
        if line.strip():
            found.append(read_question(line, f"{path}, line {number}"))
            check_gold(found[-1], folder / BULLETINS, f"{path}, line {number}")
    return NewsSet(folder.resolve().name, folder, tuple(found))


def plain(text: str) -> str:
    """Text as quotes are compared: without case, kinds of quote marks and widths of white space."""
    return " ".join(text.translate(_MARKS).casefold().split())


_MARKS = str.maketrans("“”‘’\u00a0", "\"\"'' ")


def read_question(line: str, place: str) -> Scripted:
    try:
        return Scripted.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise DatasetError(f"{place}: {where} {first['msg']}".replace(":  ", ": ")) from None


def check_gold(question: Scripted, bulletins: Path, place: str) -> None:
    for gold in question.gold:
        path = bulletins / gold.file
        if not path.is_file():
            raise DatasetError(f"{place}: {gold.file} is not in {bulletins}")
        if plain(gold.quote) not in plain(path.read_text("utf-8")):
            raise DatasetError(f"{place}: {gold.quote!r} does not stand in {gold.file}")
