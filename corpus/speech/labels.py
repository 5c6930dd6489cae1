"""Verbs that give a thing a name: "called the plan a mistake", "described it as slow"."""

from __future__ import annotations

from dataclasses import replace

from corpus.speech import lexicon
from corpus.speech.act import Act, act
from corpus.speech.phrases import noun_phrase
from corpus.speech.sentence import Sentence
from corpus.speech.sources import is_passive

_NAMES = ("oprd", "ccomp", "xcomp", "attr", "acomp")


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
    run_on = _label_in_object(s, verb) if lemma not in lexicon.LABEL_WITH_AS and not bare else set()
    if run_on:
        return act(s, verb, lemma, run_on, confidence=0.8, wide=True)
    if not bare and not (named and lemma != "declare"):
        return None
    content = set().union(*(s.subtree(part) for part in (*parts, *named)))
    content = content.union(*(s.subtree(at) for at in of_the_label(s, verb, content)))
    if min(content) > verb:  # "called her vote for the bridge a mistake": all between is of the vote
        content = set(range(min(content), max(content) + 1))
    found = act(s, verb, lemma, content, confidence=0.8, wide=True)
    return _labelled_by(s, found) if is_passive(s, verb) else found


def of_the_label(s: Sentence, verb: int, content: set[int]) -> list[int]:
    """As in "described the answer as a fog with a tie on": the parse hangs "with" on the verb."""
    after = max(content) + 1
    return [at for at in s.children(verb, "prep") if at == after and s.words[at] in _BELONGS]


_BELONGS = frozenset("with without of like".split())


def _label_in_object(s: Sentence, verb: int) -> set[int]:
    """As in 'called the toll "a fraud"', "called the call for a vote a ploy": the parse makes the label part
    of the object. A quote mark or "a" right behind a noun tells that it begins."""
    named = s.child(verb, "dobj")
    if named is None or named < verb or is_passive(s, verb):
        return set()
    whole = s.subtree(named)
    for at in range(named + 1, max(whole) + 1):
        noun = s.tags[at - 1].startswith("NN") or s.tags[at - 1] == "PRP"
        if noun and s.lifted[at] is None and s.words[at] in ("a", "an", '"'):
            return set(range(min(whole), max(whole) + 1)) if s.words[at] != '"' or at + 1 in whole else set()
    return set()


def labelled_first(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in 'dismissed as "nonsense" a report that boats had sunk': the label stands before the thing."""
    prep = verb + 1
    if lemma not in lexicon.OBJECT | lexicon.LABEL or prep not in s.children(verb, "prep"):
        return None
    if s.words[prep] != "as" or is_passive(s, verb) or len(s.children(prep, "pobj")) < 2:
        return None
    return act(s, verb, lemma, s.subtree(prep), confidence=0.7, wide=True)


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
