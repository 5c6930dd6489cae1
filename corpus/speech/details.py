"""To whom and through what: addressee, medium, and whether the act is denied."""

from __future__ import annotations

from corpus.model import Span
from corpus.speech import lexicon
from corpus.speech.act import Act
from corpus.speech.sentence import Sentence
from corpus.speech.sources import noun_phrase

_NEVER = frozenset({"not", "n't", "n’t", "never"})


def addressee(s: Sentence, act: Act) -> Span | None:
    """As in "reporters" of "told reporters", "said to reporters", "in an interview with the Herald"."""
    if act.told:
        return _tidy(s, set(act.told))
    for prep in s.children(act.verb, "prep", "dative"):
        whom = s.child(prep, "pobj")
        if (
            s.words[prep] == "to"
            and whom is not None
            and whom not in act.content
            and not _is_medium(s, prep, whom)
        ):
            asking = _asking(s, whom)
            return _tidy(s, noun_phrase(s, whom if asking is None else asking, act.verb))
    for prep in s.children(act.verb, "prep"):
        occasion = s.child(prep, "pobj")
        partner = None if occasion is None else s.child(occasion, "prep")
        if (
            occasion is not None
            and partner is not None
            and s.words[partner] == "with"
            and _is_medium(s, prep, occasion)
        ):
            whom = s.child(partner, "pobj")
            return None if whom is None else _tidy(s, noun_phrase(s, whom, act.verb))
    return None


def _asking(s: Sentence, question: int) -> int | None:
    """As in "replied to a question from journalists": the journalists."""
    source = next((at for at in s.children(question, "prep") if s.words[at] in ("from", "by")), None)
    asks = s.words[question] in ("question", "questions", "query", "queries")
    return s.child(source, "pobj") if asks and source is not None else None


def medium(s: Sentence, act: Act) -> Span | None:
    """As in "Facebook" of "wrote on Facebook", "a statement" of "said in a statement"."""
    places = [act.verb]
    if s.deps[act.verb] in ("xcomp", "advcl", "conj") and s.heads[act.verb] != act.verb:
        places.append(s.heads[act.verb])  # "took to Facebook to say"
    for place in places:
        for prep in s.children(place, "prep", "dative"):
            named = s.child(prep, "pobj")
            if named is not None and not {prep, named} & act.content and _is_medium(s, prep, named):
                return _tidy(s, noun_phrase(s, named, act.verb) - act.content - act.source)
    return None


def _is_medium(s: Sentence, prep: int, named: int) -> bool:
    word = s.words[prep]
    if (
        word in ("in", "on", "at", "during", "via", "through", "over", "by", "to")
        and s.words[named] in lexicon.MEDIA
    ):
        return word != "to" or s.words[s.heads[prep]] in _TAKEN
    channel = word in ("on", "via") or (word == "to" and s.words[s.heads[prep]] in _TAKEN)
    return channel and s.tags[named].startswith("NNP") and s.words[named] not in lexicon.NOT_MEDIA


_TAKEN = frozenset("took taken take takes taking turned turns turn went goes".split())


def negated(s: Sentence, act: Act) -> bool:
    """As in "has not ruled out", "never said", "declined to say", "has yet to confirm"."""
    if s.child(act.verb, "neg") is not None or any(s.words[at] in _NEVER for at in act.cue):
        return True
    speaks = act.source and any(s.words[at] in ("nobody", "none") for at in act.source)
    above = s.heads[act.verb]
    refuses = s.deps[act.verb] == "xcomp" and s.words[above] in _REFUSING
    yet = s.deps[act.verb] == "xcomp" and any(s.words[at] == "yet" for at in s.below[above])
    return bool(speaks) or refuses or yet


_REFUSING = frozenset(
    "declined declines decline refused refuses refuse failed fails refusing declining".split()
)


def _tidy(s: Sentence, words: set[int]) -> Span | None:
    runs = s.runs(words)
    return runs[0] if runs else None
