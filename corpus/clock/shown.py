"""The words in which a person is told the days that an item may be from."""

from __future__ import annotations

from corpus.clock.yearless import is_yearless

_MONTHS = (
    "January February March April May June July August September October November December"
).split()  # whatever the locale


def said(earliest: str | None, latest: str | None) -> str:
    """`--01-16`, `--01-24` -> `16–24 January`; `2016-01-16`, `2016-02-02` -> `16 January – 2 February 2016`.

    One day is said once; an open end as `14 November 2015 or later`; with neither end, `date not known`.
    """
    if earliest is None or latest is None:
        return _open(earliest, latest)
    first, last = _words(earliest), _words(latest)
    if first == last:
        return " ".join(first)
    if first[1:] == last[1:]:
        return f"{first[0]}–{' '.join(last)}"
    if first[2:] == last[2:]:
        first = first[:2]
    return f"{' '.join(first)} – {' '.join(last)}"


def _open(earliest: str | None, latest: str | None) -> str:
    if earliest is not None:
        return f"{' '.join(_words(earliest))} or later"
    return "date not known" if latest is None else f"{' '.join(_words(latest))} or earlier"


def _words(day: str) -> tuple[str, ...]:
    """Day, month and, if known, year."""
    month, number = (day[2:] if is_yearless(day) else day[5:10]).split("-")
    words = (str(int(number)), _MONTHS[int(month) - 1])
    return words if is_yearless(day) else (*words, day[:4])
