"""The words that expressions of time are made of, each with the one class that the grammar knows it by."""

from __future__ import annotations

_CLASSES = {
    "FIRSTWORD": "first",
    "ORDWORD": "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth",
    "SECOND": "second",
    "NUMWORD": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " twenty thirty forty fifty sixty seventy eighty ninety hundred"
    " thousand dozen",
    "CENTWORD": "sixteen seventeen eighteen nineteen",
    "FEW": "few several many couple dozens",
    "DECADEWORD": "twenties thirties forties fifties sixties seventies eighties nineties",
    "DAYWORD": "day days",
    "WEEKWORD": "week weeks fortnight fortnights",
    "WEEKEND": "weekend weekends",
    "MONTHWORD": "month months",
    "QUARTER": "quarter quarters",
    "YEARWORD": "year years yr yrs",
    "AGE": "decade decades",
    "CENTURY": "century centuries",
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
    "LAST": "last",
    "PREVIOUS": "previous preceding",
    "PAST": "past",
    "NEXT": "next",
    "FOLLOWING": "following",
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
    "FRACTION", "MONTHNAME", "MAYNAME", "WEEKDAYNAME", "WEEKDAYPLURAL", "WEEKDAYSHORT", "MONTHSHORT", "FYNUM", "COMPACT", "YEARRANGE", "OCLOCK",
)  # fmt: skip
_NAMES = [*_CLASSES, *dict.fromkeys(_MARKS.values()), *_SHAPES]

OTHER = "w"  # the code of every word that no expression holds
MARK = "."  # and of every mark
CODES = {name: chr(0x100 + place) for place, name in enumerate(_NAMES)} | {"OTHER": OTHER, "MARK": MARK}
"""One character a class: a text becomes a string of codes, which the grammar's patterns run over."""

_MONTHS = "january february april june july august september october november december"
_SHORT_MONTHS = "jan feb apr jun jul aug sep sept oct nov dec"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_SHORT_WEEKDAYS = "mon tue tues wed thu thur thurs fri sat sun"


def _forms(words: str) -> list[str]:
    return [form for word in words.split() for form in (word, word.capitalize(), word.upper())]


def _names(words: str) -> list[str]:
    """Lower case is no name of a day or a month: "sun", "march", "may", "august"."""
    return [form for form in _forms(words) if not form.islower()]


def _table() -> dict[str, str]:
    """Every form of every word. A word in a mixture of cases is none of ours."""
    table = {form: CODES[name] for name, words in _CLASSES.items() for form in _forms(words)}
    months = [*_names(_MONTHS), *(month for month in _MONTHS.split() if month != "august")]
    weekdays = _forms(_WEEKDAYS)
    table |= dict.fromkeys(months, CODES["MONTHNAME"])
    table |= dict.fromkeys(_names(_SHORT_MONTHS), CODES["MONTHSHORT"])
    table |= dict.fromkeys(_names("may march mar"), CODES["MAYNAME"])
    table |= dict.fromkeys(weekdays, CODES["WEEKDAYNAME"])
    table |= dict.fromkeys([f"{day}s" for day in weekdays], CODES["WEEKDAYPLURAL"])
    table |= dict.fromkeys(_names(_SHORT_WEEKDAYS), CODES["WEEKDAYSHORT"])
    return table | {mark: CODES[name] for mark, name in _MARKS.items()}


WORDS = _table()
