"""The words of a noun phrase as printed, around its head."""

from __future__ import annotations

from corpus.speech.lexicon import NOT_MEDIA, OUTLETS, SPEAKING
from corpus.speech.sentence import Sentence

QUOTING = frozenset("quoted quotes quoting quote cited cites citing reported reports reporting".split())


def noun_phrase(s: Sentence, head: int, cue: int) -> set[int]:
    """The phrase around `head` as printed: title and apposition are in, a relative clause is out.

    'Ada Lund, the mayor of Corrin, who ...' gives 'Ada Lund, the mayor of Corrin'.
    """
    out = {child for child in s.below[head] if _is_aside(s, head, child, cue)}
    out |= {child for child in s.children(head, "acl") if s.words[child] in QUOTING | SPEAKING}
    words = s.subtree(head, {*out, cue})
    words = {at for at in words if s.lifted[at] is None}
    first = last = head
    while first - 1 in words:
        first -= 1
    while last + 1 in words:
        last += 1
    while last > head and s.is_mark(last) and s.words[last] not in (".", ")") and not _closes(s, first, last):
        last -= 1
    while first < head and s.is_mark(first) and s.words[first] != "(":
        first += 1
    aside = next((at for at in range(head + 1, last + 1) if s.words[at] in _DASHES), last + 1)
    found = set(range(_outlet_start(s, first), _outlet_end(s, aside)))
    return found - _case(s, found)


def _outlet_end(s: Sentence, end: int) -> int:
    """As in "the news agency Orrin": the name belongs to it, whatever the parse takes it for."""
    if s.words[end - 1] in OUTLETS and s.tags[end - 1] == "NN":
        if s.tags[end : end + 2] == ("DT", "NNP") and s.words[end] == "the":
            end += 1
        while end < len(s.words) and s.tags[end] == "NNP" and s.words[end] not in NOT_MEDIA:
            end += 1
    return end


def _outlet_start(s: Sentence, first: int) -> int:
    """As in "the newspaper The Lantern": the parse may take the newspaper for a phrase of its own."""
    start = first
    named = s.tags[first] in ("DT", "NNP") and first > 1 and s.words[first - 1] in OUTLETS
    while named and start > 0 and s.tags[start - 1] in ("DT", "JJ", "NN", "NNP"):
        start -= 1
    return start


_DASHES = frozenset("-- --- – — ―".split())  # "Greta Feld -- no relation -- said"


def _closes(s: Sentence, first: int, last: int) -> bool:
    """Whether a quote mark belongs to the phrase, as the end of a name in marks does."""
    return s.words[last] == '"' and s.words[first:last].count('"') % 2 == 1


def _case(s: Sentence, words: set[int]) -> set[int]:
    """The "'s" at the end of an owner's name."""
    last = max(words)
    return {last} if s.tags[last] == "POS" and len(words) > 1 else set()


def _is_aside(s: Sentence, head: int, child: int, cue: int) -> bool:
    dep = s.deps[child]
    if dep in ("relcl", "advcl", "ccomp", "parataxis", "cc") and child > head:
        return dep != "cc" or s.child(head, "conj") is None
    if dep == "conj":
        return s.is_verb(child)
    inverted = cue < head
    return (
        inverted
        and child > head
        and dep in ("prep", "acl", "advmod", "npadvmod")
        and s.words[child]
        not in (
            "of",
            "for",
            "from",
        )
    )
