"""A headline in; what it says that someone says out. Title case breaks a parser: these are rules for one
line.

Where nothing in the line tells a source from a topic ("Corrin: The Ferry Is Late"), the speakers of the
item's body do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Span, Statement
from corpus.speech import lexicon
from corpus.speech.line import Line, Word, is_finite, line, without_links

_COLON = re.compile(r":\s+|\s+[–—―]\s+|\s+--?\s+")
_MARKS = ("'", '"', "‘", "“")
_NO_SOURCE = frozenset(
    "live video watch opinion analysis exclusive breaking update updated photos correction review recap "
    "explainer news timeline results election interview podcast obituary editorial factbox profile".split()
)
_NEGATIONS = frozenset("not never won't doesn't didn't".split())
_OPEN = frozenset("and or to of in on for the a an with by".split())  # no source ends in one
_LONGEST = 7  # words of a source
_SHORTEST = 3  # words of a headline that may say something


def headline(text: str, span: Span, speakers: frozenset[str] = frozenset()) -> Statement | None:
    """The statement that a headline makes, None where it makes none. `speakers`: words of the body's
    sources."""
    head = line(text, span, speakers)
    if len(head.words) < _SHORTEST:
        return None
    rules = (_after_colon, _says_at_end, _says_before_name, _before_colon, _says_inside)
    return next((found for rule in rules if (found := rule(head)) is not None), None)


def _after_colon(head: Line) -> Statement | None:
    """As in "Bridge To Close On Monday: Lund"."""
    marks = list(_COLON.finditer(head.text, head.span.start, head.span.end))
    if not marks:
        return None
    said, who = Span(head.span.start, marks[-1].start()), Span(marks[-1].end(), head.span.end)
    named, told = head.within(who), head.within(said)
    if not 0 < len(named) <= 4 or len(told) < 3 or named[0].plain in _NO_SOURCE:
        return None
    if not head.text[who.start].isalpha():
        return None
    known = head.speaks(named)
    quoted = said.of(head.text).startswith(_MARKS)
    colon = len(marks) == 1 and marks[0].group().startswith(":")  # behind a dash stands a site as often
    short = len(named) <= 3 and len(told) > max(3, len(named) + 1) and colon
    if head.cue(named) is not None or not (known or quoted or short):
        return None
    return _statement(head, said, who, None, 0.8 if known else 0.6)


def _before_colon(head: Line) -> Statement | None:
    """As in "Ministry: Bridge Will Close", 'Lund: "We Go"'."""
    mark = _COLON.search(head.text, head.span.start, head.span.end)
    if mark is None:
        return None
    who, said = Span(head.span.start, mark.start()), Span(mark.end(), head.span.end)
    named, told = head.within(who), head.within(said)
    if not 0 < len(named) <= 5 or len(told) < 2 or named[-1].plain in _NO_SOURCE:
        return None
    speaks = head.speaks(named) or said.of(head.text).startswith(_MARKS)
    return _statement(head, said, who, None, 0.7) if speaks and head.cue(named) is None else None


def _says_at_end(head: Line) -> Statement | None:
    """As in "Two Men From Corrin, Tarn Magazine Claims"."""
    cue = head.words[-1]
    comma = head.text.rfind(",", head.span.start, cue.start)
    named = [word for word in head.words[:-1] if word.start > comma]
    if cue.lemma not in lexicon.CLAUSE or comma < 0 or not 0 < len(named) <= _LONGEST:
        return None
    if not cue.is_finite_after(named[-1].plain) or cue.plain in lexicon.ALSO_NOUNS - {"claims"}:
        return None
    if ":" in head.text[comma : cue.start]:
        return None
    end = without_links(named)
    start = named[end].start if end < len(named) else cue.start
    who = Span(named[0].start, named[end - 1].end)
    return _statement(head, Span(head.span.start, comma), who, Span(start, cue.end), 0.8)


def _says_before_name(head: Line) -> Statement | None:
    """As in "'The Bridge Is Shut', says Lund"."""
    for at in range(len(head.words) - 2, 1, -1):
        cue, named = head.words[at], head.words[at + 1 :]
        before = head.text[head.span.start : cue.start].rstrip()
        if cue.lemma not in lexicon.CLAUSE or not before.endswith((",", "'", "’", '"', "”")):
            continue
        if len(named) >= _LONGEST - 1 or any(word.plain in ("that", "to") for word in named):
            return None
        if before.endswith(",") and not (len(named) == 1 or head.speaks(named) or _is_name(head, named)):
            return None  # "Company issues alert, says attack possible"
        said = Span(head.span.start, head.span.start + len(before))
        return _statement(head, said, Span(named[0].start, head.span.end), Span(cue.start, cue.end), 0.8)
    return None


def _is_name(head: Line, named: Sequence[Word]) -> bool:
    return len(named) <= 3 and all(head.text[word.start].isupper() for word in named)


def _says_inside(head: Line) -> Statement | None:
    """As in "Lund Says Bridge Will Close", "Brandt Denies Charge", "Corrin Does Not Rule Out Talks"."""
    words, at = head.words, head.cue(head.words, 1)
    if at is None:
        return None
    first, end = head.source_start(at), head.cue_end(at)
    links = first + without_links(words[first:at])
    named, told = words[first:links], words[end + 1 :]
    doubtful = words[at].plain in lexicon.ALSO_NOUNS and end == at and links == at
    if not 0 < len(named) <= _LONGEST or not told or named[-1].plain in _OPEN:
        return None
    if doubtful and not (head.speaks(named) or is_finite(told)):
        return None  # "Insurance Claims Rise"
    audience = told[0] if len(told) > 1 and _tells(words[at], told[0]) else None
    first_said = _after_of(told) if words[at].lemma == "accuse" else told[1 if audience else 0]
    who, cue = Span(named[0].start, named[-1].end), Span(words[links].start, words[end].end)
    found = _statement(head, Span(first_said.start, head.span.end), who, cue, 0.7)
    return found if audience is None else replace(found, addressee=Span(audience.start, audience.end))


def _tells(cue: Word, told: Word) -> bool:
    return cue.lemma in lexicon.TELL and told.plain in lexicon.AUDIENCES


def _after_of(told: tuple[Word, ...]) -> Word:
    """As in "Accuses Brandt Of Lying": lying, as in the body's sentences."""
    of = next((at for at, word in enumerate(told[:-1]) if word.plain == "of"), -1)
    return told[of + 1]


def _statement(head: Line, said: Span, who: Span, cue: Span | None, confidence: float) -> Statement:
    words = "" if cue is None else cue.of(head.text).lower().replace("’", "'")
    inside = said.of(head.text)
    start = said.start + len(inside) - len(inside.lstrip(" ,"))
    end = said.start + len(inside.rstrip(" ,."))
    if start > head.span.start and head.text[start - 1].startswith(_MARKS):
        start -= 1
    return Statement(
        "headline", (Span(min(start, end), end),), source=who, cue=cue,
        negated=not _NEGATIONS.isdisjoint(words.split()), confidence=confidence,
    )  # fmt: skip
