"""Who is behind a cue: from the verb to the words of the noun phrase, as printed."""

from __future__ import annotations

from functools import partial

from corpus.speech.lexicon import SPEAKING_NOUNS
from corpus.speech.sentence import FINITE, Sentence

_RELATIVE = frozenset({"WP", "WDT"})
_DEEPEST = 8  # verbs to climb for a subject: a broken parse may be deep


def source(s: Sentence, verb: int) -> set[int]:
    """The words of the noun phrase that speaks; empty where nobody does.

    "Lund, who said ..." gives "Lund"; "Lund rose, adding that ..." gives "Lund"; "It was announced that
    ..." gives none; "The plan was dismissed by Lund" gives "Lund".
    """
    quoting = _quoted(s, verb)
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
        if forced is not None and forced < verb:  # "forced Lund to admit"
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


def _quoted(s: Sentence, verb: int) -> int | None:
    """As in "Tarn News quoted Lund as saying that ...", "Lund was quoted by Tarn News as saying ...":
    Lund."""
    quote = _quote_above(s, verb)
    return None if quote is None else s.child(quote, "nsubjpass", "dobj")


def quoting_outlet(s: Sentence, verb: int) -> set[int]:
    """Who passes it on: "Tarn News" of "Tarn News quoted Lund as saying", "reported, citing police"."""
    quote = _quote_above(s, verb)
    if quote is None:
        return set()
    agent = s.child(quote, "agent")
    passing = s.child(quote, "nsubj") if agent is None else s.child(agent, "pobj")
    return set() if passing is None else noun_phrase(s, passing, verb)


def cited(s: Sentence, verb: int) -> set[int]:
    """As in "Tarn News reported, citing police": the police."""
    for clause in s.children(verb, "advcl", "conj", "prep"):
        named = s.child(clause, "dobj", "pobj")
        if (
            clause > verb
            and s.words[clause] in ("citing", "quoting")
            and named is not None
            and _may_speak(s, named)
        ):
            return noun_phrase(s, named, verb)
    return set()


def _may_speak(s: Sentence, named: int) -> bool:
    """People and bodies are cited as sources; "citing the cost" gives a ground."""
    return s.tags[named] in ("NNP", "NNPS") or s.words[named] in SPEAKING_NOUNS


def _quote_above(s: Sentence, verb: int) -> int | None:
    prep = s.heads[verb]
    if s.deps[verb] != "pcomp" or s.words[prep] != "as" or s.words[s.heads[prep]] not in _QUOTING:
        return None
    return s.heads[prep]


_QUOTING = frozenset("quoted quotes quoting quote cited cites citing".split())


def is_passive(s: Sentence, verb: int) -> bool:
    return s.child(verb, "nsubjpass", "auxpass") is not None


def _speaking(s: Sentence, verb: int, subject: int) -> set[int]:
    if s.tags[subject] in _RELATIVE and s.deps[verb] == "relcl":
        return noun_phrase(s, s.heads[verb], verb)
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


def noun_phrase(s: Sentence, head: int, cue: int) -> set[int]:
    """The phrase around `head` as printed: title and apposition are in, a relative clause is out.

    'Ada Lund, the mayor of Corrin, who ...' gives 'Ada Lund, the mayor of Corrin'.
    """
    out = {child for child in s.below[head] if _is_aside(s, head, child, cue)}
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
    found = set(range(first, last + 1))
    return found - _case(s, found)


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
