"""A match of days that are counted from the day of asking in ("yesterday", "last week"); those days out."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from corpus.clock.calendar import day_of, moved
from corpus.clock.months import weekday_number
from corpus.clock.numbers import number
from retrieval.when.ambiguous import is_name, names_no_day
from retrieval.when.model import Days
from retrieval.when.named import of_month, read_named, spanned, written


def read_weekday(match: re.Match[str], today: date) -> Days | None:
    """The latest such day, the day of asking among them; "last Friday" is never today; "next" is ahead."""
    which = (match["which"] or "").strip().lower()
    if not which and names_no_day(match.string[: match.start()], match["day"]):
        return None
    back = (today.weekday() - weekday_number(match["day"])) % 7
    if which in ("next", "coming"):
        back -= 7
    elif back == 0 and which in ("last", "past", "previous"):
        back = 7
    day = moved(today, days=-back)
    return spanned(day, day)


def read_dayname(match: re.Match[str], today: date) -> Days | None:
    words = match[0].lower()
    if words in ("today", "yesterday", "tomorrow") and is_name(match.string, match.start()):
        return None
    back = next((days for word, days in _BACK if word in words), 0)
    day = moved(today, days=-back)
    return spanned(day, day)


_BACK = (("before yesterday", 2), ("after tomorrow", -2), ("yesterday", 1), ("tomorrow", -1), ("last", 1))


def read_overnight(_: re.Match[str], today: date) -> Days | None:
    """What happened last night is printed the morning after."""
    return spanned(moved(today, days=-1), today)


def read_ago(match: re.Match[str], today: date) -> Days | None:
    """The very day of "three days ago", some days around of "two weeks ago"."""
    count, unit = _count(match["n"]), match["unit"].lower()
    if match["very"] and unit in ("week", "fortnight", "month", "year"):
        months = {"month": 1, "year": 12}.get(unit, 0)
        days = {"week": 7, "fortnight": 14}.get(unit, 0)
        day = moved(today, days=-count[0] * days, months=-count[0] * months)
        return spanned(day, day)
    if unit == "day":
        return spanned(moved(today, days=-count[1]), moved(today, days=-count[0]))
    if unit in ("week", "fortnight"):
        middle = moved(today, days=-count[0] * (7 if unit == "week" else 14))
        return None if middle is None else spanned(moved(middle, days=-3), moved(middle, days=3))
    if unit == "month":
        middle = moved(today, months=-count[0])
        return None if middle is None else spanned(moved(middle, days=-7), moved(middle, days=7))
    if unit == "year":
        return Days(f"{today.year - count[0]:04}-01-01", f"{today.year - count[0]:04}-12-31", "year")
    return spanned(moved(today, days=-1) if unit == "hour" else None, today)


def _count(words: str) -> tuple[int, int]:
    """The least and the most: "a few" is two to six."""
    words = words.lower()
    if "few" in words or words == "several":
        return 2, 6
    if "couple" in words:
        return 2, 2
    exact = 1 if words in ("a", "an") else int(number(words) or 1)
    return exact, exact


def read_past(match: re.Match[str], today: date) -> Days | None:
    """ "The past three days" hold today; "the last 24 hours" yesterday, too."""
    count, unit = _count(match["n"])[1], match["unit"].lower()
    if unit in ("month", "quarter", "year"):
        months = {"month": 1, "quarter": 3, "year": 12}[unit]
        return spanned(moved(today, months=-count * months), today)
    days = {"hour": count / 24, "week": 7 * count, "fortnight": 14 * count, "weekend": 7 * count}.get(
        unit, count
    )
    return spanned(moved(today, days=-max(1, int(days))), today)


def read_unit(match: re.Match[str], today: date) -> Days | None:
    which, unit = match["which"].lower(), match["unit"].lower()
    step = -1 if which in ("last", "previous") else 1 if which in ("next", "coming") else 0
    if (match["part"] or "").lower() == "earlier" and which == "this":
        return _up_to(read_whole(unit, 0, which, today), today)
    if which == "last" and _WITHIN.search(match.string[: match.start()]) and match["part"] is not None:
        which = "past"  # "in the last week" ends today, "last week" on Sunday
    if which in ("past", "this past") and unit != "weekend":
        return past_one(unit, today)
    return read_whole(unit, step, which, today)


_WITHIN = re.compile(r"\b(?:in|within|over|during|for) $", re.IGNORECASE)


def _up_to(days: Days | None, today: date) -> Days | None:
    """ "Earlier this week" ends today."""
    return days and replace(days, last=today.isoformat(), grain="week")


def read_whole(unit: str, step: int, which: str, today: date) -> Days | None:
    """This (0), the last (-1) or the next (1) week, month, year, as the calendar has it."""
    if unit in ("day", "night", "hour"):
        return spanned(moved(today, days=step), today if step <= 0 else moved(today, days=step))
    if unit in ("week", "weekend", "fortnight"):
        return weeks(unit, step, which, today)
    if unit == "month":
        there = moved(today, months=step)
        return None if there is None else of_month(there.year, there.month)
    if unit == "quarter":
        return _quarter_days(today.year, (today.month + 2) // 3 + step)
    return Days(f"{today.year + step:04}-01-01", f"{today.year + step:04}-12-31", "year")


def past_one(unit: str, today: date) -> Days | None:
    if unit in ("month", "quarter", "year"):
        return spanned(moved(today, months=-{"month": 1, "quarter": 3, "year": 12}[unit]), today)
    return spanned(moved(today, days=-{"week": 7, "fortnight": 14}.get(unit, 1)), today)


def weeks(unit: str, step: int, which: str, today: date) -> Days | None:
    monday = today - timedelta(today.weekday())
    if unit == "weekend":
        saturday = monday + timedelta(5 if step > 0 or (today.weekday() >= 5 and which == "this") else -2)
        return spanned(saturday, saturday + timedelta(1))
    begin = moved(monday, days=step * (7 if unit == "week" else 14))
    end = None if begin is None else moved(begin, days=6)
    days = spanned(begin, end)
    return days and Days(days.first, days.last, "week")


def read_the_weekend(_: re.Match[str], today: date) -> Days | None:
    """The one that is or has been last."""
    saturday = today - timedelta((today.weekday() - 5) % 7)
    return spanned(saturday, saturday + timedelta(1))


def read_week_of(match: re.Match[str], today: date) -> Days | None:
    """Of a day without a year, the week in which it was last."""
    days = read_named(match, today)
    if days is None or days.first is None:
        return None
    years = (match["y"],) if match["y"] else (today.year, today.year - 1)
    found = [day_of(int(year), int(days.first[-5:-3]), int(days.first[-2:])) for year in years]
    day = next((each for each in found if each is not None and (match["y"] or each <= today)), None)
    return None if day is None else weeks("week", 0, "this", day)


def read_quarter(match: re.Match[str], today: date) -> Days | None:
    place = (match["q"] or match["ordinal"]).lower()
    numbers = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
    return _quarter_days(int(match["y"] or today.year), numbers.get(place) or int(place))


def _quarter_days(year: int, quarter: int) -> Days | None:
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    end = 3 * quarter
    return Days(written(year, end - 2, 1), written(year, end, monthrange(year, end)[1]), "month")


def read_season(match: re.Match[str], today: date) -> Days | None:
    """Of whole months; a winter ends in its year."""
    name = match["season"].lower()
    begins = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[name]
    over = begins + 2 if name != "winter" else 2
    which = (match["which"] or "").lower()
    year = int(match["y"] or 0) or today.year - int(which == "last" and today.month <= over)
    if not match["y"] and which != "last" and today.month < begins and name != "winter":
        year -= which != "this"
    first = date(year - (name == "winter"), begins, 1)
    end = moved(first, months=3)
    return None if end is None else Days(first.isoformat(), (end - timedelta(1)).isoformat(), "month")
