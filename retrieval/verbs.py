"""An English verb as asked in; the stems of its forms, and of verbs that say the same of a doer, out."""

from __future__ import annotations

from functools import lru_cache

from retrieval.stems import stem

# Forms that no ending makes of one another.
_IRREGULAR = (
    "become became, begin began begun, blow blew blown, break broke broken, bring brought, build built, "
    "buy bought, catch caught, choose chose chosen, come came, dig dug, draw drew drawn, drive drove "
    "driven, fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fly flew flown, "
    "get got, give gave given, go went gone, grow grew grown, hang hung, have had, hide hid hidden, hold "
    "held, keep kept, know knew known, lay laid, lead led, leave left, lend lent, lose lost, make made, "
    "meet met, pay paid, ride rode ridden, ring rang rung, rise rose risen, run ran, see saw seen, seek "
    "sought, sell sold, send sent, shake shook shaken, shoot shot, shut shut, sing sang sung, sink sank "
    "sunk, speak spoke spoken, spend spent, stand stood, steal stole stolen, stick stuck, strike struck, "
    "swear swore sworn, swim swam swum, take took taken, teach taught, tell told, think thought, throw "
    "threw thrown, wear wore worn, win won, write wrote written"
)
# What else says that somebody did it.
_SAME = (
    "lead head chair command, win beat defeat victory, own belong, run manage operate, write author, kill "
    "shoot murder, begin start launch found, name appoint choose pick nominate select elect, fire sack "
    "dismiss oust, design plan, build make cast construct erect, free release, steal take rob, find "
    "discover recover, buy acquire purchase, save rescue, attack assault, order command, organise "
    "organize arrange, fund finance pay, sign agree, open inaugurate"
)


@lru_cache(maxsize=512)
def forms(verb: str) -> frozenset[str]:
    """Stems, the verb's own among them.

    >>> sorted(forms("led")), forms("sinks") == forms("sank")
    (['chair', 'command', 'head', 'lead', 'led'], True)
    """
    own = _row(stem(verb), _IRREGULAR_ROWS)
    same = frozenset[str]().union(*(row for row in _SAME_ROWS if row & own))
    return frozenset[str]().union(own, same, *(_row(each, _IRREGULAR_ROWS) for each in same))


def is_base(word: str) -> bool:
    """Whether a word has no ending, so that it may as well be a noun: "design", not "sent"."""
    return stem(word) == word.lower() and word.lower() not in _PASTS


def _row(verb: str, rows: tuple[frozenset[str], ...]) -> frozenset[str]:
    return frozenset([verb]).union(*(row for row in rows if verb in row))


def _rows(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(stem, row.split())) for row in text.split(","))


_PASTS = frozenset(word for row in _IRREGULAR.split(",") for word in row.split()[1:])
_IRREGULAR_ROWS, _SAME_ROWS = _rows(_IRREGULAR), _rows(_SAME)
