"""Digests whose items open with a dateline each: `GENEVA (AP) —`, `2016-03-14:`."""

from __future__ import annotations

import re

from corpus.reading.form import Printed, Understood

NAME = "datelines"
SUFFIXES = frozenset({".txt", ".text"})
_LINE = re.compile(r"[^\r\n]+")
_LOOK = 100_000  # characters


def fits(printed: Printed) -> float:
    """Surer than plain text where two paragraphs or more open with a dateline."""
    from corpus.clock.datelines import dateline

    found = (dateline(line.group().strip()) for line in _LINE.finditer(printed.text, 0, _LOOK))
    return 0.2 if sum(one is not None for one in found) > 1 else 0


def read(printed: Printed) -> Understood:
    """As plain text: a digest may have headlines too, and a story a dateline."""
    from corpus.reading.forms import plain

    return plain.read(printed)
