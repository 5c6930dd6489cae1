"""The words in which a person is told the days that an item may be from."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.clock.yearless import is_yearless


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a language says days: its months beside a number, January first, and the open ends."""

    months: tuple[str, ...]
    or_later: str
    or_earlier: str
    not_known: str


ENGLISH = Spelling(
    tuple("January February March April May June July August September October November December".split()),
    or_later="or later",
    or_earlier="or earlier",
    not_known="date not known",
)  # whatever the locale


def said(earliest: str | None, latest: str | None, spelling: Spelling = ENGLISH) -> str:
    """`--01-16`, `--01-24` -> `16–24 January`; `2016-01-16`, `2016-02-02` -> `16 January – 2 February 2016`.

    One day is said once; an open end as `14 November 2015 or later`; with neither end, `date not known`.
    """
    if earliest is None or latest is None:
        return _open(earliest, latest, spelling)
    first, last = _words(earliest, spelling), _words(latest, spelling)
    if first == last:
        return " ".join(first)
    if first[1:] == last[1:]:
        return f"{first[0]}–{' '.join(last)}"
    if first[2:] == last[2:]:
        first = first[:2]
    return f"{' '.join(first)} – {' '.join(last)}"


def _open(earliest: str | None, latest: str | None, spelling: Spelling) -> str:
    if earliest is not None:
        return f"{' '.join(_words(earliest, spelling))} {spelling.or_later}"
    if latest is not None:
        return f"{' '.join(_words(latest, spelling))} {spelling.or_earlier}"
    return spelling.not_known


def _words(day: str, spelling: Spelling) -> tuple[str, ...]:
    """Day, month and, if known, year."""
    month, number = (day[2:] if is_yearless(day) else day[5:10]).split("-")
    words = (str(int(number)), spelling.months[int(month) - 1])
    return words if is_yearless(day) else (*words, day[:4])
