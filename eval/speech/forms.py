"""Files of annotated texts in; the set they hold out. Three forms, told apart by the keys of the first row.

Our own: a row a statement, `{"bulletin", "item", "contents", ...}`. `bulletin` is a file for the
product's own reader; spans count in the text of its items. All its statements have rows: more is spurious.
Attributions: a row a text, `{"id", "text", "quotes"}`; the text is one item without a headline.
Speech events: a row a cue, `{"doc", "text", "cue_start", ...}`; the sentences of one text are its item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from corpus.model import Bulletin, Item, Span
from corpus.reading import File, files, read
from corpus.split import passages
from eval.dataset import DatasetError
from eval.speech.figures import FIELDS
from eval.speech.model import Annotated, Gold, Text
from eval.speech.rows import EventRow, OwnRow, TextRow

_EXPECTED = "JSON lines of annotated statements"
_Row = TypeVar("_Row", bound=BaseModel)


def load(paths: Sequence[Path], bulletins: Path | None = None) -> Annotated:
    """The set in files of one form; `bulletins`: the folder of what ours annotate, else the file's own."""
    sets = [_load(path, bulletins or path.parent) for path in paths]
    if len({(each.judged, each.by_cue) for each in sets}) > 1:
        raise DatasetError(f"{paths[0]} and the files after it differ in form; measure each alone")
    texts = tuple(text for each in sets for text in each.texts)
    return Annotated(" + ".join(each.name for each in sets), texts, sets[0].judged, sets[0].by_cue)


def data_hash(paths: Sequence[Path]) -> str:
    """Changes with any annotation, and with any bulletin that files of our own form name."""
    ours = [path for path in paths if _form(path) is OwnRow]
    named = {path.parent / row.bulletin for path in ours for row in _rows(path, OwnRow)}
    digest = sha256()
    for path in [*paths, *sorted(named)]:
        digest.update(f"{path.name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _form(path: Path) -> type[BaseModel]:
    first = next((line for _, line in _lines(path)), "")
    return TextRow if '"quotes"' in first else EventRow if '"cue_start"' in first else OwnRow


def _load(path: Path, bulletins: Path) -> Annotated:
    form = _form(path)
    if form is TextRow:
        texts = tuple(_attributed(row) for row in _rows(path, TextRow))
        return Annotated(path.stem, texts, frozenset({"source", "cue", "kind"}))
    if form is EventRow:
        texts = tuple(_events(_rows(path, EventRow)))
        return Annotated(path.stem, texts, frozenset({"source", "cue"}), by_cue=True)
    texts = tuple(_bulletins(path, _rows(path, OwnRow), bulletins))
    return Annotated(path.stem, texts, frozenset(FIELDS))


def _attributed(row: TextRow) -> Text:
    return Text(row.id, (_item(row.text),), (tuple(quote.gold() for quote in row.quotes),))


def _events(rows: Sequence[EventRow]) -> Iterator[Text]:
    """Each text's sentences on lines of their own, in their order: only those that hold a cue are known."""
    for name, group in groupby(sorted(rows, key=lambda row: (row.doc, row.sentence)), lambda row: row.doc):
        events = list(group)
        sentences = dict.fromkeys(event.text for event in events)
        starts, text = {}, ""
        for sentence in sentences:
            starts[sentence] = len(text)
            text += f"{sentence}\n"
        yield Text(name, (_item(text),), (tuple(event.gold(starts[event.text], text) for event in events),))


def _item(text: str) -> Item:
    lines = [Span(*line.span()) for line in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return Item(1, text, Span(0, len(text)), None, passages(text, lines))


def _bulletins(path: Path, rows: Sequence[OwnRow], folder: Path) -> Iterator[Text]:
    for name in dict.fromkeys(row.bulletin for row in rows):
        items = _read(path, folder / name).items
        gold: dict[int, list[Gold]] = {item.number: [] for item in items}
        ends = {item.number: item.span for item in items}
        for row in (row for row in rows if row.bulletin == name):
            inside = ends.get(row.item)
            if inside is None or not all(
                inside.start <= start and end <= inside.end for start, end in row.contents
            ):
                raise DatasetError(f"{path}: {row.contents} is not in item {row.item} of {folder / name}")
            gold[row.item].append(row.gold())
        yield Text(name, items, tuple(tuple(gold[item.number]) for item in items))


def _read(path: Path, bulletin: Path) -> Bulletin:
    (found,) = files([str(bulletin)])
    reading = read(found) if isinstance(found, File) else None
    if reading is None or reading.bulletin is None:
        raise DatasetError(
            f"{path} annotates {bulletin}, which cannot be read; name its folder with --bulletins"
        )
    return reading.bulletin


def _lines(path: Path) -> list[tuple[int, str]]:
    """The lines that are not blank, with their numbers."""
    try:
        lines = path.read_text("utf-8").split("\n")
    except OSError as error:
        raise DatasetError(f"{path} cannot be read: {error.strerror}; expected {_EXPECTED}") from None
    except UnicodeDecodeError:
        raise DatasetError(f"{path} is not UTF-8; expected {_EXPECTED}") from None
    found = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not found:
        raise DatasetError(f"{path} is empty; expected {_EXPECTED}")
    return found


def _rows(path: Path, form: type[_Row]) -> list[_Row]:
    rows = []
    for number, line in _lines(path):
        try:
            rows.append(form.model_validate_json(line))
        except ValidationError as error:
            wrong = error.errors(include_url=False)[0]
            where = ".".join(map(str, wrong["loc"])) or "the line"
            raise DatasetError(f"{path}, line {number}: {where}: {wrong['msg']}") from None
    return rows
