"""What expressions of time look like: patterns over classes of words, tried in this order at each word.

A name in capitals is a class of `vocabulary` (or of _SETS); a group's name says which parts of the mention its
words give (`readings`), a figure behind it only keeps names apart. White space means nothing. Repetition is
bounded everywhere, so that a text costs one pass.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.clock.mention import Type
from corpus.clock.vocabulary import CODES

_SETS = {
    "UNIT": "DAYWORD WEEKWORD WEEKEND MONTHWORD QUARTER YEARWORD AGE",
    "ANYMONTH": "MONTHNAME MAYNAME",
    "ANYSEASON": "SEASON FALL",
    "ORDINAL": "FIRSTWORD SECOND ORDWORD ORDNUM",
    "FIGURE": "DAYNUM NUMBER",
    "LINK": "IN OF BEFORE AFTER",
}

_ABOUT = "(?P<about> (?: [ABOUT NEARLY] | [MORE LESS] THAN | AT LEAST | MORE ) )?"
_COUNT = (
    "(?P<count> (?: FIGURE FRACTION? | NUMWORD (?: HYPHEN? NUMWORD ){0,3}"
    " | ARTICLE? FEW OF? | ARTICLE NUMWORD | HALF ARTICLE ) )"
)
_UNIT = "(?P<unit> UNIT | HOUR | SECOND )"
_WHICH = "(?P<which> (?: THIS [COMING PAST] | LAST | PAST | NEXT | COMING | THIS ) )"
_EDGE = (
    "(?P<edge> (?: (?: THE | THIS )? [EARLY LATE EARLIER LATER END START] HYPHEN? (?: IN | OF )?"
    " | THE? MID HYPHEN? (?: IN | OF )? ) )"
)
_PART = "(?P<part> [PART NOON DAWN] )"
_MONTH = "(?P<month> ANYMONTH ) DOT?"
_DAY = "(?P<day> [DAYNUM ORDINAL] ) (?! [HYPHEN DOT]? [FRACTION PERCENT AMPM QUARTER] | HYPHEN? UNIT | SLASH DAYNUM )"
_SPELLED_YEAR = "NUMWORD HYPHEN? NUMWORD (?: HYPHEN? NUMWORD ){0,2}"
_YEAR = f"(?P<year> (?: YEARNUM | {_SPELLED_YEAR} ) )"
_WEEKDAY = "(?P<weekday> WEEKDAYNAME ) DOT?"
_NAMED = (
    f"(?: {_MONTH} THE? {_DAY} (?: COMMA? {_YEAR} )?"
    " | THE? (?P<day2> [DAYNUM ORDINAL] ) OF? (?P<month2> ANYMONTH ) (?: DOT? COMMA? (?P<year2> YEARNUM ) )? )"
)
_DATE = f"(?: {_WEEKDAY} COMMA? THE? {_NAMED} | {_NAMED.replace('>', '3>')} | (?P<which4> [LAST NEXT THIS] COMING? ) (?P<weekday4> WEEKDAYNAME ) | (?P<weekday5> WEEKDAYNAME ) | (?P<dayname> DAYNAME ) )"
_ZONE = "(?: OPEN? (?: LOCAL TIME | GMTWORD TIME | (?P<zone> ZONE ) ) )"
_CLOCK = (
    f"(?: (?P<clock> (?: CLOCKTIME DOT? AMPM | DAYNUM AMPM | [DAYNUM NUMWORD] OCLOCK ) ) {_ZONE}?"
    f" | (?P<clock2> [CLOCKTIME COMPACT] ) {_ZONE.replace('zone', 'zone2')}"
    " | (?<= [AT ABOUT IN] ) (?P<clock3> CLOCKTIME )"
    " | (?P<clock4> (?: [DAYNUM NUMWORD] OCLOCK? IN THE PART ) ) )"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the type of what it finds. `text`: it counts from a time that the text has named."""

    name: str
    type: Type
    pattern: str


RULES = (
    Rule("figures", "DATE", "(?P<iso> [ISODATE SLASHED] )"),
    Rule("clock on a day", "TIME", f"{_CLOCK} COMMA? ON? {_EDGE}? {_DATE}"),
    Rule("day at a clock", "TIME", f"{_DATE} COMMA? AT? ABOUT? {_CLOCK}"),
    Rule("clock", "TIME", _CLOCK),
    Rule("part of a day", "TIME", f"{_EDGE}? THE? {_PART} (?: OF | ON | COMMA )? {_DATE}"),
    Rule("day and its part", "TIME", f"{_EDGE}? {_DATE} (?: AT )? {_PART}"),
    Rule("week of a day", "DATE", f"THE? (?P<weekof> WEEKWORD ) OF {_NAMED}"),
    Rule("day", "DATE", f"{_EDGE}? {_DATE}"),
    Rule(
        "day of the month",
        "DATE",
        "(?<= [ON IN BEFORE AFTER] ) THE (?P<day> ORDNUM ) (?! OTHER | HYPHEN | UNIT )",
    ),
    Rule(
        "year's quarter",
        "DATE",
        f"THE? (?P<year> YEARNUM ) FISCAL? (?P<quarter> [FIRSTWORD SECOND ORDWORD] ) HYPHEN? QUARTER",
    ),
    Rule(
        "year's own quarter",
        "DATE",
        f"(?P<yearwhich> [LAST THIS NEXT] ) YEARWORD OWNS? FISCAL? (?P<quarter> ORDINAL ) HYPHEN? QUARTER",
    ),
    Rule(
        "quarter",
        "DATE",
        f"{_EDGE}? (?: THE | POSSESSIVE | {_WHICH} | (?P<ago> YEARWORD HYPHEN [AGO EARLIER] ) | THE (?P<ago2> YEARWORD HYPHEN [AGO EARLIER] ) )? FISCAL? (?P<quarter> ORDINAL ) HYPHEN? QUARTER (?: (?: OF | IN | COMMA ) FISCAL? (?P<year> YEARNUM ) | OF (?P<yearwhich> [LAST THIS NEXT] ) YEARWORD )?",
    ),
    Rule(
        "half",
        "DATE",
        f"THE? (?: {_WHICH} )? (?P<half> [FIRSTWORD SECOND] ) HYPHEN? HALF (?: OF (?P<year> YEARNUM ) | OF (?P<yearwhich> [LAST THIS NEXT] ) YEARWORD )",
    ),
    Rule(
        "quarters of a year",
        "DATE",
        f"THE? (?P<half> [FIRSTWORD LAST] ) NUMWORD QUARTER OF (?P<year> YEARNUM )",
    ),
    Rule("year ago", "DATE", "THE? (?P<ago> YEARWORD HYPHEN [AGO EARLIER] ) (?P<period> [PERIOD QUARTER] )?"),
    Rule("year's period", "DATE", "THE (?P<year> YEARNUM ) (?P<period> [PERIOD QUARTER] )"),
    Rule(
        "latest period",
        "DATE",
        "(?: THE | POSSESSIVE )? (?P<latest> [LATEST CURRENT LAST] ) FISCAL? (?P<period> [PERIOD QUARTER] )",
    ),
    Rule(
        "latest year",
        "DATE",
        "(?: THE | POSSESSIVE )? (?P<latest> [LATEST CURRENT] ) FISCAL? (?P<unit> YEARWORD )",
    ),
    Rule(
        "same period",
        "DATE",
        f"THE SAME (?P<period> [PERIOD QUARTER] ) (?: (?P<lastyear> (?: (?: OF )? LAST YEARWORD | ARTICLE YEARWORD [AGO EARLIER] | IN YEARNUM ) ) )?",
    ),
    Rule(
        "the quarter",
        "DATE",
        "(?: THE | POSSESSIVE ) FISCAL? (?P<period> QUARTER ) (?! OTHER | HYPHEN ) (?: ARTICLE (?P<ago> YEARWORD [AGO EARLIER] ) )?",
    ),
    Rule("month", "DATE", f"{_EDGE}? THE? (?P<month> MONTHNAME ) (?: DOT? COMMA? OF? {_YEAR} )?"),
    Rule("month of a year", "DATE", f"{_EDGE}? (?P<month> MAYNAME ) (?: COMMA? OF? {_YEAR} )"),
    Rule(
        "month last or next",
        "DATE",
        f"{_EDGE}? THE? (?P<which> [LAST NEXT THIS PAST COMING] ) (?P<month> ANYMONTH )",
    ),
    Rule("May", "DATE", f"(?: (?<= [IN OF EARLY LATE BEFORE AFTER] ) | {_EDGE} ) (?P<month> MAYNAME )"),
    Rule(
        "season", "DATE", f"{_EDGE}? THE? (?: {_WHICH} )? (?P<season> ANYSEASON ) (?: OF | COMMA )? {_YEAR}"
    ),
    Rule("season last or next", "DATE", f"{_EDGE}? THE? {_WHICH} (?P<season> ANYSEASON )"),
    Rule(
        "the season",
        "DATE",
        f"(?: (?<= IN ) THE EARLY? (?P<season> ANYSEASON ) | {_EDGE} THE? (?P<season2> SEASON ) ) (?! OF | OTHER )",
    ),
    Rule(
        "decade",
        "DATE",
        f"(?: (?P<mod> THE? [EARLY LATE MID] ) HYPHEN? | THE )? (?: NUMWORD )? (?P<decade> [DECADENUM DECADEWORD] )",
    ),
    Rule("century", "DATE", f"{_EDGE}? THE? (?P<century> ORDINAL ) HYPHEN? AGE"),
    Rule(
        "fiscal year",
        "DATE",
        f"{_EDGE}? THE? (?: FISCAL YEARWORD? (?P<year> YEARNUM ) | (?P<year2> FYNUM ) )",
    ),
    Rule("the year", "DATE", f"{_EDGE}? THE YEARWORD {_YEAR}"),
    Rule(
        "turn of a year",
        "DATE",
        f"(?<! [COIN HYPHEN DOT] ) {_EDGE}? (?: THE ? )? (?P<year> YEARNUM ) (?! [PERCENT NUMBER FIGURE HYPHEN] | FRACTION )",
    ),
    Rule("years", "DATE", f"(?<! COIN ) (?P<year> YEARRANGE )"),
    Rule(
        "spelled year",
        "DATE",
        f"(?<= [LINK] ) (?P<year> {_SPELLED_YEAR} ) (?! HYPHEN? [UNIT HOUR NUMWORD] | OTHER )",
    ),
    Rule(
        "every",
        "SET",
        "(?P<every> EVERY ) (?: (?P<count> [FIGURE NUMWORD FEW] ) )? (?: (?P<unit> UNIT | HOUR ) | (?P<weekday> WEEKDAYNAME ) | (?P<part> PART ) | (?P<month> ANYMONTH ) | (?P<season> ANYSEASON ) )",
    ),
    Rule("regularly", "SET", "(?P<every> REGULAR )"),
    Rule("weekdays", "SET", f"(?P<weekdays> WEEKDAYNAME ) (?P<part> PART )"),
    Rule(
        "a week ago",
        "DATE",
        f"{_ABOUT} (?P<one> ARTICLE ) HYPHEN? {_UNIT} (?: AND NUMWORD )? (?P<back> [AGO EARLIER] )",
    ),
    Rule("a week or so ago", "DATE", f"(?P<one> ARTICLE ) {_UNIT} AND (?P<about> OTHER ) (?P<back> AGO )"),
    Rule(
        "weeks ago",
        "DATE",
        f"{_ABOUT} {_COUNT} MOREOF? {_UNIT} (?: AND (?P<about2> OTHER ) )? (?P<back> [AGO EARLIER] )",
    ),
    Rule("a week later", "DATE", f"{_ABOUT} (?: (?P<one> ARTICLE ) | {_COUNT} ) {_UNIT} (?P<ahead> LATER )"),
    Rule(
        "a week from now", "DATE", f"{_ABOUT} (?: (?P<one> ARTICLE ) | {_COUNT} ) {_UNIT} (?P<ahead> IN NOW )"
    ),
    Rule(
        "in two days' time",
        "DATE",
        f"(?<= IN ) (?: (?P<one> ARTICLE ) | {_COUNT} ) {_UNIT} (?: OWNS | QUOTE ) (?P<ahead> TIME )",
    ),
    Rule(
        "day before",
        "DATE",
        f"THE? (?P<onebefore> DAYWORD [BEFORE AFTER] ) (?P<which> [LAST NEXT] )? (?: (?P<dayname> DAYNAME ) | (?P<weekday> WEEKDAYNAME ) )",
    ),
    Rule(
        "decades of time",
        "DURATION",
        f"{_ABOUT} (?: THE (?P<which> [LAST PAST NEXT COMING LATEST FIRSTWORD] ) | (?P<which2> [LAST PAST NEXT COMING] ) | THE (?P<ago> YEARWORD HYPHEN EARLIER )? | THIS )? {_COUNT} (?: (?: TO | AND | HYPHEN ) (?P<upto> [FIGURE NUMWORD] ) )? [HYPHEN MOREOF MORE]{{0,2}} {_UNIT} (?! HYPHEN? OLD )",
    ),
    Rule(
        "a time's length",
        "DURATION",
        f"{_ABOUT} (?P<one> ARTICLE ) (?: HYPHEN? [FULL MOREOF] )? (?P<unit> UNIT | HOUR ) (?! HYPHEN? OLD | HYPHEN | OWNS )",
    ),
    Rule(
        "the end of the month",
        "DATE",
        f"{_EDGE} (?: (?P<which> [LAST NEXT THIS COMING] ) | (?P<which2> THE ) | (?P<textual> THAT ) ) FULL? (?P<unit> UNIT )",
    ),
    Rule(
        "year's end",
        "DATE",
        f"(?: THE | (?P<which> [LAST NEXT THIS] ) )? (?P<unit> YEARWORD ) (?: OWNS | HYPHEN )? (?P<edge> END )",
    ),
    Rule(
        "the following year",
        "DATE",
        "(?P<textnext> THE NEXT ) (?P<unit> DAYWORD | MONTHWORD | YEARWORD | WEEKWORD )",
    ),
    Rule("the next morning", "TIME", "(?P<textnext> THE NEXT ) (?P<unit> DAYWORD )? (?P<part> PART )"),
    Rule(
        "the previous day",
        "DATE",
        "(?P<textlast> THE LAST ) (?P<unit> DAYWORD | MONTHWORD | YEARWORD | WEEKWORD )",
    ),
    Rule(
        "that same day",
        "DATE",
        f"{_EDGE}? (?P<textual> (?: THAT SAME? | THE SAME ) ) (?P<unit> [DAYWORD MONTHWORD YEARWORD WEEKWORD] )",
    ),
    Rule("that night", "TIME", "(?P<textual> (?: THAT SAME? | THE SAME ) ) (?P<part> PART )"),
    Rule("last week", "DATE", f"{_EDGE}? THE? {_WHICH} FISCAL? (?P<unit> UNIT ) (?: NUMWORD )?"),
    Rule("this morning", "TIME", f"{_EDGE}? (?P<today> THIS ) {_PART}"),
    Rule("last night", "TIME", f"{_EDGE}? (?P<lastday> LAST ) {_PART}"),
    Rule("tonight", "TIME", f"{_EDGE}? (?P<tonight> [TONIGHT OVERNIGHT] )"),
    Rule("the weekend", "DATE", f"{_EDGE}? THE (?P<which> FULL )? (?P<unit> WEEKEND )"),
    Rule("the year", "DATE", "THE (?P<which> [FISCAL FULL] )? (?P<unit> YEARWORD ) (?! HYPHEN | OTHER )"),
    Rule(
        "the week",
        "DATE",
        "(?<= [IN OF] ) (?P<which> THE ) (?P<unit> [WEEKWORD MONTHWORD] ) (?! HYPHEN | OF | OTHER )",
    ),
    Rule("recent weeks", "DATE", "THE? (?P<past> RECENT ) (?: UNIT | HOUR ) (?: AND UNIT )?"),
    Rule("coming weeks", "DATE", "THE? (?P<future> COMING ) (?: UNIT | HOUR )"),
    Rule("future quarters", "DATE", "THE? (?P<future> FUTURE ) UNIT?"),
    Rule("the past", "DATE", "THE (?P<past> PAST ) (?! OTHER )"),
    Rule("now", "DATE", "(?P<present> [NOW CURRENT] ) (?! HYPHEN )"),
    Rule("recently", "DATE", "(?P<past> [RECENT RECENTLY] )"),
    Rule(
        "years",
        "DURATION",
        "(?<= [IN OF] ) (?P<several> (?: DAYWORD | WEEKWORD | MONTHWORD | YEARWORD | AGE | HOUR ) ) (?! HYPHEN? OLD | OTHER )",
    ),
    Rule("months ago", "DATE", "(?P<several> [UNIT HOUR] ) (?P<back> [AGO EARLIER] )"),
)

_NAME = re.compile(r"\b[A-Z]{2,}\b")
_CLASS = re.compile(r"\[[A-Z ]+\]|\b[A-Z]{2,}\b")
_SPACE = re.compile(r"\s+")
_GROUP = re.compile(r"\(\?P<\w+>")


def _characters(classes: str) -> str:
    names = [name for word in _NAME.findall(classes) for name in _SETS.get(word, word).split()]
    return "".join(CODES[name] for name in names)


def compiled(pattern: str) -> str:
    """A pattern of class names as one of codes."""
    return _SPACE.sub("", _CLASS.sub(lambda match: f"[{_characters(match[0])}]", pattern))
