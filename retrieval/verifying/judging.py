"""Words laid beside each other in; what is to be said of them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from retrieval.verifying.asked import Asked
from retrieval.verifying.weight import is_grave
from retrieval.verifying.wordlist import Word

Verdict = Literal["exact", "omission", "altered", "not_found"]
VERDICTS: tuple[Verdict, ...] = ("exact", "omission", "altered", "not_found")  # best first
Pairs = tuple[tuple[int, int], ...]  # (place in the asked words, place in the text's words), both ascending

_SENTENCE_END = frozenset(".!?…\n\r\u2028\u2029")


@dataclass(frozen=True, slots=True)
class Found:
    """The asked words at words[first : last + 1] of a text; `pairs` are those that stand there."""

    verdict: Verdict
    words: list[Word]
    first: int
    last: int
    pairs: Pairs
    grave: tuple[str, ...]  # negations and numbers that differ

    @property
    def differences(self) -> int:
        """Words of the text that are not among those asked about."""
        return self.last - self.first + 1 - len(self.pairs)


def reach(asked: Asked, text: str, words: Sequence[Word], pairs: Pairs) -> tuple[int, int]:
    """How many words of the text, before the first pair and after the last, stand where the changed words
    at either end of those asked about would: none beyond the end of a sentence."""
    (first, at), (last, end) = pairs[0], pairs[-1]
    before = after = 0
    while before < min(first, at) and not ends_sentence(
        text[words[at - before - 1].end : words[at - before].start]
    ):
        before += 1
    while (
        after < min(len(asked.words) - 1 - last, len(words) - 1 - end)
        and not ends_sentence(text[words[end + after].end : words[end + after + 1].start])
    ):  # fmt: skip
        after += 1
    return before, after


def ends_sentence(between: str) -> bool:
    """True where what stands between two words ends a sentence or a paragraph."""
    return not _SENTENCE_END.isdisjoint(between)


def _clings(word: Word, following: Word) -> bool:
    """True of the parts of "non-violent", "5%" and "$5": one of them alone is not what stands there."""
    is_sign = word.form[0].isnumeric() != following.form[0].isnumeric()
    return following.is_glued or (is_sign and word.end == following.start)


def judged(asked: Asked, words: list[Word], pairs: Pairs, around: tuple[int, int] = (0, 0)) -> Found:
    first, last = pairs[0][1] - around[0], pairs[-1][1] + around[1]
    while first and _clings(words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and _clings(words[last], words[last + 1]):
        last += 1
    kept, placed = {place for place, _ in pairs}, {at for _, at in pairs}
    left = [words[at].form for at in range(first, last + 1) if at not in placed]
    added = [place for place in range(len(asked.words)) if place not in kept]
    grave = tuple(form for form in (*left, *(asked.words[place].form for place in added)) if is_grave(form))
    if grave or not set(asked.own).isdisjoint(added):
        return Found("altered", words, first, last, pairs, grave)
    return Found("omission" if left else "exact", words, first, last, pairs, grave)
