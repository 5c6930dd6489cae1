"""Which way a bare "Friday" or "March" looks: by the verb nearest to it in its sentence."""

from __future__ import annotations

import re

_REACH = 120  # characters: a clause; a verb further off belongs to another
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(`]*[A-Z])|\n[^\S\n]*\n")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|[JFMASOND][a-z]{2,3}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|No|Co|Inc|Corp|Ltd|vs)\.\s+$")
_FUTURE = (
    r"will|shall|[’']ll|won[’']t|would|could|may|might|should|must|can|going\sto|about\sto"
    r"|(?:is|are|be)\s(?:\w+ly\s)?(?:to|due|scheduled|set|expected|planned|slated|likely|expiring|coming)"
    r"|(?:expect|plan|schedul|slat|intend|hop|aim|propos|due|set)(?:s|es|ed|ing|e)?\s(?:to|for|in|on|by)"
    r"|expects?|plans?|intends?|hopes?|scheduled|tentatively|upcoming|deadline|until|expir(?:es?|ing)|starting|effective"
    r"|payable|to\s(?!the|a|an|his|her|its|their|\W|\d)(?-i:[a-z])\w*(?<!ed)|as\ssoon\sas|as\searly\sas"
)
_PAST = (
    r"(?:had\s(?:been|planned|expected)\s(?:\w+\s)?to(?:\s\w+)?|was|were|had|did|said|told|came|went|began|begun|met|made|took|gave|held|left|found|won|lost|rose|fell"
    r"|got|saw|became|been|led|spoke|wrote|brought|sent|struck|broke|flew|shot|sold|bought|paid|cut|put|let|hit"
    r"|kept|ran|knew|thought|set|closed|has|have|killed|(?-i:[a-z]{2,}ed))"
)
_VERB = re.compile(rf"(?:\b|(?<=\w)(?=[’']ll))(?:(?P<past>{_PAST})|(?P<future>{_FUTURE}))\b", re.IGNORECASE)


def direction(text: str, start: int, end: int) -> int:
    """1 where the nearest verb before it (else after it) looks ahead, -1 where it looks back, 0 without one."""
    before = text[max(0, start - _REACH) : start]
    for stop in _SENTENCE_END.finditer(before):
        if not _ABBREVIATED.search(before[: stop.end()]):
            before = " " * stop.end() + before[stop.end() :]
    after = text[end : end + _REACH]
    stop_after = _SENTENCE_END.search(after)
    if stop_after and stop_after.start() > 0:
        after = after[: stop_after.start()]
    found = [match.lastgroup for match in _VERB.finditer(before)]
    if found:
        return 1 if found[-1] == "future" else -1
    first = _VERB.search(after)
    return 0 if first is None else 1 if first.lastgroup == "future" else -1
