"""A sentence and somebody named in it in; whether he does what is asked, or is what he is asked as, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.model import Span
from retrieval.stems import related, stem
from retrieval.verbs import forms, is_base

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BE = re.compile(r"\b(?:be|been|being|is|are|was|were|get|got)(?: \w+ly)?(?: \w+)? $", re.IGNORECASE)
_BY = re.compile(r"(?:[^\w.]+\w+){0,6}?[^\w.]+by\s")
_AGENT = re.compile(r"\w(?:er|or)s?(?:['’]s)?$", re.IGNORECASE)
# another one's verb follows
_BREAK = re.compile(r"[;:]|\bthat (?!s?he\b|they\b|it\b)|\bnobody\b|\bno one\b", re.IGNORECASE)
_HELPED = re.compile(
    r"\b(?:to|will|would|can|could|may|might|must|shall|should|did|not|and|they|who|we|I) $", re.IGNORECASE
)
_AS = re.compile(r"\bas (?:an?|the|its|their) $")
_APART = re.compile(r"\b(?:with|and|said|says|told|by|to|from|that|had|but)\b|[;:.]", re.IGNORECASE)
_NEW = ("new", "next", "incoming")
_NEW_STEMS = frozenset(
    stem(word)
    for word in "new next incoming named appointed elected succeed replace become chosen took".split()
)
_BESIDE = 2  # words between a name and the noun for who does it: "Lund, the former owner"
_NEAR = 5  # words between a name and what its bearer is called


def does(act: str, text: str, sentence: Span, who: Span) -> bool:
    """Whether somebody stands where the one who does it would: before the verb, behind "by" where it is
    passive, beside the noun for who does it ("its owner, Lund")."""
    return any(_is_doer(text, form, who) for form in _forms_of(act, text, sentence, who))


def is_done_to(act: str, text: str, sentence: Span, who: Span) -> bool:
    """Whether somebody stands where the one to whom it is done would: before the passive, behind the verb."""
    return any(
        who.start < form.start() if _BE.search(text, 0, form.start()) else form.end() <= who.start
        for form in _forms_of(act, text, sentence, who)
    )


def _forms_of(act: str, text: str, sentence: Span, who: Span) -> Iterator[re.Match[str]]:
    meant = forms(act)
    for form in _WORD.finditer(text, sentence.start, sentence.end):
        if stem(form[0]) not in meant or who.start <= form.start() < who.end:
            continue
        if not is_base(form[0]) or _HELPED.search(text, 0, form.start()):
            yield form  # and no noun: "four times the design value"


def _is_doer(text: str, form: re.Match[str], who: Span) -> bool:
    if _AGENT.search(form[0]) and not _AS.search(text, 0, form.start()):
        return _words_between(text, Span(*form.span()), who) <= _BESIDE
    if _BE.search(text, 0, form.start()):
        by = _BY.match(text, form.end())
        return by is not None and by.end() <= who.start
    return who.end <= form.start() and _BREAK.search(text, who.end, form.start()) is None


def is_called(thing: Sequence[str], text: str, sentence: Span, who: Span) -> bool:
    """Whether the last word of `thing` stands beside the name, and the others in the sentence: "Ada Lund, the
    harbour master"."""
    printed = {stem(word) for word in _WORD.findall(text[sentence.start : sentence.end])}
    if not all(printed & (_NEW_STEMS if word in _NEW else related(word)) for word in thing[:-1]):
        return False
    meant = related(thing[-1])
    return any(
        stem(form[0]) in meant
        and not who.start <= form.start() < who.end
        and _words_between(text, Span(*form.span()), who) <= _NEAR
        and not _APART.search(_between(text, Span(*form.span()), who))
        for form in _WORD.finditer(text, sentence.start, sentence.end)
    )


def _words_between(text: str, one: Span, other: Span) -> int:
    return len(_between(text, one, other).split())


def _between(text: str, one: Span, other: Span) -> str:
    first, second = sorted((one, other), key=lambda span: span.start)
    return text[first.end : second.start]
