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


def read_two_slashed(match: re.Match[str], _: date) -> Days | None:
    """The day first, as with a year; the month first where only that can be. "In 2/3" is a share."""
    before = match.string[: match.start()].rstrip().rpartition(" ")[2].lower()
    if before not in _DAY_AFTER:
        return None
    one, two = int(match["d"]), int(match["m"])
    return _of_month(None, two, match["d"], None) or _of_month(None, one, match["m"], None)


_DAY_AFTER = frozenset("on since until till before after by from to between and dated".split())


def read_named(match: re.Match[str], today: date) -> Days | None:
    return _of_month(_year(match, today), month_number(match["m"]), match["d"], match["to"])


def _year(match: re.Match[str], today: date) -> int | None:
    """ "March 2030", "March last year"."""
    whose = match.groupdict().get("whose")
    if whose:
        return today.year + {"last": -1, "this": 0, "next": 1}[whose.lower()]
    return int(match["y"]) if match["y"] else None


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
    first, last = EDGES.get(edge, (1, longest))
    return Days(written(year, month, first), written(year, month, min(last, longest)), "month")


EDGES = {
    "early": (1, 10), "mid": (10, 20), "late": (20, 31), "beginning": (1, 10), "start": (1, 10),
    "middle": (10, 20), "end": (20, 31), "first half": (1, 15), "second half": (16, 31),
    "first week": (1, 7), "second week": (8, 14), "last week": (24, 31), "last days": (25, 31),
}  # fmt: skip


def read_month(match: re.Match[str], today: date) -> Days | None:
    year, which = _year(match, today), (match["which"] or "").strip().lower()
    month, name = month_number(match["m"]), match["m"]
    edge = re.sub(r"^the | of$", "", (match["edge"] or "").strip(" -").lower())
    # "may" and "march" are verbs: a name is known by what stands beside it
    if name.lower().strip(".") in ("may", "march", "mar", "sun", "dec") and not (year or which or edge):
        before = match.string[: match.start()].rstrip().rpartition(" ")[2].lower()
        is_whole = match.string.strip(" ?.!") == name
        if before not in _MONTH_AFTER and not is_whole and not (name[0].isupper() and match.start()):
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


def read_years(match: re.Match[str], _: date) -> Days | None:
    first, last = match["y"], match["to"]
    return Days(f"{first}-01-01", f"{last}-12-31", "year") if first <= last else None


def read_decade(match: re.Match[str], _: date) -> Days | None:
    begin = int(match["y"])
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get((match["edge"] or "").lower(), (0, 9))
    return Days(f"{begin + first}-01-01", f"{begin + last}-12-31", "year")


def read_ordinal_day(match: re.Match[str], today: date) -> Days | None:
    """ "On the 5th": of this month, or of the last that had one by now."""
    last = _latest(match["to"] or match["d"], today)
    return spanned(last and _latest(match["d"], last), last)


def _latest(nth: str, today: date) -> date | None:
    number = int(re.sub(r"\D", "", nth))
    months = [month for back in range(3) if (month := moved(today.replace(day=1), months=-back))]
    found = [day for month in months if (day := day_of(month.year, month.month, number)) and day <= today]
    return found[0] if found else None
