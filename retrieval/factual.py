"""What a factual question expects; whether a passage holds such a fact where the question's words point."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus.model import Span
from retrieval.expected import Expected, expects
from retrieval.facts import facts, unit_behind
from retrieval.stems import related, stem

__all__ = ["Expected", "answers", "expects", "holds"]

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?]*(?:[.!?](?![”\"’']*\s+[\"“A-Z0-9])[^.!?]*)*[.!?]*[”\"’']*\s*")
_PRONOUN = re.compile(
    r"[\"“]?(?:he|she|it|they|his|her|its|their|this|that|these|those|both)\b", re.IGNORECASE
)
_BY = re.compile(r"(?:[^\w.]+\w+){0,6}?[^\w.]+by\s")
_BE = re.compile(r"\b(?:be|been|being|is|are|was|were|get|got)(?: \w+ly)?(?: \w+)? $", re.IGNORECASE)
# Of the dead and the hurt one is told without the other: a figure for these is none for those.
_FATES = tuple(related(word) for word in ("killed", "injured", "missing", "rescued", "arrested"))
_MEASURED_BY = frozenset("old high tall long fast deep wide heavy big large far".split())  # "how old": 71
_BEHIND = 40  # characters
_SHARES = frozenset("rise raise increase cut drop fall share part proportion turnout swing growth".split())
_NO_THING = frozenset(stem(word) for word in "number figure total toll rate percentage share".split())
_ANY_BODY = frozenset(
    word for word in "company firm party club team agency group newspaper bank body side airline".split()
)


def holds(expected: Expected, text: str, words: Iterable[str]) -> bool:
    """Whether a passage has a fact of the expected kind where the question's words point.

    `words` are those of the question that say what is asked. Without any, or in another alphabet, every fact
    of the kind will do.
    """
    return bool(answers(expected, text, words))


def counts(expected: Expected, text: str) -> bool:
    """Whether a passage puts a figure to the very thing that is counted: "16 combat sorties"."""
    if expected.kind != "number" or not expected.thing:
        return False
    behind = (_WORD.findall(text[span.end : span.end + _BEHIND])[:3] for span in facts("number", text))
    return any(stem(expected.thing[-1]) in map(stem, words) for words in behind)


def answers(expected: Expected, text: str, words: Iterable[str]) -> list[Span]:
    """The facts of the expected kind in a passage that the question's words point to, in printed order."""
    words = [word for word in words if word.lower() not in _MEASURED_BY]
    found = told(expected, text, words)
    if not words or not all(word.isascii() for word in words):
        return found
    return [span for span in found if _points(expected, words, text, span)]


def told(expected: Expected, text: str, words: Iterable[str]) -> list[Span]:
    """Every fact of the expected kind that is not made of the question's own words."""
    printed = {stem(word) for word in words}
    return [span for span in facts(expected.kind, text) if not _is_asked(span.of(text), printed)]


def _is_asked(fact: str, printed: set[str]) -> bool:
    """Made of the question's own words: no answer to it."""
    words = [stem(word) for word in _WORD.findall(fact)]
    return bool(words) and all(word in printed for word in words)


def _points(expected: Expected, words: Sequence[str], text: str, fact: Span) -> bool:
    sentence = _around(text, fact)
    read = sentence.of(text) if expected.kind == "number" else _with_antecedent(text, sentence)
    stems = _stems(read)
    if not all(stems & fate for fate in _FATES if stem(expected.act) in fate):
        return False
    if expected.kind == "person" and expected.act:
        return _does(expected.act, text, sentence, fact) and _is_told_of(words, text, stems)
    if expected.kind == "number" and expected.thing and stem(expected.thing[-1]) not in _NO_THING:
        unit = unit_behind(text, fact)
        if unit and _is_measured_in(expected.thing[-1], unit):
            return _is_told_of([word for word in words if word != expected.thing[-1]], text, stems)
        if unit and stem(unit) != stem(expected.thing[-1]):
            return False
        if stems & related(expected.thing[-1]):
            return True
        behind = _stems(" ".join(text[fact.end : sentence.end].split()[:2]))
        return bool(expected.act and behind & related("people") and stems & related(expected.act))
    if (
        expected.thing
        and expected.kind in ("number", "money", "name")
        and not set(expected.thing) & _ANY_BODY
    ):
        return any(stems & related(word) for word in expected.thing)
    return _is_told_of([word for word in words if word not in expected.thing], text, stems)


def _is_measured_in(thing: str, unit: str) -> bool:
    """What has no plural is told in any measure: 50 tons of aid, a deficit or a rise of 4 per cent."""
    return not thing.lower().endswith("s") or ("cent" in unit and thing.lower().rstrip("s") in _SHARES)


def _is_told_of(words: Sequence[str], text: str, sentence: set[str]) -> bool:
    """One of the words stands in the sentence, and a third of them in the passage."""
    stems = _stems(text)
    found = sum(bool(stems & related(word)) for word in words)
    return not words or (any(sentence & related(word) for word in words) and 3 * found >= len(words))


def _stems(text: str) -> set[str]:
    return {stem(word) for word in _WORD.findall(text)}


def _with_antecedent(text: str, sentence: Span) -> str:
    """A sentence that begins with a pronoun is read with the one before it."""
    if sentence.start and _PRONOUN.match(sentence.of(text)):
        return text[_around(text, Span(sentence.start - 1, sentence.start)).start : sentence.end]
    return sentence.of(text)


def _does(act: str, text: str, sentence: Span, fact: Span) -> bool:
    """Whoever is named can be the one who does it: before the verb, or behind "by" where it is passive.

    Where the passage does not print the verb, another may stand for it.
    """
    forms = [match for match in _WORD.finditer(text) if stem(match[0]) == stem(act)]
    forms = [match for match in forms if not match[0].lower().endswith(("ers", "er", "ors", "or"))]
    return not forms or any(
        _is_done_by(text, form, fact) if _BE.search(text[: form.start()]) else fact.start < form.start()
        for form in forms
        if sentence.start <= form.start() < sentence.end
    )


def _is_done_by(text: str, verb: re.Match[str], fact: Span) -> bool:
    by = _BY.match(text, verb.end())
    return by is not None and by.end() <= fact.start


def _around(text: str, span: Span) -> Span:
    """The sentence that holds a fact."""
    for match in _SENTENCE.finditer(text):
        if match.start() <= span.start < match.end():
            return Span(*match.span())
    return Span(0, len(text))
