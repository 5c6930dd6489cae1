"""The words that expressions of time are made of, each with the one class that the grammar knows it by."""

from __future__ import annotations

_CLASSES = {
    "FIRSTWORD": "first",
    "ORDWORD": "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth",
    "SECOND": "second",
    "NUMWORD": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
    " thousand dozen",
    "FEW": "few several many couple dozens",
    "DECADEWORD": "twenties thirties forties fifties sixties seventies eighties nineties",
    "DAYWORD": "day days",
    "WEEKWORD": "week weeks fortnight fortnights",
    "WEEKEND": "weekend weekends",
    "MONTHWORD": "month months",
    "QUARTER": "quarter quarters",
    "YEARWORD": "year years yr yrs",
    "AGE": "decade decades century centuries",
    "HALF": "half",
    "HOUR": "hour minute hours minutes seconds hr hrs min mins",
    "SEASON": "spring summer autumn winter",
    "FALL": "fall",
    "DAYNAME": "today yesterday tomorrow",
    "TONIGHT": "tonight",
    "OVERNIGHT": "overnight",
    "NOW": "now currently nowadays",
    "CURRENT": "current",
    "RECENT": "recent",
    "RECENTLY": "recently lately",
    "FUTURE": "future",
    "PART": "morning afternoon evening night",
    "NOON": "noon midday midnight",
    "DAWN": "dawn dusk sunrise sunset daybreak nightfall lunchtime",
    "LAST": "last previous preceding",
    "PAST": "past",
    "NEXT": "next following",
    "COMING": "coming upcoming",
    "THIS": "this",
    "THAT": "that",
    "SAME": "same",
    "LATEST": "latest",
    "PERIOD": "period",
    "THE": "the",
    "POSSESSIVE": "its their his her our",
    "ARTICLE": "a an",
    "AGO": "ago",
    "BEFORE": "before",
    "AFTER": "after",
    "EARLIER": "earlier",
    "LATER": "later",
    "AHEAD": "ahead",
    "EARLY": "early",
    "LATE": "late",
    "MID": "mid middle",
    "END": "end close",
    "START": "beginning start",
    "TURN": "turn",
    "FISCAL": "fiscal fy",
    "FULL": "full whole entire",
    "EVERY": "every each",
    "REGULAR": "daily weekly monthly yearly annually nightly hourly",
    "EASTER": "easter christmas thanksgiving",
    "IN": "in during since until till by through throughout before after between within over for from",
    "OF": "of",
    "ON": "on",
    "AT": "at",
    "TO": "to",
    "AND": "and or",
    "ABOUT": "about around approximately roughly some circa",
    "NEARLY": "nearly almost",
    "MORE": "more over",
    "LESS": "less",
    "LEAST": "least most",
    "THAN": "than",
    "MOREOF": "additional straight consecutive trading working business full-time",
    "TIME": "time",
    "ZONE": "gmt utc bst est edt cst cdt mst mdt pst pdt et pt cet cest msk ist jst aest",
    "LOCAL": "local",
    "OLD": "old",
    "GMTWORD": "eastern pacific central",
    "AMPM": "am pm",
}  # fmt: skip
_MARKS = {
    ",": "COMMA", ".": "DOT", "-": "HYPHEN", "‑": "HYPHEN", "–": "HYPHEN", "/": "SLASH",
    "'": "QUOTE", "’": "QUOTE", "(": "OPEN", ")": "CLOSE", "$": "COIN", "#": "COIN", "£": "COIN", "€": "COIN",
    "%": "PERCENT",
}  # fmt: skip
_SHAPES = (
    "ISODATE", "SLASHED", "CLOCKTIME", "OWNS", "DAYNUM", "YEARNUM", "NUMBER", "ORDNUM", "DECADENUM",
    "FRACTION", "MONTHNAME", "MAYNAME", "WEEKDAYNAME", "FYNUM", "COMPACT", "YEARRANGE", "OCLOCK",
)  # fmt: skip
_NAMES = [*_CLASSES, *dict.fromkeys(_MARKS.values()), *_SHAPES]

OTHER = "w"  # the code of every word that no expression holds
MARK = "."  # and of every mark
CODES = {name: chr(0x100 + place) for place, name in enumerate(_NAMES)} | {"OTHER": OTHER, "MARK": MARK}
"""One character a class: a text becomes a string of codes, which the grammar's patterns run over."""

_MONTHS = (
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
_NO_NAME_IN_LOWER_CASE = {"march", "may", "august"}  # and no abbreviation: "sun", "sat", "mar", "wed"


def _forms(words: str) -> list[str]:
    return [form for word in words.split() for form in (word, word.capitalize(), word.upper())]


def _name_forms(names: str) -> list[str]:
    lower = [name for name in names.split() if len(name) > 5 and name not in _NO_NAME_IN_LOWER_CASE]
    return [form for form in _forms(names) if not form.islower() or form in lower]


def _table() -> dict[str, str]:
    """Every form of every word. A word in a mixture of cases is none of ours."""
    table = {form: CODES[name] for name, words in _CLASSES.items() for form in _forms(words)}
    table |= {form: CODES["MONTHNAME"] for form in _name_forms(_MONTHS)}
    table |= {form: CODES["MAYNAME"] for form in _forms("may march mar") if not form.islower()}
    week = _WEEKDAYS + " mondays tuesdays wednesdays thursdays fridays saturdays sundays"
    table |= {form: CODES["WEEKDAYNAME"] for form in _name_forms(week)}
    return table | {mark: CODES[name] for mark, name in _MARKS.items()}


WORDS = _table()
