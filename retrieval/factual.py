"""What a factual question expects; whether a passage holds such a fact where the question's words point."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.model import Span
from retrieval.doing import does, is_called, is_done_to
from retrieval.expected import Expected, expects
from retrieval.facts import facts, unit_behind
from retrieval.stems import related, stem
from retrieval.tally import counts as counts_thing
from retrieval.verbs import forms

__all__ = ["Expected", "answers", "expects", "holds"]

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?]*(?:[.!?](?![”\"’']*\s+[\"“A-Z0-9])[^.!?]*)*[.!?]*[”\"’']*\s*")
_PRONOUN = re.compile(
    r"[\"“]?(?:he|she|it|they|his|her|its|their|this|that|these|those|both)\b", re.IGNORECASE
)
# Of the dead and the hurt one is told without the other: a figure for these is none for those.
_FATES = tuple(related(word) for word in ("killed", "injured", "missing", "rescued", "arrested"))
_MEASURED_BY = frozenset("old high tall long fast deep wide heavy big large far".split())  # "how old": 71
_CHANGED_BY = re.compile(r"\bby (?:about |some |around |nearly |almost |up to |at least |another )?$")
_A_YEAR = re.compile(r"\d{4}")  # of what was built then; of whom it tells no age
_SHARES = frozenset("rise raise increase cut drop fall share part proportion turnout swing growth".split())
_NO_THING = frozenset(stem(word) for word in "number figure total toll rate percentage share".split())
_SOME_PEOPLE = frozenset(  # a toll of people tells nothing of these
    stem(word)
    for word in "child children women men girls boys babies civilians soldiers foreigners policemen".split()
)
_PARTS = frozenset("percentage percent share proportion".split())  # told as "sixty per cent" alone
_ANY_BODY = frozenset(
    word for word in "company firm party club team agency group newspaper bank body side airline".split()
)


def holds(expected: Expected, text: str, words: Iterable[str], headline: str = "") -> bool:
    """Whether a passage has a fact of the expected kind where the question's words point.

    `words` are those of the question that say what is asked. Without any, or in another alphabet, every fact
    of the kind will do.
    """
    return bool(answers(expected, text, words, headline))


def counts(expected: Expected, text: str) -> bool:
    """Whether a passage puts a figure to the very thing that is counted: "16 combat sorties"."""
    if expected.kind != "number" or not expected.thing:
        return False
    told = ((span, _around(text, span)) for span in facts("number", text))
    return any(
        counts_thing(text, sentence, span, expected.thing[-1])
        and _has_fate(expected, _stems(sentence.of(text)))
        for span, sentence in told
    )


def _has_fate(expected: Expected, sentence: set[str]) -> bool:
    act = stem(expected.act)
    return act in forms("lose") or all(sentence & fate for fate in _FATES if act in fate)


def is_of_act(expected: Expected, text: str) -> bool:
    """Whether a passage has the verb of the question in some form."""
    return bool(_stems(text) & forms(expected.act))


def answers(expected: Expected, text: str, words: Iterable[str], headline: str = "") -> list[Span]:
    """The facts of the expected kind in a passage that the question's words point to, in printed order.

    The headline says what the passage need not say again.
    """
    is_state = expected.kind == "length" and "far" not in words
    words = [word for word in words if word.lower() not in _MEASURED_BY]
    found = told(expected, text, words)
    found = [span for span in found if not (is_state and _CHANGED_BY.search(text, 0, span.start))]
    if not words or not all(word.isascii() for word in words):
        return found
    above = frozenset(_stems(headline))
    return [span for span in found if _points(expected, words, Read(text, above), span)]


def told(expected: Expected, text: str, words: Iterable[str]) -> list[Span]:
    """Every fact of the expected kind that is not made of the question's own words."""
    printed = {stem(word) for word in words}
    return [span for span in facts(expected.kind, text) if not _is_asked(span.of(text), printed)]


@dataclass(frozen=True, slots=True)
class Read:
    """A passage, with the stems of its headline."""

    text: str
    headline: frozenset[str]


def _is_asked(fact: str, printed: set[str]) -> bool:
    """Made of the question's own words: no answer to it."""
    words = [stem(word) for word in _WORD.findall(fact)]
    return bool(words) and all(word in printed for word in words)


def _points(expected: Expected, words: Sequence[str], passage: Read, fact: Span) -> bool:
    text = passage.text
    sentence = _around(text, fact)
    read = sentence.of(text) if expected.kind == "number" else _with_antecedent(text, sentence)
    stems = _stems(read)
    if not _has_fate(expected, stems):
        return False
    if expected.kind == "age" and _A_YEAR.search(fact.of(text)):
        return 2 * sum(bool(stems & related(word)) for word in words) >= len(words)
    if expected.part == "undergoes" and not stems & forms(expected.act):
        return False
    if expected.kind == "person" and not _fits(expected, text, sentence, fact):
        return False
    if expected.kind == "person" and expected.act:
        return _is_told_of(words, passage, stems)
    if expected.kind == "number" and expected.thing and stem(expected.thing[-1]) not in _NO_THING:
        unit = unit_behind(text, fact)
        if unit and _is_measured_in(expected.thing[-1], unit):
            rest = [word for word in words if word != expected.thing[-1]]
            return _is_named(expected.thing[-1], unit, passage) and _is_told_of(rest, passage, stems)
        if unit and stem(unit) != stem(expected.thing[-1]):
            return False
        if counts_thing(text, sentence, fact, expected.thing[-1]):
            return True
        behind = _stems(" ".join(text[fact.end : sentence.end].split()[:2]))
        if expected.act and _stems(" ".join(text[fact.end : sentence.end].split()[:1])) & forms(expected.act):
            return True  # "70 oiled guillemots" of "how many birds were oiled"
        is_fate = any(stem(expected.act) in fate for fate in _FATES)
        is_of_some = stem(expected.thing[-1]) in _SOME_PEOPLE
        return bool(
            is_fate and not is_of_some and behind & related("people") and stems & related(expected.act)
        )
    if (
        expected.thing
        and expected.kind in ("number", "money", "name")
        and not set(expected.thing) & (_ANY_BODY | _PARTS)
    ):
        return any(stems & related(word) for word in expected.thing)
    return _is_told_of([word for word in words if word not in expected.thing], passage, stems)


def _is_measured_in(thing: str, unit: str) -> bool:
    """What has no plural is told in any measure: 50 tons of aid, a deficit or a rise of 4 per cent."""
    if stem(thing) in related("people"):
        return False
    return not thing.lower().endswith("s") or ("cent" in unit and thing.lower().rstrip("s") in _SHARES)


def _is_named(thing: str, unit: str, passage: Read) -> bool:
    """A share may be told as "sixty per cent" alone; nobody tells the turnout without a word of it."""
    known = _stems(passage.text) | passage.headline
    return "cent" not in unit or thing.rstrip("s") in _SHARES or bool(known & related(thing))


def _is_told_of(words: Sequence[str], passage: Read, sentence: set[str]) -> bool:
    """One of the words stands in the sentence or the headline, and a third of them in the passage."""
    stems = _stems(passage.text) | passage.headline
    found = sum(bool(stems & related(word)) for word in words)
    near = sentence | passage.headline
    return not words or (any(near & related(word) for word in words) and 3 * found >= len(words))


def _stems(text: str) -> set[str]:
    return {stem(word) for word in _WORD.findall(text)}


def _with_antecedent(text: str, sentence: Span) -> str:
    """A sentence that begins with a pronoun is read with the one before it."""
    if sentence.start and _PRONOUN.match(sentence.of(text)):
        return text[_around(text, Span(sentence.start - 1, sentence.start)).start : sentence.end]
    return sentence.of(text)


def _fits(expected: Expected, text: str, sentence: Span, who: Span) -> bool:
    """Whether somebody does, suffers or is what is asked for."""
    match expected.part:
        case "does":
            return does(expected.act, text, sentence, who)
        case "undergoes":
            return is_done_to(expected.act, text, sentence, who)
        case "is":
            return is_called(expected.thing, text, sentence, who)
        case "named":
            beside = _stems(_with_antecedent(text, sentence))
            return " " in who.of(text) and bool(beside & related(expected.thing[-1]))
        case "any":
            return True


def _around(text: str, span: Span) -> Span:
    """The sentence that holds a fact."""
    for match in _SENTENCE.finditer(text):
        if match.start() <= span.start < match.end():
            return Span(*match.span())
    return Span(0, len(text))
