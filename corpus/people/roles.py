"""The words before and behind a name in running text in; the role that they give its bearer out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus import lexicon
from corpus.model import Span
from corpus.people import words as w
from corpus.people.printed import taken_apart
from corpus.people.titles import is_firm, spoken_for


def title_words(words: Sequence[str]) -> int:
    """How many words come before the name. No title is `Democratic` or `Republican` of a body's name, and a
    title that ends the run is a surname after `Mr.`."""
    if is_firm(words):
        return 0
    if w.bare(words[0]) in w.ADDRESSES:
        return int(len(words) > 1)
    for i in range(len(words) - 1, 0, -1):
        rest = [w.bare(word) for word in words[i:]]
        if w.title_noun(words[i - 1]):
            office = any(word in w.BODIES for word in rest) or all(word in _OF_OFFICES for word in rest)
            return 0 if office else i
    return 0


_OF_OFFICES = lexicon.INSTITUTIONS | w.TITLES | w.BODIES


_OFFICE_BEFORE = re.compile(r"((?:[A-Z][\w’'.-]* ){0,3}([A-Z][\w-]+) (?:of|for|to)(?: the)? )$")


def office_before(text: str, sentence: Span, start: int, words: Sequence[str]) -> tuple[str, str, int] | None:
    """`Secretary of | State Ada Lund`: the run's last two words are the name."""
    found = _OFFICE_BEFORE.search(text, max(sentence.start, start - 70), start) if len(words) > 2 else None
    head = w.title_noun(found.group(2)) if found else None
    if not found or not head:
        return None
    cut = len(words) - 2 - bool(len(words) > 3 and re.fullmatch(r"[A-Z]\.", words[-2]))
    return found.group(1) + " ".join(words[:cut]), head, cut


def role_of(words: Sequence[str]) -> str | None:
    return None if {w.bare(word) for word in words} <= w.ADDRESSES else " ".join(words)


_SMALL_TITLE = re.compile(r"((?:[\w’'.-]+ ){0,4})([a-z][\w-]+),? $")


def small_title(text: str, sentence: Span, start: int) -> tuple[str, str, str | None, int] | None:
    """A title in small letters before the name: `his Skellan counterpart | Ivo Brandt`."""
    found = _SMALL_TITLE.search(text, max(sentence.start, start - 70), start)
    head = w.title_noun(found.group(2)) if found else None
    if not found or not head:
        return None
    words = found.group(1).split()
    keep: list[str] = []
    for word in reversed(words):
        if not (w.is_capital(word) or w.bare(word) in lexicon.INSTITUTIONS or w.title_noun(word)) or (
            word.lower() in w.OPENERS
        ):
            break
        keep.insert(0, word)
    role = " ".join([*keep, found.group(2)])
    return role, head, spoken_for([*keep, found.group(2)]), found.end(2) - len(role)


_ROLE_AFTER = re.compile(r", (?P<role>[^,.;:\"“”()]{3,90}?)(?=[,.;]|$)")


def role_after(text: str, end: int, limit: int) -> tuple[str, str, str | None] | None:
    """`Ada Lund, the mayor of Tarn Quay, said`; a role and no clause."""
    found = _ROLE_AFTER.match(text, end, limit)
    if not found:
        return None
    role = found.group("role")
    tokens = role.split()
    if tokens[0].lower() in lexicon.NOT_IN_A_ROLE | {"whose", "where", "and", "or"}:
        return None
    if any(w.bare(token) in w.HE | w.SHE | w.THEY | w.IT for token in tokens[1:]):  # ", called him a master"
        return None
    apart = taken_apart(role)
    if apart.form != "descriptor" or apart.kind != "person" or apart.head is None or apart.role is None:
        return None
    return apart.role, apart.head, spoken_for(tokens)
