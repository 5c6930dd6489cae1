"""A question and a passage's sentences in; the sentence that answers, or the two, out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Span

# Of a question that expects a kind of fact: one that is not the question's own stands in the sentence.
# Of the 300 answerable questions of unanswerable_dev (5.2 sentences a passage), the answer stands in
# the best sentence: idf mass + cosine .880 of them, with this .887 (weights from .1 to .4: .883 to .887).
_HAS_FACT = 0.3
# The second sentence is chosen for what the best leaves out: terms that the best holds count by this share.
# Answer in either of the two: counted in full .953, .3 .967, this .973, not at all .970.
_TOLD_ALREADY = 0.15
# Both are marked where the second alone holds so much of the idf mass, or is nearly as good, or alone holds a
# fact of the kind, or tells whom the pronoun means that the best begins with. So 1.3 sentences are marked on
# average and hold the answer in .96; with .1 and .85 1.36 and .967, with .15 and .9 1.28 and .953.
_ADDS = 0.12
_NEARLY_AS_GOOD = 0.9
_NOTHING = frozenset[str]()
_PRONOUN = re.compile(r"[\"“]?(?:he|she|it|they|his|her|its|their|this|these|those)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What speaks for one sentence of a passage; `terms` are those of the question that it holds."""

    span: Span
    text: str
    terms: frozenset[str]
    cosine: float
    has_fact: bool = False  # of the kind that the question expects, and not in its own words


@dataclass(frozen=True, slots=True)
class Marks:
    """The sentence that answers best, and the one that would be marked beside it."""

    best: Span
    second: Span | None
    needs_both: bool

    @property
    def spans(self) -> tuple[Span, ...]:
        """What is marked, in printed order."""
        if self.second is None or not self.needs_both:
            return (self.best,)
        return tuple(sorted((self.best, self.second)))


def marks(sentences: Sequence[Sentence], idf: Mapping[str, float]) -> Marks:
    """`idf` weighs each term of the question. There is at least one sentence."""
    mass = sum(idf.values()) or 1.0

    def score(at: int, told: frozenset[str] = _NOTHING) -> float:
        held = sum(idf[term] * (_TOLD_ALREADY if term in told else 1.0) for term in sentences[at].terms)
        return held / mass + sentences[at].cosine + _HAS_FACT * sentences[at].has_fact

    places = range(len(sentences))
    best = max(places, key=score)
    others = [at for at in places if at != best]
    if not others:
        return Marks(sentences[best].span, None, needs_both=False)
    told = sentences[best].terms
    second = max(others, key=lambda at: score(at, told))
    adds = sum(idf[term] for term in sentences[second].terms - told) / mass
    is_needed = (
        adds >= _ADDS
        or score(second) >= _NEARLY_AS_GOOD * score(best)
        or (sentences[second].has_fact and not sentences[best].has_fact)
        or (second == best - 1 and _PRONOUN.match(sentences[best].text) is not None)
    )
    return Marks(sentences[best].span, sentences[second].span, needs_both=is_needed)
