"""Text in; the figures that count or measure something out, with what they amount to.

Not those that name a day, an hour, a year, an age behind a name or the number of a road.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Span

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {
    **{word: float(value) for value, word in enumerate(_ONES, start=1)},
    **{word: 10.0 * value for value, word in enumerate(_TENS, start=2)},
    "no": 0.0, "nobody": 0.0, "none": 0.0, "both": 2.0, "couple": 2.0, "pair": 2.0, "half": 0.5,
    "dozen": 12.0, "dozens": 24.0, "twice": 2.0, "once": 1.0, "double": 2.0, "third": 1 / 3, "quarter": 0.25,
    "hundreds": 200.0, "thousands": 2e3, "scores": 40.0,
}  # fmt: skip
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "m": 1e6,
    "bn": 1e9,
    "dozen": 12.0,
}
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_WORDS = "|".join(sorted([*_ONES, *_TENS], key=len, reverse=True))
_SCALE = r"(?:[ -](?:hundred|thousand|million|billion|dozen)|(?<=\d)(?:m|bn)\b)"
_FIGURE = re.compile(
    rf"(?<![\w.,:/])(?:\d{{1,3}}(?:[,\u00a0\u202f]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?){_SCALE}*(?![\w:/]|\.\d)"
    rf"|\b(?:(?:{_WORDS})(?:[ -](?:{_WORDS}))*{_SCALE}*(?: and (?:{_WORDS})(?:[ -](?:{_WORDS}))?)?"
    r"|(?:a|several) (?:hundred|thousand|million|billion|dozen)|(?:two[ -])?thirds?(?= of)|a third(?= of)"
    r"|(?:three[ -])?quarters?(?= of)|half(?= of| the| a| its| his| their)|a (?:couple|pair) of|both"
    r"|dozens|hundreds|thousands|twice|no(?= (?!longer|one|doubt|more\b)[a-z])|nobody|none|no one)\b",
    re.IGNORECASE,
)
_DAY_BEFORE = re.compile(
    rf"\b{_MONTH} (?:the )?$|\b(?:at|by|around|before|after|until) $|\bin $", re.IGNORECASE
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH} (?:the )?$", re.IGNORECASE)
_IN_BEFORE = re.compile(
    r"\b(?:in|since|of|by|until|from|early|late|mid|before|after|year|and|to|[-–]) ?$", re.IGNORECASE
)
_MONTH_BEHIND = re.compile(
    rf"(?:st|nd|rd|th)?[ -](?:of )?{_MONTH}(?![\w])|[ .]?[ap]\.?m\b|:\d\d| o['’]clock", re.IGNORECASE
)
_LABEL_BEFORE = re.compile(
    r"(?:(?<=[a-z,;] )[A-Z][a-z]+|\b(?:[Nn]o|[Rr]oute|[Hh]ighway|[Rr]oad|[Pp]ier|[Gg]ate|[Ss]hed|"
    r"[Dd]istrict|[Ww]ard|[Aa]rticle|[Pp]hase|[Ll]ine|[Nn]umber|[Pp]art|[Ss]ection|[Uu]nit))\.? $"
)


def figures(text: str) -> Iterator[Span]:
    """Where figures stand that count something, in printed order.

    >>> text = "On 4 March 2031 at 6.30 pm, Ada Lund, 52, saw 16 sorties and two dozen trawlers in 2030."
    >>> [span.of(text) for span in figures(text)]
    ['16', 'two dozen']
    """
    for match in _FIGURE.finditer(text):
        if not _is_of_another_kind(text, match):
            yield Span(*match.span())


def amount(words: str) -> float | None:
    """What a figure amounts to; None where it is none.

    >>> amount("3,000"), amount("1.5 million"), amount("two dozen"), amount("forty-one")
    (3000.0, 1500000.0, 24.0, 41.0)
    """
    total = part = 0.0
    found = False
    for word in re.findall(r"\d[\d,\u00a0\u202f]*(?:\.\d+)?|[a-z]+", words.lower()):
        if word[0].isdigit():
            part, found = part + float(re.sub(r"[,\u00a0\u202f]", "", word)), True
        elif word in _SCALES:
            part, found = (part or 1.0) * _SCALES[word], True
            if _SCALES[word] >= 1e3:
                total, part = total + part, 0.0
        elif word in _VALUES:
            part, found = part + _VALUES[word], True
    return total + part if found else None


def _is_of_another_kind(text: str, match: re.Match[str]) -> bool:
    """A day, an hour, a year, an age, a number that names a thing, or "one" that counts nothing."""
    before, behind, words = text[: match.start()][-24:], text[match.end() :][:16], match[0].lower()
    if words == "one":
        return re.match(r" (?:of|another|day|way|that|can|could|should|who)\b|[.,;]", behind) is not None or (
            re.search(r"\b(?:no|this|the|any|each|every|at|another) $", before, re.IGNORECASE) is not None
        )
    if not words[0].isdigit():
        return False
    is_year = re.fullmatch(r"1[5-9]\d\d|2[01]\d\d", words) is not None
    return bool(
        _MONTH_BEFORE.search(before)
        or _MONTH_BEHIND.match(behind)
        or (is_year and (_IN_BEFORE.search(before) or not re.match(r" [a-z]", behind)))
        or (re.search(r"[a-z], $", before) and re.match(r",|\.$| and\b", behind) and len(words) < 3)
        or (_LABEL_BEFORE.search(before) and not re.match(r" [a-z]+s\b", behind))
        or re.match(r"\.\d\d\b(?! ?(?:million|billion|percent|per cent))", behind)
    )
