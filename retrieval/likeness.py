"""Two passages in; whether one tells no more than the other, so that showing that other is enough, out.

Words may differ. Never a figure, a name, a negation or what stands in quotes: there a re-edited copy and
another story part.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from retrieval.figures import amount
from retrieval.wording import only_words

# rapidfuzz's ratio of the sorted words, in [0, 100]. On 2,499 headline pairs with a human similarity of 0
# to 5: of what this bound and the guards below take for near-copies .97 are judged 3 or more (the same), .73
# are 4 or more (but for details), and .31 of those are found. The bound alone: .57 are 4 or more, and 74
# below 3, not 9. At 75 .96, .70 and .43; at 85 .98, .76 and .20. Headlines are short: re-edited
# paragraphs score 80 to 90, later news of one story up to 76.
_LEAST = 80.0
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIGURE = re.compile(r"\d[\d,\u00a0\u202f]*(?:\.\d+)?|[a-z]+", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“„«]([^\"”“»]{2,})[\"”“»]")
_ACRONYM = re.compile(r"\([A-Z]{2,}\)")
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "million billion dozen  half third quarter first second once twice double".split()
)
_NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor without cannot unable denied denies deny denying denial "
    "refused  refuses refuse refusing rejected rejects reject rejecting declined declines dismissed "
    "dismisses dismiss  disputed disputes unlikely failed fails ruled false untrue against".split()
)
# One story does not say the one where the other says the other.
_OPPOSITES = tuple(
    (frozenset(left.split()), frozenset(right.split()))
    for left, right in (
        ("open opens opened opening reopen reopens reopened", "close closes closed closing shut"),
        ("rise rises rose risen rising up higher increase increased gained grew more",
         "fall falls fell fallen falling down lower decrease decreased drop dropped cut shrank fewer less"),
        ("begin begins began begun start starts started", "end ends ended finish finished stop stopped"),
        ("win wins won", "lose loses lost"),
        ("arrested detained jailed taken held", "released freed cleared acquitted"),
        ("accept accepts accepted approve approved agreed backed supports supported welcomed yes",
         "oppose opposes opposed criticised condemned"),
        ("confirm confirms confirmed", "doubt doubts doubted"),
        ("before", "after"), ("killed dead died", "injured wounded hurt"), ("north", "south"),
        ("east", "west"),
        ("buy buys bought", "sell sells sold"), ("morning", "evening afternoon night"),
        ("men man", "women woman"),
        ("all", "some"), ("first", "last"), ("minimum least", "maximum most"),
        ("can", "cannot"), ("possible", "impossible"),
    )
)  # fmt: skip
_GRAMMAR = frozenset(
    "the a an this that these those he she it they we i you his her its their our my in on at to of for "
    "from by with  and but or as if when while after before since until there here some many most all "
    "both each every meanwhile  however earlier later last about over under during amid among between "
    "despite according what who which how  where why mr mrs ms dr sir at also then so".split()
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a passage tells beside its words; `words` are sorted, as two editors may order them otherwise."""

    words: str
    held: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    negations: int
    quotes: tuple[str, ...]


def adds_nothing(text: str, to: str) -> bool:
    """Whether `text` is a copy of the passage `to`, or so near to one that it tells nothing else.

    >>> adds_nothing("Two trawlers sank off Orrin on Friday.", to="On Friday two trawlers sank off Orrin.")
    True
    >>> adds_nothing("Two trawlers sank off Orrin on Friday.", to="Six trawlers sank off Orrin on Friday.")
    False
    """
    if text == to:
        return True
    if 200 * min(len(text), len(to)) < _LEAST * (len(text) + len(to)):
        return False  # one is too long for the other to be as like as that, whatever they say
    one, other = _told(text), _told(to)
    return (
        one.figures <= other.figures
        and one.names <= other.held
        and one.negations == other.negations
        and not any(_part(one.held, other.held, *each) for each in _OPPOSITES)
        and all(any(quote in each for each in other.quotes) for quote in one.quotes)
        and fuzz.ratio(one.words, other.words, score_cutoff=_LEAST) > 0
    )


def _part(one: frozenset[str], other: frozenset[str], left: frozenset[str], right: frozenset[str]) -> bool:
    """One says what the other contradicts: rises and falls."""
    return bool(
        (one & left and not one & right and other & right and not other & left)
        or (one & right and not one & left and other & left and not other & right)
    )


@lru_cache(maxsize=256)
def _told(text: str) -> _Told:
    text = _ACRONYM.sub(" ", text).replace("’", "'")
    words = _WORD.findall(text)
    held = Counter(word.lower().removesuffix("'s") for word in words)
    return _Told(
        words=" ".join(sorted(re.findall(r"\w+", text.casefold()))),
        held=frozenset(held),
        names=frozenset(
            word.lower().removesuffix("'s")
            for word in words
            if word[0].isupper() and word.lower() not in _GRAMMAR
        ),
        figures=frozenset(_figures(text)),
        negations=sum(count for word, count in held.items() if word in _NEGATIONS or word.endswith("n't")),
        quotes=tuple(only_words(quote) for quote in _QUOTED.findall(text)),
    )


def _figures(text: str) -> list[str]:
    """What each figure and number word amounts to: "two" and "2" are one."""
    found = [each for each in _FIGURE.findall(text.lower()) if each[0].isdigit() or each in _NUMBERS]
    return [str(amount(each) or each) for each in found]
