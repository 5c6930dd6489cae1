"""A question for a fact and the passages that rank best in; whether the fact is printed there at all out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.store import Store
from retrieval.abstain import confidence, is_weak
from retrieval.expected import Expected, expects
from retrieval.factual import answers, counts, holds, is_of_act
from retrieval.question import Question
from retrieval.rank import Features, Scored, with_facts
from retrieval.sayings import VERBS

# Of the question's idf mass, in the best passage's item; a story that has less may say the same in other
# words. Over three scripted news sets 5 of 125 facts that are printed meet silence, and 20 of 68 that are not
# are answered; with .3 for both two fewer, but 6 of the sample's 60 meet silence, not 2.
_SHARES_WORDS = 0.3
_SHARES_MORE = 0.5  # of a weak match, and of a reason, which may be told without a word for it
_MEASURES = ("age", "speed", "weight", "length")
_FIGURES = (*_MEASURES, "number", "money", "duration")  # in a headline any word may look like a name
_MOST_DOERS = 8
_MOST_MEASURES = 16  # a paragraph may name what is measured in its headline alone, and rank low
_ASKED = re.compile(
    r"\W*(?:(?:so|and|but|ok|please|according to [^,]+),? )*"
    r"(?:(?:in|on|at|to|from|by|for|with|of|since) )?"
    r"(?P<word>how \w+|who|whom|whose|when|where|why"
    r"|(?:which|what) (?!is|are|was|were|did|do|does|has|have)\w+"
    r"|сколько|кто|кого|кому|когда|где|куда|откуда|почему|зачем)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Looked:
    """What is left after a look for the fact: the passages, those that hold it in front.

    `headline`: the passage that lacks it while its headline, alone in its item, has it. `is_nowhere`: it is
    printed nowhere, and the passages are only the nearest.
    """

    shown: tuple[Scored, ...]
    headline: int | None = None
    is_nowhere: bool = False


def looked_for(store: Store, question: Question, worth: Sequence[Scored], ranked: Sequence[Scored]) -> Looked:
    """Where the fact stands that is asked for. A question for no single fact keeps its ranking.

    `worth` is the part of `ranked` that is worth showing. Only the text of the best passage is
    looked at: among the best three passages stood a fitting fact for two more of the questions that can be
    answered, and for nine more of those that cannot.
    """
    expected = expects(question.text)
    if expected is None or not worth or _is_told_in_many_ways(expected):
        return Looked(tuple(worth))
    near = [each.id for each in _near(expected, worth, ranked)]
    texts = store.texts_of([*store.beside([ranked[0].id]), *near])
    held = [id_ for id_ in near if id_ in texts and _holds(expected, question, texts[id_])]
    if expected.kind == "money":
        held = [id_ for id_ in held if id_ == near[0] or is_of_act(expected, texts[id_][2])]
    # another paragraph of the story may tell of something else: it has to count the thing, name the doer
    held += [id_ for id_ in texts if id_ not in near and _tells(expected, question, texts[id_])]
    if any(each.id in held for each in ranked):
        also = [each for each in ranked if each.id in held and each not in worth]
        return Looked(tuple(with_facts([*worth, *also], held)))
    headline = (texts[ranked[0].id][1] if ranked[0].id in texts else None) or ""
    facts = [span.of(headline).lower() for span in answers(expected, headline, question.content)]
    if held or facts:
        body = " ".join(text for _, _, text in texts.values()).lower()
        is_alone = not held and expected.kind in _FIGURES and not any(fact in body for fact in facts)
        return Looked(tuple(worth), ranked[0].id if is_alone else None)
    return Looked(tuple(worth), is_nowhere=_is_the_story(ranked[0].features, expected))


def _near(expected: Expected, worth: Sequence[Scored], ranked: Sequence[Scored]) -> Sequence[Scored]:
    """The passages in which the fact is no chance: a measure of what is asked, what was paid, who did it."""
    if expected.kind in _MEASURES or (expected.kind == "money" and expected.act):
        return ranked[:_MOST_MEASURES]
    return worth[: _MOST_DOERS if expected.part != "any" else 1]


def _is_the_story(best: Features, expected: Expected) -> bool:
    """Whether the best passage is of what is asked: what another story lacks may be printed elsewhere."""
    is_sure = not is_weak(confidence(best)) and expected.kind != "reason"
    return best.whole >= (_SHARES_WORDS if is_sure else _SHARES_MORE)


def _is_told_in_many_ways(expected: Expected) -> bool:
    """To hold no such fact for certain is beyond rules ("which animals": otters); or somebody's words are."""
    return expected.kind == "name" or expected.act in VERBS


def _holds(expected: Expected, question: Question, told: tuple[int, str | None, str]) -> bool:
    _, headline, text = told
    return holds(expected, text, question.content, headline or "")


def _tells(expected: Expected, question: Question, told: tuple[int, str | None, str]) -> bool:
    """Whether a paragraph counts the very thing, names who did it, or gives a reason."""
    if expected.part != "any" or expected.kind == "reason":
        return _holds(expected, question, told)
    return counts(expected, told[2])


def asked_for(text: str) -> str:
    """The words by which a question asks for a fact; empty where they do not stand first.

    >>> asked_for("So how many ships sank?"), asked_for("since when is it shut"), asked_for("its name")
    ('how many', 'when', '')
    """
    match = _ASKED.match(text)
    return "" if match is None else match["word"].lower()
