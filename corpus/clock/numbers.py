"""Numbers, ordinals and years as words or figures print them."""

from __future__ import annotations

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: value for value, word in enumerate(_SMALL)} | {
    word: 10 * (place + 2) for place, word in enumerate(_TENS)
}
_NUMBERS |= {"a": 1, "an": 1, "couple": 2, "dozen": 12}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
_WORD = re.compile(r"[a-z]+|[0-9]/[0-9]|[0-9]+(?:[.,][0-9]+)*")
_HALVES = {"1/2": 0.5, "half": 0.5}


def number(text: str) -> float | None:
    """The value of "12", "2 1/2", "twenty-four", "a hundred", "a couple of"; None for "several"."""
    total: float | None = None
    for word in _WORD.findall(text.lower()):
        if word in ("few", "several", "many", "dozens"):
            return None
        if word in ("hundred", "thousand"):
            total = (total or 1) * (100 if word == "hundred" else 1000)
        elif word in _HALVES:
            total = (total or 0) + _HALVES[word]
        elif word[0].isdigit():
            total = (total or 0) + float(word.replace(",", "")) if "/" not in word else total
        elif word == "couple" or word == "dozen":
            total = max(total or 1, 1) * _NUMBERS[word]
        elif word in _NUMBERS:
            total = (total or 0) + _NUMBERS[word]
    return total


def ordinal(text: str) -> int | None:
    """1 of "first", 25 of "25th" or "25"."""
    figures = re.match(r"[0-9]+", text)
    return int(figures[0]) if figures else _ORDINALS.get(text.lower())


def year(text: str) -> int | None:
    """1997 of "1997", "nineteen ninety-seven"; 2000 of "two thousand"; 2016 of "FY16"."""
    figures = re.search(r"[0-9]+", text)
    if figures:
        value = int(figures[0])
        return value if value > 99 else value + (2000 if value < 50 else 1900)
    words = re.findall(r"[a-z]+", text.lower())
    if "thousand" in words or "hundred" in words:
        whole = number(text)
        return int(whole) if whole else None
    century, rest = number(words[0]), number(" ".join(words[1:]))
    if century is None or rest is None or not (10 <= century <= 20 and 10 <= rest <= 99):
        return None
    return int(100 * century + rest)
