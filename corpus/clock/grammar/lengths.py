"""Counted time: "three days ago", "two years later", "the past 24 hours", "every week"."""

from __future__ import annotations

from corpus.clock.grammar.pieces import ABOUT, COUNT, ONE, UNIT
from corpus.clock.grammar.rule import Rule

_ANY = f"{ABOUT} (?: {ONE} (?: FULL | MOREOF )? | {COUNT} MOREOF? )"
_OR_SO = "(?: AND (?P<about2> OTHER ) )?"
_WITH = (
    "(?: (?: THE | POSSESSIVE ) (?P<which> [LAST PAST NEXT COMING LATEST FIRSTWORD] )"
    " | (?P<which2> [LAST PAST NEXT COMING FIRSTWORD] ) | THE (?: YEARWORD HYPHEN EARLIER )? | THIS )"
)

AGO = (
    Rule("DATE", f"{_ANY} HYPHEN? {UNIT} {_OR_SO} (?P<back> [AGO EARLIER] )"),
    Rule("DATE", f"{_ANY} {UNIT} {_OR_SO} (?P<ahead> LATER )"),
    Rule("DATE", f"{_ANY} {UNIT} (?P<ahead> IN NOW )"),
    Rule("DATE", f"(?<= IN ) (?: {ONE} | {COUNT} ) {UNIT} [OWNS QUOTE] (?P<ahead> TIME )"),
    Rule("DATE", "(?P<several> [UNIT HOUR] ) (?P<back> [AGO EARLIER] )"),
    Rule("DATE", "THE? (?P<daybefore> DAYWORD [BEFORE AFTER] ) (?: (?P<dayname> DAYNAME ) | (?P<which> LAST )? (?P<weekday> WEEKDAYNAME ) )"),
)
LENGTHS = (
    Rule("SET", "(?P<every> EVERY ) (?P<count> [FIGURE NUMWORD FEW] )? (?: (?P<unit> [UNIT HOUR] ) | (?P<weekday> WEEKDAYNAME )"
         " (?P<part2> PART )? | (?P<part> PART ) | (?P<month> ANYMONTH ) | (?P<season> ANYSEASON ) )"),
    Rule("SET", "(?P<every> REGULAR )"),
    Rule(
        "DURATION",
        f"{ABOUT} {_WITH}? {COUNT} (?: (?: TO | AND | HYPHEN ) (?P<upto> [FIGURE NUMWORD] ) )?"
        f" [HYPHEN MOREOF MORE]{{0,2}} {UNIT} (?! HYPHEN? OLD )",
    ),
    Rule("DURATION", f"{ABOUT} {ONE} (?: HYPHEN? [FULL MOREOF] )? (?P<unit> [UNIT HOUR] ) (?! HYPHEN | OWNS | OLD )"),
    Rule("DURATION", "(?<= [IN OF] ) (?P<several> [DAYWORD WEEKWORD MONTHWORD YEARWORD AGE HOUR] ) (?! HYPHEN? OLD | OTHER )"),
)
