"""A file of questions in; what was asked in each of its lines out."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ValidationError

from bot.commands.asked import Asked, moment
from bot.console import UsageError


class _Line(BaseModel):
    id: str | int | None = None
    question: str
    at: Annotated[datetime | None, BeforeValidator(lambda text: text and moment(str(text)))] = None
    chat: str | None = None


def questions(path: Path) -> list[Asked]:
    """One of each line that is not blank, in order. A wrong line is the user's mistake."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as UTF-8 text: {error}") from None
    asked = []
    for number, text in enumerate(lines, start=1):
        if text.strip():
            try:
                line = _Line.model_validate_json(text)
            except ValidationError as error:
                raise UsageError(
                    f'{path}, line {number}: expected {{"id", "question"}}, {_why(error)}'
                ) from None
            asked.append(Asked(line.question, line.id, line.at, line.chat))
    return asked


def _why(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    return f"{'.'.join(map(str, first['loc']))} {first['msg']}".strip()
