"""Units beside the clock or the story: "last week", "the end of the month", "the following year", "recently"."""

from __future__ import annotations

from corpus.clock.grammar.pieces import EDGE, WHICH
from corpus.clock.grammar.rule import Rule

_UNIT = "(?P<unit> UNIT )"
_PLAIN = "(?P<unit> [DAYWORD MONTHWORD YEARWORD WEEKWORD] )"

RELATIVE = (
    Rule("DATE", f"{EDGE} (?: (?P<which> [LAST NEXT THIS COMING] ) | (?P<which2> THE ) | (?P<textual> THAT ) ) FULL? {_UNIT}"),
    Rule("DATE", "(?: THE | (?P<which> [LAST NEXT THIS] ) )? (?P<unit> YEARWORD ) [OWNS HYPHEN]? (?P<edge> END )"),
    Rule("DATE", f"(?P<textnext> THE FOLLOWING ) {_PLAIN}"),
    Rule("DATE", "(?P<textnext> THE NEXT ) (?P<unit> DAYWORD )"),
    Rule("DATE", f"(?P<textlast> THE PREVIOUS ) {_PLAIN}"),
    Rule("DATE", f"{EDGE}? (?P<textual> (?: THAT SAME? | THE SAME ) ) {_PLAIN} (?! OTHER )"),
    Rule("DATE", f"{EDGE}? THE? {WHICH} FISCAL? (?P<unit> [UNIT HOUR] )"),
    Rule("DATE", f"{EDGE}? THE (?P<which> FULL )? (?P<unit> WEEKEND )"),
    Rule("DATE", "THE (?P<which> [FISCAL FULL] )? (?P<unit> YEARWORD ) (?! HYPHEN | OTHER )"),
    Rule("DATE", "(?<= [IN OF] ) (?P<which> THE ) (?P<unit> [WEEKWORD MONTHWORD] ) (?! HYPHEN | OF | OTHER )"),
    Rule("DATE", "THE? (?P<past> RECENT ) [UNIT HOUR] (?: AND UNIT )?"),
    Rule("DATE", "THE? (?P<future> FUTURE ) UNIT"),
    Rule("DATE", "THE (?P<future> FUTURE )"),
    Rule("DATE", "THE (?P<past> PAST ) (?! OTHER )"),
    Rule("DATE", "(?P<present> [NOW CURRENT] ) (?! HYPHEN )"),
    Rule("DATE", "(?P<past> [RECENT RECENTLY] )"),
)
