"""The pieces that more than one rule is made of."""

from __future__ import annotations

ABOUT = "(?P<about> (?: [ABOUT NEARLY] | [MORE LESS] THAN | AT LEAST | MORE ) )?"
ONE = "(?P<one> ARTICLE )"
COUNT = (
    "(?P<count> (?: FIGURE FRACTION? | NUMWORD (?: HYPHEN? NUMWORD ){0,3}"
    " | ARTICLE? FEW OF? | ARTICLE NUMWORD | HALF ARTICLE ) )"
)
UNIT = "(?P<unit> [UNIT HOUR SECOND] )"
WHICH = "(?P<which> (?: THIS [COMING PAST] | [LAST PAST NEXT COMING THIS] ) )"
EDGE = (
    "(?P<edge> (?: [THE THIS]? [EARLY LATE EARLIER LATER END START] HYPHEN? [IN OF]?"
    " | THE? MID HYPHEN? [IN OF]? ) )"
)
PART = "(?P<part> [PART NOON DAWN] )"
SPELLED_YEAR = "CENTWORD HYPHEN? NUMWORD (?: HYPHEN? NUMWORD )?"
YEAR = f"(?P<year> (?: YEARNUM | {SPELLED_YEAR} | NUMWORD NUMWORD ) )"
WHICH_YEAR = "(?P<yearwhich> [LAST THIS NEXT] ) YEARWORD"
BARE_MONTH = "(?: MONTHNAME | MONTHSHORT (?= DOT | YEARNUM | COMMA YEARNUM ) )"

_NO_DAY = "(?! [HYPHEN DOT]? [FRACTION PERCENT AMPM QUARTER] | HYPHEN? [UNIT HOUR] | SLASH DAYNUM )"
MONTH_DAY = (
    f"(?: (?: THE | (?P<which> [LAST NEXT THIS] ) )? (?P<month> ANYMONTH ) DOT? THE? (?P<day> [DAYNUM ORDINAL] ) {_NO_DAY}"
    f" (?: COMMA? {YEAR} )?"
    " | THE? (?P<day2> [DAYNUM ORDINAL] ) OF? (?P<month2> ANYMONTH ) (?: DOT? COMMA? (?P<year2> YEARNUM ) )? )"
)
DATE = (
    f"(?: THE? (?P<weekday> ANYDAY ) DOT? COMMA? {MONTH_DAY} | {MONTH_DAY.replace('>', '3>')}"
    " | (?P<which4> (?: THIS [COMING PAST] | [LAST NEXT THIS PAST] ) ) (?P<weekday4> WEEKDAYNAME )"
    " | (?P<weekday5> (?: WEEKDAYNAME | WEEKDAYSHORT (?= DOT ) ) ) | (?P<dayname> DAYNAME ) )"
)
_ZONE = "(?: OPEN? (?: LOCAL TIME | GMTWORD TIME | (?P<zone> ZONE ) ) )"
CLOCK = (
    f"(?: (?P<clock> (?: CLOCKTIME DOT? AMPM | DAYNUM AMPM | [DAYNUM NUMWORD] OCLOCK ) ) {_ZONE}?"
    f" | (?P<clock2> [CLOCKTIME COMPACT] ) {_ZONE.replace('zone', 'zone2')}"
    " | (?<= [AT ABOUT IN] ) (?P<clock3> CLOCKTIME )"
    " | (?P<clock4> (?: [DAYNUM NUMWORD] OCLOCK? IN THE PART ) ) )"
)
