"""What a verb of speech takes: each frame reads one way in which a verb carries what was said.

A frame is given a sentence, the verb and its lemma, and gives the act or None where it does not fit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corpus.speech import lexicon
from corpus.speech.act import Act, act
from corpus.speech.sentence import Sentence
from corpus.speech.sources import is_passive, noun_phrase, source

Frame = Callable[[Sentence, int, str], "Act | None"]
_QUESTION_WORDS = frozenset("when where why how whether if what who which".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_FAR = 14  # words from a verb to the "that" of its clause
_BESIDE = ("prep", "advmod", "npadvmod", "dobj", "dative", "prt", "punct")
_ASIDE = 10  # words of "Lund told the council on Monday" inside a sentence


def clause(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"Lund said that the bridge holds", '"It holds," said Lund', "The bridge, Lund said, holds"."""
    if lemma not in lexicon.CLAUSE:
        return None
    complement = _complement(s, verb, lemma)
    if complement is None:
        return None
    content = s.subtree(complement, {verb})
    return act(s, verb, lemma, _all_before(s, verb, content) if max(content) < verb else content)


def _all_before(s: Sentence, verb: int, content: set[int]) -> set[int]:
    """"The boats sailed, but the ferry stayed, Lund said": the parse takes the last clause alone."""
    subject = s.child(verb, "nsubj")
    if subject is None:
        return content
    comma = min(s.subtree(subject) | {verb}) - 1
    start = _sentence_start(s, verb)
    before = range(start, max(start, comma))
    if comma <= start or s.words[comma] != "," or any(s.lifted[at] is not None for at in before):
        return content
    speaks = any(s.words[at] in lexicon.LEMMA_OF_VERB and s.tags[at] in _FINITE for at in before if at not in content)
    return content if speaks else set(before)


def _complement(s: Sentence, verb: int, lemma: str) -> int | None:
    found = s.children(verb, "ccomp")
    if found:
        late = len(found) > 1 and found[0] < verb < found[-1] and s.child(found[-1], "mark") is not None
        return found[-1] if late else found[0]
    for other in s.children(verb, "advcl", "xcomp"):
        opener = min(s.subtree(other))
        if s.deps[other] == "advcl" and opener == verb + 1 and s.words[opener] in _QUESTION_WORDS - {"if", "when"}:
            return other
        if s.deps[other] == "advcl" and opener == verb + 1 and s.words[opener] in ("if", "when") and _denied(s, verb):
            return other  # "have not said when they would"
        if s.tags[other] == "VBG" and other == verb + 1 and lemma in ("suggest", "recommend", "propose", "deny", "admit"):
            return other
    return None


def _denied(s: Sentence, verb: int) -> bool:
    return s.child(verb, "neg") is not None or s.deps[verb] == "xcomp"


def interrupted(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"The bridge, Lund told the council on Monday, would hold": what stands on both sides of the commas."""
    subject = s.child(verb, "nsubj")
    if lemma not in lexicon.CLAUSE or subject is None or s.child(verb, "xcomp") is not None:
        return None
    speaking = s.subtree(subject)
    first = min(*speaking, verb)
    if first < 2 or s.words[first - 1] != "," or s.tags[subject].startswith("W"):
        return None
    far = min(max(verb, max(speaking) if subject > verb else verb) + _ASIDE, len(s.words))
    end = next((at for at in range(max(first, verb) + 1, far) if s.words[at] == ","), None)
    if end is None or end + 2 >= len(s.words):
        return None
    beside = speaking.union(*(s.subtree(at) for at in s.children(verb, *_BESIDE)), *[s.children(verb, "aux", "neg")])
    if any(at not in beside and at != verb for at in range(first, end)):
        return None
    start, stop = _sentence_start(s, verb), _sentence_end(s, verb)
    after = end + 1
    if s.lifted[after] is not None or s.lifted[start] is not None or s.tags[after] in ("VBG", "CC", "IN", "WDT", "WP", "``"):
        return None
    if any(s.words[at] in lexicon.LEMMA_OF_VERB and s.is_verb(at) and s.tags[at] in ("VBD", "VBZ") for at in range(start, first)):
        return None
    return act(s, verb, lemma, set(range(start, first - 1)) | set(range(after, stop)), confidence=0.8)


def parenthesis(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"The bridge, Lund said, holds" where the parse hangs the verb on what was said; "as Lund said"."""
    if lemma not in lexicon.CLAUSE or s.heads[verb] == verb:
        return None
    as_clause = s.deps[verb] == "advcl" and any(s.words[at] == "as" for at in s.children(verb, "mark", "advmod"))
    if s.child(verb, "nsubj") is None or not (as_clause or s.deps[verb] == "parataxis"):
        return None
    return act(s, verb, lemma, s.subtree(s.heads[verb], {verb}))


def trailing(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"The bridge holds, Lund said." where the parse does not join the two: all before the comma."""
    subject = s.child(verb, "nsubj")
    if lemma not in lexicon.CLAUSE or subject is None or s.child(verb, "dobj", "xcomp") is not None:
        return None
    first = min(s.subtree(subject) | {verb})
    if first < 2 or s.words[first - 1] != ",":
        return None
    after = s.words[verb + 1 : verb + 2]
    if after and after[0] not in {".", ",", "on", "in", "at", "during", "after", "to"}:
        return None
    start = _sentence_start(s, verb)
    return act(s, verb, lemma, set(range(start, first - 1)), confidence=0.7)


def _sentence_start(s: Sentence, at: int) -> int:
    return min(s.subtree(_root(s, at)))


def _sentence_end(s: Sentence, at: int) -> int:
    return max(s.subtree(_root(s, at))) + 1


def _root(s: Sentence, at: int) -> int:
    while s.heads[at] != at:
        at = s.heads[at]
    return at


def that_clause(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"told a meeting of ferrymen that few boats sailed", where the parse hangs the clause on a noun before it.

    The clause lacks nothing: its "that" is not what sailed.
    """
    if lemma not in lexicon.CLAUSE:
        return None
    below = s.subtree(verb)
    for at in range(verb + 1, min(verb + _FAR, len(s.words))):
        host = s.heads[at]
        if s.words[at] != "that" or at not in below or s.deps[host] not in ("relcl", "ccomp", "acl", "advcl"):
            continue
        if any(child != at for child in s.children(host, "nsubj", "nsubjpass", "expl")):
            return act(s, verb, lemma, s.subtree(host), confidence=0.8)
    return None


def preposition(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"called for a vote", "accused Brandt of lying", "warned against haste"."""
    if lemma == "call":
        urged = _called_on(s, verb)
        if urged is not None or is_passive(s, verb):
            return urged
    for prep in s.children(verb, "prep"):
        if (lemma, s.words[prep]) in lexicon.WITH_PREPOSITION and prep > verb:
            if s.words[prep] == "to" and s.child(verb, "neg") is None:
                return None  # "replied to a question" tells what is answered
            beside = {prep} if prep == verb + 1 else set()
            wish = s.children(verb, "ccomp", "xcomp") if s.words[prep] == "for" else []
            content = (s.subtree(prep) - {prep}).union(*(s.subtree(at) for at in wish if at > prep))
            return act(s, verb, lemma, content, cue=beside, confidence=0.75, wide=True)
    return _called_for(s, verb) if lemma == "call" else None


def _called_for(s: Sentence, verb: int) -> Act | None:
    """"called for the bridge to be shut": the parse makes "for" part of a clause."""
    if s.words[verb + 1 : verb + 2] != ("for",):
        return None
    wish = s.child(verb, "ccomp", "xcomp", "advcl")
    if wish is None:
        return None
    content = s.subtree(wish) | set(range(verb + 2, max(s.subtree(wish)) + 1))
    return act(s, verb, "call", content - {verb + 1}, cue={verb + 1}, confidence=0.75, wide=True)


def _called_on(s: Sentence, verb: int) -> Act | None:
    """"called on the council to wait": the council and what it is to do."""
    prep = s.child(verb, "prep")
    if prep is None or s.words[prep] not in ("on", "upon") or prep != verb + 1:
        return None
    wish = s.child(verb, "xcomp", "advcl")
    inside = s.subtree(prep) - {prep}
    if wish is not None:
        inside |= s.subtree(wish)
    if not any(s.words[at] == "to" for at in inside):
        return None
    return act(s, verb, "call", inside, cue={prep}, confidence=0.85)


def particle(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"ruled out a vote", "pointed out that ..."."""
    prt = s.child(verb, "prt")
    if prt is None or (lemma, s.words[prt]) not in lexicon.PARTICLES or lemma not in lexicon.PHRASAL:
        return None
    complement = s.child(verb, "ccomp", "dobj", "xcomp", "pcomp")
    return None if complement is None else act(s, verb, lemma, s.subtree(complement), cue={prt})


def label(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"called the plan a mistake", "described it as slow", "which she called reckless"."""
    if lemma not in lexicon.LABEL:
        return None
    parts = s.children(verb, "dobj", "oprd", "ccomp", "xcomp", "nsubjpass", "attr", "acomp")
    named = [prep for prep in s.children(verb, "prep") if s.words[prep] == "as" and prep > verb]
    given = [part for part in parts if s.deps[part] in ("oprd", "ccomp", "xcomp", "attr", "acomp")]
    if lemma == "call":
        named = []
    if not given and not named or (lemma in ("name", "identify") and not named) or (lemma == "declare" and not given):
        return None
    if s.deps[verb] == "acl" and s.tags[verb] == "VBN":
        return None  # "a group called the Long Night": a name
    content: set[int] = set()
    for part in (*parts, *named):
        content |= s.subtree(part)
    if is_passive(s, verb):
        return _labelled_by(s, act(s, verb, lemma, content, confidence=0.8, wide=True))
    return act(s, verb, lemma, content, confidence=0.8, wide=True)


def _labelled_by(s: Sentence, found: Act) -> Act:
    """"was described as reckless by Lund": the parse may hang "by Lund" on "reckless"."""
    for at in found.content:
        named = s.child(at, "pobj")
        if s.words[at] == "by" and named is not None and not found.source:
            by = s.subtree(at)
            return replace(found, source=frozenset(noun_phrase(s, named, found.verb)), content=found.content - by)
    return found


def urging(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"urged the council to wait"."""
    wish = s.child(verb, "ccomp", "xcomp")
    if lemma not in lexicon.URGE or wish is None or not _is_infinitive(s, wish):
        return None
    whom = s.child(verb, "dobj", "nsubjpass")
    content = s.subtree(wish) | (set() if whom is None else s.subtree(whom))
    return act(s, verb, lemma, content, confidence=0.8, wide=True)


def told_to(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"told the crews to wait", "warned residents to leave": whom is the one addressed."""
    wish = s.child(verb, "xcomp", "ccomp")
    if lemma not in lexicon.TELL or wish is None:
        return None
    return act(s, verb, lemma, s.subtree(wish), confidence=0.8, wide=True)


def infinitive(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"vowed to leave", "declined to say", "promised to lift the rules"."""
    wish = s.child(verb, "xcomp")
    if lemma not in lexicon.INFINITIVE or wish is None or not _is_infinitive(s, wish):
        return None
    return act(s, verb, lemma, s.subtree(wish), confidence=0.8, wide=True)


def _is_infinitive(s: Sentence, at: int) -> bool:
    return any(s.words[child] == "to" for child in s.children(at, "aux"))


def thing(s: Sentence, verb: int, lemma: str) -> Act | None:
    """"denied the charge", "criticised the plan as slow", "shared her thoughts about it"."""
    told = s.child(verb, "dobj", "nsubjpass")
    shares = lemma in lexicon.SHARE and told is not None and s.words[told] in lexicon.THOUGHTS
    if told is None or not (lemma in lexicon.OBJECT or shares):
        return None
    content = s.subtree(told)
    for prep in s.children(verb, "prep"):
        if s.words[prep] in ("as", "for", "over", "about") and prep > told:
            content |= s.subtree(prep)
    return act(s, verb, lemma, content, confidence=0.6, wide=True)


def plausible(s: Sentence, found: Act) -> bool:
    """Whether a verb that need not speak does: finite, by someone, and not in the reporter's "to" or "would".

    "Lund denied the charge" speaks; "a plan to reject the offer" and "the crews were denied entry" tell of none.
    """
    verb = found.verb
    modal = any(s.words[at] in _UNREAL for at in s.children(verb, "aux"))
    if modal or (not found.source and not _said_by_none(s, verb)) or _is_put_to(s, verb):
        return False
    if s.deps[verb] == "xcomp" and s.words[s.heads[verb]] in _WILL_NOT:
        return False  # "declined to say when": what was declined holds it
    if s.words[min(found.source, default=verb)] == "it" and s.tags[verb] in ("VB", "VBG") and s.child(verb, "nsubj") is None:
        return False  # "it goes without saying that", "it is too early to tell whether"
    if not found.wide:
        return True
    if not found.source or all(s.words[at] in ("i", "we", "you") for at in found.source):
        return is_passive(s, verb) and s.deps[verb] not in ("relcl", "acl", "advcl") and found.lemma in _OF_NO_ONE
    modal = any(s.tags[at] == "MD" for at in s.children(verb, "aux"))
    to = s.tags[verb] == "VB" and any(s.words[at] == "to" for at in s.children(verb, "aux"))
    if to and s.deps[verb] in ("xcomp", "advcl") and s.words[s.heads[verb]] in _SPEAKS_BY:
        return True
    bare = s.tags[verb] == "VB" and s.child(verb, "aux") is None
    return not to and not bare and s.deps[verb] not in ("pcomp", "amod")


def _said_by_none(s: Sentence, verb: int) -> bool:
    """"It was announced that ...", "Lund was accused of ...", "the bridge is said to be shut"."""
    subject = s.child(verb, "nsubjpass")
    return subject is not None and (s.words[subject] == "it" or s.words[verb] in _PASSIVE)


def _is_put_to(s: Sentence, verb: int) -> bool:
    """"Asked whether the bridge was safe, Lund replied": she was asked."""
    return s.deps[verb] in ("advcl", "acl") and s.tags[verb] in ("VBN", "VBD") and not s.children(
        verb, "aux", "auxpass", "nsubj", "nsubjpass"
    )


_WILL_NOT = frozenset("declined declines decline declining".split())
_PASSIVE = frozenset("accused said told criticized criticised described called reported alleged asked warned".split())
_UNREAL = frozenset("can could may might must should would ca".split())
_OF_NO_ONE = frozenset("accuse criticize criticise describe characterize".split())
_SPEAKS_BY = frozenset("took taken takes went goes used uses turned appeared appears seemed seems continued sought".split())
FRAMES: tuple[Frame, ...] = (
    particle,
    preposition,
    urging,
    label,
    interrupted,
    clause,
    parenthesis,
    that_clause,
    told_to,
    infinitive,
    trailing,
    thing,
)
