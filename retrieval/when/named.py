"""A match of a day, a month or a year that is named in the calendar in; its days out.

What has no year keeps none: `--01-20`. None: no calendar has it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from corpus.clock.calendar import day_of, moved
from corpus.clock.months import month_number
from retrieval.when.model import Days


def spanned(first: date | None, last: date | None) -> Days | None:
    return None if first is None or last is None else Days(first.isoformat(), last.isoformat())


def read_iso(match: re.Match[str], _: date) -> Days | None:
    day = day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    return spanned(day, day)


def read_figures(match: re.Match[str], _: date) -> Days | None:
    """The day first, as between full stops; the month first where only that can be."""
    year, one, two = int(match["y"]), int(match["d"]), int(match["m"])
    year += 2000 if year < 100 else 0
    day = day_of(year, two, one) or day_of(year, one, two)
    return spanned(day, day)


def read_two_figures(match: re.Match[str], _: date) -> Days | None:
    return _of_month(None, int(match["m"]), match["d"], None)


def read_iso_month(match: re.Match[str], _: date) -> Days | None:
    return of_month(int(match["y"]), int(match["m"]))


def read_named(match: re.Match[str], _: date) -> Days | None:
    year = match["y"]
    return _of_month(int(year) if year else None, month_number(match["m"]), match["d"], match["to"])


def _of_month(year: int | None, month: int, first: str, last: str | None) -> Days | None:
    """Some days of one month."""
    begin, end = (int(re.sub(r"\D", "", each)) for each in (first, last or first))
    if not 1 <= month <= 12 or not 1 <= begin <= end <= monthrange(year or 2000, month)[1]:
        return None
    return Days(written(year, month, begin), written(year, month, end))


def of_month(year: int | None, month: int, edge: str = "") -> Days | None:
    if not 1 <= month <= 12:
        return None
    longest = monthrange(year or 2000, month)[1]
    first, last = _EDGES.get(edge, (1, longest))
    return Days(written(year, month, first), written(year, month, min(last, longest)), "month")


_EDGES = {
    "early": (1, 10), "mid": (10, 20), "late": (20, 31), "beginning": (1, 10), "start": (1, 10),
    "middle": (10, 20), "end": (20, 31), "first half": (1, 15), "second half": (16, 31),
    "first week": (1, 7), "second week": (8, 14), "last week": (24, 31), "last days": (25, 31),
}  # fmt: skip


def read_month(match: re.Match[str], today: date) -> Days | None:
    year, which = int(match["y"]) if match["y"] else None, (match["which"] or "").strip().lower()
    month, name = month_number(match["m"]), match["m"]
    edge = re.sub(r"^the | of$", "", (match["edge"] or "").strip(" -").lower())
    # "may" and "march" are verbs: a name is known by what stands beside it
    if name.lower().strip(".") in ("may", "march", "mar", "sun", "dec") and not (year or which or edge):
        before = match.string[: match.start()].rstrip().rpartition(" ")[2].lower()
        if before not in _MONTH_AFTER and not (name[0].isupper() and match.start()):
            return None
    if which:
        years = {"this": 0, "current": 0, "next": today.year + (month <= today.month)}
        year = years.get(which, today.year - (month >= today.month)) or today.year
    return of_month(year, month, edge)


_MONTH_AFTER = frozenset(
    "in of since until till before after by from during to between and last this next early late on".split()
)


def written(year: int | None, month: int, day: int) -> str:
    return f"--{month:02}-{day:02}" if year is None else f"{year:04}-{month:02}-{day:02}"


def read_year(match: re.Match[str], _: date) -> Days | None:
    return Days(f"{match['y']}-01-01", f"{match['y']}-12-31", "year")


def read_ordinal_day(match: re.Match[str], today: date) -> Days | None:
    """ "On the 5th": of this month, or of the last that had one by now."""
    number_of = int(re.sub(r"\D", "", match["d"]))
    months = [month for back in range(3) if (month := moved(today.replace(day=1), months=-back))]
    found = [day for month in months if (day := day_of(month.year, month.month, number_of)) and day <= today]
    return spanned(found[0], found[0]) if found else None
