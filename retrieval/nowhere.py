"""A question for a fact and the passages that rank best in; whether the fact is printed there at all out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.store import Store
from retrieval.expected import expects
from retrieval.factual import counts, holds
from retrieval.question import Question
from retrieval.rank import Scored
from retrieval.sayings import VERBS
from retrieval.words import Words

# Of the question's words, in the text of the best passage; a story that has fewer may say the same in others.
# Over two scripted news sets and the sample 12 of 145 questions that can be answered meet silence (of five of
# them the best passage is another story's), and 20 of 46 that cannot are answered.
_SHARES_WORDS = 0.3
# "Why", and "which animals" (otters): to hold no such fact for certain is beyond rules
_MEASURES = ("age", "speed", "weight", "length")
_MOST_MEASURES = 8
_TOLD_IN_MANY_WAYS = ("reason", "name")
_ASKED = re.compile(
    r"\W*(?:(?:so|and|but|ok|please|according to [^,]+),? )*"
    r"(?:(?:in|on|at|to|from|by|for|with|of|since) )?"
    r"(?P<word>how \w+|who|whom|whose|when|where|why"
    r"|(?:which|what) (?!is|are|was|were|did|do|does|has|have)\w+"
    r"|сколько|кто|кого|кому|когда|где|куда|откуда|почему|зачем)\b",
    re.IGNORECASE,
)


def with_fact_first(
    store: Store, words: Words, question: Question, ranked: Sequence[Scored]
) -> Sequence[Scored] | None:
    """The ranking with a passage that holds the fact that is asked for in front; None: it is printed nowhere.

    Only the text of the best passage is looked at: among the best three passages stood a fitting fact for two
    more of the questions that can be answered, and for nine more of those that cannot. A question for no
    single fact keeps its ranking.
    """
    expected = expects(question.text)
    if expected is None or expected.kind in _TOLD_IN_MANY_WAYS or expected.act in VERBS or not ranked:
        return ranked
    # a measure has a unit of its own: another passage that has one of what is asked is no chance find
    near = [each.id for each in (ranked[:_MOST_MEASURES] if expected.kind in _MEASURES else ranked[:1])]
    texts = store.texts_of([*store.beside([ranked[0].id]), *near])
    held = [id_ for id_ in near if id_ in texts and holds(expected, texts[id_][2], question.content)]
    # another paragraph of the story may tell of something else: it has to count the very thing
    held += [id_ for id_, (_, _, text) in texts.items() if id_ not in near and counts(expected, text)]
    best = next((each for id_ in held for each in ranked if each.id == id_), None)
    if best is not None:
        return [best, *(each for each in ranked if each is not best)]
    headline = texts[ranked[0].id][1] if ranked[0].id in texts else None
    if held or (headline and holds(expected, headline, question.content)):
        return ranked
    told = {term for _, headline, text in texts.values() for term in words.terms(f"{headline or ''} {text}")}
    asked = words.terms(" ".join(question.content))
    is_told = bool(asked) and sum(term in told for term in asked) >= _SHARES_WORDS * len(asked)
    return None if is_told else ranked


def asked_for(text: str) -> str:
    """The words by which a question asks for a fact; empty where they do not stand first.

    >>> asked_for("So how many ships sank?"), asked_for("since when is it shut"), asked_for("its name")
    ('how many', 'when', '')
    """
    match = _ASKED.match(text)
    return "" if match is None else match["word"].lower()
