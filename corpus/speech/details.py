"""To whom and through what: addressee, medium, and whether the act is denied."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.model import Span
from corpus.speech import lexicon
from corpus.speech.act import Act
from corpus.speech.phrases import noun_phrase
from corpus.speech.sentence import Sentence

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
    preps = [at for place in (act.verb, *_speaking(s, act)) for at in s.children(place, "prep", "dative")]
    for prep in preps:
        named = s.child(prep, "pobj")
        accords = s.words[max(0, prep - 1)] == "according"
        if named is None or s.words[prep] != "to" or named in act.content or accords:
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
        written = s.words[partner] == "to" and named is not None and _listens(s, named)
        if named is not None and (s.words[partner] == "with" or written):
            yield named


def _listens(s: Sentence, named: int) -> bool:
    """People and bodies do; "said to varying degrees" names none."""
    proper = s.tags[named] in ("NNP", "NNPS", "PRP")
    written = s.words[s.heads[s.heads[named]]] in _TO_SOMEONE and s.words[named] not in lexicon.MEDIA
    return proper or written or s.words[named] in lexicon.AUDIENCES | lexicon.SPEAKING_NOUNS


_TO_SOMEONE = frozenset("wrote writes writing written complained complains complaining complain".split())


def _asking(s: Sentence, question: int) -> int | None:
    """As in "replied to questions from the fishermen": the fishermen."""
    source = next((at for at in s.children(question, "prep") if s.words[at] in ("from", "by")), None)
    return s.child(source, "pobj") if s.words[question] in _QUESTIONS and source is not None else None


def medium(s: Sentence, act: Act) -> Span | None:
    """As in "Facebook" of "wrote on Facebook", "a statement" of "said in a statement"."""
    places = [act.verb]
    if s.deps[act.verb] in ("xcomp", "advcl", "conj") and s.heads[act.verb] != act.verb:
        places.append(s.heads[act.verb])  # "took to Facebook to say"
    places += [*_speaking(s, act), *s.children(act.verb, "dobj")]  # "admitted the error in a letter"
    issued = s.heads[act.verb]
    if s.deps[act.verb] == "acl" and s.deps[issued] == "dobj" and s.words[issued] in lexicon.MEDIA:
        return _tidy(s, noun_phrase(s, issued, act.verb))  # "issued a statement saying"
    for place in places:
        for prep in s.children(place, "prep", "dative"):
            named = s.child(prep, "pobj")
            if named is not None and not {prep, named} & act.content and _is_medium(s, act, prep, named):
                return _tidy(s, _bare(s, named, act.verb) - act.content - act.source)
    return None


def _speaking(s: Sentence, act: Act) -> list[int]:
    """As in "Speaking on state radio, Lund said", "Lund said, writing to the council"."""
    above = s.heads[act.verb]
    wrote = [above] if s.deps[act.verb] == "advcl" and s.words[above] in _BY_MOUTH_OR_HAND else []
    subject = s.subject(act.verb)
    beside = [] if subject is None else s.children(subject, "acl", "advcl")
    below = (*s.children(act.verb, "advcl"), *beside)
    return [*wrote, *(at for at in below if s.words[at] in _BY_MOUTH_OR_HAND)]


_BY_MOUTH_OR_HAND = lexicon.SPEAKING | {"wrote", "spoke", "posted"}


def _bare(s: Sentence, named: int, verb: int) -> set[int]:
    """The medium without whom it went to: "a letter" of "a letter to the council", "a letter seen by her"."""
    words = noun_phrase(s, named, verb)
    for part in s.children(named, "prep", "acl"):
        if part > named and s.words[part] not in ("of", "on", "about"):
            words = {at for at in words if at < part}
    return words


def _is_medium(s: Sentence, act: Act, prep: int, named: int) -> bool:
    """A statement, an interview; "on" or "to" a name that is no day and no place ("on Tarn Hill" is one)."""
    word, took = s.words[prep], s.words[s.heads[prep]] in _TAKEN
    if s.words[named] in lexicon.OUTLETS and word == "on":
        return True
    if s.words[named] in lexicon.MEDIA:
        return word in _PLACES or (word == "to" and took)
    if not s.tags[named].startswith("NNP") or s.words[named] in lexicon.NOT_MEDIA or act.lemma in _ABOUT:
        return False
    single = s.child(named, "compound", "det", "poss") is None or s.words[named] in lexicon.OUTLETS
    paper = word == "in" and s.words[named] in lexicon.OUTLETS
    return paper or (single and (word in ("on", "via") or (word == "to" and took)))


def negated(s: Sentence, act: Act) -> bool:
    """As in "has not ruled out", "never said", "refused to say", "has yet to confirm"."""
    nor = s.words[act.verb - 1] in ("nor", "neither")
    if nor or s.child(act.verb, "neg") is not None or any(s.words[at] in _NEVER for at in act.cue):
        return True
    if any(s.words[at] in ("nobody", "none", "neither") for at in act.source):
        return True
    above = s.heads[act.verb]
    yet = any(s.words[at] == "yet" for at in s.below[above])
    return s.deps[act.verb] == "xcomp" and (yet or s.words[above] in _REFUSING)


def _tidy(s: Sentence, words: set[int]) -> Span | None:
    runs = s.runs(words)
    return runs[0] if runs else None
