"""Annotated bulletins in; how many of their items are read as annotated out.

An item is found where a read one begins with the same words; its boundaries are right where it ends so too.
Headline and date, and id and link where they are annotated, are judged on the items that are found. White
space counts as one space.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from corpus.model import Item, Problem
from corpus.reading import files, read
from eval.forms.gold import GoldItem, Row, standing


@dataclass(frozen=True, slots=True)
class Told:
    """An item as far as it is compared. `body` is all between its first and its last paragraph."""

    headline: str | None
    body: str | None
    published: str | None
    earliest: str | None
    item_id: str | None
    link: str | None


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over items: annotated, read, found; of those found, right in each way."""

    gold: int = 0
    read: int = 0
    found: int = 0
    bounds: int = 0
    headlines: int = 0
    dates: int = 0
    ids: int = 0
    links: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))

    @property
    def f1(self) -> float:
        """Of items with the right boundaries; 1 where there is nothing to find and nothing was."""
        return 2 * self.bounds / (self.gold + self.read) if self.gold + self.read else 1.0

    def share(self, right: int) -> float:
        """Of the items found."""
        return right / self.found if self.found else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """The counts by form and of all, and a line for each thing that was read otherwise."""

    forms: Mapping[str, Score]
    all: Score
    errors: tuple[str, ...]


def measure(rows: Sequence[Row], folder: Path) -> Figures:
    """A bulletin that cannot be read has no items."""
    errors: list[str] = []
    forms: dict[str, Score] = {}
    for row in rows:
        forms[row.form] = forms.get(row.form, Score()) + _score(row, folder, errors)
    return Figures(dict(sorted(forms.items())), sum(forms.values(), Score()), tuple(errors))


def _score(row: Row, folder: Path, errors: list[str]) -> Score:
    with standing(folder / row.file) as path:
        found, set_aside = _told(path)
    if set_aside != row.set_aside:
        errors.append(f"{row.file}: {set_aside} set aside for {row.set_aside}")
    left = list(found)
    score = Score(gold=len(row.items), read=len(found))
    for item in row.items:
        match = next((one for one in left if _begins(item, one)), None)
        if match is None:
            errors.append(f"{row.file}: not found: {item.headline!r}, {item.begins!r}")
        else:
            left.remove(match)
            score += _compared(row.file, item, match, errors)
    errors += [f"{row.file}: made up: {one.headline!r}, {(one.body or '')[:40]!r}" for one in left]
    return score


def _compared(file: str, gold: GoldItem, one: Told, errors: list[str]) -> Score:
    right = {
        "bounds": (one.body or "").endswith(_single(gold.ends or "")),
        "headlines": one.headline == gold.headline,
        "dates": (one.published, one.earliest) == (gold.published, gold.earliest),
        "ids": one.item_id == gold.item_id or "item_id" not in gold.model_fields_set,
        "links": one.link == gold.link or "link" not in gold.model_fields_set,
    }
    wrong = [name for name, is_right in right.items() if not is_right]
    if wrong:
        errors.append(f"{file}: wrong {', '.join(wrong)}: {gold!r} read as {one!r}"[:900])
    return Score(found=1, **{name: int(is_right) for name, is_right in right.items()})


def _told(path: Path) -> tuple[list[Told], int]:
    """The items of a file, or of all members of an archive, and how many things were set aside."""
    found: list[Told] = []
    set_aside = 0
    for file in files([str(path)]):
        reading = None if isinstance(file, Problem) else read(file)
        set_aside += 1 if reading is None else len(reading.problems)
        if reading is not None and reading.bulletin is not None:
            found += map(_of_item, reading.bulletin.items)
    return found, set_aside


def _of_item(item: Item) -> Told:
    bodies = [part.span for part in item.passages if part.span != item.headline]
    is_printed = item.published is None and item.published_kind == "printed"
    return Told(
        headline=_single(item.headline.of(item.text)) if item.headline else None,
        body=_single(item.text[bodies[0].start : bodies[-1].end]) if bodies else None,
        published=item.published,
        earliest=item.earliest if is_printed else None,
        item_id=item.item_id,
        link=item.link,
    )


def _begins(gold: GoldItem, one: Told) -> bool:
    if gold.begins is None:
        return one.body is None and one.headline == gold.headline
    return one.body is not None and one.body.startswith(_single(gold.begins))


def _single(words: str) -> str:
    return " ".join(words.split())
