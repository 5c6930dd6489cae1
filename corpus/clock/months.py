"""The names of months and weekdays as English bulletins print them, whole and cut short."""

from __future__ import annotations

_MONTHS = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
    "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_WEEKDAYS = (
    "mon(?:day)?", "tue(?:s(?:day)?)?", "wed(?:nesday)?", "thu(?:r(?:s(?:day)?)?)?", "fri(?:day)?",
    "sat(?:urday)?", "sun(?:day)?",
)  # fmt: skip
MONTH = rf"\b(?:{'|'.join(_MONTHS)})\b"  # a full stop may follow; compile with IGNORECASE
WEEKDAY = rf"\b(?:{'|'.join(_WEEKDAYS)})\b"
_THREE_LETTERS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEK = "mon tue wed thu fri sat sun".split()


def month_number(name: str) -> int:
    """1 to 12 of "Jan", "January", "Sept."."""
    return _THREE_LETTERS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """0, Monday, to 6 of "Mon", "Monday", "Tues."."""
    return _WEEK.index(name[:3].lower())
