"""A question for a fact and the passages that rank best in; whether the fact is printed there at all out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.store import Store
from retrieval.expected import expects
from retrieval.factual import holds
from retrieval.question import Question
from retrieval.rank import Scored
from retrieval.words import Words

# Of the question's words, in the text of the best passage; a story that has fewer may say the same in others.
# Over two scripted news sets and the sample 12 of 145 questions that can be answered meet silence (of five of
# them the best passage is another story's), and 20 of 46 that cannot are answered.
_SHARES_WORDS = 0.3
# "Why", and "which animals" (otters): to hold no such fact for certain is beyond rules
_TOLD_IN_MANY_WAYS = ("reason", "name")
_ASKED = re.compile(
    r"\W*(?:(?:so|and|but|ok|please|according to [^,]+),? )*"
    r"(?:(?:in|on|at|to|from|by|for|with|of|since) )?"
    r"(?P<word>how \w+|who|whom|whose|when|where|why"
    r"|(?:which|what) (?!is|are|was|were|did|do|does|has|have)\w+"
    r"|сколько|кто|кого|кому|когда|где|куда|откуда|почему|зачем)\b",
    re.IGNORECASE,
)


def is_printed_nowhere(store: Store, words: Words, question: Question, ranked: Sequence[Scored]) -> bool:
    """True where the question asks for one fact and the best passage holds none that fits.

    Only the best one is looked at: among the best three stood a fitting fact for two more of the questions
    that can be answered, and for nine more of those that cannot.
    """
    expected = expects(question.text)
    if expected is None or expected.kind in _TOLD_IN_MANY_WAYS or not ranked:
        return False
    best = ranked[0].id
    texts = store.texts_of(list(store.beside([best])))
    if best not in texts or holds(expected, texts[best][2], question.content):
        return False
    told = {term for _, headline, text in texts.values() for term in words.terms(f"{headline or ''} {text}")}
    asked = words.terms(" ".join(question.content))
    return bool(asked) and sum(term in told for term in asked) >= _SHARES_WORDS * len(asked)


def asked_for(text: str) -> str:
    """The words by which a question asks for a fact; empty where they do not stand first.

    >>> asked_for("So how many ships sank?"), asked_for("since when is it shut"), asked_for("its name")
    ('how many', 'when', '')
    """
    match = _ASKED.match(text)
    return "" if match is None else match["word"].lower()
