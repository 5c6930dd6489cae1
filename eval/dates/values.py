"""When two TIMEX3 values say the same."""

from __future__ import annotations

import re

RULE = (
    "values are compared as strings, after: trailing -XX dropped (1994-XX-XX is 1994); weeks in two figures"
    " (W7 is W07); hours with minutes and without seconds (T17 is T17:00); decades and centuries with X"
    ' (198 is 198X). "X open": an X in the gold agrees with any figure (1989-WXX with 1989-W43).'
)
_OPEN = re.compile(r"[0-9]{2}(?:[0-9]{2}|[0-9]X|XX)-")


def same(gold: str | None, found: str | None) -> bool:
    return found is not None and gold is not None and _plain(gold) == _plain(found)


def same_but_for_open(gold: str | None, found: str | None) -> bool:
    """As `same`, but what the annotator left open agrees with any figure; the X of a length ("PXY") does not."""
    if gold is None or found is None or same(gold, found):
        return same(gold, found)
    pattern = re.escape(_plain(gold)).replace("X", "[0-9X]")
    return _OPEN.match(gold) is not None and re.fullmatch(pattern, _plain(found)) is not None


def _plain(value: str) -> str:
    value = re.sub(r"(?:-XX)+$", "", value)
    value = re.sub(r"-W([0-9])(?![0-9])", r"-W0\1", value)
    value = re.sub(r"(T[0-9]{2})$", r"\1:00", value)
    value = re.sub(r"(T[0-9]{2}:[0-9]{2}):00$", r"\1", value)
    if re.fullmatch("[0-9]{2,3}", value):
        return value.ljust(4, "X")
    return value
