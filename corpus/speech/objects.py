"""Verbs that carry the act of speech without a that-clause: an object, a label, "to" and a verb, a
preposition."""

from __future__ import annotations

from corpus.speech import lexicon
from corpus.speech.act import Act, act
from corpus.speech.labels import of_the_label
from corpus.speech.sentence import Sentence
from corpus.speech.sources import is_passive

_GREETS = frozenset("welcome hail applaud".split())


def preposition(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "called for a vote", "accused Brandt of lying", "warned against haste"."""
    if lemma == "call":
        urged = _called_on(s, verb)
        if urged is not None or is_passive(s, verb):
            return urged
    whom = s.child(verb, "dobj") if lemma == "accuse" else None  # "of lying" may hang on him
    for prep in (*s.children(verb, "prep"), *(() if whom is None else s.children(whom, "prep"))):
        on = s.child(prep, "pobj")
        if (lemma, s.words[prep]) not in lexicon.WITH_PREPOSITION or prep < verb:
            continue
        if on is not None and s.words[on] in lexicon.NOT_MEDIA:
            continue  # "insisted on Monday"
        if s.words[prep] == "to" and s.child(verb, "neg") is None:
            return None  # "replied to a question" tells what is answered
        wish = s.children(verb, "ccomp", "xcomp") if s.words[prep] == "for" else []
        content = (s.subtree(prep) - {prep}).union(*(s.subtree(at) for at in wish if at > prep))
        if whom is not None and whom > verb:
            content |= s.subtree(whom) | {prep}
        return act(
            s, verb, lemma, content, cue={prep} if prep == verb + 1 else set(), confidence=0.75, wide=True
        )
    return _called_for(s, verb) if lemma == "call" else None


def _called_for(s: Sentence, verb: int) -> Act | None:
    """As in "called for the bridge to be shut": the parse makes "for" part of a clause."""
    wish = s.child(verb, "ccomp", "xcomp", "advcl")
    if wish is None or s.word(verb + 1) != "for":
        return None
    content = s.subtree(wish) | set(range(verb + 2, max(s.subtree(wish)) + 1))
    return act(s, verb, "call", content - {verb + 1}, cue={verb + 1}, confidence=0.75, wide=True)


def _called_on(s: Sentence, verb: int) -> Act | None:
    """As in "called on the council to wait": the council and what it is to do."""
    prep = verb + 1
    if prep not in s.children(verb, "prep") or s.words[prep] not in ("on", "upon"):
        return None
    wish = s.child(verb, "xcomp", "advcl")
    inside = s.subtree(prep) - {prep} | (set() if wish is None else s.subtree(wish))
    if not any(s.words[at] == "to" for at in inside):
        return None
    return act(s, verb, "call", inside, cue={prep}, confidence=0.85)


def particle(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "ruled out a vote", "pointed out that ..."."""
    prt = s.child(verb, "prt")
    if prt is None or (lemma, s.words[prt]) not in lexicon.PARTICLES:
        return None
    complement = s.child(verb, "ccomp", "dobj", "xcomp", "pcomp")
    return None if complement is None else act(s, verb, lemma, s.subtree(complement), cue={prt})


def urging(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "urged the council to wait"."""
    wish = s.child(verb, "ccomp", "xcomp")
    if lemma not in lexicon.URGE or wish is None or not _is_infinitive(s, wish):
        return None
    whom = s.child(verb, "dobj", "nsubjpass")
    content = s.subtree(wish) | (set() if whom is None else s.subtree(whom))
    return act(s, verb, lemma, content, confidence=0.8, wide=True)


def told_to(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "told the crews to wait", "warned residents to leave": whom is the one addressed."""
    wish = s.child(verb, "xcomp", "ccomp", "advcl")
    if lemma not in lexicon.TELL or wish is None or wish < verb:
        return None
    if s.deps[wish] == "advcl" and not _is_infinitive(s, wish):
        return None
    return act(s, verb, lemma, s.subtree(wish), confidence=0.8, wide=True)


def infinitive(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "vowed to leave", "declined to say", "promised to lift the rules"."""
    wish = s.child(verb, "xcomp")
    if lemma not in lexicon.INFINITIVE or wish is None or not _is_infinitive(s, wish):
        return None
    if lemma == "refuse" and s.words[wish] not in lexicon.REFUSED:
        return None
    return act(s, verb, lemma, s.subtree(wish) | _condition(s, verb, wish), confidence=0.8, wide=True)


def _condition(s: Sentence, verb: int, wish: int) -> set[int]:
    """As in "threatened to strike unless wages rose": the parse hangs the condition on the verb."""
    after = max(s.subtree(wish)) + 1
    for clause in s.children(verb, "advcl"):
        whole = s.subtree(clause)
        if min(whole) == after and s.words[after] in ("unless", "if", "until"):
            return whole
    return set()


def _is_infinitive(s: Sentence, at: int) -> bool:
    return any(s.words[child] == "to" for child in s.children(at, "aux"))


def thing(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "denied the charge", "criticised the plan as slow", "shared her thoughts about it"."""
    told = s.child(verb, "dobj", "nsubjpass")
    if told is None and lemma not in lexicon.CLAUSE:  # "condemned what she called an attack"
        told = next((at for at in s.children(verb, "ccomp") if at > verb), None)
    shares = lemma in lexicon.SHARE and told is not None and s.words[told] in lexicon.THOUGHTS
    if told is None or not (lemma in lexicon.OBJECT or shares):
        return None
    if lemma in _GREETS and s.tags[told].startswith("NNP"):
        return None  # "welcomed the decision" speaks, "welcomed Brandt" at the door need not
    media = [at for at in s.children(told, "prep") if s.words[s.child(at, "pobj") or at] in lexicon.MEDIA]
    content = s.subtree(told, [at for at in media if s.words[at] == "in"])
    for prep in s.children(verb, "prep"):
        if s.words[prep] in ("as", "for", "over", "about") and prep > told:
            content |= s.subtree(prep)
    if any(s.words[at] == "as" for at in content):
        content = content.union(*(s.subtree(at) for at in of_the_label(s, verb, content)))
    return act(s, verb, lemma, content, confidence=0.6, wide=True)
