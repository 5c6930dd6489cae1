"""To whom and through what: addressee, medium, and whether the act is denied."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.model import Span
from corpus.speech import lexicon
from corpus.speech.act import Act
from corpus.speech.sentence import Sentence
from corpus.speech.sources import noun_phrase

_NEVER = frozenset({"not", "n't", "n’t", "never"})
_PLACES = frozenset("in on at during via through over by".split())
_TAKEN = frozenset("took taken take takes taking turned turns turn went goes".split())
_QUESTIONS = frozenset("question questions query queries".split())
_REFUSING = frozenset(
    "declined declines decline refused refuses refuse failed fails refusing declining".split()
)
_ABOUT = frozenset("comment speak talk joke insist call".split())  # what "on" opens behind them is a subject


def addressee(s: Sentence, act: Act) -> Span | None:
    """As in "reporters" of "told reporters", "said to reporters", "in an interview with the Herald"."""
    whom = next(_addressed(s, act), None)
    return None if whom is None else _tidy(s, noun_phrase(s, whom, act.verb) - act.content)


def _addressed(s: Sentence, act: Act) -> Iterator[int]:
    if act.told:
        yield next(at for at in sorted(act.told) if s.heads[at] not in act.told)
    preps = s.children(act.verb, "prep", "dative")
    for prep in preps:
        named = s.child(prep, "pobj")
        if named is None or s.words[prep] != "to" or named in act.content:
            continue
        asking = _asking(s, named)
        if asking is not None:
            yield asking
        elif _listens(s, named) and not _is_medium(s, act, prep, named):
            yield named
    for prep in preps:
        occasion = s.child(prep, "pobj")
        partner = None if occasion is None else s.child(occasion, "prep")
        if occasion is None or partner is None or not _is_medium(s, act, prep, occasion):
            continue
        named = s.child(partner, "pobj")
        if s.words[partner] == "with" and named is not None:
            yield named


def _listens(s: Sentence, named: int) -> bool:
    """People and bodies do; "said to varying degrees" names none."""
    proper = s.tags[named] in ("NNP", "NNPS", "PRP")
    return proper or s.words[named] in lexicon.AUDIENCES | lexicon.SPEAKING_NOUNS


def _asking(s: Sentence, question: int) -> int | None:
    """As in "replied to a question from journalists": the journalists."""
    source = next((at for at in s.children(question, "prep") if s.words[at] in ("from", "by")), None)
    return s.child(source, "pobj") if s.words[question] in _QUESTIONS and source is not None else None


def medium(s: Sentence, act: Act) -> Span | None:
    """As in "Facebook" of "wrote on Facebook", "a statement" of "said in a statement"."""
    places = [act.verb]
    if s.deps[act.verb] in ("xcomp", "advcl", "conj") and s.heads[act.verb] != act.verb:
        places.append(s.heads[act.verb])  # "took to Facebook to say"
    for place in places:
        for prep in s.children(place, "prep", "dative"):
            named = s.child(prep, "pobj")
            if named is not None and not {prep, named} & act.content and _is_medium(s, act, prep, named):
                return _tidy(s, noun_phrase(s, named, act.verb) - act.content - act.source)
    return None


def _is_medium(s: Sentence, act: Act, prep: int, named: int) -> bool:
    """A statement, an interview; "on" or "to" a name that is no day and no place ("on Tarn Hill" is one)."""
    word, took = s.words[prep], s.words[s.heads[prep]] in _TAKEN
    if s.words[named] in lexicon.MEDIA:
        return word in _PLACES or (word == "to" and took)
    if not s.tags[named].startswith("NNP") or s.words[named] in lexicon.NOT_MEDIA or act.lemma in _ABOUT:
        return False
    single = s.child(named, "compound", "det", "poss") is None or s.words[named] in lexicon.OUTLETS
    return single and (word in ("on", "via") or (word == "to" and took))


def negated(s: Sentence, act: Act) -> bool:
    """As in "has not ruled out", "never said", "refused to say", "has yet to confirm"."""
    if s.child(act.verb, "neg") is not None or any(s.words[at] in _NEVER for at in act.cue):
        return True
    if any(s.words[at] in ("nobody", "none") for at in act.source):
        return True
    above = s.heads[act.verb]
    yet = any(s.words[at] == "yet" for at in s.below[above])
    return s.deps[act.verb] == "xcomp" and (yet or s.words[above] in _REFUSING)


def _tidy(s: Sentence, words: set[int]) -> Span | None:
    runs = s.runs(words)
    return runs[0] if runs else None
