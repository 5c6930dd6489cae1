"""A quotation without a verb: '"It holds." - Ada Lund', 'Ada Lund: "It holds."'."""

from __future__ import annotations

import re

from corpus.model import Span, Statement

_NAME = r"(?P<who>[A-Z@][^\s:\"“”]*(?:\s+[^\s:\"“”]+){0,6}?)"
_AFTER = re.compile(rf"\s*(?:-{{1,3}}|[–—―])\s*{_NAME}\s*\.?\s*$")
_BEFORE = re.compile(rf"\s*{_NAME}\s*:\s*$")


def signed(text: str, unit: Span, quote: Span) -> Statement | None:
    """The quotation with the name that stands beside it, and nothing else in its sentence."""
    after = text[quote.end : unit.end]
    before = text[unit.start : quote.start]
    match, start = _AFTER.match(after), quote.end
    if before.strip() or match is None:
        match, start = _BEFORE.match(before), unit.start
    if match is None or (start == unit.start and after.strip(" .")):
        return None
    who = Span(start + match.start("who"), start + match.end("who"))
    return Statement("direct", (quote,), source=who, confidence=0.7)
