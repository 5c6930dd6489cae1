"""JSON lines in; one item a row out, never split. A bad row is set aside, the others are kept."""

from __future__ import annotations

import re

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError, model_validator

from corpus import clock
from corpus.model import Item, Problem, Span
from corpus.split import passages, trimmed

_LINE = re.compile(r"[^\r\n]+")


class _Metadata(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)

    date: str | None = Field(default=None, validation_alias=AliasChoices("date", "dateline", "published"))
    article: str | None = None
    link: str | None = Field(default=None, validation_alias=AliasChoices("link", "url"))


class _Row(BaseModel):
    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str | None = Field(default=None, validation_alias=AliasChoices("_id", "id"))
    headline: str | None = Field(default=None, validation_alias=AliasChoices("title", "headline"))
    text: str = ""
    metadata: _Metadata = Field(default_factory=_Metadata)

    @model_validator(mode="after")
    def _says_something(self) -> _Row:
        if not f"{self.headline or ''}{self.text}".strip():
            raise ValueError('neither "title" nor "text" holds any words')
        return self


def looks_like_rows(content: str) -> bool:
    """True when the first line that holds anything opens a JSON object."""
    return content.lstrip().startswith("{")


def read_rows(content: str, file: str) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Items numbered by the rows that were kept, and a problem with its line for each that was not."""
    items: list[Item] = []
    problems: list[Problem] = []
    for line_number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            items.append(_item(_Row.model_validate_json(line), len(items) + 1))
        except ValidationError as error:
            problems.append(Problem(file, line_number, _reason(error)))
    return tuple(items), tuple(problems)


def _item(row: _Row, number: int) -> Item:
    """An item whose text is `headline\\nbody`, or the body alone."""
    headline = (row.headline or "").strip()
    text = f"{headline}\n{row.text}" if headline else row.text
    whole = trimmed(text, Span(0, len(text)))
    headline_span = Span(0, len(headline)) if headline else None
    body_start = len(headline) + 1 if headline else 0
    paragraphs = [
        Span(match.start(), match.end())
        for match in _LINE.finditer(text, body_start)
        if match.group().strip()
    ]
    return Item(
        number=number,
        text=text,
        span=whole,
        headline=headline_span,
        passages=passages(text, paragraphs or [whole]),
        published=clock.printed_date(row.metadata.date) if row.metadata.date else None,
        item_id=row.id,
        article=row.metadata.article,
        link=row.metadata.link,
    )


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    if first["type"] == "json_invalid":
        return f"is not a JSON row: {first['ctx']['error']}"
    return f"field {field}: {first['msg']}" if field else first["msg"]
