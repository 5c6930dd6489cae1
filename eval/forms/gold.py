"""A file of annotated bulletins in; its rows out, and the bulletin that each is about.

A row a file, named from the annotations' folder: `{"file", "form", "items": [{"headline", "begins", "ends",
"published", "earliest"?, "item_id"?, "link"?}, ...], "set_aside"?}`. `begins` and `ends` are the first and
the last words of the body, null without one. An archive may be kept as a folder of its members, `news.zip.d`
for `news.zip`. Other keys are let be.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from pydantic import BaseModel, ValidationError

from eval.dataset import DatasetError


class GoldItem(BaseModel):
    headline: str | None
    begins: str | None
    ends: str | None
    published: str | None
    earliest: str | None = None
    item_id: str | None = None
    link: str | None = None


class Row(BaseModel):
    file: str
    form: str
    items: list[GoldItem]
    set_aside: int = 0


def load(path: Path) -> tuple[Row, ...]:
    """The rows in printed order; raises DatasetError with file, line and what was expected."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DatasetError(f"{path}: expected JSON lines of annotated bulletins, {error}") from None
    rows = tuple(_row(path, place, line) for place, line in enumerate(lines, 1) if line.strip())
    if not rows:
        raise DatasetError(f"{path}: expected JSON lines of annotated bulletins, found none")
    missing = [row.file for row in rows if not _stands(path.parent / row.file)]
    if missing:
        raise DatasetError(f"{path}: {missing[0]} is not there; expected beside the annotations")
    return rows


def _row(path: Path, place: int, line: str) -> Row:
    try:
        return Row.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the line"
        raise DatasetError(f"{path}, line {place}: {where}: {first['msg']}") from None


def _stands(path: Path) -> bool:
    return path.exists() or _members(path).is_dir()


def _members(path: Path) -> Path:
    return path.with_name(f"{path.name}.d")


@contextmanager
def standing(path: Path) -> Iterator[Path]:
    """The bulletin itself; an archive that is kept as a folder is packed for as long as it is read."""
    if path.exists():
        yield path
        return
    with TemporaryDirectory() as folder:
        packed = Path(folder) / path.name
        with ZipFile(packed, "w") as archive:
            for member in sorted(_members(path).rglob("*")):
                archive.write(member, member.relative_to(_members(path)))
        yield packed
