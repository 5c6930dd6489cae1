"""A Russian word of the news in; the English words that print it out. See `glossary.txt`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("glossary.txt")
_LONGEST = 16
# of nouns, adjectives, participles and verbs; one reflexive sign
_ENDING = re.compile(
    r"(?:н|ен|нн|енн|анн|ованн|онн|ск|йск|анск|ийск|ецк|вш|ш|ющ|ущ|ящ|ащ|ем|ом|им|овск|ик|к|ок|ец|ц|и|е|й)?"
    r"(?:[аяуюеоыиьй]|ов|ев|ой|ей|ом|ем|ам|ям|ами|ями|ах|ях|ью|ия|ий|ию|ие|ии|ией|ием|иям|иями|иях|ый|ая|ое|ые"
    r"|яя|ее|ого|его|ому|ему|ым|им|ых|их|ыми|ими|ую|юю)?"
    r"|(?:[аяиеоуы]|ова|ну|ыва|ива)?(?:л[аои]?|ть|ет|ит|ют|ят|ут|ат|ешь|ишь|ем|им|ете|ите|в|вши|йте|й)(?:ся|сь)?"
)


@cache
def _glossary() -> dict[str, tuple[str, ...]]:
    found = {}
    for line in _FILE.read_text("utf-8").splitlines():
        stems, _, words = line.partition(" : ")
        if words and not line.startswith("#"):
            found.update(dict.fromkeys(stems.split(), tuple(words.split())))
    return found


def english(word: str) -> tuple[str, ...]:
    """The usual word first; none where it is not in the glossary.

    >>> english("погибших")[0], english("переговорах")[0], english("Женеве"), english("зелёный")
    ('killed', 'talks', ('Geneva',), ())
    """
    small, known = word.lower().replace("ё", "е"), _glossary()
    for size in range(min(len(small), _LONGEST), 1, -1):
        if small[:size] in known and _ENDING.fullmatch(small, size):
            return known[small[:size]]
    return ()
