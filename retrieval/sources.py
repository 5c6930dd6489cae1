"""A source as printed and the words of a question in; whether the source is who is asked for, out."""

from __future__ import annotations

import re

from retrieval.words import terms

_PREPOSITION = re.compile(r"\b(?:of|for|from|in|at|by|to|with|on|near|against|who|whose)\b", re.IGNORECASE)
_OWNER = re.compile(r"\S+['’]s?(?=\s|$)")
# "the lawyer of Rune Fossum", "Fossum's lawyer": somebody else than the one who is named
_OF_SOMEBODY = re.compile(
    r"^(?!.*\b(?:number|group|lot|couple|majority|some|many|most|one|two|all|each|several|type|kind) of )"
    r"(?:the |a |an |his |her |their |its )?[a-z][\w -]*? (?:of|for|to) |['’]s |s['’] "
)


def is_who(source: str, wanted: frozenset[str]) -> bool:
    """Whether the terms stand in what the source turns on.

    >>> is_who("two officials in Corrin", frozenset(terms("officials")))
    True
    >>> lund = frozenset(terms("Lund"))
    >>> is_who("Ada Lund's brother", lund), is_who("allies of Lund", lund)
    (False, False)
    """
    head = _OWNER.sub("", _PREPOSITION.split(source)[0])
    return bool(wanted) and wanted <= terms(head)


def is_of_somebody(who: str) -> bool:
    """Whether `who` names somebody by another one's name.

    >>> is_of_somebody("Lund's spokeswoman"), is_of_somebody("the lawyer of Lund"), is_of_somebody("Ada Lund")
    (True, True, False)
    """
    return _OF_SOMEBODY.search(who) is not None
