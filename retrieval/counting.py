"""Text in; who gives which figure without a word of saying ("police put the number at 6,000") out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.model import Span
from retrieval.figures import figures

# Only where a count is put or given: "the storm put 3,000 people out of work" tells of no claim.
_COUNT = r"(?:number|figure|toll|total|count|estimate|turnout|tally|bill|cost)s?"
_GIVES = re.compile(
    r"(?:(?<=^)|(?<=[.;!?]\s)|(?<=, while\s)|(?<=, but\s)|(?<=, and\s))"
    r"(?P<who>(?:[Tt]he |[Aa] |[Ii]ts )?[\w'’-]+(?: [\w'’-]+){0,4}?) "
    r"(?:has |have )?(?:put|puts|gave|gives|given) "
    rf"(?:the|a|an|its|his|her|their) (?:[\w'’-]+ ){{0,2}}?{_COUNT}\b[^.;!?]*?\b(?:at|of) "
    r"(?:(?:about|around|some|only|at least|more than|nearly|almost|up to) )?\Z",
)


@dataclass(frozen=True, slots=True)
class Given:
    """Somebody, as printed, and where the figure stands."""

    who: str
    figure: Span


def given(text: str) -> Iterator[Given]:
    """
    >>> [each.who for each in given("Police put the number of guests at 40. The board gave a figure of 52.")]
    ['Police', 'The board']
    """
    for figure in figures(text):
        match = _GIVES.search(text[: figure.start])
        if match is not None:
            yield Given(match["who"], figure)
