"""The text of a question in; what it is about out: the words that a later "it" stands for."""

from __future__ import annotations

import re

from retrieval.followups import russian
from retrieval.followups.dates import without_date

_NEWS = r"(?:latest|news|new|happened|happening|known|there)(?: (?:with|on|about|to|in|at|from|of))?"
_LEAD = re.compile(
    rf"^(?:(?:what|who)(?:['’]s| is| are| was| were| has)?(?: the)? {_NEWS}"
    r"|(?:what|which) do you (?:know|have) (?:about|on)"
    r"|(?:can you |could you |please )*(?:tell|show|give) (?:me |us )?(?:more |something )?(?:about|on)?"
    r"|(?:the )?(?:latest|news|more|anything)(?: news)? (?:on|about|from|with)"
    r"|describe|explain|i(?:['’]d| would) like to (?:learn|know)(?: more)? about)\s+",
    re.IGNORECASE,
)
_IS = re.compile(r"^(?:what|who)(?:['’]s| is| are| was| were) (?P<what>.+)$", re.IGNORECASE)
_HOW_IT_IS = re.compile(r"^[Ww]ho (?:is|are|was|were) [a-z]+$")  # "who is responsible"
_AUX = re.compile(
    r"^(?:(?:what|how|when|where|why|which|who)(?: \w+){0,2}? )?"
    r"(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should) (?P<what>.+)$",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"^how (?:many|much) (?P<what>\w+)", re.IGNORECASE)
_WHO_ACTS = re.compile(r"^who (?:will|would|can|could|has|have|had) \w+ (?P<what>.+)$", re.IGNORECASE)
_PEOPLE = frozenset("people persons men women of times more".split())
_DETERMINED = re.compile(r"\b(?:the|a|an|his|her|their|its)\s+(?P<what>.+)$", re.IGNORECASE)
_ENDS = re.compile(
    r"\s(?:in|at|on|to|for|from|by|with|about|after|before|since|because|if|when|that|and|or|but|into|over|under"
    r"|between|during|is|are|was|were|has|have|had|will|would|can|could)\b.*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,;(].*$| (?:if|how|what|which|who|when|where|why|because|that|and (?:how|what|why)) .*$", re.IGNORECASE
)
_LAST_SENTENCE = re.compile(r"^.*[.!?]\s+(?=\S)", re.DOTALL)
# says nothing of what it is about
_NO_THING = re.compile(
    r"(?:some|any|other|others|another|important|good|one|ones|most|more|being|does|different)\b"
    r"|(?:the )?(?:difference|role|best|biggest|oldest|first|last|next|main|other|same)s?\b",
    re.IGNORECASE,
)
_MOST_WORDS = 6
_OF = re.compile(r"^.*?\b(?:of|about|for) (?=\S)", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\b(?:it|its|they|them|their|this|that|these|those|he|she|him|her|his|you|i|one|ones)\b", re.IGNORECASE
)


def subject(text: str) -> str:
    """The thing that a question is about, as it is printed in it; empty where no noun phrase can be told.

    >>> subject("tell me about the stolen bell")
    'the stolen bell'
    >>> subject("how did the general strike end?")
    'the general strike'
    >>> subject("who won the latest poll?")
    'the latest poll'
    """
    if russian.is_russian(text):
        return russian.subject(text)
    found = _found(without_date(_LAST_SENTENCE.sub("", text.strip(" ?!."))))
    words = found.split()
    if not words or len(words) > _MOST_WORDS or _PRONOUN.search(found) or _NO_THING.match(found):
        return ""
    return "" if words[-1].lower() in ("the", "a", "an") else found


def _found(text: str) -> str:
    led = _LEAD.match(text)
    if led is not None:
        return _phrase(text[led.end() :])
    many = _HOW_MANY.match(text)
    if many is not None:
        named = _DETERMINED.search(text, many.end())
        if named is not None:
            return _up_to_its_end(named[0])
        return "" if many["what"].lower() in _PEOPLE else many["what"]
    acts = _WHO_ACTS.match(text)
    if acts is not None:
        return _up_to_its_end(acts["what"])
    match = _IS.match(text)
    if match is not None and _HOW_IT_IS.match(text):
        return ""
    if match is not None:
        return _phrase(_OF.sub("", match["what"]))
    match = _AUX.match(text)
    if match is not None:
        return _before_its_verb(match["what"])
    match = _DETERMINED.search(text)
    if match is not None:
        return _up_to_its_end(match[0])
    return _up_to_its_end(" ".join(text.split()[2:]))  # "what causes throat cancer"


def _phrase(text: str) -> str:
    """With what follows it and belongs to it ("the vote in parliament"), up to another clause."""
    return _CLAUSE.sub("", f"{text} ").strip(" ,")


def _up_to_its_end(text: str) -> str:
    return _ENDS.sub("", f"{_phrase(text)} ").strip(" ,")


def _before_its_verb(text: str) -> str:
    """What stands before a preposition, without its last word, which is the verb's or says how it is."""
    words = _up_to_its_end(text).split()
    return " ".join(words[:-1] if len(words) > 1 else words)
