"""What was said, as words; what a parse broke off from it, to be added."""

from __future__ import annotations

from corpus.speech import lexicon
from corpus.speech.sentence import FINITE, Sentence

_ON_BEHIND = frozenset("because unless".split())
_MARKS_OF_CLAUSE = frozenset({"that", "whether"})


def behind_the_cue(s: Sentence, cue: set[int], content: set[int]) -> set[int]:
    """As in "None had sailed, Lund admitted, because the pier was shut": the rest of what she admitted."""
    last, stop = max(cue), s.bounds(max(cue)).stop
    if max(content) > last or s.words[last + 1 : last + 2] != (",",):
        return set()
    opens = s.words[last + 2 : last + 3]
    return set(range(last + 2, stop)) if _ON_BEHIND.issuperset(opens) and opens else set()


def long_time(s: Sentence, verb: int, content: set[int]) -> set[int]:
    """As in "ruled out a cut this year": what is said of a year or a winter was not said all through it."""
    after = max(content) + 1
    for at in s.children(verb, "npadvmod", "prep"):
        phrase = s.subtree(at)
        if min(phrase) == after and any(s.words[word] in _LONG for word in phrase):
            return phrase if s.words[after] not in ("last", "in") else set()
    return set()


_LONG = frozenset(
    "year years decade decades century season seasons spring summer autumn winter term generation".split()
)


def its_that(s: Sentence, verb: int, content: set[int]) -> set[int]:
    """As in "claims that 12 boats, two of them new, have sunk": the parse makes "12 boats" the claim."""
    gap = range(verb + 1, min(content))
    if len(gap) < 2 or s.word(verb + 1) != "that" or s.child(verb, "ccomp") is None:
        return set()
    return set() if any(s.is_verb(at) for at in gap) else set(gap)


def next_that(s: Sentence, content: set[int]) -> set[int]:
    """As in "added that 12 crews were late, two of them by days, and that the road was shut": all of it."""
    first, last = min(content), max(content)
    if s.words[first] not in _MARKS_OF_CLAUSE or s.lifted[first] is not None:
        return set()
    stop = s.bounds(last).stop
    for at in range(last + 1, stop - 2):
        if speaks(s, at):
            return set()
        if s.tags[at] == "CC" and s.word(at + 1) == s.words[first] and s.tag(at + 2) not in FINITE:
            return set(range(last + 1, stop))
    return set()


def to_the_mark(s: Sentence, content: set[int]) -> set[int]:
    """As in 'called it a "good story in a time when few are"': nothing said ends inside a quotation."""
    marks = [at for at in content if s.words[at] == '"' and s.lifted[at] is None]
    last, stop = max(content), s.bounds(max(content)).stop
    if len(marks) % 2 == 0:
        return set()
    closing = next((at for at in range(last + 1, stop) if s.words[at] == '"'), None)
    return set() if closing is None or closing > last + _QUOTED else set(range(last + 1, closing + 1))


_QUOTED = 30  # words that a quotation inside a sentence may go on for


def speaks(s: Sentence, at: int) -> bool:
    """Whether a word is a finite verb of speech."""
    return s.words[at] in lexicon.LEMMA_OF_VERB and s.tags[at] in FINITE


def to_its_end(s: Sentence, content: set[int]) -> set[int]:
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


def with_list(s: Sentence, content: set[int]) -> set[int]:
    """As in "noted that two things had changed: the tide was high and the boats were light": with what the
    colon opens."""
    last = max(content, default=len(s.words))
    if s.words[last + 1 : last + 2] != (":",) or any(lifted is not None for lifted in s.lifted[last + 1 :]):
        return content
    return content | set(range(last + 1, len(s.words)))


def second_clause(s: Sentence, verb: int, content: set[int]) -> set[int]:
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
