"""Acts that a parse does not join to what was said: the commas of the sentence tell."""

from __future__ import annotations

from corpus.speech import lexicon
from corpus.speech.act import Act, act
from corpus.speech.carriers import quote_above
from corpus.speech.reach import speaks
from corpus.speech.sentence import FINITE, Sentence

_BESIDE = ("prep", "advmod", "npadvmod", "prt", "punct", "aux", "auxpass", "neg")
_LONGEST = 10  # words of "Lund told the council on Monday" inside a sentence
_GOES_ON = frozenset({"VBG", "CC", "IN", "WDT", "WP", "``"})  # what opens something else than the rest of it
_AFTER = frozenset(". , on in at during after to".split())


def interrupted(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "The bridge, Lund told the council on Monday, would hold": what stands on both sides."""
    subject = s.subject(verb)
    subject = _it(s, verb) if subject is None else subject
    if lemma not in lexicon.CLAUSE or subject is None or s.child(verb, "xcomp") is not None:
        return None
    first = min(*s.subtree(subject), verb)
    end = _second_comma(s, verb, subject, lemma)
    if end is None or first < 2 or s.words[first - 1] != ",":
        return None
    if any(s.tags[at].startswith("W") for at in range(first, verb + 1)):
        return None  # "the fair, which this year ended on Monday, ..."
    whole = s.bounds(verb)
    quoted = s.is_lifted(end + 1) or s.lifted[whole.start] is not None
    if quoted or any(speaks(s, at) for at in range(whole.start, first)):
        return None
    said = set(range(whole.start, first - 1))
    if s.tag(end + 1) in _GOES_ON and s.word(end + 1) != "including":
        return None
    return act(s, verb, lemma, said | set(range(end + 1, whole.stop)), confidence=0.8)


def _it(s: Sentence, verb: int) -> int | None:
    """The subject of "it was said later", which names nobody."""
    subject = s.child(verb, "nsubjpass")
    return subject if subject is not None and s.words[subject] == "it" else None


def _second_comma(s: Sentence, verb: int, subject: int, lemma: str) -> int | None:
    """The comma behind the cue, if only its own modifiers stand before it."""
    speaking = s.subtree(subject)
    first, last = min(*speaking, verb), max(*speaking, verb)
    end = next(
        (at for at in range(verb + 1, last + _LONGEST) if s.words[at : at + 1] == (",",) and at > first), None
    )
    if end is None or end + 2 >= len(s.words):
        return None
    told = ("dobj", "dative") if lemma in lexicon.TELL else ()
    own = {verb, *speaking}.union(*(s.subtree(at) for at in s.children(verb, *_BESIDE, *told)))
    return end if own.issuperset(range(first, end)) else None


def quoted_as_saying(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "The bridge was shut, Tarn Radio quoted Lund as saying"."""
    quote = quote_above(s, verb)
    subject = None if quote is None else s.child(quote, "nsubj", "nsubjpass")
    if quote is None or subject is None or lemma not in lexicon.CLAUSE:
        return None
    first = min(s.subtree(subject))
    said = set(range(s.bounds(verb).start, max(first - 1, 0)))
    return act(s, verb, lemma, said, confidence=0.8) if said and s.words[first - 1] == "," else None


def trailing(s: Sentence, verb: int, lemma: str) -> Act | None:
    """As in "The bridge holds, Lund said." where the parse does not join the two: all before the comma."""
    subject = s.subject(verb)
    told = lemma in lexicon.TELL
    if lemma not in lexicon.CLAUSE or subject is None or s.child(verb, "xcomp", *(() if told else ("dobj",))):
        return None
    first = min(*s.subtree(subject), verb)
    said = set(range(s.bounds(verb).start, max(first - 1, 0)))
    if first < 2 or s.words[first - 1] != "," or any(s.tags[at].startswith("W") for at in range(first, verb)):
        return None
    ends = (
        _AFTER.issuperset(s.words[verb + 1 : verb + 2]) or _second_comma(s, verb, subject, lemma) is not None
    )
    whole = any(s.tags[at] in {*FINITE, "MD"} for at in said)
    return act(s, verb, lemma, said, confidence=0.7) if ends and whole else None
