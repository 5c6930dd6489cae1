"""Days and times of day: "Jan. 25, 1999", "Friday morning", "8:45 a.m. Tuesday", "tonight"."""

from __future__ import annotations

from corpus.clock.grammar.pieces import CLOCK, DATE, EDGE, MONTH_DAY, PART
from corpus.clock.grammar.rule import Rule

_THAT = "(?P<textual> (?: THAT SAME? | THE SAME ) )"

DAYS = (
    Rule("DATE", "(?P<iso> [ISODATE SLASHED] )"),
    Rule("TIME", f"{CLOCK} COMMA? ON? {EDGE}? {DATE}"),
    Rule("TIME", f"{DATE} COMMA? AT? ABOUT? {CLOCK}"),
    Rule("TIME", CLOCK),
    Rule("TIME", f"{EDGE}? THE? {PART} [OF ON COMMA]? {DATE}"),
    Rule("TIME", f"{EDGE}? {DATE} AT? {PART}"),
    Rule("SET", "(?P<weekdays> WEEKDAYPLURAL ) (?P<part> PART )?"),
    Rule("DATE", f"THE? (?P<weekof> WEEKWORD ) OF {MONTH_DAY}"),
    Rule("DATE", f"{EDGE}? {DATE}"),
    Rule("DATE", "(?<= WHEN ) THE (?P<day> ORDNUM ) (?! OTHER | HYPHEN | UNIT )"),
    Rule("TIME", "(?P<textnext> THE [NEXT FOLLOWING] ) (?P<unit> DAYWORD )? (?P<part> PART )"),
    Rule("TIME", f"{_THAT} (?P<part> PART )"),
    Rule("TIME", f"{EDGE}? (?P<today> THIS ) {PART}"),
    Rule("TIME", f"{EDGE}? (?P<lastday> LAST ) {PART}"),
    Rule("TIME", f"{EDGE}? (?P<tonight> [TONIGHT OVERNIGHT] )"),
)
