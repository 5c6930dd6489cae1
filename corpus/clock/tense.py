"""Which way a bare "Friday" or "March" looks: by the verb nearest to it in its sentence."""

from __future__ import annotations

import re

_REACH = 120  # characters: a clause; a verb further off belongs to another
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(`]*[A-Z])|\n[^\S\n]*\n")
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|[JFMASOND][a-z]{2,3}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|No|Co|Inc|Corp|Ltd|vs)\.\s+$"
)
# "would be held": the participle is part of what is to come; so it is in "is promised by" March
_TO_BE = (
    r"(?:will|shall|[’']ll|would|could|may|might|should|must|can|to)\s(?:(?:\w+ly|still|also|not|now)\s)?be"
    r"(?:\s(?:\w+ly|still|also|not)){0,2}\s\w+"
    r"|(?:is|are)\s(?:\w+ly\s)?\w+ed\s(?:by|for)(?=\s*$)"
)
_FUTURE = (
    r"will|shall|[’']ll|won[’']t|would|could|may|might|should|must|can|going\sto|about\sto"
    r"|(?:is|are|be)\s(?:\w+ly\s)?(?:to|due|scheduled|set|expected|planned|slated|likely|expiring|coming)"
    r"|(?:expect|plan|schedul|slat|intend|hop|aim|propos|due|set)(?:s|es|ed|ing|e)?\s(?:to|for|in|on|by)"
    r"|(?:open|resume|begin|meet|arrive|sail|depart)s?"
    r"|expects?|plans?|intends?|hopes?|scheduled|tentatively|upcoming|deadline|until|expir(?:es?|ing)|starting|effective"
    r"|payable|to\s(?!(?:the|a|an|his|her|its|their)\b)(?-i:[a-z])\w*(?<!ed)|as\ssoon\sas|as\searly\sas"
)
_PAST = (
    r"(?:had\s(?:been|planned|expected)\s(?:\w+\s)?to(?:\s\w+)?"
    r"|was|were|had|did|said|told|came|went|began|begun|met|made|took|gave|held|left|found|won|lost|rose|fell"
    r"|got|saw|became|been|led|spoke|wrote|brought|sent|struck|broke|flew|shot|sold|bought|paid|cut|put|let|hit"
    r"|kept|ran|knew|thought|set|closed|has|have|killed|(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?-i:[a-z]{2,}ed))"
)
_VERB = re.compile(
    rf"(?:\b|(?<=\w)(?=[’']ll))(?:(?P<planned>{_TO_BE})|(?P<past>{_PAST})|(?P<future>{_FUTURE}))\b",
    re.IGNORECASE,
)


def direction(text: str, start: int, end: int) -> int:
    """1 where the nearest verb before it, else after it, looks ahead; -1 where it looks back; 0 without."""
    before, after = _clause(text, start, end)
    found = [match.lastgroup for match in _VERB.finditer(before)]
    if not found:
        found = [match.lastgroup for match in [_VERB.search(after)] if match]
    if not found:
        return 0
    return -1 if found[-1] == "past" else 1


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after in the same sentence, within reach."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    stops = [stop.end() for stop in _SENTENCE_END.finditer(before)]
    begins = max((stop for stop in stops if not _ABBREVIATED.search(before[:stop])), default=0)
    stop_after = _SENTENCE_END.search(after)
    return before[begins:], after[: stop_after.start()] if stop_after else after
