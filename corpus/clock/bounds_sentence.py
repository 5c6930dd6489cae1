"""The words round a date: a text and the date's span in; what stands before and after it in its sentence out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.clock.months import WEEKDAY
from corpus.model import Span

_BEFORE, _AFTER = 240, 140  # characters of a sentence that are read on either side
_PARAGRAPH = 1000  # characters before the date in which a quotation may have opened
_END = re.compile(r"(?<=[a-z0-9%)]{2})[.!?][\"'”’)\]]*\s+(?=[A-Z\"“'‘(`])|\s[.!?]\s|\n")
_SHORT = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$"
)
_CLOSE = re.compile(r"\.?$|\.\s")
_LINK = re.compile(
    rf"(?:^|(?<=[\s(\"“]))(?P<link>on|in|since|from|until|till|by|before|after|for|through|of|last|next|at|early|late"
    rf"|mid|around|between|to|and|or|the|a|an|this|every|each|than|as|with|against|towards?|into|about|over|under|past|above|below|within|\w+['’]s)?\s*(?:{WEEKDAY}[.,]*)?\s*$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\s*(?:[A-Z][A-Z.'’-]{2,}(?:[ -][A-Z.'’-]+)*)(?:,\s[A-Z][\w. ]{1,25}){0,2},?\s*$")
_DATELINE_END = re.compile(r"\s*(?:[(/][\w .,/-]{1,40}[)/])?\s*(?:--?|—|–|_)(?:\s|$)")
_TODAY_BEFORE = re.compile(r"\btoday\b[,\s(–—-]*(?:on\s)?$", re.IGNORECASE)
_TODAY_AFTER = re.compile(r"\s*[(,–—-]+\s*today\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    before: str  # without the link
    link: str  # the small word that ties the date to it: "on", "until"; "" without one
    after: str
    is_dateline: bool  # "TARN QUAY, Jan. 20 (CNA) —"
    is_today: bool  # "today, January 20"
    is_quoted: bool  # inside quote marks


def sentence_round(text: str, span: Span) -> Sentence:
    before = text[max(0, span.start - _BEFORE) : span.start]
    ends = [end.end() for end in _END.finditer(before) if not _SHORT.search(before, 0, end.start())]
    before = before[ends[-1] if ends else 0 :]
    after = text[span.end : span.end + _AFTER]
    close = _CLOSE.match(after) or _END.search(after)
    after = after[: close.start()] if close else after
    link = _LINK.search(before)
    return Sentence(
        before[: link.start()] if link else before,
        (link["link"] or "").lower() if link else "?",
        after,
        bool(_DATELINE_END.match(after) and _DATELINE.match(before)),
        bool(_TODAY_BEFORE.search(before) or _TODAY_AFTER.match(after)),
        _is_quoted(text, span.start),
    )


def _is_quoted(text: str, start: int) -> bool:
    line = text[max(text.rfind("\n", 0, start) + 1, start - _PARAGRAPH) : start]
    opened = line.count("“") - line.count("”") + line.count("``") - line.count("''")
    return opened > 0 or line.count('"') % 2 == 1
