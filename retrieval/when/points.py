"""A place in a question in; the day, week, month or year that is named there out, with where its words end.

Counted from the day of asking. What has no year keeps none: `--01-20`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from corpus.clock.calendar import day_of, moved
from corpus.clock.months import MONTH, WEEKDAY, month_number, weekday_number
from corpus.clock.numbers import number
from retrieval.when.model import Days

_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%.]\d|\d)"
_Y = r"(?:19|20)\d\d(?![\d-])"
_TO = r"\s*(?:-|–|—|\bto\b|\band\b|\bor\b|\buntil\b|\btill?\b|\bthrough\b)\s*"
_M = rf"{MONTH}\.?"
_EDGE = (
    r"(?:early|mid|late|(?:the )?(?:beginning|start|middle|end|first half|second half|first week|second week"
    r"|last week|last days) of)"
)
_N = r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|a few|a couple of|couple of|several"
_UNIT = r"hour|day|night|week|fortnight|weekend|month|quarter|year"
_WHICH = r"last|this past|this|past|previous|next|coming|current"
_PART = r"(?: (?:morning|afternoon|evening|night))?"


@dataclass(frozen=True, slots=True)
class Point:
    """Days that are named, and where. `needs_link`: only a word before it ("in 2019") makes it a time."""

    start: int
    end: int
    days: Days
    needs_link: bool = False
    is_adverb: bool = False  # "yesterday", "last week": stands without a link


Reader = Callable[[re.Match[str], date], Days | None]


def point_at(text: str, place: int, today: date) -> Point | None:
    """None where no day is named just there."""
    for pattern, read, manner in _RULES:
        match = pattern.match(text, place)
        days = None if match is None else read(match, today)
        if match is not None and days is not None:
            return Point(place, match.end(), days, manner == "link", manner == "adverb")
    return None


def spanned(first: date | None, last: date | None) -> Days | None:
    return None if first is None or last is None else Days(first.isoformat(), last.isoformat())


def _iso(match: re.Match[str], _: date) -> Days | None:
    day = day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    return spanned(day, day)


def _figures(match: re.Match[str], _: date) -> Days | None:
    """The day first, as between full stops; the month first where only that can be."""
    year, one, two = int(match["y"]), int(match["d"]), int(match["m"])
    year += 2000 if year < 100 else 0
    day = day_of(year, two, one) or day_of(year, one, two)
    return spanned(day, day)


def _two_figures(match: re.Match[str], _: date) -> Days | None:
    return _of_month(None, int(match["m"]), match["d"], None)


def _iso_month(match: re.Match[str], _: date) -> Days | None:
    return _months(int(match["y"]), int(match["m"]))


def _named(match: re.Match[str], _: date) -> Days | None:
    year = match["y"]
    return _of_month(year and int(year), month_number(match["m"]), match["d"], match["to"])


def _of_month(year: int | None, month: int, first: str, last: str | None) -> Days | None:
    """Some days of one month."""
    begin, end = (int(re.sub(r"\D", "", each)) for each in (first, last or first))
    if not 1 <= month <= 12 or not 1 <= begin <= end <= monthrange(year or 2000, month)[1]:
        return None
    return Days(_written(year, month, begin), _written(year, month, end))


def _months(year: int | None, month: int, edge: str = "") -> Days | None:
    if not 1 <= month <= 12:
        return None
    longest = monthrange(year or 2000, month)[1]
    first, last = _EDGES.get(edge, (1, longest))
    return Days(_written(year, month, first), _written(year, month, min(last, longest)), "month")


_EDGES = {
    "early": (1, 10), "mid": (10, 20), "late": (20, 31), "beginning": (1, 10), "start": (1, 10),
    "middle": (10, 20), "end": (20, 31), "first half": (1, 15), "second half": (16, 31),
    "first week": (1, 7), "second week": (8, 14), "last week": (24, 31), "last days": (25, 31),
}  # fmt: skip


def _month(match: re.Match[str], today: date) -> Days | None:
    year, which = match["y"] and int(match["y"]), (match["which"] or "").strip().lower()
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
    return _months(year, month, edge)


_MONTH_AFTER = frozenset(
    "in of since until till before after by from during to between and last this next early late on for".split()
)


def _written(year: int | None, month: int, day: int) -> str:
    return f"--{month:02}-{day:02}" if year is None else f"{year:04}-{month:02}-{day:02}"


def _year(match: re.Match[str], _: date) -> Days | None:
    return Days(f"{match['y']}-01-01", f"{match['y']}-12-31", "year")


def _weekday(match: re.Match[str], today: date) -> Days | None:
    """The latest such day, the day of asking among them; "last Friday" is none of today; "next" lies ahead."""
    which = (match["which"] or "").strip().lower()
    back = (today.weekday() - weekday_number(match["day"])) % 7
    if which in ("next", "coming"):
        back -= 7
    elif back == 0 and which in ("last", "past", "previous"):
        back = 7
    day = moved(today, days=-back)
    return spanned(day, day)


def _dayname(match: re.Match[str], today: date) -> Days | None:
    words = match[0].lower()
    back = next((days for word, days in _BACK if word in words), 0)
    day = moved(today, days=-back)
    return spanned(day, day)


_BACK = (("before yesterday", 2), ("after tomorrow", -2), ("yesterday", 1), ("tomorrow", -1), ("last", 1))


def _overnight(_: re.Match[str], today: date) -> Days | None:
    """What happened last night is printed the morning after."""
    return spanned(moved(today, days=-1), today)


def _ago(match: re.Match[str], today: date) -> Days | None:
    """The very day of "three days ago", some days around of "two weeks ago"."""
    count, unit = _count(match["n"]), match["unit"].lower()
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


def _past(match: re.Match[str], today: date) -> Days | None:
    """ "The past three days" hold today; "the last 24 hours" yesterday, too."""
    count, unit = _count(match["n"])[1], match["unit"].lower()
    if unit in ("month", "quarter", "year"):
        months = {"month": 1, "quarter": 3, "year": 12}[unit]
        return spanned(moved(today, months=-count * months), today)
    days = {"hour": count / 24, "week": 7 * count, "fortnight": 14 * count, "weekend": 7 * count}.get(
        unit, count
    )
    return spanned(moved(today, days=-max(1, int(days))), today)


def _unit(match: re.Match[str], today: date) -> Days | None:
    which, unit = match["which"].lower(), match["unit"].lower()
    step = -1 if which in ("last", "previous") else 1 if which in ("next", "coming") else 0
    if which in ("past", "this past") and unit != "weekend":
        return _past_one(unit, today)
    if unit in ("day", "night", "hour"):
        return spanned(moved(today, days=step), today if step <= 0 else moved(today, days=step))
    if unit in ("week", "weekend", "fortnight"):
        return _weeks(unit, step, which, today)
    if unit == "month":
        there = moved(today, months=step)
        return None if there is None else _months(there.year, there.month)
    if unit == "quarter":
        return _quarter_days(today.year, (today.month + 2) // 3 + step)
    return Days(f"{today.year + step:04}-01-01", f"{today.year + step:04}-12-31", "year")


def _past_one(unit: str, today: date) -> Days | None:
    if unit in ("month", "quarter", "year"):
        return spanned(moved(today, months=-{"month": 1, "quarter": 3, "year": 12}[unit]), today)
    return spanned(moved(today, days=-{"week": 7, "fortnight": 14}.get(unit, 1)), today)


def _weeks(unit: str, step: int, which: str, today: date) -> Days | None:
    monday = today - timedelta(today.weekday())
    if unit == "weekend":
        saturday = monday + timedelta(5 if step > 0 or (today.weekday() >= 5 and which == "this") else -2)
        return spanned(saturday, saturday + timedelta(1))
    begin = moved(monday, days=step * (7 if unit == "week" else 14))
    end = None if begin is None else moved(begin, days=6)
    days = spanned(begin, end)
    return days and Days(days.first, days.last, "week")


def _the_weekend(_: re.Match[str], today: date) -> Days | None:
    """The one that is or has been last."""
    saturday = today - timedelta((today.weekday() - 5) % 7)
    return spanned(saturday, saturday + timedelta(1))


def _week_of(match: re.Match[str], today: date) -> Days | None:
    """Of a day without a year, the week in which it was last."""
    days = _named(match, today)
    if days is None or days.first is None:
        return None
    years = (match["y"],) if match["y"] else (today.year, today.year - 1)
    found = [day_of(int(year), int(days.first[-5:-3]), int(days.first[-2:])) for year in years]
    day = next((each for each in found if each is not None and (match["y"] or each <= today)), None)
    return None if day is None else _weeks("week", 0, "this", day)


def _quarter(match: re.Match[str], today: date) -> Days | None:
    place = (match["q"] or match["ordinal"]).lower()
    numbers = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
    return _quarter_days(int(match["y"] or today.year), numbers.get(place) or int(place))


def _quarter_days(year: int, quarter: int) -> Days | None:
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    end = 3 * quarter
    return Days(_written(year, end - 2, 1), _written(year, end, monthrange(year, end)[1]), "month")


def _season(match: re.Match[str], today: date) -> Days | None:
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


def _ordinal_day(match: re.Match[str], today: date) -> Days | None:
    """ "On the 5th": of this month, or of the last that had one by now."""
    number_of = int(re.sub(r"\D", "", match["d"]))
    months = [month for back in range(3) if (month := moved(today.replace(day=1), months=-back))]
    found = [day for month in months if (day := day_of(month.year, month.month, number_of)) and day <= today]
    return spanned(found[0], found[0]) if found else None


_Rule = tuple[re.Pattern[str], Reader, str]


def _rule(pattern: str, read: Reader, manner: str = "") -> _Rule:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), read, manner


_WEEKDAY_BEFORE = rf"(?:{WEEKDAY}\.?,? (?:the )?)?"
_WEEK_OF = r"(?:the )?week (?:of|beginning|from|starting|commencing) (?:on )?(?:the )?"
_RULES: tuple[_Rule, ...] = (
    _rule(r"(?P<y>\d{4})[-/](?P<m>\d\d?)[-/](?P<d>\d\d?)(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?", _iso),
    _rule(r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)", _iso_month),
    _rule(r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4}|\d\d)", _figures),
    _rule(rf"{_WEEKDAY_BEFORE}(?P<d>{_D})(?:{_TO}(?P<to>{_D}))?(?: of)?[ -]?(?P<m>{_M})(?:,? (?:of )?(?P<y>{_Y}))?",
          _named),
    _rule(rf"{_WEEKDAY_BEFORE}(?P<m>{_M}) (?:the )?(?P<d>{_D})(?:{_TO}(?P<to>{_D})(?! {MONTH}))?"
          rf"(?:,? (?P<y>{_Y}))?", _named),
    _rule(rf"(?P<edge>{_EDGE})?[ -]?(?P<which>(?:last|this|next|past) )?(?P<m>{_M})(?:,? (?:of )?(?P<y>{_Y}))?",
          _month),
    _rule(rf"{_WEEK_OF}(?P<d>{_D})(?P<to>)(?: of)? (?P<m>{_M})(?:,? (?P<y>{_Y}))?", _week_of, "adverb"),
    _rule(rf"{_WEEK_OF}(?P<m>{_M}) (?P<d>{_D})(?P<to>)(?:,? (?P<y>{_Y}))?", _week_of, "adverb"),
    _rule(rf"(?P<which>(?:last|this|next|past|previous|coming) )?(?P<day>{WEEKDAY}){_PART}", _weekday),
    _rule(rf"(?:the )?day (?:before yesterday|after tomorrow)|(?:yesterday|today|tomorrow){_PART}|this (?:very )?"
          r"(?:morning|afternoon|evening)|(?:earlier|later) today|tonight|last evening", _dayname, "adverb"),
    _rule(r"last night|overnight", _overnight, "adverb"),
    _rule(rf"(?:just |about |only |some )?(?P<n>{_N}) (?P<unit>{_UNIT})s? ago", _ago, "adverb"),
    _rule(rf"(?:the )?(?:last|past|previous) (?P<n>{_N}) (?P<unit>{_UNIT})s?", _past, "adverb"),
    _rule(rf"(?:earlier |later |the )?(?P<which>{_WHICH}) (?P<unit>{_UNIT})", _unit, "adverb"),
    _rule(r"(?:the|at) weekend", _the_weekend, "adverb"),
    _rule(rf"(?:q(?P<q>[1-4])|(?:the )?(?P<ordinal>first|second|third|fourth|last) quarter)(?: (?:of )?(?P<y>{_Y}))?",
          _quarter, "link"),
    _rule(rf"(?:the )?(?:(?P<which>last|this|past) )?(?P<season>spring|summer|autumn|fall|winter)"
          rf"(?: (?:of )?(?P<y>{_Y}))?", _season, "link"),
    _rule(rf"(?:the )?(?:year )?(?P<y>{_Y})", _year, "link"),
    _rule(rf"the (?P<d>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))(?! (?:of )?{MONTH})", _ordinal_day, "link"),
    _rule(r"(?P<d>\d{1,2})\.(?P<m>\d\d)\.?", _two_figures, "link"),
)  # fmt: skip
