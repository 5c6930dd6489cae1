"""A text as a string of codes, one a word or mark, and where each stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.clock.vocabulary import CODES, MARK, OTHER, WORDS

# Every branch is possessive or of bounded length, so that a megabyte of one figure, of slashes or of spaces
# costs one pass; most stand behind their first character, for branches tried in vain were half the cost.
_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]{2,}+(?!\w))
    |(?=[0-9])(?:
        (?P<ISODATE>(?<![\w/.-])[0-9]{4}-[0-9]{2}-[0-9]{2}
            (?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w/-]))
        |(?P<SLASHED>(?<![\w/.-])(?:[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}
            |[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})(?![\w/-]|\.[0-9]))
        |(?P<CLOCKTIME>(?<![\w:.,/])(?:
            [0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![\w-]|[:.][0-9])
            |[0-2]?[0-9][:.][0-5][0-9](?=[ ]?\.?[ap]\.?m\b)))
        |(?P<COMPACT>(?<![\w:.,/])[0-2][0-9][0-5][0-9](?=[ ]?(?:GMT|UTC|h)\b))
        |(?P<FRACTION>(?<![\w/.])[0-9]/[0-9](?![\w/]))
        |(?P<DECADENUM>(?:1[0-9]|20)[0-9]0['’]?s\b)
        |(?P<YEARRANGE>(?<![\w/.-])(?:1[89]|20)[0-9]{2}[-/–][0-9]{2}(?![\w/-]))
        |(?P<ORDNUM>[0-9]{1,2}(?:st|nd|rd|th)\b)
        |(?P<figures>[0-9]++(?:[.,][0-9]++)*+(?!\w))
        |(?P<hour>[0-9]{1,2}(?=\.?[ap]\.?m\b)))
    |(?=[.ap])(?P<AMPM>\.?[ap]\.?m\b\.?)
    |(?=['’])(?:(?P<OWNS>.s\b)|(?P<decade>.[0-9]0s\b)
        |(?P<SHORTYEAR>(?<!\w).[0-9]{2}(?![\w'’])))
    |(?=[foqh])(?:(?P<QUARTERNUM>Q[1-4]\b)|(?P<HALFNUM>H[12]\b)|(?P<FYNUM>FY['’]?(?:[0-9]{4}|[0-9]{2})\b)|(?P<OCLOCK>o['’]clock\b))
    |(?P<mark>[^\W_]\w*+|[^\s\w]|_)
    |(?P<BREAK>\n[^\S\n]*+\n)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a text: `codes[i]` is the class of the one at `places[i]`, [start, end)."""

    text: str
    codes: str
    places: list[tuple[int, int]]

    def start(self, token: int) -> int:
        return self.places[token][0]

    def end(self, token: int) -> int:
        """Where the tokens before this one end."""
        return self.places[token - 1][1]


def tokens(text: str) -> Tokens:
    codes: list[str] = []
    places: list[tuple[int, int]] = []
    code, place, known = (
        codes.append,
        places.append,
        WORDS.get,
    )  # the loop below runs for every word of a text
    for match in _TOKEN.finditer(text):
        place(match.span())
        shape = match.lastgroup
        code(known(match[0], OTHER) if shape == "word" else _shaped(shape, match[0]))
    return Tokens(text, "".join(codes), places)


def _shaped(shape: str | None, token: str) -> str:
    if shape == "mark":
        return WORDS.get(token, OTHER if token.isalnum() else MARK)
    if shape == "decade":
        return CODES["DECADENUM"]
    if shape in ("figures", "hour"):
        return CODES[_figures(token)]
    return CODES.get(shape or "", MARK)


_LONGEST = 9  # figures; no count of days is longer


def _figures(token: str) -> str:
    if len(token) > _LONGEST:
        return "MARK"
    if len(token) == 4 and token.isdecimal() and "1500" <= token < "2100":
        return "YEARNUM"
    return "DAYNUM" if len(token) <= 2 and 1 <= int(token) <= 31 else "NUMBER"
