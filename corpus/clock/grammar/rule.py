"""A pattern over classes of words, and how it becomes one over their codes.

A name in capitals is a class of `vocabulary` or a set of them below; a group's name says which parts of the
mention its words give (`readings`), and a figure behind it only keeps two of a name apart. White space means
nothing. Repetition is bounded everywhere, so that a text costs one pass.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.clock.mention import Type
from corpus.clock.vocabulary import CODES

_SETS = {
    "UNIT": "DAYWORD WEEKWORD WEEKEND MONTHWORD QUARTER YEARWORD AGE CENTURY",
    "ANYMONTH": "MONTHNAME MONTHSHORT MAYNAME",
    "ANYDAY": "WEEKDAYNAME WEEKDAYSHORT",
    "ANYSEASON": "SEASON FALL",
    "ORDINAL": "FIRSTWORD SECOND ORDWORD ORDNUM",
    "NUMWORD": "NUMWORD CENTWORD",
    "FIGURE": "DAYNUM NUMBER",
    "WHEN": "IN OF ON BEFORE AFTER",
}
_NAME = re.compile(r"\b[A-Z]{2,}\b")
_CLASS = re.compile(r"\[[A-Z ]+\]|\b[A-Z]{2,}\b")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the type of what it finds."""

    type: Type
    pattern: str


def compiled(pattern: str) -> str:
    """`THE? (?P<unit> [DAYWORD WEEKEND] )` as a regular expression over codes."""
    return _SPACE.sub("", _CLASS.sub(lambda match: f"[{_codes(match[0])}]", pattern))


def _codes(classes: str) -> str:
    names = [name for word in _NAME.findall(classes) for name in _SETS.get(word, word).split()]
    return "".join(re.escape(CODES[name]) for name in names)
