"""A text as a string of codes, one a word or mark, and where each stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from corpus.clock.vocabulary import CODES, MARK, OTHER, WORDS

# Every branch is possessive or of bounded length, and each begins where no longer one could have: a megabyte of
# one figure, of slashes or of spaces costs one pass.
_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]{2,}+(?!\w))
    |(?P<BREAK>\n[^\S\n]*+\n)
    |(?P<ISODATE>(?<![\w/.-])[0-9]{4}-[0-9]{2}-[0-9]{2}
        (?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w/-]))
    |(?P<SLASHED>(?<![\w/.-])(?:[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}
        |[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})(?![\w/-]|\.[0-9]))
    |(?P<CLOCKTIME>(?<![\w:.,/])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![\w:]|\.[0-9])(?!-)
        |(?<![\w:.,/])[0-2]?[0-9][:.][0-5][0-9](?=[ ]?\.?[ap]\.?m\b))
    |(?P<COMPACT>(?<![\w:.,/])[0-2][0-9][0-5][0-9](?=[ ]?(?:GMT|UTC|h)\b))
    |(?P<FRACTION>(?<![\w/.])[0-9]/[0-9](?![\w/]))
    |(?P<AMPM>\.?[ap]\.?m\b\.?)
    |(?P<DECADENUM>(?:1[0-9]|20)[0-9]0['’]?s\b|['’][0-9]0s\b)
    |(?P<YEARRANGE>(?<![\w/.-])(?:1[89]|20)[0-9]{2}[-/–][0-9]{2}(?![\w/-]))
    |(?P<FYNUM>FY['’]?(?:[0-9]{4}|[0-9]{2})\b)
    |(?P<ORDNUM>[0-9]{1,2}(?:st|nd|rd|th)\b)
    |(?P<OWNS>['’]s\b)
    |(?P<OCLOCK>o['’]clock\b)
    |(?P<figures>[0-9]++(?:[.,][0-9]++)*+(?!\w))
    |(?P<hour>[0-9]{1,2}(?=\.?[ap]\.?m\b))
    |(?P<mark>[^\W_]\w*+|[^\s\w]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a text: `codes[i]` is the class of the one at `starts[i]` to `ends[i]`."""

    text: str
    codes: str
    starts: list[int]
    ends: list[int]

    def words(self, start: int, end: int) -> list[str]:
        return [self.text[self.starts[i] : self.ends[i]] for i in range(start, end)]

    def before(self, offset: int) -> int:
        """How many tokens begin before a place in the text."""
        return bisect_left(self.starts, offset)


def tokens(text: str) -> Tokens:
    codes, starts, ends = [], [], []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        shape = match.lastgroup
        codes.append(WORDS.get(match[0], OTHER) if shape == "word" else _shaped(shape, match[0]))
    return Tokens(text, "".join(codes), starts, ends)


def _shaped(shape: str | None, token: str) -> str:
    if shape == "mark":
        return WORDS.get(token, OTHER if token.isalnum() else MARK)
    if shape in ("figures", "hour"):
        return CODES[_figures(token)]
    return CODES.get(shape or "", MARK)


def _figures(token: str) -> str:
    if len(token) == 4 and token.isdecimal() and "1000" <= token <= "2199":
        return "YEARNUM"
    return "DAYNUM" if len(token) <= 2 and 1 <= int(token) <= 31 else "NUMBER"
