"""Who is behind a cue: from the verb to the words of the noun phrase, as printed."""

from __future__ import annotations

from functools import partial

from corpus.speech.carriers import quoted
from corpus.speech.lexicon import MEDIA
from corpus.speech.phrases import noun_phrase
from corpus.speech.sentence import FINITE, Sentence

_RELATIVE = frozenset({"WP", "WDT"})
_DEEPEST = 8  # verbs to climb for a subject: a broken parse may be deep


def source(s: Sentence, verb: int) -> set[int]:
    """The words of the noun phrase that speaks; empty where nobody does.

    "Lund, who said ..." gives "Lund"; "Lund rose, adding that ..." gives "Lund"; "It was announced that
    ..." gives none; "The plan was dismissed by Lund" gives "Lund".
    """
    quoting = quoted(s, verb)
    if quoting is not None:
        return noun_phrase(s, quoting, verb)
    for _ in range(_DEEPEST):
        finders = (s.subject, partial(inverted_subject, s), partial(_appositive_subject, s))
        subject = next((found for find in finders if (found := find(verb)) is not None), None)
        if subject is not None:
            return _speaking(s, verb, subject)
        if s.child(verb, "nsubjpass", "auxpass") is not None:
            return _agent(s, verb)
        if s.deps[verb] in ("acl", "relcl"):
            return _of_noun(s, verb)
        if s.deps[verb] not in ("conj", "xcomp", "advcl", "pcomp", "prep", "dep", "ccomp", "parataxis"):
            return set()
        above = _verb_above(s, verb)
        if above is None:
            return set()
        forced = s.child(above, "dobj") if s.deps[verb] == "xcomp" and s.tags[verb] == "VB" else None
        if forced is not None and forced < verb and s.words[forced] not in MEDIA:  # "forced Lund to admit"
            return noun_phrase(s, forced, verb)
        verb = above
    return set()


def inverted_subject(s: Sentence, verb: int) -> int | None:
    """'"Is it safe?" asked Lund': the parse takes her for whom it is said to."""
    after_quote = verb > 0 and s.lifted[verb - 1] is not None
    if not after_quote or s.tags[verb] not in ("VBD", "VBZ") or s.child(verb, "nsubj") is not None:
        return None
    return s.child(verb, "dobj", "dative", "oprd", "attr")


def _appositive_subject(s: Sentence, verb: int) -> int | None:
    """As in "Thieves took the boats, an aide told Tarn Radio": the parse takes the aide for the boats."""
    if s.tags[verb] not in FINITE or s.child(verb, "ccomp") is None or s.child(verb, "auxpass") is not None:
        return None
    for at in range(verb - 1, 0, -1):
        if s.deps[at] == "appos" and max(s.subtree(at)) == verb - 1:
            return at if s.words[min(s.subtree(at)) - 1] == "," else None
    return None


def is_passive(s: Sentence, verb: int) -> bool:
    return s.child(verb, "nsubjpass", "auxpass") is not None


def _speaking(s: Sentence, verb: int, subject: int) -> set[int]:
    while s.tags[subject] in _RELATIVE and s.deps[verb] == "conj":
        verb = s.heads[verb]  # "an envoy who took part and who asked": the envoy
    if s.tags[subject] in _RELATIVE and s.deps[verb] == "relcl":
        noun = s.child(s.heads[verb], "attr") if s.is_verb(s.heads[verb]) else s.heads[verb]
        return noun_phrase(s, subject if noun is None else noun, verb)  # "It was Lund who said"
    return noun_phrase(s, subject, verb)


def _agent(s: Sentence, verb: int) -> set[int]:
    agent = s.child(verb, "agent")
    named = None if agent is None else s.child(agent, "pobj")
    return set() if named is None else noun_phrase(s, named, verb)


def _of_noun(s: Sentence, verb: int) -> set[int]:
    """As in "issued a statement saying": who issued it; "a letter saying": the letter."""
    noun = s.heads[verb]
    above = s.heads[noun]
    if s.deps[noun] == "dobj" and s.is_verb(above):
        issuer = s.child(above, "nsubj")
        if issuer is not None:
            return noun_phrase(s, issuer, verb)
    return noun_phrase(s, noun, verb)


def _verb_above(s: Sentence, verb: int) -> int | None:
    """The verb whose subject a participle or a second verb shares."""
    above = s.heads[verb]
    if above == verb:
        return None
    while s.deps[above] in ("prep", "pobj") and s.heads[above] != above:
        above = s.heads[above]
    return above if s.is_verb(above) or s.tags[above] == "MD" else None
