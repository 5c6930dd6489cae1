"""The text of a question in; what it is about out: the words that a later "it" stands for."""

from __future__ import annotations

import re

from retrieval.followups.dates import without_date

_LEAD = re.compile(
    r"^(?:(?:what|who)(?:['’]s| is| are| was| were)?(?: the)? (?:latest|news|new|happened|happening|known|there)"
    r"(?: (?:with|on|about|to|in|at|from|of))?"
    r"|(?:what|which) do you (?:know|have) (?:about|on)|(?:can you |could you |please )*(?:tell|show|give) (?:me |us )?"
    r"(?:more |something |everything )?(?:about|on)?|(?:latest|news|more|anything)(?: news)? (?:on|about|from|with)"
    r"|describe|explain|i(?:['’]d| would) like to (?:learn|know)(?: more)? about)\s+",
    re.IGNORECASE,
)
_IS = re.compile(r"^(?:what|who)(?:['’]s| is| are| was| were) (?P<what>.+)$", re.IGNORECASE)
_AUX = re.compile(
    r"^(?:(?:what|how|when|where|why|which|who)(?: \w+){0,2}? )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can"
    r"|could|should) (?P<what>.+)$",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"^how (?:many|much) (?P<what>\w+)", re.IGNORECASE)
_PEOPLE = frozenset("people persons men women of times more".split())
_DETERMINED = re.compile(r"\b(?:the|a|an|his|her|their|its)\s+(?P<what>.+)$", re.IGNORECASE)
_ENDS = re.compile(
    r"\s(?:in|at|on|to|for|from|by|with|about|after|before|since|because|if|when|that|and|or|but|into|over|under"
    r"|between|during|is|are|was|were|has|have|had|will|would|can|could)\b.*$",
    re.IGNORECASE,
)
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
    text = without_date(text)
    led = _LEAD.match(text)
    if led is not None:
        return _phrase(text[led.end() :], loose=True)
    many = _HOW_MANY.match(text)
    if many is not None:
        return "" if many["what"].lower() in _PEOPLE else many["what"]
    match = _IS.match(text)
    if match is not None:
        return _phrase(_OF.sub("", match["what"]), loose=True)
    match = _AUX.match(text)
    if match is not None:
        return _with_verb_dropped(match["what"])
    match = _DETERMINED.search(text)
    if match is not None:
        return _phrase(match[0])
    words = text.split()
    return _phrase(" ".join(words[2:])) if len(words) > 2 else ""  # "what causes throat cancer"


def _phrase(text: str, *, loose: bool = False) -> str:
    """Up to where the noun phrase ends; `loose`: what follows it belongs to it ("the vote in parliament")."""
    found = text.strip(" ,?!.") if loose else _ENDS.sub("", f"{text.strip(' ,?!.')} ").strip()
    return "" if not found or _PRONOUN.fullmatch(found.split()[0]) else found


def _with_verb_dropped(text: str) -> str:
    """The subject in front of a verb: what stands before a preposition, without its last word."""
    words = _ENDS.sub("", f"{text.strip(' ,?!.')} ").split()
    if not words or _PRONOUN.fullmatch(words[0]):
        return ""
    kept = words[:-1] if len(words) > 1 else words
    return "" if [word.lower() for word in kept] in (["the"], ["a"], ["an"]) else " ".join(kept)
