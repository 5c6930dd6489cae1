"""An act of speech as words of one sentence, and how one is made from its verb and what was said."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.speech import lexicon
from corpus.speech.carriers import cited, quoting_outlet
from corpus.speech.extent import tidied
from corpus.speech.sentence import Sentence
from corpus.speech.sources import inverted_subject, is_passive, source


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
    content = tidied(s, verb, content, words) if content else content
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


def _who(s: Sentence, verb: int, lemma: str) -> tuple[set[int], set[int]]:
    """Who speaks, and who passes it on: "Tarn News reported, citing police"."""
    speaking, via = source(s, verb), quoting_outlet(s, verb)
    outlet = lemma == "report" or any(s.words[at] in lexicon.OUTLETS for at in speaking)
    named = cited(s, verb, quoting=not outlet) if lemma in _PASSES_ON else set()
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
    while last + 1 in own and s.dep(last + 1) == "prt":
        last += 1
    if s.words[last + 1 : last + 2] == ("only",) and any(s.tags[at] == "MD" for at in own):
        last += 1  # "would say only that"
    while s.deps[first] == "advmod" and first < verb:
        first += 1
    return set(range(first, last + 1))


def _told(s: Sentence, verb: int, lemma: str) -> set[int]:
    """Whom it is said to, of the verbs that take him as their object: "told reporters"."""
    told: tuple[str, ...] = ("dative", "dobj", "nsubjpass") if lemma in lexicon.TELL else ("dative",)
    if lemma == "promise" and s.child(verb, "ccomp") is not None:
        told = ("dative", "dobj")  # "promised the crews that they would be paid"
    whom = s.child(verb, *told)
    apart = whom is not None and whom > verb and s.words[min(s.subtree(whom)) - 1] == ","
    if whom is None or apart or s.tags[whom] in ("IN", "TO") or whom == inverted_subject(s, verb):
        return set()
    return s.subtree(whom)
