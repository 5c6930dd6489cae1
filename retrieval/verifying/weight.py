"""A word in; what hangs on it out: whether it can turn a sentence round, and whether it has content."""

from __future__ import annotations

import unicodedata

_NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor nowhere without cannot cant dont didnt wont isnt wasnt "
    "hardly scarcely barely rarely seldom unless except non anti false untrue unable impossible "
    "deny denies denied denying denial denials refuse refuses refused refusing refusal "
    "reject rejects rejected rejecting rejection fail fails failed failing failure lack lacks lacked".split()
)
_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds "
    "thousand thousands million millions billion billions trillion trillions dozen dozens half halves "
    "quarter quarters first second third fourth fifth sixth seventh eighth ninth tenth once twice "
    "double triple percent".split()
)
_SMALL = frozenset(
    "a an the and or but of in on at to for from by with about into over after before between during "
    "against under as if than then that this these those it its it's he him his she her hers they them "
    "their i my me we our us you your so such up out off down also just only very there here "
    "what which who whom whose when where why how whether did do does doing done is are was were be been "
    "being am has have had having can could will would shall should may might must "
    "say says said saying tell tells told telling".split()
)


def is_grave(form: str) -> bool:
    """True of a negation, a number or a currency's sign: to leave out or change one alters what was said."""
    return (
        is_negation(form)
        or form in _NUMBERS
        or any(character.isnumeric() for character in form)
        or unicodedata.category(form[0]) == "Sc"
    )


def is_negation(form: str) -> bool:
    return form in _NEGATIONS or form.endswith("n't")


def has_content(form: str) -> bool:
    """False of the words that stand in every text, and of signs."""
    return form not in _SMALL and form[0].isalnum()
