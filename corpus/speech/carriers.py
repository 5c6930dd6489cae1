"""Who passes another's words on: agencies, papers, and whom they quote."""

from __future__ import annotations

from corpus.speech.lexicon import SPEAKING_NOUNS
from corpus.speech.phrases import QUOTING, noun_phrase
from corpus.speech.sentence import Sentence


def quoted(s: Sentence, verb: int) -> int | None:
    """As in "Tarn News quoted Lund as saying that ...", "Lund was quoted by Tarn News as saying ...":
    Lund."""
    quote = quote_above(s, verb)
    return None if quote is None else s.child(quote, "nsubjpass", "dobj")


def quoting_outlet(s: Sentence, verb: int) -> set[int]:
    """Who passes it on: "Tarn News" of "Tarn News quoted Lund as saying", "reported, citing police"."""
    quote = quote_above(s, verb)
    if quote is None:
        return _carrier(s, verb)
    by = next((at for at in s.children(verb, "agent", "prep") if s.words[at] == "by"), None)
    agent = s.child(quote, "agent") or by
    passing = s.child(quote, "nsubj") if agent is None else s.child(agent, "pobj")
    return set() if passing is None else noun_phrase(s, passing, verb)


def _carrier(s: Sentence, verb: int) -> set[int]:
    """As in "Lund, quoted by Tarn Radio, said", "said in remarks carried by Tarn Radio": the radio."""
    told_of = s.heads[s.heads[verb]]
    if s.deps[verb] == "relcl" and s.deps[s.heads[verb]] == "dobj" and s.words[told_of] in QUOTING:
        passing = s.child(told_of, "nsubj")  # "Tarn Radio quoted Lund, who said"
        return set() if passing is None else noun_phrase(s, passing, verb)
    places = [(s.subject(verb), QUOTING)]
    places += [(s.child(prep, "pobj"), _CARRIED) for prep in s.children(verb, "prep")]
    for noun, carrying in places:
        for participle in () if noun is None else s.children(noun, "acl"):
            agent = s.child(participle, "agent")
            carrier = None if agent is None else s.child(agent, "pobj")
            if s.words[participle] in carrying and carrier is not None:
                return noun_phrase(s, carrier, verb)
    return set()


_CARRIED = frozenset("carried published broadcast aired reported released printed run".split())


def cited(s: Sentence, verb: int, *, quoting: bool = False) -> set[int]:
    """As in "Tarn News reported, citing police": the police. `quoting`: only what is quoted, as of Lund who
    said it "citing police" on a ground of her own."""
    subject = s.subject(verb)
    beside = [] if subject is None else s.children(subject, "acl", "prep", "advcl")
    for clause in (*s.children(verb, "advcl", "conj", "prep"), *beside):
        named = s.child(clause, "dobj", "pobj")
        if (
            s.words[clause] in (("quoting",) if quoting else ("citing", "quoting"))
            and named is not None
            and _may_speak(s, named)
        ):
            return noun_phrase(s, named, verb)
    return set()


def _may_speak(s: Sentence, named: int) -> bool:
    """People and bodies are cited as sources; "citing the cost" gives a ground."""
    word = s.words[named]
    return s.tags[named] in ("NNP", "NNPS") or not SPEAKING_NOUNS.isdisjoint({word, word.removesuffix("s")})


def quote_above(s: Sentence, verb: int) -> int | None:
    prep = s.heads[verb]
    if s.deps[verb] != "pcomp" or s.words[prep] != "as" or s.words[s.heads[prep]] not in QUOTING:
        return None
    return s.heads[prep]


def passes_words_on(s: Sentence, verb: int) -> bool:
    """As in "Tarn Radio reports Lund as saying": not the radio's own words."""
    said = (s.child(prep, "pcomp") for prep in s.children(verb, "prep") if s.words[prep] == "as")
    return s.words[verb] in QUOTING and any(at is not None and s.words[at] in _SAYING for at in said)


_SAYING = frozenset("saying telling writing adding claiming declaring insisting warning".split())
