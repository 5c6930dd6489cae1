"""The words of a pattern's groups as the parts of a mention."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from corpus.clock.mention import Parts
from corpus.clock.readers import READERS, Fields

_LETTERS = {
    "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
    "hour": "H", "minute": "M", "second": "S",
}  # fmt: skip


def parts(groups: Mapping[str, str]) -> Parts | None:
    """The parts that the named groups of one rule spell; None where the words cannot be so ("44 o'clock")."""
    fields: Fields = {}
    for name, words in groups.items():
        found = READERS[name.rstrip("0123456789")](words)
        if found is None:
            return None
        fields |= found
    return _assembled(fields)


def _assembled(fields: Fields) -> Parts:
    """`count` of `unit`, back or ahead, as an offset or a length; the which of a unit as its offset."""
    plural = fields.pop("plural", False)
    if fields.get("unit") == "fortnight":
        fields["unit"] = "week"
        fields["count"] = 2 * (fields.get("count") or 1)
    if "sign" in fields:
        fields |= _moved(fields.pop("sign"), fields.pop("count", None))
    elif "count" in fields:
        fields["length"] = length(fields.pop("count"), fields.pop("unit", "day"))
        fields.pop("which", None)
    elif plural and fields.get("which"):
        fields |= _moved(fields.pop("which"), None)
    elif plural and "which" in fields:
        fields["unit"] = None  # "the weeks": which, only what follows tells
    elif "unit" in fields and "which" in fields:
        fields["offset"] = fields["which"]
    return replace(Parts(), **fields)


def _moved(sign: int, count: float | None) -> Fields:
    if count is None:
        return {"vague": "PAST_REF" if sign < 0 else "FUTURE_REF", "unit": None, "from_text": False}
    return {"offset": int(sign * count)}


_HALVES = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}


def length(count: float | None, unit: str) -> str:
    """An ISO 8601 duration; X stands for a number that is not told; half a unit is said in the next."""
    time = "T" if unit in ("hour", "minute", "second") else ""
    letter = "WE" if unit == "weekend" else _LETTERS[unit]
    if count is None:
        return f"P{time}X{letter}"
    if count == int(count):
        return f"P{time}{int(count)}{letter}"
    if unit not in _HALVES:
        return f"P{time}{count}{letter}"
    return f"P{time}{f'{int(count)}{letter}' if count > 1 else ''}{_HALVES[unit]}"
