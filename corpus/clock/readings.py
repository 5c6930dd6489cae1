"""The words of a pattern's groups as the parts of a mention."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from corpus.clock.mention import Parts
from corpus.clock.months import month_number, weekday_number
from corpus.clock.numbers import number, ordinal, year

_UNITS = {
    "day": "day", "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
    "yr": "year", "decade": "decade", "centurie": "century", "century": "century", "fortnight": "fortnight",
    "hour": "hour", "hr": "hour", "minute": "minute", "min": "minute", "second": "second",
}  # fmt: skip
_LETTERS = {
    "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
    "hour": "H", "minute": "M", "second": "S",
}  # fmt: skip
_WHICH = {
    "last": -1,
    "previous": -1,
    "preceding": -1,
    "past": -1,
    "next": 1,
    "following": 1,
    "coming": 1,
    "upcoming": 1, "latest": -1,
}
_EDGES = {
    "early": "START", "beginning": "START", "start": "START", "earlier": "START", "late": "END", "end": "END",
    "close": "END", "later": "END", "mid": "MID", "middle": "MID",
}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "sunrise": "MO",
    "daybreak": "MO", "dusk": "EV", "sunset": "EV", "nightfall": "NI", "lunchtime": "AF",
}  # fmt: skip
_HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_SET_LENGTHS = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y",
                "annually": "P1Y", "hourly": "PT1H"}  # fmt: skip

Fields = dict[str, Any]  # of Parts: named at run time, so the checker cannot know their types


def parts(groups: Mapping[str, str]) -> Parts | None:
    """The parts that the named groups of one rule spell; None where the words cannot be so ("44 o'clock")."""
    fields: Fields = {}
    for name, words in groups.items():
        found = _READERS[name.rstrip("0123456789")](words)
        if found is None:
            return None
        fields |= found
    return _assembled(fields)


def _assembled(fields: Fields) -> Parts:
    """`count` of `unit`, back or ahead, as an offset or a length; the which of a unit as its offset."""
    plural = fields.pop("plural", False)
    if fields.get("unit") == "fortnight":
        fields["unit"] = "week"
        fields["count"] = 2 * (fields.get("count") or 1)
    if "sign" in fields:
        fields |= _moved(fields.pop("sign"), fields.pop("count", None))
    elif "count" in fields:
        fields["length"] = length(fields.pop("count"), fields.pop("unit", "day"))
        fields.pop("which", None)
    elif plural and fields.get("which"):
        fields |= _moved(fields.pop("which"), None)
    elif "unit" in fields and "which" in fields:
        fields["offset"] = fields["which"]
    return replace(Parts(), **fields)


def _moved(sign: int, count: float | None) -> Fields:
    if count is None:
        return {"vague": "PAST_REF" if sign < 0 else "FUTURE_REF", "unit": None, "from_text": False}
    return {"offset": int(sign * count)}


def length(count: float | None, unit: str) -> str:
    """An ISO 8601 duration; X stands for a number that is not told."""
    if count is None:
        told = "X"
    else:
        told = str(int(count)) if count == int(count) else str(count)
    if unit == "weekend":
        return f"P{told}WE"
    return f"P{'T' if unit in ('hour', 'minute', 'second') else ''}{told}{_LETTERS[unit]}"


def _which(words: str) -> Fields:
    return {"which": next((_WHICH[word] for word in words.lower().split() if word in _WHICH), 0)}


def _unit(words: str) -> Fields:
    word = words.lower()
    one = word if word in _UNITS else word.removesuffix("s")
    return {"unit": _UNITS[one]} | ({"plural": True} if one != word else {})


def _month(words: str) -> Fields:
    return {"month": month_number(words)}


def _day(words: str) -> Fields | None:
    day = ordinal(words)
    return {"day": day} if day is not None and 1 <= day <= 31 else None


def _year(words: str) -> Fields | None:
    value = year(words)
    return {"year": value} if value is not None else None


def _era(words: str) -> Fields:
    """ "1990s", "'90s" and "nineties" are "199X"; so are all decades without a century."""
    figures = re.sub("[^0-9]", "", words)
    tens = figures[-2:-1] or str(_DECADES.index(words.lower()) + 2)
    return {"era": f"{figures[:2] if len(figures) == 4 else '19'}{tens}X"}


def _century(words: str) -> Fields | None:
    place = ordinal(words)
    return {"era": f"{place - 1:02}XX"} if place else None


def _quarter(words: str) -> Fields | None:
    place = ordinal(words)
    return {"quarter": place} if place and place <= 4 else None


def _clock(words: str) -> Fields | None:
    figures = re.search(r"([0-9]{1,2})[:.]?([0-9]{2})?", words)
    hour = int(figures[1]) if figures else int(number(words.split()[0].split("o'")[0]) or -1)
    minutes = int(figures[2] or 0) if figures else 0
    half = re.search(r"(?:^|[^a-z])([ap])\.?m|(morning|afternoon|evening|night)", words.lower())
    if half and (half[1] == "p" or half[2] in ("afternoon", "evening", "night")):
        hour = hour % 12 + 12 if hour <= 12 else hour
    elif half and hour == 12:
        hour = 0
    return {"clock": f"{hour:02}:{minutes:02}"} if 0 <= hour < 24 and minutes < 60 else None


def _part(words: str) -> Fields:
    word = words.lower()
    return {"clock": _HOURS[word]} if word in _HOURS else {"part": _PARTS[word]}


def _edge(words: str) -> Fields:
    return {"mod": next(_EDGES[word] for word in re.findall("[a-z]+", words.lower()) if word in _EDGES)}


def _from_text(words: str) -> bool:
    return words.lower() in ("earlier", "later")


def _every(words: str) -> Fields:
    return {"every": True} if words.lower() not in _SET_LENGTHS else {"length": _SET_LENGTHS[words.lower()]}


def _period(words: str) -> Fields:
    return {"unit": "quarter" if words.lower() == "quarter" else "period", "from_text": True}


def _dayname(words: str) -> Fields:
    return {"unit": "day", "offset": _DAYS[words.lower()]}


_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_READERS: dict[str, Callable[[str], Fields | None]] = {
    "about": lambda words: {"mod": "APPROX"},
    "ago": lambda words: {"offset": -1, "unit": "year", "from_text": True},
    "ahead": lambda words: {"sign": 1, "from_text": _from_text(words)},
    "back": lambda words: {"sign": -1, "from_text": _from_text(words)},
    "century": _century,
    "clock": _clock,
    "count": lambda words: {"count": number(words)},
    "day": _day,
    "dayname": _dayname,
    "decade": _era,
    "edge": _edge,
    "every": _every,
    "future": lambda words: {"vague": "FUTURE_REF"},
    "half": lambda words: {"half": 2 if words.lower() in ("second", "last") else 1},
    "iso": lambda words: {"iso": words},
    "lastday": lambda words: {"unit": "day", "offset": -1},
    "lastyear": lambda words: {"offset": -1},
    "latest": lambda words: {"offset": 0},
    "mod": _edge,
    "month": _month,
    "one": lambda words: {"count": 1},
    "part": _part,
    "past": lambda words: {"vague": "PAST_REF"},
    "period": _period,
    "present": lambda words: {"vague": "PRESENT_REF"},
    "quarter": _quarter,
    "season": lambda words: {"season": _SEASONS[words.lower()]},
    "several": lambda words: {"count": None} | _unit(words),
    "textlast": lambda words: {"which": -1, "from_text": True},
    "textnext": lambda words: {"which": 1, "from_text": True},
    "textual": lambda words: {"which": 0, "from_text": True},
    "today": lambda words: {"unit": "day", "offset": 0},
    "tonight": lambda words: {"unit": "day", "offset": 0, "part": "NI"},
    "unit": _unit,
    "upto": lambda words: {},
    "weekday": lambda words: {"weekday": weekday_number(words)},
    "weekdays": lambda words: {"weekday": weekday_number(words), "every": True},
    "weekof": lambda words: {"unit": "week"},
    "which": _which,
    "year": _year,
    "yearwhich": lambda words: {"unit": "year", "offset": _which(words)["which"]},
    "zone": lambda words: {"zone": words},
    "daybefore": lambda words: {"shift": -1 if words.lower().endswith("before") else 1},
    "current": lambda words: {"which": 0},
}
