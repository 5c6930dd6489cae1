"""An act of speech as words of one sentence, and how one is made from its verb and what was said."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.speech import lexicon
from corpus.speech.sentence import FINITE, Sentence
from corpus.speech.sources import cited, inverted_subject, is_passive, quoting_outlet, source


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
    wide: bool = False  # a weaker frame: the verb may do something else than speak
    via: frozenset[int] = field(default=frozenset())  # who passes it on


def act(
    s: Sentence,
    verb: int,
    lemma: str,
    content: set[int],
    *,
    cue: set[int] | None = None,
    confidence: float = 0.9,
    wide: bool = False,
) -> Act:
    speaking, via = _who(s, verb, lemma)
    words = _cue(s, verb) | (cue or set())
    told = _told(s, verb, lemma) - content
    content = content - words - told
    if not is_passive(s, verb):
        content -= speaking
    content = _tidied(s, verb, content) if content else content
    return Act(
        lemma,
        verb,
        frozenset(words),
        frozenset(speaking),
        frozenset(content),
        told=frozenset(told),
        confidence=confidence,
        wide=wide,
        via=frozenset(via),
    )


def _tidied(s: Sentence, verb: int, content: set[int]) -> set[int]:
    """What was said without what is the reporter's, and with what the parse left out of it."""
    if min(content) < verb:
        return _without_conjunction(s, content)
    content = _to_its_end(s, content | _second_clause(s, verb, content))
    content = _without_afterthought(s, _with_list(s, content))
    return content - _time(s, content)


def _who(s: Sentence, verb: int, lemma: str) -> tuple[set[int], set[int]]:
    """Who speaks, and who passes it on: "Tarn News reported, citing police"."""
    speaking, via = source(s, verb), quoting_outlet(s, verb)
    outlet = lemma == "report" or any(s.words[at] in lexicon.OUTLETS for at in speaking)
    named = cited(s, verb) if lemma in _PASSES_ON and outlet else set()
    if named and speaking and not via:
        return named, speaking
    return speaking, via


_PASSES_ON = frozenset({"report", "say", "write"})


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
    """Whom it is said to, of the verbs that take him as their object: "told reporters"."""
    if lemma not in lexicon.TELL:
        return set()
    whom = s.child(verb, "dative", "dobj", "nsubjpass")
    if whom is None or whom == inverted_subject(s, verb):
        return set()
    return s.subtree(whom)


def _without_conjunction(s: Sentence, content: set[int]) -> set[int]:
    """As in "But the bridge, Lund said, holds": "but" is the reporter's."""
    first = min(content)
    return content - {first} if s.tags[first] == "CC" and s.lifted[first] is None else content


def _without_afterthought(s: Sentence, content: set[int]) -> set[int]:
    """As in "said the bridge would close, which angered Brandt": the relative clause at the end is the
    reporter's."""
    for at in sorted(content):
        opens = _AFTERTHOUGHTS.get(s.deps[at])
        if _turns_back(s, at, content):
            return {word for word in content if word < at and word not in s.subtree(at)}
        if opens is None or at == max(content):
            continue
        clause = s.subtree(at)
        first = min(clause)
        ends = max(clause) >= max(content) - 1 and first - 1 > min(content)
        if ends and s.words[first] in opens and s.words[first - 1 : first] == (",",):
            return content - clause
    return content


def _turns_back(s: Sentence, at: int, content: set[int]) -> bool:
    """As in "said the talks would go on, but did not give a date": it is the speaker who did not."""
    if s.deps[at] != "conj" or s.child(at, "nsubj", "nsubjpass", "expl") is not None:
        return False
    clause = s.subtree(at)
    first = min(clause)
    did = any(s.words[aux] in ("did", "does") for aux in s.children(at, "aux"))
    turns = s.words[first - 1] == "but" and "," in s.words[max(0, first - 3) : first]
    return did and turns and max(clause) >= max(content) - 1


_AFTERTHOUGHTS = {
    "relcl": frozenset({"which", "who", "whose", "where"}),
    "advcl": frozenset({"although", "though", "which"}),
    "ccomp": frozenset({"which"}),
    "conj": frozenset({"which"}),
}


def _time(s: Sentence, content: set[int]) -> set[int]:
    """As in "told ferrymen this week the boats would sail": the parse gives "this week" to what was said."""
    if not content:
        return set()
    first = min(content)
    for at in content:
        if s.deps[at] == "npadvmod" and s.heads[at] in content:
            phrase = s.subtree(at)
            after = max(phrase) + 1
            if first in phrase and s.words[after : after + 1] != (",",) and s.tags[at] in ("NN", "NNP"):
                return phrase
    return set()


def _to_its_end(s: Sentence, content: set[int]) -> set[int]:
    """As in "said the share of calls lost was small", "would close, 'as a mark of respect'": the parse
    breaks the end off."""
    words = [at for at in content if not s.is_mark(at) and s.tags[at] != "CC"]
    if not words:
        return content
    after, stop = max(words) + 1, s.bounds(max(words)).stop
    verb = after < stop and s.lifted[after] is None and s.words[after] not in lexicon.LEMMA_OF_VERB
    if verb and s.tags[after] in {*FINITE, "MD"}:
        return content | set(range(after, stop))
    if s.words[after : after + 2] == (",", '"') and s.words[stop - 2 : stop] in ((".", '"'), ('"', ".")):
        return content | set(range(after, stop))
    return content


def _with_list(s: Sentence, content: set[int]) -> set[int]:
    """As in "noted that two things had changed: the tide was high and the boats were light": with what the
    colon opens."""
    last = max(content, default=len(s.words))
    if s.words[last + 1 : last + 2] != (":",) or any(lifted is not None for lifted in s.lifted[last + 1 :]):
        return content
    return content | set(range(last + 1, len(s.words)))


def _second_clause(s: Sentence, verb: int, content: set[int]) -> set[int]:
    """As in "said it was early and there was no proof": what the parse hangs on the verb of speech goes on
    saying."""
    if not content or s.child(verb, "ccomp") is None:
        return set()
    more: set[int] = set()
    for other in s.children(verb, "conj"):
        if other < max(content) or s.words[other] in lexicon.LEMMA_OF_VERB:
            continue
        subject, modal = s.child(other, "nsubj", "nsubjpass", "expl"), s.child(other, "aux")
        shifted = modal is not None and (s.tags[modal] == "MD" or s.words[modal] == "had")
        if subject is not None or shifted:
            clause = s.subtree(other)
            if not any(s.words[at] in lexicon.LEMMA_OF_VERB and s.is_verb(at) for at in clause):
                more |= set(range(max(content) + 1, max(clause) + 1))
    return more
