"""The text of a question in; what it asks for out: its words, and whose words it wants."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from retrieval.asking import Asked, asked
from retrieval.language import Language, language

# Words that ask, and grammar: they match every passage that says or tells anything, and so say nothing
# about which one is wanted. Leaving them out of the lexical query is worth .083 nDCG on "what did X say".
_ASKING = frozenset(
    "what which who whom whose when where why how whether "
    "did do does doing done is are was were be been being am has have had having "
    "can could will would shall should may might must "
    "say says said saying tell tells told telling "
    "give me us please show find name happen happens happened happening "
    "many much any some there".split()
)
_CONTRACTED = frozenset(  # as typed without an apostrophe, too
    f"{word}n{mark}t"
    for word in "do does did is are was were has have had ca wo would should could must".split()
    for mark in ("'", "’", "")
) | frozenset("whats whos hows wheres whens theres thats".split())
_GRAMMAR = frozenset(
    "a an the and or but nor not no of in on at to for from by with about into over after before between "
    "during against under as if than then that this these those it its he him his she her hers they them "
    "their i my we our you your so such up out off down also just only very".split()
)
_EMPTY = _ASKING | _CONTRACTED | _GRAMMAR
# A verb of saying at the end asks, too ("what did Lund announce?"); elsewhere it may be the point of the
# question ("which company announced a merger?").
_ASKING_AT_THE_END = frozenset(
    "announce announced claim claimed add added report reported state stated".split()
)
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_MOST_CHARACTERS = 2_000  # past this a question is a pasted text; the model reads 256 tokens of it
_MOST_WORDS = 48  # looked up; each costs time


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood: its words, those that say what is looked for, and whose words it wants."""

    text: str
    content: tuple[str, ...]
    asked: Asked | None = None
    language: Language = "en"
    # of a question in another language: its asking word in English, and words that have no English here
    asks: str = ""
    unread: tuple[str, ...] = ()

    @property
    def searched(self) -> str:
        """What an encoder of English reads: the text, or of one in another language its words in English."""
        return self.text if self.language == "en" else f"{self.asks} {' '.join(self.content)}".strip()


def understand(text: str) -> Question:
    """Read a question. One with nothing but question words ("who said what?") has no content."""
    text = " ".join(text.split())[:_MOST_CHARACTERS]
    text = text.encode("utf-8", "replace").decode()  # half a character, as a broken terminal sends it
    words = _words(text)
    if words and words[-1].lower() in _ASKING_AT_THE_END:
        words.pop()
    return Question(text, _content(words), asked(text), language(text))


def topic_words(topic: str) -> tuple[str, ...]:
    """The words of a topic that say what it is."""
    return _content(_words(topic))


def _words(text: str) -> list[str]:
    return [re.sub(r"['’]s$", "", word) for word in _WORD.findall(text)]


def _content(words: Iterable[str]) -> tuple[str, ...]:
    found = [word for word in words if word.lower() not in _EMPTY]
    return tuple(dict.fromkeys(found))[:_MOST_WORDS]
