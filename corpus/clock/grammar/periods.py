"""Named months, quarters, seasons and years: "mid-March", "the third quarter", "fiscal 1989", "the 1990s"."""

from __future__ import annotations

from corpus.clock.grammar.pieces import BARE_MONTH, EDGE, SPELLED_YEAR, WHICH, WHICH_YEAR, YEAR
from corpus.clock.grammar.rule import Rule

_QUARTER = "FISCAL? (?P<quarter> ORDINAL ) HYPHEN? QUARTER"
_YEAR_AGO = "(?P<ago> YEARWORD HYPHEN? [AGO EARLIER] )"
_YEARNUM = "(?P<year> YEARNUM )"
_QUARTERS = (
    Rule("DATE", f"THE? {_YEARNUM} {_QUARTER}"),
    Rule("DATE", f"{WHICH_YEAR} OWNS? {_QUARTER}"),
    Rule(
        "DATE",
        f"{EDGE}? (?: THE? {_YEAR_AGO} | THE | POSSESSIVE | {WHICH} )? {_QUARTER}"
        f" (?: [OF IN COMMA]? FISCAL? {_YEARNUM} | OF {WHICH_YEAR} )?",
    ),
    Rule(
        "DATE",
        f"THE? (?: {WHICH} )? (?P<half> [FIRSTWORD SECOND] ) HYPHEN? HALF (?: OF (?: {_YEARNUM} | {WHICH_YEAR} ) )?",
    ),
    Rule("DATE", f"[AT]? LEAST? THE? (?P<half> [FIRSTWORD LAST] ) NUMWORD QUARTER OF {_YEARNUM}"),
    Rule("DATE", f"THE? {_YEAR_AGO} (?P<period> [PERIOD QUARTER] )? (?! HYPHEN | [NUMWORD DAYNUM] UNIT )"),
    Rule("DATE", f"THE {_YEARNUM} (?P<period> [PERIOD QUARTER] )"),
    Rule("DATE", "[THE POSSESSIVE]? (?P<latest> LATEST ) FISCAL? (?P<period> [PERIOD QUARTER] )"),
    Rule("DATE", "[THE POSSESSIVE]? (?P<which> LATEST ) FISCAL? (?P<unit> YEARWORD )"),
    Rule("DATE", "[THE POSSESSIVE]? (?P<current> CURRENT ) FISCAL? (?P<unit> UNIT )"),
    Rule(
        "DATE",
        "THE SAME (?P<period> [PERIOD QUARTER] )"
        " (?: (?P<lastyear> (?: [OF IN]? LAST YEARWORD | ARTICLE YEARWORD [AGO EARLIER] ) ) | IN (?P<year> YEARNUM ) )?",
    ),
    Rule("DATE", f"[THE POSSESSIVE] FISCAL? (?P<period> QUARTER ) (?! HYPHEN ) (?: ARTICLE {_YEAR_AGO} )?"),
)
_MONTHS = (
    Rule("DATE", f"{EDGE}? THE? (?P<which> [LAST NEXT THIS PAST COMING] ) (?P<month> ANYMONTH )"),
    Rule("DATE", f"{EDGE}? THE? (?P<month> {BARE_MONTH} ) (?: DOT? COMMA? [OF IN]? {YEAR} | OF {WHICH_YEAR} )?"),
    Rule("DATE", f"{EDGE}? (?P<month> MAYNAME ) COMMA? OF? {YEAR}"),
    Rule("DATE", f"(?: (?<= [IN OF EARLY LATE BEFORE AFTER] ) | {EDGE} ) (?P<month> MAYNAME )"),
)
_SEASONS = (
    Rule("DATE", f"{EDGE}? THE? {WHICH}? (?P<season> ANYSEASON ) [OF COMMA]? {YEAR}"),
    Rule("DATE", f"{EDGE}? THE? (?: {WHICH} | MID HYPHEN? ) (?P<season> ANYSEASON )"),
    Rule("DATE", "(?<= WHEN ) THE? EARLY? (?P<season> ANYSEASON ) (?! [OF OTHER HYPHEN] )"),
)
_YEARS = (
    Rule("DATE", "THE? (?P<mod> [EARLY LATE MID] )? HYPHEN? NUMWORD? (?P<decade> [DECADENUM DECADEWORD] )"),
    Rule("DATE", f"{EDGE}? THE? (?P<century> ORDINAL ) HYPHEN? CENTURY"),
    Rule("DATE", f"{EDGE}? THE? (?: FISCAL YEARWORD? {_YEARNUM} | (?P<year2> FYNUM ) )"),
    Rule("DATE", f"{EDGE}? THE YEARWORD {YEAR}"),
    Rule("DATE", f"(?<! [COIN DOT] ) {EDGE}? THE? {_YEARNUM} (?! [PERCENT NUMBER FIGURE] | FRACTION | HYPHEN OTHER )"),
    Rule("DATE", "(?<! COIN ) (?P<year> YEARRANGE )"),
    Rule("DATE", f"(?P<year> {SPELLED_YEAR} ) (?! HYPHEN? [UNIT HOUR NUMWORD] )"),
)
PERIODS = (*_QUARTERS, *_MONTHS, *_SEASONS, *_YEARS)
