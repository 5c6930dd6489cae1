"""Verbs that carry the act of speech without a that-clause: an object, a label, "to" and a verb, a
preposition."""

from __future__ import annotations

from dataclasses import replace

from corpus.speech import lexicon
from corpus.speech.act import Act, act
from corpus.speech.sentence import Sentence
from corpus.speech.sources import is_passive, noun_phrase

_GREETS = frozenset("welcome hail applaud".split())
_NAMES = ("oprd", "ccomp", "xcomp", "attr", "acomp")


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
        return act(
            s, verb, lemma, content, cue={prep} if prep == verb + 1 else set(), confidence=0.75, wide=True
        )
    return _called_for(s, verb) if lemma == "call" else None


def _called_for(s: Sentence, verb: int) -> Act | None:
    """As in "called for the bridge to be shut": the parse makes "for" part of a clause."""
    wish = s.child(verb, "ccomp", "xcomp", "advcl")
    if wish is None or s.words[verb + 1] != "for":
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


def label(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "called the plan a mistake", "described it as slow", "which she called reckless".

    "A group called the Long Night" has a name.
    """
    if lemma not in lexicon.LABEL or (s.deps[verb] == "acl" and s.tags[verb] == "VBN"):
        return None
    parts = s.children(verb, "dobj", "nsubjpass", *_NAMES)
    bare = [part for part in parts if s.deps[part] in _NAMES and lemma not in lexicon.LABEL_WITH_AS]
    bare += [part for part in parts if _has_quoted_name(s, part) and s.deps[part] == "dobj"]
    named = [at for at in s.children(verb, "prep") if s.words[at] == "as" and at > verb and lemma != "call"]
    if not bare and not (named and lemma != "declare"):
        return None
    content = set().union(*(s.subtree(part) for part in (*parts, *named)))
    found = act(s, verb, lemma, content, confidence=0.8, wide=True)
    return _labelled_by(s, found) if is_passive(s, verb) else found


def _has_quoted_name(s: Sentence, named: int) -> bool:
    """As in 'called the plan "a gift"': the parse takes the gift for another name of the plan."""
    beside = s.child(named, "appos")
    return beside is not None and s.words[min(s.subtree(beside)) - 1] in ('"', "'")


def _labelled_by(s: Sentence, found: Act) -> Act:
    """As in "was described as reckless by Lund": the parse may hang "by Lund" on "reckless"."""
    for at in found.content:
        named = s.child(at, "pobj")
        if s.words[at] == "by" and named is not None and not found.source:
            speaking = frozenset(noun_phrase(s, named, found.verb))
            return replace(found, source=speaking, content=found.content - s.subtree(at))
    return found


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
    return act(s, verb, lemma, s.subtree(wish), confidence=0.8, wide=True)


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
    content = s.subtree(told)
    for prep in s.children(verb, "prep"):
        if s.words[prep] in ("as", "for", "over", "about") and prep > told:
            content |= s.subtree(prep)
    return act(s, verb, lemma, content, confidence=0.6, wide=True)
