"""Golden files in; how many of their items are read as annotated. See tests/data/forms/README.md."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import NotRequired, TypedDict

from corpus.model import Bulletin, Item
from corpus.reading import files, read

FORMS = Path(__file__).resolve().parent.parent / "data" / "forms"


class GoldItem(TypedDict):
    headline: str | None
    begins: str | None
    ends: str | None
    published: str | None
    earliest: NotRequired[str]


class Row(TypedDict):
    file: str
    form: str
    items: list[GoldItem]


@dataclass(frozen=True, slots=True)
class Told:
    """An item as far as it is compared. `body` is all between its first and its last paragraph."""

    headline: str | None
    body: str | None
    published: str | None
    earliest: str | None


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over items: annotated, read, matched by their beginning; and of those matched, right."""

    gold: int = 0
    read: int = 0
    matched: int = 0
    bounds: int = 0  # begin and end both
    headlines: int = 0
    dates: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))

    @property
    def f1(self) -> float:
        return 2 * self.bounds / (self.gold + self.read) if self.gold + self.read else 1.0

    @property
    def headline_exact(self) -> float:
        return self.headlines / self.matched if self.matched else 0.0

    @property
    def date_exact(self) -> float:
        return self.dates / self.matched if self.matched else 0.0


def rows(name: str) -> list[Row]:
    """The rows of one file of annotations."""
    return [json.loads(line) for line in (FORMS / name).read_text("utf-8").splitlines()]


def score(of: Iterable[Row]) -> Score:
    """The counts over all items of all rows. A file that cannot be read has no items."""
    return sum((score_row(row) for row in of), Score())


def score_row(row: Row) -> Score:
    found = told(FORMS / row["file"])
    pairs = matched(row["items"], found)
    return Score(
        gold=len(row["items"]),
        read=len(found),
        matched=len(pairs),
        bounds=sum(_same_end(gold, item) for gold, item in pairs),
        headlines=sum(gold["headline"] == item.headline for gold, item in pairs),
        dates=sum(
            (gold["published"], gold.get("earliest")) == (item.published, item.earliest)
            for gold, item in pairs
        ),
    )


def told(path: Path) -> list[Told]:
    """The items of a file, or of all files in a folder."""
    found = []
    for file in files([str(path)]):
        bulletin = read(file).bulletin  # type: ignore[arg-type]  # a gold file exists
        if bulletin is not None:
            found += [_told(item, bulletin) for item in bulletin.items]
    return found


def matched(gold: Sequence[GoldItem], found: Sequence[Told]) -> list[tuple[GoldItem, Told]]:
    """Annotated items with the read ones that begin alike, each once, in order."""
    pairs = []
    left = list(found)
    for item in gold:
        at = next((at for at, one in enumerate(left) if _same_beginning(item, one)), None)
        if at is not None:
            pairs.append((item, left.pop(at)))
    return pairs


def _told(item: Item, bulletin: Bulletin) -> Told:
    bodies = [part.span for part in item.passages if part.span != item.headline]
    no_day = item.published is None and item.earliest is None
    return Told(
        headline=item.headline.of(item.text) if item.headline else None,
        body=item.text[bodies[0].start : bodies[-1].end] if bodies else None,
        published=bulletin.published if no_day else item.published,
        earliest=item.earliest if item.published is None else None,
    )


def _same_beginning(gold: GoldItem, item: Told) -> bool:
    if gold["begins"] is None:
        return item.body is None and item.headline == gold["headline"]
    return item.body is not None and item.body.startswith(gold["begins"])


def _same_end(gold: GoldItem, item: Told) -> bool:
    return gold["ends"] is None or (item.body or "").endswith(gold["ends"])


def report(name: str) -> str:
    """Totals a form, and of all; no file is named."""
    of = rows(name)
    by_form = {
        form: score([row for row in of if row["form"] == form])
        for form in sorted({row["form"] for row in of})
    }
    return "\n".join(
        f"{form:12} gold {one.gold:4} read {one.read:4} matched {one.matched:4} F1 {one.f1:.4f} "
        f"headline {one.headline_exact:.4f} date {one.date_exact:.4f}"
        for form, one in [*by_form.items(), ("all", score(of))]
    )


if __name__ == "__main__":
    sys.stdout.write(f"{report(sys.argv[1])}\n")
