"""Verbs of speech that take a clause. Each frame is given a sentence, the verb and its lemma.

It gives the act, or None where it does not fit.
"""

from __future__ import annotations

from corpus.speech import lexicon
from corpus.speech.act import Act, act
from corpus.speech.reach import speaks
from corpus.speech.sentence import FINITE, Sentence

_QUESTION_WORDS = frozenset("when where why how whether if what who which".split())
_TAKES_BACK = frozenset("deny dispute question".split())
_GERUND = frozenset("suggest recommend propose deny admit".split())
_FAR = 14  # words from a verb to the "that" of its clause


def clause(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "Lund said that the bridge holds", '"It holds," said Lund', "The bridge, Lund said, holds"."""
    complement = _complement(s, verb, lemma) if lemma in lexicon.CLAUSE else None
    if complement is None:
        return None
    content = s.subtree(complement, {verb})
    first, *others = s.children(verb, "nsubj") or [verb]
    if (
        others and others[0] < verb
    ):  # "The bridge, Lund told the council, will close": the bridge is its subject
        content |= s.subtree(first)
    content |= _broken_off(s, verb, complement)
    if s.deps[complement] == "advcl" and s.child(complement, "nsubj") is not None:
        content = _from_subject(s, complement, content)
    if max(content) >= verb:
        return act(s, verb, lemma, content)
    if lemma in _TAKES_BACK and all(s.lifted[at] is None for at in content):
        return None  # "accused Corrin of lying, a charge Corrin denies"
    return act(s, verb, lemma, _all_before(s, verb, content))


def _broken_off(s: Sentence, verb: int, complement: int) -> set[int]:
    """As in 'The figure was, he added, "a guess"': what stands before the cue belongs to the quotation
    behind."""
    subject = s.subject(verb)
    at = verb if subject is None else min(*s.subtree(subject), verb)
    parted = at > 2 and complement > verb and s.words[at - 1] == s.word(verb + 1) == ","
    if not parted or s.lifted[complement] is None or s.words[at - 2] not in _COPULAS:
        return set()
    return {word for word in s.subtree(at - 2) if word < at - 1}


_COPULAS = frozenset("is are was were be been".split())


def _complement(s: Sentence, verb: int, lemma: str) -> int | None:
    found = s.children(verb, "ccomp")
    if found:
        both = found[0] < verb < found[-1] and s.lifted[found[0]] is None
        return found[-1] if both and s.word(verb + 1) != "," else found[0]
    clauses = s.children(verb, "advcl")
    gerunds = [at for at in s.children(verb, "xcomp") if s.tags[at] == "VBG" and at == verb + 1]
    for other in clauses:
        if _asks(s, verb, other) or (other > verb and _stands_alone(s, other)):
            return other
    return gerunds[0] if gerunds and lemma in _GERUND else None


def _asks(s: Sentence, verb: int, clause: int) -> bool:
    """Whether a question stands right behind the verb: "explained why it fell", "has not said when it will
    open".

    "When" and "if" open what was said only where it was not said: "said so when it fell" tells a time.
    """
    opener = min(s.subtree(clause))
    if opener != verb + 1 or s.words[opener] not in _QUESTION_WORDS:
        return False
    denied = s.child(verb, "neg") is not None or s.deps[verb] == "xcomp"
    return denied or s.words[opener] not in ("if", "when")


def _stands_alone(s: Sentence, clause: int) -> bool:
    """A clause with a subject and a finite verb that no "after" or "because" opens."""
    subject = s.child(clause, "nsubj", "nsubjpass")
    tags = {s.tags[clause], *(s.tags[at] for at in s.children(clause, "aux"))}
    finite = not tags.isdisjoint({*FINITE, "MD"})
    return subject is not None and finite and s.child(clause, "mark", "advmod") is None


def _from_subject(s: Sentence, clause: int, content: set[int]) -> set[int]:
    """As in "said after the vote he would go": "after the vote" is when he said it."""
    subject = s.child(clause, "nsubj")
    if subject is None or s.words[min(content)] in _QUESTION_WORDS:
        return content
    return {at for at in content if at >= min(s.subtree(subject))}


def _all_before(s: Sentence, verb: int, content: set[int]) -> set[int]:
    """As in "The boats sailed, but the ferry stayed, Lund said": the parse takes the last clause alone."""
    subject = s.subject(verb)
    if subject is None:
        return content
    comma, start = min(s.subtree(subject) | {verb}) - 1, s.bounds(verb).start
    before = range(start, max(start, comma))
    if comma <= start or s.words[comma] != "," or any(s.lifted[at] is not None for at in before):
        return content
    return content if any(speaks(s, at) for at in before if at not in content) else set(before)


def parenthesis(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "The bridge, Lund said, holds" where the parse hangs the verb on what was said; "as Lund
    said"."""
    if lemma not in lexicon.CLAUSE or s.heads[verb] == verb or s.child(verb, "nsubj") is None:
        return None
    as_clause = any(s.words[at] == "as" for at in s.children(verb, "mark", "advmod"))
    if s.deps[verb] == "parataxis" or (s.deps[verb] == "advcl" and as_clause):
        return act(s, verb, lemma, s.subtree(s.heads[verb], {verb}))
    return None


def that_clause(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "told a meeting of ferrymen that few boats sailed", where the parse hangs the clause on a noun.

    The clause lacks nothing: its "that" is not what sailed.
    """
    if lemma not in lexicon.CLAUSE:
        return None
    told = s.child(verb, "dobj", "dative") if lemma in lexicon.TELL else None
    found = None if told is None else _clause_of(s, told)
    below = s.subtree(verb)
    for at in range(verb + 1, min(verb + _FAR, len(s.words))):
        host = s.heads[at]
        if at in below and s.deps[at] in ("advcl", "conj") and s.words[at] in lexicon.LEMMA_OF_VERB:
            break  # "demanded an apology, saying that ...": another says it
        clausal = s.deps[host] in ("relcl", "ccomp", "acl", "advcl") and not _is_of_object(
            s, verb, lemma, host
        )
        if found is None and s.words[at] == "that" and at in below and clausal:
            subjects = s.children(host, "nsubj", "nsubjpass", "expl")
            found = host if any(subject != at for subject in subjects) else None
    return None if found is None else act(s, verb, lemma, s.subtree(found), confidence=0.8)


def _is_of_object(s: Sentence, verb: int, lemma: str, clause: int) -> bool:
    """As in "would not confirm reports that boats had sunk": the reports are what is not confirmed."""
    above = s.heads[clause]
    return lemma in lexicon.OBJECT and s.deps[above] == "dobj" and s.words[above] in lexicon.LEMMA_OF_NOUN


def _clause_of(s: Sentence, told: int) -> int | None:
    """As in "told the council she would go": the parse makes it a relative clause, but it begins with its
    subject."""
    for clause in s.children(told, "relcl", "ccomp"):
        subject = s.child(clause, "nsubj", "nsubjpass", "expl")
        if subject is None or s.tags[subject].startswith("W"):
            continue
        if min(s.subtree(clause)) == min(s.subtree(subject)):
            return clause
    return None
