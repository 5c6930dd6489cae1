"""What expressions of time look like: every rule, tried in this order at each word of a text."""

from __future__ import annotations

from corpus.clock.grammar.days import DAYS
from corpus.clock.grammar.lengths import AGO, LENGTHS
from corpus.clock.grammar.periods import PERIODS
from corpus.clock.grammar.relative import RELATIVE
from corpus.clock.grammar.rule import Rule, compiled

__all__ = ["RULES", "Rule", "compiled"]

RULES: tuple[Rule, ...] = (*DAYS, *PERIODS, *AGO, *LENGTHS, *RELATIVE)
