"""A headline in; what it says that someone says out. Title case breaks a parser: these are rules for one line.

Where nothing in the line tells a source from a topic ("Corrin: The Ferry Is Late"), the speakers of the
item's body do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.model import Span, Statement
from corpus.speech import lexicon

_WORD = re.compile(r"[\w@#][\w'’.&/-]*(?<![.'’])|[\w@#]")
_COLON = re.compile(r":\s+|\s+[–—―]\s+|\s+--?\s+")
_BREAK = re.compile(r"[,;:]|[–—―]|\s-\s")
_OPENERS = frozenset("as after while because but amid that when who which how why and before if where".split())
_LINKS = frozenset("has have had is are does do did will may still also now again not never won't doesn't didn't".split())
_NO_SOURCE = frozenset(
    "live video watch opinion analysis exclusive breaking update updated photos correction review recap explainer "
    "timeline results election interview podcast obituary editorial factbox profile".split()
)
_LONGEST_SOURCE = 7  # words


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    plain: str  # lower case


def headline(text: str, span: Span, speakers: frozenset[str] = frozenset()) -> Statement | None:
    """The statement that a headline makes, None where it makes none. `speakers`: words of the body's sources."""
    words = [_Word(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(text, span.start, span.end)]
    if len(words) < 3:
        return None
    return (
        _after_colon(text, span, words, speakers)
        or _says_at_end(text, span, words)
        or _says_before_name(text, span, words)
        or _before_colon(text, span, words, speakers)
        or _says_inside(text, span, words, speakers)
    )


def _after_colon(text: str, span: Span, words: list[_Word], speakers: frozenset[str]) -> Statement | None:
    """"Bridge To Close On Monday: Lund"."""
    marks = list(_COLON.finditer(text, span.start, span.end))
    if not marks:
        return None
    said, who = Span(span.start, marks[-1].start()), Span(marks[-1].end(), span.end)
    named, told = _within(words, who), _within(words, said)
    if not 0 < len(named) <= 4 or len(told) < 3 or not named[0].plain[0].isalpha() or _cue_at(named) is not None:
        return None
    known = _speaks(named, speakers)
    quoted = said.of(text)[:1] in "\"'“‘"
    if not (known or quoted or (len(named) <= 3 and len(told) > len(named) + 1 and len(marks) == 1)):
        return None
    if not known and len(told) <= 3:
        return None
    return _statement(text, said, who, None, 0.8 if known else 0.6)


def _before_colon(text: str, span: Span, words: list[_Word], speakers: frozenset[str]) -> Statement | None:
    """"Ministry: Bridge Will Close", 'Lund: "We Go"'."""
    mark = _COLON.search(text, span.start, span.end)
    if mark is None:
        return None
    who, said = Span(span.start, mark.start()), Span(mark.end(), span.end)
    named, told = _within(words, who), _within(words, said)
    if not 0 < len(named) <= 5 or len(told) < 2 or named[-1].plain in _NO_SOURCE or _cue_at(named) is not None:
        return None
    if not (_speaks(named, speakers) or said.of(text)[:1] in "\"'“‘"):
        return None
    return _statement(text, said, who, None, 0.7)


def _says_at_end(text: str, span: Span, words: list[_Word]) -> Statement | None:
    """"Two Men From Corrin, Tarn Magazine Claims"."""
    if words[-1].plain not in lexicon.LEMMA_OF_VERB or lexicon.LEMMA_OF_VERB[words[-1].plain] not in lexicon.CLAUSE:
        return None
    comma = text.rfind(",", span.start, words[-1].start)
    named = [word for word in words[:-1] if word.start > comma]
    if comma < 0 or not 0 < len(named) <= _LONGEST_SOURCE or words[-1].plain == named[-1].plain:
        return None
    first = _without_links(named)
    who = Span(named[0].start, named[first - 1].end)
    return _statement(text, Span(span.start, comma), who, Span(named[first].start if first < len(named) else words[-1].start, words[-1].end), 0.8)


def _says_before_name(text: str, span: Span, words: list[_Word]) -> Statement | None:
    """"'The Bridge Is Shut', says Lund"."""
    for at in range(len(words) - 2, 0, -1):
        lemma = lexicon.LEMMA_OF_VERB.get(words[at].plain)
        before = text[span.start : words[at].start].rstrip()
        if lemma in lexicon.CLAUSE and before.endswith((",", "'", "’", '"', "”", ",'")) and len(words) - at <= 6:
            if any(word.plain in ("that", "to") for word in words[at:]) or at < 2:
                return None
            said = Span(span.start, span.start + len(before.rstrip(",")))
            return _statement(text, said, Span(words[at + 1].start, span.end), Span(words[at].start, words[at].end), 0.8)
    return None


def _says_inside(text: str, span: Span, words: list[_Word], speakers: frozenset[str]) -> Statement | None:
    """"Lund Says Bridge Will Close", "Brandt Denies Charge", "Corrin Does Not Rule Out Talks"."""
    at = _cue_at(words[1:])
    if at is None:
        return None
    at += 1
    first = _source_start(text, words, at)
    links = _without_links(words[first:at]) + first
    named, end = words[first:links], _cue_end(words, at)
    if not 0 < len(named) <= _LONGEST_SOURCE or end + 1 >= len(words) + (end > at):
        return None
    told = words[end + 1 :]
    doubtful = words[at].plain in lexicon.ALSO_NOUNS and end == at and links == at
    if not told or (doubtful and not _is_verb(named, told, speakers)):
        return None
    if words[at].plain.startswith("accuse"):
        told = _after_of(told)
    audience = told[0] if words[at].plain.startswith("t") and told[0].plain in lexicon.AUDIENCES and len(told) > 1 else None
    said = Span(told[1 if audience else 0].start, span.end)
    said = Span(_with_mark(text, said.start), said.end)
    made = _statement(text, said, Span(named[0].start, named[-1].end), Span(words[links].start, words[end].end), 0.7)
    return made if audience is None else _told(made, audience)


def _after_of(told: list[_Word]) -> list[_Word]:
    """"Accuses Brandt Of Lying": lying, as in the body's sentences."""
    of = next((at for at, word in enumerate(told) if word.plain == "of"), -1)
    return told[of + 1 :] or told


def is_title_case(text: str, span: Span) -> bool:
    """Whether a line is set as headlines are: nearly every longer word is capital."""
    words = [match.group() for match in _WORD.finditer(text, span.start, span.end)]
    longer = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return 3 <= len(words) <= 25 and len(longer) > 2 and sum(word[0].isupper() for word in longer) >= 0.85 * len(longer)


def _told(made: Statement, audience: _Word) -> Statement:
    return Statement(
        made.kind, made.contents, made.source, made.cue, Span(audience.start, audience.end),
        negated=made.negated, confidence=made.confidence,
    )  # fmt: skip


def _cue_at(words: list[_Word]) -> int | None:
    """The first word that is a finite form of a verb of speech and carries something."""
    for at, word in enumerate(words):
        lemma = lexicon.LEMMA_OF_VERB.get(word.plain)
        follows = words[at + 1].plain if at + 1 < len(words) else ""
        finite = word.plain != lemma and not word.plain.endswith("ing")
        linked = at > 0 and words[at - 1].plain in _LINKS and word.plain == lemma
        if lemma is not None and (finite or linked) and _fits(lemma, follows):
            return at
    return None


def _fits(lemma: str, follows: str) -> bool:
    if follows == "to":
        return lemma in lexicon.INFINITIVE
    if follows in ("by", "in", "at", "from", "with"):
        return False
    if (lemma, follows) in lexicon.WITH_PREPOSITION or (lemma, follows) in lexicon.PARTICLES:
        return True
    if follows in ("for", "of", "on", "about", "over"):
        return lemma == "call"
    return lemma in (lexicon.CLAUSE | lexicon.OBJECT | lexicon.URGE | lexicon.LABEL) - _WEAK or lemma in ("accuse",)


_WEAK = frozenset("continue read signal order request post text cry message rule reason identify name direct press".split())


def _cue_end(words: list[_Word], at: int) -> int:
    lemma = lexicon.LEMMA_OF_VERB[words[at].plain]
    follows = words[at + 1].plain if at + 1 < len(words) else ""
    joined = (lemma, follows) in lexicon.WITH_PREPOSITION or (lemma, follows) in lexicon.PARTICLES or (lemma, follows) == ("call", "on")
    return at + 1 if joined else at


def _source_start(text: str, words: list[_Word], at: int) -> int:
    for place in range(at - 1, 0, -1):
        if words[place].plain in _OPENERS and words[place].plain != "and":
            return place + 1
        if _BREAK.search(text, words[place - 1].end, words[place].start):
            return place
    return 0


def _is_verb(named: list[_Word], told: list[_Word], speakers: frozenset[str]) -> bool:
    """"Lund Claims Victory" by a speaker of the body; "Insurance Claims Rise" by none."""
    return _speaks(named, speakers) or any(word.plain in _FINITE for word in told)


_FINITE = frozenset("is are was were will would has have had can could may might must should".split())


def _without_links(words: list[_Word]) -> int:
    """How many of the words are the source: "Still Has Not" before the cue is none of it."""
    end = len(words)
    while end > 1 and words[end - 1].plain in _LINKS:
        end -= 1
    return end


def _speaks(named: list[_Word], speakers: frozenset[str]) -> bool:
    return any(word.plain in speakers for word in named) or named[-1].plain in lexicon.SPEAKING_NOUNS


def _within(words: list[_Word], span: Span) -> list[_Word]:
    return [word for word in words if span.start <= word.start and word.end <= span.end]


def _with_mark(text: str, start: int) -> int:
    return start - 1 if text[start - 1 : start] in ("'", '"', "‘", "“") and start > 0 else start


def _statement(text: str, said: Span, who: Span, cue: Span | None, confidence: float) -> Statement:
    negated = cue is not None and any(word in _NEGATIONS for word in cue.of(text).lower().replace("’", "'").split())
    start = said.start + len(said.of(text)) - len(said.of(text).lstrip(" ,"))
    end = said.start + len(said.of(text).rstrip(" ,."))
    return Statement(
        "headline", (Span(start, max(start, end)),), source=who, cue=cue, negated=negated, confidence=confidence
    )


_NEGATIONS = frozenset("not never won't doesn't didn't".split())
