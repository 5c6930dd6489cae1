"""A headline as words, and what its words are: cues, sources, links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Span
from corpus.speech import lexicon

_WORD = re.compile(r"[\w@#][\w'’.&/-]*(?<![.'’])|[\w@#]")
_BREAK = re.compile(r"[,;:]|[–—―]|\s-\s")
OPENERS = frozenset("as after while because but amid that when who which how why before if where".split())
_LINKS = frozenset(
    "has have had is are does do did will may still also now again not never won't doesn't didn't can't "
    "cannot wouldn't couldn't".split()
)
_MODALS = frozenset("would could can".split())  # none of the source, and no sign that anyone spoke
_PLURALS = frozenset("police people men women media families feds troops others".split())
_FINITE = frozenset("is are was were will would has have had can could may might must should".split())
_NO_CUE_BEFORE = frozenset("by in at from with into off down up back through".split())
_NEED_A_CALL = frozenset("for of on about over".split())
_WEAK = frozenset(
    "continue read signal order request post text cry message rule reason identify name direct press".split()
)
_IN_A_LINE = (lexicon.CLAUSE | lexicon.OBJECT | lexicon.URGE | lexicon.LABEL) - _WEAK | {"accuse"}
_WITH_PREPOSITION = lexicon.WITH_PREPOSITION | lexicon.PARTICLES | {("call", "on")}


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    plain: str  # lower case

    @property
    def lemma(self) -> str | None:
        """The verb of speech that it may be a form of."""
        return lexicon.LEMMA_OF_VERB.get(self.plain)

    def is_finite_after(self, before: str) -> bool:
        """Whether it is a verb behind this word.

        Headlines are told in the present: "accused" is a participle in them.
        """
        if self.plain == self.lemma:
            return (
                before in _LINKS or before in _PLURALS or (before.endswith("s") and not before.endswith("ss"))
            )
        return self.plain.endswith("s") or self.plain in ("said", "told") or before in ("has", "have", "had")


@dataclass(frozen=True, slots=True)
class Line:
    """A headline, its words, and the words of the sources in its item's body."""

    text: str
    span: Span
    words: tuple[Word, ...]
    speakers: frozenset[str] = frozenset()

    def within(self, span: Span) -> list[Word]:
        return [word for word in self.words if span.start <= word.start and word.end <= span.end]

    def speaks(self, named: Sequence[Word]) -> bool:
        """Whether these words name one who speaks in the body, or a body that speaks: "Ministry"."""
        return any(word.plain in self.speakers for word in named) or named[-1].plain in lexicon.SPEAKING_NOUNS

    def cue(self, words: Sequence[Word], start: int = 0) -> int | None:
        """The place of the first word that is a finite form of a verb of speech and carries something."""
        for at in range(start, len(words)):
            lemma, follows = words[at].lemma, words[at + 1].plain if at + 1 < len(words) else ""
            before = words[at - 1].plain if at else ""
            if lemma is not None and words[at].is_finite_after(before) and _fits(lemma, follows):
                return at
        return None

    def source_start(self, at: int) -> int:
        """Where the source begins that ends before word `at`: "Bridge Shut As Lund Warns" has "Lund"."""
        for place in range(at - 1, 0, -1):
            if self.words[place].plain in OPENERS:
                return place + 1
            if _BREAK.search(self.text, self.words[place - 1].end, self.words[place].start):
                return place
        return 0

    def cue_end(self, at: int) -> int:
        """The last word of the cue: "Rules Out" and "Calls For" have two."""
        pair = (self.words[at].lemma or "", self.words[at + 1].plain if at + 1 < len(self.words) else "")
        return at + 1 if pair in _WITH_PREPOSITION else at


def line(text: str, span: Span, speakers: frozenset[str] = frozenset()) -> Line:
    tail = text.find(" | ", span.start, span.end)  # "Bridge Shut | Tarn News": the site's name
    span = span if tail < 0 else Span(span.start, tail)
    words = (Word(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(text, span.start, span.end))
    return Line(text, span, tuple(words), speakers)


def without_links(words: Sequence[Word]) -> int:
    """How many of the words are the source: "Still Has Not" before the cue is none of it."""
    end = len(words)
    while end > 1 and (words[end - 1].plain in _LINKS | _MODALS or words[end - 1].plain.endswith("ly")):
        end -= 1
    return end


def is_finite(words: Sequence[Word]) -> bool:
    """Whether the words hold a clause for sure: "Bridge Was Unsafe"."""
    return any(word.plain in _FINITE for word in words)


def is_title_case(text: str, span: Span) -> bool:
    """Whether a line is set as headlines are: nearly every longer word is capital."""
    words = [match.group() for match in _WORD.finditer(text, span.start, span.end)]
    longer = [word for word in words if len(word) > 3 and word[0].isalpha()]
    capital = sum(word[0].isupper() for word in longer)
    return 3 <= len(words) <= 25 and len(longer) > 2 and capital >= 0.85 * len(longer)


def _fits(lemma: str, follows: str) -> bool:
    if follows == "to":
        return lemma in lexicon.INFINITIVE or lemma == "say"
    if (lemma, follows) in _WITH_PREPOSITION:
        return True
    return follows not in _NO_CUE_BEFORE | _NEED_A_CALL and lemma in _IN_A_LINE
