"""A figure in its sentence and a thing in; whether it is that thing which the figure counts out."""

from __future__ import annotations

import re

from corpus.model import Span
from retrieval.stems import related, stem

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BEHIND = 4  # words from a figure to what it counts: "16 combat sorties", "41 confirmed new cases"
_STOP = re.compile(
    r"[.,;:!?()“”\"]|\b(?:of|and|or|in|on|at|from|by|to|for|who|that|which|were|was|are|is|had|have)\b"
)
_PART_OF = re.compile(r"\s*of (?:the |its |their |his |her |these |those )?")
_COUNT_OF = re.compile(
    r"\b(?:number|total|count|tally|toll|figure) of (?P<things>(?:[\w'’-]+ ){1,4}?)"
    r"(?:had |has |have )?(?:to|at|rose|fell|was|is|reached|stood|stands|grew|climbed|went|known)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"\b(?!(?:times|plus|less|as|his|its|this|was|has|is)\b)[a-z]{2,}(?<!s)s\b|\b(?:people|men|women|children)\b"
)


def counts(text: str, sentence: Span, figure: Span, thing: str) -> bool:
    """Whether a figure counts this thing: it is named behind it, or before it where no other is behind it.

    >>> text = "Wolves took 40 sheep from two farms."
    >>> [counts(text, Span(0, 36), Span(*place), "sheep") for place in ((12, 14), (26, 29))]
    [True, False]
    """
    meant = related(thing)
    behind = _counted(text[figure.end : sentence.end])
    if not meant.isdisjoint(map(stem, _WORD.findall(behind))):
        return True
    if _PLURAL.search(behind):
        return False
    before = text[sentence.start : figure.start]
    of = list(_COUNT_OF.finditer(before))
    told = of[-1]["things"] if of else before
    return not meant.isdisjoint(map(stem, _WORD.findall(told)))


def _counted(behind: str) -> str:
    """The words behind a figure up to the end of what it may count."""
    behind = _PART_OF.sub("", behind, count=1) if _PART_OF.match(behind) else behind
    end = _STOP.search(behind)
    return " ".join((behind if end is None else behind[: end.start()]).split()[:_BEHIND])
