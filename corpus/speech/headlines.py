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
from corpus.speech.line import OPENERS, Line, Word, is_finite, line, without_links

_COLON = re.compile(r":\s+|\s+[–—―]\s+|\s+--?\s+")
_MARKS = ("'", '"', "‘", "“")
_CLOSING = frozenset("'\"’”")
_NO_SOURCE = frozenset(
    "live video watch opinion analysis exclusive breaking update updated photos correction review recap "
    "explainer news timeline results election interview podcast obituary editorial factbox profile".split()
)
_NEGATIONS = frozenset("not never won't doesn't didn't can't cannot wouldn't couldn't".split())
_OPEN = frozenset("and or to of in on for the a an with by".split())  # no source ends in one
_LONGEST = 7  # words of a source
_TELLING = frozenset("tell warn assure remind".split())
_AUDIENCE = 4  # words of one who is told
_SHORTEST = 3  # words of a headline that may say something


def headline(text: str, span: Span, speakers: frozenset[str] = frozenset()) -> Statement | None:
    """The statement that a headline makes, None where it makes none. `speakers`: words of the body's
    sources."""
    head = line(text, span, speakers)
    if len(head.words) < _SHORTEST:
        return None
    rules = (_after_colon, _says_at_end, _tells_at_end, _says_before_name, _before_colon, _says_inside)
    return next((found for rule in rules if (found := rule(head)) is not None), None)


def _after_colon(head: Line) -> Statement | None:
    """As in "Bridge To Close On Monday: Lund"."""
    marks = list(_COLON.finditer(head.text, head.span.start, head.span.end))
    if not marks:
        return None
    said, who = Span(head.span.start, marks[-1].start()), Span(marks[-1].end(), head.span.end)
    named, told = head.within(who), head.within(said)
    quoted = said.of(head.text).startswith(_MARKS)
    if not 0 < len(named) <= 4 or len(told) < (2 if quoted else 3) or named[0].plain in _NO_SOURCE:
        return None
    if not head.text[who.start].isalpha():
        return None
    known = head.speaks(named)
    colon = len(marks) == 1 and marks[0].group().startswith(":")  # behind a dash stands a site as often
    short = len(named) <= 3 and len(told) > max(3, len(named) + 1) and colon
    verb = head.cue(named) is not None and len(named) > 1  # "Two Ministers Resign - Reports" names a source
    if verb or not (known or quoted or short):
        return None
    return _statement(head, said, who, None, 0.8 if known else 0.6)


def _before_colon(head: Line) -> Statement | None:
    """As in "Ministry: Bridge Will Close", 'Lund: "We Go"'."""
    mark = _COLON.search(head.text, head.span.start, head.span.end)
    if mark is None:
        return None
    who, said = Span(head.span.start, mark.start()), Span(mark.end(), head.span.end)
    named, told = head.within(who), head.within(said)
    quoted = said.of(head.text).startswith(_MARKS)
    if not 0 < len(named) <= 5 or len(told) < 2 - quoted or named[-1].plain in _NO_SOURCE:
        return None
    to = next((at for at, word in enumerate(named[:-1]) if word.plain == "to" and at), None)
    if to is not None and to < 4 and head.cue(named) is None:  # "Lund To Council: ..."
        found = _statement(head, said, Span(who.start, named[to - 1].end), None, 0.7)
        return replace(found, addressee=Span(named[to + 1].start, named[-1].end))
    speaks = head.speaks(named) or quoted
    about = next((at for at, word in enumerate(named) if word.plain == "on" and at), None)
    if about is not None:  # "Mayor On Flood: ..."
        who = Span(who.start, named[about - 1].end)
    return _statement(head, said, who, None, 0.7) if speaks and head.cue(named) is None else None


def _says_at_end(head: Line) -> Statement | None:
    """As in "Two Men From Corrin, Tarn Magazine Claims"."""
    cue = head.words[-1]
    comma = head.text.rfind(",", head.span.start, cue.start)
    named = [word for word in head.words[:-1] if word.start > comma]
    if cue.lemma not in lexicon.CLAUSE or comma < 0 or not 0 < len(named) <= _LONGEST:
        return None
    noun = cue.plain in lexicon.ALSO_NOUNS - {"claims"} and not head.speaks(named)
    if not cue.is_finite_after(named[-1].plain) or noun:
        return None
    if ":" in head.text[comma : cue.start]:
        return None
    return _behind_comma(head, comma, named, cue)


def _tells_at_end(head: Line) -> Statement | None:
    """As in "Dam Will Hold, Engineers Tell Valley": the valley is told."""
    for at in range(len(head.words) - 2, 0, -1):
        cue, told = head.words[at], head.words[at + 1 :]
        comma = head.text.rfind(",", head.span.start, cue.start)
        named = [word for word in head.words[:at] if word.start > comma]
        if cue.lemma not in _TELLING or comma < 0 or not 0 < len(named) <= _LONGEST or len(told) > _AUDIENCE:
            continue
        if (
            not cue.is_finite_after(named[-1].plain)
            or is_finite(told)
            or "," in head.text[cue.end : head.span.end]
        ):
            return None
        found = _behind_comma(head, comma, named, cue)
        return replace(found, addressee=Span(told[0].start, told[-1].end))
    return None


def _behind_comma(head: Line, comma: int, named: Sequence[Word], cue: Word) -> Statement:
    """What stands before a comma, and a closing mark behind it, as what those behind it say."""
    end = without_links(named)
    start = named[end].start if end < len(named) else cue.start
    who = Span(named[0].start, named[end - 1].end)
    said = Span(head.span.start, comma + 2 * ((head.text[comma + 1 : comma + 2] or " ") in _CLOSING))
    found = _statement(head, said, who, Span(start, cue.end), 0.8)
    court = cue.plain == "told" and cue is head.words[-1]  # "Ferry Sank In Minutes, Court Told"
    return replace(found, source=None, addressee=who) if court else found


def _says_before_name(head: Line) -> Statement | None:
    """As in "'The Bridge Is Shut', says Lund"."""
    for at in range(len(head.words) - 2, 1, -1):
        cue, named = head.words[at], head.words[at + 1 :]
        before = head.text[head.span.start : cue.start].rstrip()
        if cue.lemma not in lexicon.CLAUSE or not before.endswith((",", "'", "’", '"', "”")):
            continue
        stop = next((place for place, word in enumerate(named) if word.plain in OPENERS), len(named))
        named = named[:stop]  # "says Lund As Talks Go On"
        if not named or cue.plain == cue.lemma != "say":
            return None  # "'Rotten Cake' Remark Haunts Talks"
        if len(named) >= _LONGEST - 1 or any(word.plain in ("that", "to") for word in named):
            return None
        if before.endswith(",") and not (len(named) == 1 or head.speaks(named) or _is_name(head, named)):
            return None  # "Company issues alert, says attack possible"
        said = Span(head.span.start, head.span.start + len(before))
        return _statement(head, said, Span(named[0].start, named[-1].end), Span(cue.start, cue.end), 0.8)
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
    quoted = any(head.text[word.start - 1] in _CLOSING | {"‘", "“"} for word in told)
    doubtful = words[at].plain in lexicon.ALSO_NOUNS and end == at and links == at and not quoted
    if not 0 < len(named) <= _LONGEST or not told or named[-1].plain in _OPEN:
        return None
    if doubtful and not (head.speaks(named) or is_finite(told)):
        return None  # "Insurance Claims Rise"
    if words[at].lemma == "recall" and not is_finite(told):
        return None  # "Ministry Recalls Envoy"
    audience = _audience(head, words[at], told)
    first_said = told[len(audience)]
    who, cue = Span(named[0].start, named[-1].end), Span(words[links].start, words[end].end)
    stop = head.text.find(";", first_said.start, head.span.end)
    said = Span(first_said.start, head.span.end if stop < 0 else stop)
    found = _statement(head, said, who, cue, 0.7)
    return replace(found, addressee=Span(audience[0].start, audience[-1].end)) if audience else found


def _audience(head: Line, cue: Word, told: Sequence[Word]) -> Sequence[Word]:
    """Who is told, of "Tells Reporters Bridge Is Safe", "Tells Brandt To Wait", "Tells Council: Wait"."""
    if cue.lemma not in lexicon.TELL:
        return ()
    for at, word in enumerate(told[1 : _AUDIENCE + 1], start=1):
        colon = ":" in head.text[told[at - 1].end : word.start]
        if colon or (word.plain == "to" and cue.lemma == "tell"):
            return told[:at]
    return told[:1] if len(told) > 1 and told[0].plain in lexicon.AUDIENCES else ()


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
