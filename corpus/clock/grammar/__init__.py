"""What expressions of time look like: every rule, tried in this order at each word of a text."""

from __future__ import annotations

from corpus.clock.grammar.days import DAYS
from corpus.clock.grammar.lengths import AGO, LENGTHS
from corpus.clock.grammar.periods import PERIODS
from corpus.clock.grammar.relative import RELATIVE
from corpus.clock.grammar.rule import Rule, compiled

__all__ = ["ANCHORS", "NEVER_FIRST", "RULES", "Rule", "compiled"]

RULES: tuple[Rule, ...] = (*DAYS, *PERIODS, *AGO, *LENGTHS, *RELATIVE)

ANCHORS = (
    "[UNIT HOUR SECOND ANYMONTH ANYDAY WEEKDAYPLURAL ANYSEASON DAYNAME TONIGHT OVERNIGHT PART PARTS NOON DAWN"
    " ISODATE SLASHED CLOCKTIME COMPACT AMPM OCLOCK ORDNUM YEARNUM YEARRANGE FYNUM"
    " QUARTERNUM HALFNUM SHORTYEAR CENTWORD DECADENUM DECADEWORD PERIOD HALF REGULAR"
    " NOW CURRENT RECENT RECENTLY FUTURE PAST FISCAL]"
)
"""No rule finds anything that holds none of these: a run of words without one need not be tried."""

NEVER_FIRST = (
    "[DOT COMMA HYPHEN QUOTE OPEN CLOSE COIN PERCENT SLASH OWNS IN OF ON TO AND BEFORE AFTER"
    " THAN TIME SO ZONE LOCAL OLD ENDED AGO AHEAD AMPM]"
)
"""No rule begins with any of these."""
