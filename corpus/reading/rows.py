"""JSON lines in; one item a row out, never split. A bad row is set aside, the others are kept."""

from __future__ import annotations

import json
import re
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from corpus import clock
from corpus.model import Item, Problem
from corpus.reading import making

_LINE_END = re.compile(r"\r\n|\r|\n")  # not str.splitlines: JSON strings may hold U+2028 as it is
_LONGEST_SHOWN = 40  # characters of a wrong value


def _without_nul(words: str) -> str:
    """SQLite cuts text short at a NUL, so that a citation would differ from its source."""
    if "\0" in words:
        raise ValueError("holds a NUL character")
    return words


def _label(value: object) -> object:
    """Ids and dates may be printed as whole numbers."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


_Words = Annotated[str, AfterValidator(_without_nul)]
_Label = Annotated[_Words, BeforeValidator(_label)]


class _Object(BaseModel):
    """A JSON object in which null is the same as absent, so that another name of the field may be read."""

    model_config = ConfigDict(strict=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_nulls(cls, fields: Any) -> Any:
        if not isinstance(fields, dict):
            return fields
        return {name: value for name, value in fields.items() if value is not None}


class _Metadata(_Object):
    date: _Label | None = Field(default=None, validation_alias=AliasChoices("date", "dateline", "published"))
    article: _Label | None = None
    link: _Words | None = Field(default=None, validation_alias=AliasChoices("link", "url"))


class _Row(_Object):
    id: _Label | None = Field(default=None, validation_alias=AliasChoices("_id", "id"))
    headline: _Words | None = Field(default=None, validation_alias=AliasChoices("title", "headline"))
    text: _Words = ""
    metadata: _Metadata = Field(default_factory=_Metadata)

    @model_validator(mode="after")
    def _says_something(self) -> _Row:
        if not f"{self.headline or ''}{self.text}".strip():
            raise ValueError('neither "title" nor "text" holds any words')
        return self


def read_rows(content: str, file: str) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Items numbered by the rows that were kept, and a problem with its line for each that was not."""
    items: list[Item] = []
    problems: list[Problem] = []
    for line_number, line in enumerate(_LINE_END.split(content), start=1):
        if not line.strip():
            continue
        try:
            items.append(_item(_Row.model_validate_json(line), len(items) + 1))
        except ValidationError as error:
            problems.append(Problem(file, line_number, _reason(error)))
    return tuple(items), tuple(problems)


def _item(row: _Row, number: int) -> Item:
    return making.item(
        number,
        row.headline,
        row.text,
        published=clock.printed_date(row.metadata.date) if row.metadata.date else None,
        item_id=row.id,
        article=row.metadata.article,
        link=row.metadata.link,
    )


def _reason(error: ValidationError) -> str:
    """The first fault in a person's words: `field text: expected a string, found 5`."""
    first = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    if first["type"] == "json_invalid":
        return f"is not a JSON row: {first['ctx']['error'].replace('line 1 column', 'column')}"
    if first["type"] == "value_error":
        fault = str(first["ctx"]["error"])
    else:
        expected = "a string" if first["type"] == "string_type" else "a JSON object"
        fault = f"expected {expected}, found {_brief(first['input'])}"
    return f"field {field}: {fault}" if field else fault


def _brief(value: object) -> str:
    found = json.dumps(value)
    return found if len(found) <= _LONGEST_SHOWN else f"{found[:_LONGEST_SHOWN]}..."
