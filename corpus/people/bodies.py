"""The name of an organisation in; which others it may go with out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from corpus import lexicon
from corpus.people import words as w
from corpus.people.names import initials, same_place

_SPELLINGS = {"defense": "defence", "labor": "labour", "center": "centre", "organization": "organisation"}
_SMALL = frozenset("of for the and on at to in".split())


def words_of(name: str) -> list[str]:
    """What a body's name is compared by: no article, no `Ltd`, one spelling; never without a word."""
    words = [_SPELLINGS.get(word, word) for word in w.folded(name).split()]
    words = words[1:] if len(words) > 1 and words[0] == "the" else words
    while len(words) > 1 and words[-1] in w.CORPORATE:
        words = words[:-1]
    return words or [name]


def is_body_name(name: str) -> bool:
    """Do its words alone say that a body bears it? `Harbour Board`, `Union of Fishermen`; not `Ada Lund`."""
    words = w.folded(name).split()
    return len(words) > 1 and any(
        word in w.BODIES | lexicon.INSTITUTIONS | w.CORPORATE or word in ("of", "for") for word in words
    )


def body_key(name: str) -> str:
    organ = _organ(name)
    if organ:
        return organ[1]
    words = [word for word in words_of(name) if word not in _SMALL]
    return words[0] if len(words) == 1 else initials(" ".join(_capitals(name)))


def _capitals(name: str) -> list[str]:
    """The words that an acronym takes, `Ltd` and the like left out; all of them where none has a capital."""
    words = [word for word in name.split() if w.bare(word) not in w.CORPORATE | _SMALL]
    found = [word[:1].upper() + word[1:] for word in words if w.is_capital(word) or w.bare(word) in w.BODIES]
    return found or [word.capitalize() for word in words] or [name]


@lru_cache(maxsize=1 << 14)
def _organ(name: str) -> tuple[str, str] | None:
    """Whose and which: `Foreign Ministry of Corrin`, `Corrin's Foreign Ministry` -> corrin, foreign ministry.

    `Ministry of Defence` is the defence ministry, of nobody said. None for what is no organ of a state.
    """
    words = [word for word in words_of(name) if word not in ("the", "and")]
    at = next((i for i, word in enumerate(words) if word in w.STATE_ORGANS), None)
    if at is None:
        return None
    before, after = words[:at], words[at + 1 :]
    after = after[1:] if after and after[0] in ("of", "for") else after
    start = at
    while start and before[start - 1] in lexicon.INSTITUTIONS:
        start -= 1
    core = before[start:]
    if not core and after:
        link = after.index("of") if "of" in after else len(after)
        core, after = after[:link], after[link + 1 :]
    if len(core) > 1:  # the Ministry of Foreign Affairs is the foreign ministry
        core = [word for word in core if word != "affairs"]
    owner = before[:start] or after
    return " ".join(owner), " ".join([*core, words[at]])


def same_bodies(names: Mapping[str, frozenset[str]]) -> list[set[str]]:
    """The names, those of one body together, given the words that stand beside each in the texts.

    A ministry of nobody said goes with the only one there is, if its country is told of beside it.
    """
    groups: list[set[str]] = []
    for name in sorted(names, key=lambda name: (_organ(name) is not None and not owner(name), name)):
        fitting = [group for group in groups if all(_is_same(name, other) for other in group)]
        if _organ(name) and not owner(name):
            fitting = [group for group in fitting if _is_told_of(group, names[name])]
        if len(fitting) == 1:
            fitting[0].add(name)
        else:
            groups.append({name})
    return groups


def owner(name: str) -> str:
    """Whose organ of state it is: corrin; empty where that is not said, or it is no such organ."""
    organ = _organ(name)
    return organ[0] if organ else ""


def _is_told_of(group: set[str], beside: frozenset[str]) -> bool:
    owners = [word for name in group for word in owner(name).split()]
    return not owners or any(word == other or same_place(word, other) for word in owners for other in beside)


def _is_same(a: str, b: str) -> bool:
    if _organ(a) is None or _organ(b) is None:
        return words_of(a) == words_of(b) or _is_acronym_of(a, b) or _is_acronym_of(b, a)
    return is_same_organ(a, b)


def is_same_organ(a: str, b: str) -> bool:
    """Organs of a state, of one kind and not of two: `Interior Ministry of Corrin`, `Interior Ministry`."""
    one, other = _organ(a), _organ(b)
    if one is None or other is None:
        return False
    owners = one[0], other[0]
    return one[1] == other[1] and ("" in owners or owners[0] == owners[1] or same_place(*owners))


def _is_acronym_of(short: str, long: str) -> bool:
    letters = short.replace(".", "")
    return letters.isupper() and " " not in short and letters.lower() == body_key(long)
