"""The text of a question in; which form of follow-up it has, if it has one, out. English."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retrieval.followups import english_forms as forms
from retrieval.followups.chat import LAST
from retrieval.followups.dates import is_date

_MOST_OF_A_FRAGMENT = 8  # words


@dataclass(frozen=True, slots=True)
class Form:
    """`name` is a key of `english_forms.WHOLE`, or "before", "after", "date", "topic" ("about Geneva"),
    "fragment" ("and Kerry"), or "clause" for all else. `rest` is what the question says beyond its form;
    `number` an item, from 1. `is_led`: it goes on from something ("and ...", "what about ...")."""

    name: str
    rest: str = ""
    number: int = 0
    is_led: bool = False


def form(text: str) -> Form:
    """The form of a question that may be a follow-up.

    >>> form("and Kerry?")
    Form(name='fragment', rest='Kerry', number=0, is_led=True)
    >>> form("show me the second one").number
    2
    >>> form("what happened at the pier before that?")
    Form(name='before', rest='what happened at the pier', number=0, is_led=False)
    """
    bare = forms.LEAD.sub("", text.strip()).strip(' \t?!.,;:…"“”')
    is_led = forms.LEADS_ON.match(text.strip()) is not None
    for name, pattern in forms.WHOLE.items():
        if pattern.fullmatch(bare):
            return Form(name, number=_number(bare) if name == "item" else 0, is_led=is_led)
    found = _in_time(bare, is_led) or _else(bare, is_led) or _fragment(bare, is_led)
    return found or Form("clause", bare, is_led=is_led)


def _in_time(bare: str, is_led: bool) -> Form | None:
    opening = forms.AT_FIRST.match(bare)
    if opening is not None:
        name = "before" if opening["when"].lower() == "before" else "after"
        return Form(name, bare[opening.end() :], is_led=is_led)
    for name, pattern in (("before", forms.BEFORE), ("after", forms.AFTER)):
        match = pattern.search(bare)
        if match is not None:
            rest = bare[: match.start()].strip(" ,")
            return Form(name, "" if forms.HAPPENED.fullmatch(rest) else rest, is_led=is_led)
    return None


def _else(bare: str, is_led: bool) -> Form | None:
    match = forms.ELSE.search(bare)
    if match is None:
        return None
    rest = forms.ANYTHING.sub("what ", f"{bare[: match.start()]}{bare[match.end() :]}".strip())
    rest = re.sub(r"^did (\S+) (say|add|mention|tell)", r"what did \1 \2", re.sub(r" what\s*$", "", rest))
    return Form("else", " ".join(rest.split()), is_led=is_led)


def _fragment(bare: str, is_led: bool) -> Form | None:
    if not 0 < len(bare.split()) <= _MOST_OF_A_FRAGMENT or forms.SET_BEFORE.search(bare):
        return None
    if is_date(bare):
        return Form("date", bare, is_led=is_led)
    about = forms.ABOUT.match(bare)
    if about is not None and not forms.ASKS.search(bare):
        return Form("topic", bare[about.end() :], is_led=is_led)
    if is_led and not forms.ASKS.match(bare):
        return Form("fragment", bare, is_led=is_led)
    return None


def _number(bare: str) -> int:
    """Which item: 1 where no number is given."""
    words = re.findall(r"[a-z]+|\d+", bare.lower())
    for word in words:
        if word == "last":
            return LAST
        if word in forms.ORDINALS:
            return forms.ORDINALS.index(word) + 1
        if word.isdigit():
            return int(word)
    return next((forms.NUMBERS.index(word) + 1 for word in words if word in forms.NUMBERS[1:]), 1)
