"""Days and times of day: "Jan. 25, 1999", "Friday morning", "8:45 a.m. Tuesday", "tonight"."""

from __future__ import annotations

from corpus.clock.grammar.pieces import CLOCK, DATE, EDGE, MONTH_DAY, PART
from corpus.clock.grammar.rule import Rule

_THAT = "(?P<textual> (?: THAT SAME? | THE SAME ) )"

DAYS = (
    Rule("TIME", f"(?P<iso> [ISODATE SLASHED] ) COMMA? AT? (?: {CLOCK} | (?P<clock5> CLOCKTIME ) )"),
    Rule("DATE", "(?P<iso> [ISODATE SLASHED] )"),
    Rule("TIME", f"{CLOCK} COMMA? ON? {EDGE}? {DATE}"),
    Rule("TIME", f"{DATE} COMMA? AT? ABOUT? (?: {CLOCK} | (?P<clock5> CLOCKTIME ) )"),
    Rule("TIME", CLOCK),
    Rule("TIME", f"{EDGE}? THE? {PART} [OF ON COMMA]? {DATE}"),
    Rule("TIME", f"{EDGE}? {DATE} AT? {PART}"),
    Rule("SET", "(?P<weekdays> WEEKDAYPLURAL )"),
    Rule("SET", "(?P<weekdays> WEEKDAYNAME ) (?P<part> PARTS )"),
    Rule("DATE", f"THE? (?P<weekof> WEEKWORD ) OF {MONTH_DAY}"),
    Rule("DATE", f"{EDGE}? {DATE}"),
    Rule("DATE", "(?<= WHEN ) THE (?P<day> ORDNUM ) (?! OTHER | HYPHEN | UNIT )"),
    Rule("TIME", "(?P<textnext> THE [NEXT FOLLOWING] ) (?P<unit> DAYWORD )? (?P<part> PART )"),
    Rule("TIME", f"{_THAT} (?P<part> PART )"),
    Rule("TIME", f"{EDGE}? (?P<today> THIS ) {PART}"),
    Rule("TIME", f"{EDGE}? (?P<lastday> LAST ) {PART}"),
    Rule("TIME", f"{EDGE}? (?P<tonight> [TONIGHT OVERNIGHT] )"),
    Rule("TIME", "(?<= [AT BEFORE AFTER IN ABOUT] ) (?P<part> NOON )"),
    Rule("TIME", "(?<= [AT BEFORE AFTER IN] ) (?P<part> DAWN )"),
    Rule("TIME", "(?<= [IN ABOUT MORE BEFORE AFTER] ) THE EARLY? (?P<part> PART ) (?! OTHER | HYPHEN )"),
)
