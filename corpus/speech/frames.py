"""What a verb of speech takes: each frame reads one way in which a verb carries what was said.

A frame is given a sentence, the verb and its lemma, and gives the act or None where it does not fit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from corpus.speech import lexicon
from corpus.speech.sentence import Sentence
from corpus.speech.sources import is_passive, source


@dataclass(frozen=True, slots=True)
class Act:
    """An act of speech as words of one sentence."""

    lemma: str
    verb: int  # the word that carries the act
    cue: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]
    told: frozenset[int] = field(default=frozenset())
    confidence: float = 0.9
    trailing: bool = False  # the cue stands after what was said, or inside it


Frame = Callable[[Sentence, int, str], "Act | None"]


def clause(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "Lund said that the bridge holds", '"It holds," said Lund', "The bridge, Lund said, holds"."""
    if lemma not in lexicon.CLAUSE:
        return None
    complement = _complement(s, verb)
    if complement is None:
        return None
    content = s.subtree(complement, {verb})
    return _act(s, verb, lemma, content)


def _complement(s: Sentence, verb: int) -> int | None:
    found = s.children(verb, "ccomp")
    if found:
        return (
            found[-1]
            if len(found) > 1 and found[0] < verb < found[-1] and s.child(found[-1], "mark")
            else found[0]
        )
    return None


def parenthesis(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "The bridge, Lund said, holds" where the parse hangs the verb on what was said; "as Lund said"."""
    if lemma not in lexicon.CLAUSE or s.heads[verb] == verb:
        return None
    host = s.heads[verb]
    as_clause = s.deps[verb] == "advcl" and any(
        s.words[child] == "as" for child in s.children(verb, "mark", "advmod")
    )
    if s.deps[verb] not in ("parataxis",) and not as_clause:
        return None
    if s.child(verb, "nsubj") is None and not as_clause:
        return None
    return _act(s, verb, lemma, s.subtree(host, {verb}), trailing=True)


def trailing(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "The bridge holds, Lund said." where the parse does not join the two: all before the comma."""
    subject = s.child(verb, "nsubj")
    if lemma not in lexicon.CLAUSE or subject is None or s.child(verb, "dobj", "xcomp") is not None:
        return None
    own = s.subtree(subject) | {verb}
    first = min(own)
    if first < 2 or s.words[first - 1] != ",":
        return None
    after = s.words[verb + 1 : verb + 2]
    if after and after[0] not in {".", ",", "on", "in", "at", "during", "after", "to"}:
        return None
    start = _sentence_start(s, verb)
    return _act(s, verb, lemma, set(range(start, first - 1)), confidence=0.7, trailing=True)


def _sentence_start(s: Sentence, at: int) -> int:
    root = at
    for _ in range(len(s.words)):
        if s.heads[root] == root:
            break
        root = s.heads[root]
    return min(s.subtree(root))


def that_clause(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "Lund told the council that ..." where the parse lost the clause: from "that" on."""
    if lemma not in lexicon.CLAUSE:
        return None
    for at in range(verb + 1, min(verb + 9, len(s.words))):
        if s.words[at] == "that" and s.tags[at] == "IN":
            end = _end_of_clause(s, at)
            return _act(s, verb, lemma, set(range(at, end)), confidence=0.7)
    return None


def _end_of_clause(s: Sentence, at: int) -> int:
    last = max(s.subtree(s.heads[at]), default=at) + 1
    return max(last, at + 1)


def preposition(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "called for a vote", "accused Brandt of lying", "warned against haste"."""
    if lemma == "call" and (urged := _called_on(s, verb)) is not None:
        return urged
    for prep in s.children(verb, "prep"):
        if (lemma, s.words[prep]) in lexicon.WITH_PREPOSITION and prep > verb:
            content = s.subtree(prep) - {prep}
            return _act(s, verb, lemma, content, cue={prep} if prep == verb + 1 else set(), confidence=0.75)
    return None


def _called_on(s: Sentence, verb: int) -> Act | None:
    """ "called on the council to wait": the council and what it is to do."""
    prep = s.child(verb, "prep")
    if prep is None or s.words[prep] not in ("on", "upon"):
        return None
    wish = s.child(verb, "xcomp", "advcl")
    inside = s.subtree(prep) - {prep}
    if wish is None:
        return (
            _act(s, verb, "call", inside, cue={prep}) if any(s.words[at] == "to" for at in inside) else None
        )
    return _act(s, verb, "call", inside | s.subtree(wish), cue={prep})


def particle(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "ruled out a vote", "pointed out that ..."."""
    prt = s.child(verb, "prt")
    if prt is None or (lemma, s.words[prt]) not in lexicon.PARTICLES or lemma not in lexicon.PHRASAL:
        return None
    complement = s.child(verb, "ccomp", "dobj", "xcomp")
    return None if complement is None else _act(s, verb, lemma, s.subtree(complement), cue={prt})


def label(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "called the plan a mistake", "described it as slow", "which she called reckless"."""
    if lemma not in lexicon.LABEL:
        return None
    parts = s.children(verb, "dobj", "oprd", "ccomp", "xcomp", "nsubjpass", "attr", "acomp")
    named = s.children(verb, "prep")
    named = [prep for prep in named if s.words[prep] == "as" and prep > verb]
    labels = [part for part in parts if s.deps[part] in ("oprd", "ccomp", "xcomp", "attr", "acomp")] + named
    if not labels or (lemma in ("declare", "call") and named and len(labels) == len(named)):
        return None
    content: set[int] = set()
    for part in (*parts, *named):
        content |= s.subtree(part)
    if lemma == "call" and s.tags[verb] == "VBN" and s.deps[verb] == "acl":
        return None  # "a group called the Long Night": a name
    return _act(s, verb, lemma, content, confidence=0.8)


def urging(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "urged the council to wait"."""
    wish = s.child(verb, "ccomp", "xcomp")
    if lemma not in lexicon.URGE or wish is None or not _is_infinitive(s, wish):
        return None
    content = s.subtree(wish)
    whom = s.child(verb, "dobj", "nsubjpass")
    if whom is not None:
        content |= s.subtree(whom)
    return _act(s, verb, lemma, content, confidence=0.8)


def told_to(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "told the crews to wait", "warned residents to leave": whom is the one addressed."""
    wish = s.child(verb, "xcomp", "ccomp")
    if lemma not in lexicon.TELL or wish is None:
        return None
    return _act(s, verb, lemma, s.subtree(wish), confidence=0.8)


def infinitive(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "vowed to leave", "declined to say", "promised to lift the rules"."""
    wish = s.child(verb, "xcomp")
    if lemma not in lexicon.INFINITIVE or wish is None or not _is_infinitive(s, wish):
        return None
    return _act(s, verb, lemma, s.subtree(wish), confidence=0.8)


def _is_infinitive(s: Sentence, at: int) -> bool:
    return any(s.words[child] == "to" for child in s.children(at, "aux"))


def thing(s: Sentence, verb: int, lemma: str) -> Act | None:
    """ "denied the charge", "criticised the plan as slow", "shared her thoughts about it"."""
    told = s.child(verb, "dobj", "nsubjpass")
    shares = lemma in lexicon.SHARE and told is not None and s.words[told] in lexicon.THOUGHTS
    if told is None or not (lemma in lexicon.OBJECT or shares):
        return None
    content = s.subtree(told)
    for prep in s.children(verb, "prep"):
        if s.words[prep] in ("as", "for", "over", "about") and prep > told and not shares:
            content |= s.subtree(prep)
    return _act(s, verb, lemma, content, confidence=0.6)


FRAMES: tuple[Frame, ...] = (
    particle,
    preposition,
    urging,
    label,
    clause,
    parenthesis,
    told_to,
    infinitive,
    that_clause,
    trailing,
    thing,
)


def _act(
    s: Sentence,
    verb: int,
    lemma: str,
    content: set[int],
    *,
    cue: set[int] | None = None,
    confidence: float = 0.9,
    trailing: bool = False,
) -> Act:
    speaking = source(s, verb)
    words = _cue(s, verb) | (cue or set())
    content = content - words - speaking if not is_passive(s, verb) else content - words
    content -= _told(s, verb, lemma)
    return Act(
        lemma,
        verb,
        frozenset(words),
        frozenset(speaking),
        frozenset(content),
        told=frozenset(_told(s, verb, lemma)),
        confidence=confidence,
        trailing=trailing or (bool(content) and min(content) < verb),
    )


def _cue(s: Sentence, verb: int) -> set[int]:
    """The verb with its auxiliaries, "not" and particle, as far as they stand together."""
    own = {verb, *s.children(verb, "aux", "auxpass", "neg", "prt", "advmod")}
    first = last = verb
    while first - 1 in own:
        first -= 1
    while last + 1 in own and s.deps[last + 1] == "prt":
        last += 1
    while s.deps[first] == "advmod" and first < verb:
        first += 1
    return set(range(first, last + 1))


def _told(s: Sentence, verb: int, lemma: str) -> set[int]:
    """Whom it is said to: the object of "told", "to" of "said to journalists"."""
    if lemma in lexicon.TELL:
        whom = s.child(verb, "dative", "dobj", "nsubjpass")
        return set() if whom is None or lemma == "ask" and s.deps[whom] == "nsubjpass" else s.subtree(whom)
    return set()
