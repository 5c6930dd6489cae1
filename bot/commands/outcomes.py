"""What became of each file that was indexed, and the table that says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.render.dates import span_of
from bot.render.terminal import clean
from corpus.model import Bulletin, Problem
from retrieval.wording import counted

OUTCOMES = ("added", "updated", "copy", "unchanged", "removed", "set aside")
_MOST_FILES = 40  # in a longer list nobody finds anything: then totals, and what was set aside
_COLUMNS = ("file", "form", "items", "published", "outcome")
_WIDEST = 48  # characters of a path: its end tells files apart


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file: what became of it, and what of it was set aside. A file that gave no bulletin has no form."""

    file: str
    what: str
    form: str = ""
    items: int = 0
    published: str = ""
    problems: tuple[Problem, ...] = ()
    is_kept: bool = False  # what was read of it before stays in the index

    @property
    def row(self) -> tuple[str, ...]:
        kept = ["what was read of it before is kept"] if self.is_kept else []
        why = "; ".join([self.what, *_reasons(self.problems), *kept])
        return _shortened(self.file), self.form, str(self.items or ""), self.published, why


def of_bulletin(bulletin: Bulletin, what: str, problems: tuple[Problem, ...]) -> Outcome:
    days = span_of(bulletin.items)
    return Outcome(bulletin.file, what, bulletin.form, len(bulletin.items), days, problems)


def counts(outcomes: Sequence[Outcome]) -> Counter[str]:
    """Files by what became of them, and each thing that was set aside."""
    found = Counter(each.what for each in outcomes if each.what != "set aside")
    found["set aside"] = sum(len(each.problems) for each in outcomes)
    return found


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line a file; of more than forty the totals by form and what became of it, then those with faults."""
    rows = [each.row for each in outcomes]
    if len(rows) > _MOST_FILES:
        faulty = [each.row for each in outcomes if each.problems]
        more = [
            (counted(len(faulty) - _MOST_FILES, "more file"), "", "", "", "set aside, in whole or in part")
        ]
        rows = [*_totals(outcomes), *faulty[:_MOST_FILES], *(more if len(faulty) > _MOST_FILES else [])]
    if rows:
        rows = [_COLUMNS, *rows]
        widths = [max(len(row[at]) for row in rows) for at in range(len(_COLUMNS) - 1)]
        for *cells, why in rows:
            padded = [f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True)]
            yield clean("  ".join([*padded, why]).rstrip())


def _totals(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, ...]]:
    files, items = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for each in outcomes:
        if each.form:
            files[each.form, each.what] += 1
            items[each.form, each.what] += each.items
    for (form, what), count in sorted(files.items()):
        yield f"{counted(count, 'file')} in all", form, str(items[form, what]), "", what


def _reasons(problems: Sequence[Problem]) -> list[str]:
    """The first reason in full, and how many more there are: all of them stand on stderr."""
    if not problems:
        return []
    first = problems[0]
    line = f"line {first.line}: " if first.line is not None else ""
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return [f"{line}{first.reason}{more}"]


def _shortened(path: str) -> str:
    return path if len(path) <= _WIDEST else f"…{path[1 - _WIDEST :]}"
