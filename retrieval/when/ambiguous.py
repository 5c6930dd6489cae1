"""Words that name a day or a month, and something else as well: a verb, a person, a feast, a newspaper."""

from __future__ import annotations

import re

# verbs, names of people, the sun, what somebody did: only "in", "on" or "since" makes a time of them
_OTHERWISE = frozenset("may march mar april june august jan sun sat wed mon".split())
# "Black Friday", "Easter Monday", "every Monday": a feast, an event, a name, no day that is asked for
_OF_ITS_OWN = re.compile(
    r"\b(?:black|good|bloody|easter|ash|palm|cyber|super|holy|maundy|shrove|whit|clean|red|fat|giving|great|blue"
    r"|man|girl|every|each|any|alternate|\d+"
    r"|ч[её]рн\w+|кровав\w+|чист\w+|страстн\w+|велик\w+|вербн\w+|прощ[её]н\w+|пасхальн\w+|кажд\w+)\s+$",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)


def is_ambiguous(words: str) -> bool:
    """
    >>> is_ambiguous("May"), is_ambiguous("May 2031")
    (True, False)
    """
    return words.strip(" .").lower() in _OTHERWISE


def is_name(text: str, start: int) -> bool:
    """Whether "today" stands as a name there: "the Today programme", "Vessin Today".

    >>> is_name("what did Vessin Today report", 16), is_name("what did Lund say Today", 18)
    (True, False)
    """
    before = text[:start]
    if _THE.search(before):
        return True
    words = before.split()
    return (
        len(words) > 1
        and text[start].isupper()
        and words[-1][:1].isupper()
        and not (text.istitle() or text.isupper())
    )


def names_no_day(before: str, weekday: str) -> bool:
    """Whether a weekday is a part of a name: by the words before it.

    >>> names_no_day("sales on Black ", "Friday"), names_no_day("printed in the ", "Sun")
    (True, True)
    """
    return _OF_ITS_OWN.search(before) is not None or (
        is_ambiguous(weekday) and _THE.search(before) is not None
    )
