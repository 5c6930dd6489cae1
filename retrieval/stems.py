"""Words in; whether they are forms or near relations of one another out. Without a stemmer to load."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDINGS = re.compile(
    r"(?:['’]s?|isations?|izations?|ations?|itions?|ions?|ments?|ings?|edly|ed|ies|ied|es|ers?|ors?|ly|ness|s|e|y|d)$"
)
_SHORTEST = 3
# What a bulletin says for what a reader asks; a word of a row answers to any other in it.
_ROWS = (
    "kill died die dead death deaths fatality fatalities casualties toll perish perished victims "
    "bodies",
    "injure injured hurt wound wounded injuries casualties hospital hospitalised",
    "missing unaccounted lost disappeared",
    "rescue rescued saved survived survivors alive",
    "arrest arrested detained detain custody held jailed",
    "evacuate evacuated displaced homes homeless fled moved",
    "money cost costs price pay paid worth fine fee charge spend spent budget crowns sum bill funding",
    "build built construct constructed construction opened erected",
    "begin began begun start started starts open opened launch launched",
    "end ended finish finished close closed over reopen complete completed",
    "buy bought purchase purchased sold sell acquire acquired",
    "vote voted votes voting ballot election elected",
    "job jobs work worker workers staff employees employ",
    "ship vessel boat ferry trawler freighter",
    "own owns owner owned owners belongs property",
    "marry married wife husband widow",
    "cause caused causes blamed reason because due",
    "household households home homes house houses family families",
)  # fmt: skip


# People may be counted as any of these.
_PEOPLE = "people those person persons ppl man men woman women human humans life lives"
_COUNTED = (
    "residents passengers villagers workers killed injured dead inhabitants children others wounded hurt "
    "missing died families fishermen sailors soldiers civilians members students protesters skiers crew "
    "voters"
)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """What forms of a word share, roughly.

    >>> [stem(word) for word in ("sorties", "killed", "closing", "ferries", "closure", "owner")]
    ['sort', 'kill', 'clo', 'fer', 'closur', 'own']
    """
    word = word.lower()
    for _ in range(2):
        short = _ENDINGS.sub("", word)
        if len(short) < _SHORTEST:
            break
        word = short
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] not in "ls" else word


@lru_cache(maxsize=512)
def related(word: str) -> frozenset[str]:
    """The stems that may stand for a word: its own, and those of what bulletins say for it."""
    own = stem(word)
    rows = [{stem(each) for each in row.split()} for row in _ROWS]
    people = {stem(each) for each in _PEOPLE.split()}
    counted = {stem(each) for each in _COUNTED.split()} | people if own in people else set[str]()
    return frozenset({own}.union(counted, *(row for row in rows if own in row)))
