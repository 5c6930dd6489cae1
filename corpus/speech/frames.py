"""What a verb of speech takes, the surest first, and whether a verb that need not speak does."""

from __future__ import annotations

from collections.abc import Callable

from corpus.speech.act import Act
from corpus.speech.carriers import passes_words_on
from corpus.speech.clauses import clause, parenthesis, that_clause
from corpus.speech.commas import interrupted, quoted_as_saying, trailing
from corpus.speech.labels import label, labelled_first
from corpus.speech.objects import infinitive, particle, preposition, thing, told_to, urging
from corpus.speech.sentence import Sentence
from corpus.speech.sources import is_passive

Frame = Callable[[Sentence, int, str], Act | None]
FRAMES: tuple[Frame, ...] = (
    particle, preposition, urging, label, interrupted, clause, parenthesis, that_clause, told_to, infinitive,
    quoted_as_saying, trailing, labelled_first, thing,
)  # fmt: skip

_REFUSED = frozenset("declined declines decline declining refused refuses refuse refusing".split())
_WITHHOLDING = frozenset("would could will wo".split())
_NOBODY = frozenset("nobody none".split())
_UNREAL = frozenset("can could may might must should would ca".split())
_SAID_BY_NONE = frozenset(
    "accused said told criticized criticised described called reported alleged asked warned".split()
)
_WIDELY_SAID = frozenset("accuse criticize criticise describe characterize".split())
_SPEAKS_BY = frozenset(
    "took taken takes went goes used uses turned appeared appears seemed seems continued sought".split()
)


def plausible(s: Sentence, found: Act) -> bool:
    """Whether someone speaks: "Lund denied the charge" does, "the crews were denied entry" tells of
    nobody."""
    verb = found.verb
    if passes_words_on(s, verb) or _is_unreal(s, verb) or _is_put_to(s, verb):
        return False
    if not found.source and not _said_by_none(s, verb):
        return False
    if s.deps[verb] == "xcomp" and s.words[s.heads[verb]] in _REFUSED:
        return False  # "declined to say when": what was declined holds it
    if s.deps[verb] == "xcomp" and any(s.words[at] in _NOBODY for at in found.source):
        return False  # "nobody thought to ask"
    if s.words[min(found.source, default=verb)] == "it" and s.tags[verb] in ("VB", "VBG"):
        return s.child(verb, "nsubj") is not None  # "it goes without saying", "it is too early to tell"
    return not found.wide or _speaks_surely(s, found)


def _speaks_surely(s: Sentence, found: Act) -> bool:
    """Of a weaker frame: the verb is finite, or what someone took to the air to do."""
    verb = found.verb
    if not found.source or all(s.words[at] in ("i", "we", "you") for at in found.source):
        widely = is_passive(s, verb) and found.lemma in _WIDELY_SAID
        return widely and s.deps[verb] not in ("relcl", "acl", "advcl")
    if any(s.tags[at] == "MD" for at in s.children(verb, "aux")):
        return _withholds(s, verb)
    if s.tags[verb] == "VB":
        to = any(s.words[at] == "to" for at in s.children(verb, "aux"))
        by = s.deps[verb] in ("xcomp", "advcl") and s.words[s.heads[verb]] in _SPEAKS_BY
        return by if to else s.child(verb, "aux") is not None
    return s.deps[verb] not in ("pcomp", "amod")


def _is_unreal(s: Sentence, verb: int) -> bool:
    """As in "Lund could say that": nothing was said."""
    modal = any(s.words[at] in _UNREAL for at in s.children(verb, "aux"))
    return modal and not (_withholds(s, verb) or _only(s, verb))


def _only(s: Sentence, verb: int) -> bool:
    """As in "would say only that ...", "would only say that ..."."""
    return "only" in s.words[verb - 1 : verb] + s.words[verb + 1 : verb + 2]


def _withholds(s: Sentence, verb: int) -> bool:
    """As in "would not confirm that": of a report, that he was asked and did not."""
    modal = next((at for at in s.children(verb, "aux") if s.words[at] in _WITHHOLDING), None)
    return modal is not None and s.child(verb, "neg") is not None and s.tags[verb] == "VB"


def _said_by_none(s: Sentence, verb: int) -> bool:
    """As in "It was announced that ...", "Lund was accused of ...", "the bridge is said to be shut"."""
    subject = s.child(verb, "nsubjpass")
    return subject is not None and (s.words[subject] == "it" or s.words[verb] in _SAID_BY_NONE)


def _is_put_to(s: Sentence, verb: int) -> bool:
    """As in "Asked whether the bridge was safe, Lund replied": she was asked."""
    participle = s.deps[verb] in ("advcl", "acl") and s.tags[verb] in ("VBN", "VBD")
    return participle and not s.children(verb, "aux", "auxpass", "nsubj", "nsubjpass")
