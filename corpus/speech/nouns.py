"""Acts that no verb carries: "according to Lund", "claims by a group that ...", "Lund's warning that ..."."""

from __future__ import annotations

from corpus.speech.act import Act
from corpus.speech.extent import without_opening
from corpus.speech.lexicon import LEMMA_OF_VERB
from corpus.speech.phrases import noun_phrase
from corpus.speech.sentence import FINITE, Sentence
from corpus.speech.sources import source


def according_act(s: Sentence, at: int) -> Act | None:
    """As in "According to Lund, the bridge holds", "The bridge holds, according to Lund"."""
    to = next((child for child in s.below[at] if s.words[child] == "to"), None)
    if to is None and s.words[at + 1 : at + 2] == ("to",):
        to = at + 1
    named = None if to is None else s.child(to, "pobj")
    if to is None or named is None:
        return None
    speaking = noun_phrase(s, named, len(s.words))
    host = s.heads[at]
    for _ in range(3):  # "according to" may hang on a noun of the clause that it speaks of
        if s.is_verb(host) or s.heads[host] == host:
            break
        host = s.heads[host]
    above = s.heads[host]
    inside = s.deps[host] == "ccomp" and above < at < host and s.words[at - 1] == ","
    if inside and s.words[above] in LEMMA_OF_VERB:
        host = above  # "Lund said, according to Tarn Radio, that the bridge held"
    content = s.subtree(host, {at}) - speaking
    if host == at or (not s.is_verb(host) and s.tags[host] != "MD"):
        content = _after_comma(s, named) or content
    words = [word for word in content if not s.is_mark(word)]
    before = [word for word in words if word < at]
    if before and (max(words) < at or any(s.tags[word] in FINITE for word in before)):
        content = _all_before(s, at, {word for word in content if word < at})
    content = without_opening(s, content)
    return Act("according", at, frozenset({at, to}), frozenset(speaking), frozenset(content))


def _after_comma(s: Sentence, named: int) -> set[int]:
    """Where the parse finds no verb: what follows the comma behind the name."""
    comma = next((at for at in range(named + 1, len(s.words)) if s.words[at] == ","), None)
    return set() if comma is None or named > 12 else set(range(comma + 1, len(s.words)))


def _all_before(s: Sentence, at: int, content: set[int]) -> set[int]:
    """As in "The boats sailed and the ferry stayed, according to Lund": all of it, unless another speaks in
    it."""
    root = at
    while s.heads[root] != root:
        root = s.heads[root]
    before = range(min(s.subtree(root)), at)
    speaks = any(s.words[other] in LEMMA_OF_VERB and s.tags[other] in FINITE for other in before)
    return content if speaks else set(before)


def noun_act(s: Sentence, at: int) -> Act | None:
    """As in "claims by a group that the bridge is shut", "Lund's call for a vote"."""
    told = _complement(s, at)
    speaking = _speaker(s, at, told)
    if told is None or not speaking:
        return None
    return Act(
        s.words[at],
        at,
        frozenset({at}),
        frozenset(speaking),
        frozenset(s.subtree(told) - speaking),
        confidence=0.6,
    )


def _complement(s: Sentence, at: int) -> int | None:
    for child in s.below[at]:
        if child > at and s.deps[child] in ("acl", "ccomp", "relcl") and _opens_with_that(s, child):
            return child
        for deeper in s.below[child]:  # "by a group that ...": the clause may hang on the group
            if s.deps[child] in ("prep", "agent") and s.words[child] in ("by", "from", "of"):
                for clause in s.children(deeper, "relcl", "acl"):
                    if _opens_with_that(s, clause):
                        return clause
    return None


def _opens_with_that(s: Sentence, clause: int) -> bool:
    """A clause that lacks nothing: "that" is no subject or object in it ("claims that hurt him" tells
    nothing)."""
    that = next((at for at in s.below[clause] if s.words[at] == "that"), None)
    if that is None or that != min(s.subtree(clause)):
        return False
    if s.deps[that] == "mark":
        return True
    others = [at for at in s.children(clause, "nsubj", "nsubjpass", "expl") if at != that]
    complete = s.deps[that] != "dobj" or len(s.children(clause, "dobj", "ccomp", "attr", "acomp")) > 1
    return bool(others) and complete


def _speaker(s: Sentence, at: int, told: int | None) -> set[int]:
    owner = s.child(at, "poss")
    if owner is not None:
        return noun_phrase(s, owner, at)
    for prep in s.children(at, "prep", "agent"):
        named = s.child(prep, "pobj")
        if s.words[prep] in ("by", "from", "of") and named is not None:
            phrase = noun_phrase(s, named, at)
            return phrase - (s.subtree(told) if told is not None else set())
    verb = s.heads[at]
    makes = s.deps[at] == "dobj" and s.words[verb] in _MAKING  # "dismissed reports that" makes none
    return source(s, verb) if makes else set()


_MAKING = frozenset(
    "made make makes making issued issues issuing repeated repeats released gave gives".split()
)
