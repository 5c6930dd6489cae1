"""A text in; the persons that it names, and which of several a "he" or a "she" can mean, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from corpus.lexicon import ENDS_A_PHRASE, INSTITUTIONS, LIGHT, TITLES
from retrieval.sayings import BODIES

Sex = Literal["he", "she", ""]
_NAME = re.compile(
    r"(?<![\w'’-])[A-ZÀ-Ý][\w’'-]*[^\W_](?: (?:(?:van|von|de|der|al|bin) )?[A-ZÀ-Ý][\w-]*[^\W_])+"
)
# what stands before a place or a thing: "at Fort Hallam", "the Silver Heron"
_BEFORE_A_PLACE = re.compile(
    r"\b(?:in|at|to|from|near|on|off|of|through|over|into|around|the|a|an) $", re.IGNORECASE
)
_COURTESY = frozenset("mr mrs ms miss dr sir dame lady lord prof father sister brother".split())
_NO_NAME = TITLES | INSTITUTIONS | BODIES | LIGHT | ENDS_A_PHRASE | _COURTESY
_HE = re.compile(r"\b(?:he|him|his|himself|он|его|ему|ним)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself|она|её|ей|ней)\b", re.IGNORECASE)
_WOMAN = re.compile(
    r"\b(?:\w*woman|\w*women|sister|mother|daughter|wife|widow|aunt|niece|grandmother|queen|princess|mrs|ms|miss"
    r"|actress|girl|nun)\b",
    re.IGNORECASE,
)
_MAN = re.compile(
    r"\b(?:(?!wo)\w*(?<!wo)man|brother|father|son|husband|widower|uncle|nephew|grandfather|king|prince|mr|actor"
    r"|boy|monk)\b",
    re.IGNORECASE,
)


def persons_in(text: str) -> tuple[str, ...]:
    """Names of at least two words, without their titles, that stand for no place or body, in printed order.

    >>> persons_in("The skipper, Pavel Drozd, is held at Fort Hallam, Foreign Minister Anton Reszka said.")
    ('Pavel Drozd', 'Anton Reszka')
    """
    found: dict[str, None] = {}
    for match in _NAME.finditer(text):
        words = match[0].split()
        titles = [at for at, word in enumerate(words) if word.lower() in _NO_NAME]
        if words[-1].lower() in _NO_NAME or (not titles and _BEFORE_A_PLACE.search(text[: match.start()])):
            continue
        name = words[titles[-1] + 1 :] if titles else words
        if len(name) > 1:
            found[" ".join(name)] = None
    return tuple(name for name in found if f"the {name}" not in text)


def named_by(question: str, names: Iterable[str]) -> str:
    """The first of the names whose last word stands in the question; empty where none does."""
    asked = set(re.findall(r"(?<!\bthe )\b[\w-]+", question.lower()))
    return next((name for name in names if name.split()[-1].lower() in asked), "")


def sex_asked(question: str) -> Sex:
    """Whom the first such pronoun is for: a man, a woman, or, without one, anybody."""
    he, she = _HE.search(question), _SHE.search(question)
    if he is None or she is None:
        return "he" if he is not None else "she" if she is not None else ""
    return "he" if he.start() < she.start() else "she"


def sex_told(words: Sequence[str]) -> Sex:
    """What pronouns and words for kin or office tell of who they stand for: the most of them decide."""
    he = sum(bool(_HE.fullmatch(each) or _MAN.search(each)) for each in words)
    she = sum(bool(_SHE.fullmatch(each) or _WOMAN.search(each)) for each in words)
    return "he" if he > she else "she" if she > he else ""
