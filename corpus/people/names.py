"""A name in; its words for comparison out. Do two names go together?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus import lexicon
from corpus.people import words as w


@dataclass(frozen=True, slots=True)
class Name:
    """The folded words of a name, and what stands before its last.

    `Ada M. Lund` -> given (ada, m), last lund.
    """

    words: tuple[str, ...]
    given: tuple[str, ...]
    last: str
    tail: tuple[str, ...] = ()  # "of health" of the Ministry of Health

    @property
    def is_full(self) -> bool:
        """More than a surname."""
        return bool(self.given or self.tail)

    @property
    def folded(self) -> str:
        return " ".join(self.words)

    def agrees(self, other: Name) -> bool:
        """May both be one bearer's? Only if both are full: a surname alone agrees with nobody here.

        `A. Lund`, `Ada M. Lund` and `Mayor Ada Lund` agree with `Ada Lund`, `Ivo Lund` does not;
        `Corrin's Foreign Ministry` agrees with `Corrinian Foreign Ministry`, the Skellan one does not.
        """
        if self.last != other.last or self.tail != other.tail:
            return False
        if not self.given or not other.given:
            return bool(self.tail) and self.given == other.given
        short, long = sorted((self.given, other.given), key=len)
        if long[-len(short) :] == short and len(short[0]) > 1:
            return True
        first = _same_word(short[0], long[0])
        if not first and self.last in w.BODIES:
            first = same_place(short[0], long[0])
        return first and all(_has(long[1:], word) for word in short[1:])


def _has(given: tuple[str, ...], word: str) -> bool:
    return any(_same_word(word, other) for other in given)


def _same_word(a: str, b: str) -> bool:
    """Equal, or one is the other's initial."""
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def same_place(a: str, b: str) -> bool:
    """`corrin` and `corrinian`, `vessina` and `vessinan`: one a place, the other its people's adjective."""
    short, long = sorted((a, b), key=len)
    stem = short if len(short) < 5 else short[:-1]
    return len(short) >= 4 and a != b and long.startswith(stem) and long.endswith(lexicon.DEMONYM_ENDINGS)


# a double name is one word, `al-Amr` two
_HYPHEN = re.compile(r"(?<![ -][aAeE]l)(?<!^[aAeE]l)(?<=\w)-(?=\w)")


def initials(name: str) -> str:
    """`Union of Harbour Workers` -> uhw, `CX Postal Service` -> cxps: letters stay letters."""
    words = [word for word in re.split(r"[\s-]+", name.replace(".", "")) if word]
    return "".join(
        word.lower() if word.isupper() and len(word) < 5 else w.folded(word)[:1]
        for word in words
        if w.is_capital(word)
    )


@lru_cache(maxsize=1 << 17)
def read_name(name: str) -> Name:
    """`al-Amr` and `de Lund` have no given name; `Lund Jr.` ends in Lund; the Ministry of Health in Ministry.

    Never without a word: `?` stays.
    """
    words = w.folded(_HYPHEN.sub("", name)).split() or [name]
    if len(words) > 1 and words[-1] in w.SUFFIXES:
        words.pop()
    link = next((i for i, word in enumerate(words) if word in ("of", "for") and 0 < i < len(words) - 1), None)
    if link is not None:
        return Name(tuple(words), tuple(words[: link - 1]), words[link - 1], tuple(words[link:]))
    given = words[:-1]
    if all(word in w.PARTICLES for word in given):
        given = []
    return Name(tuple(words), tuple(given), words[-1])
