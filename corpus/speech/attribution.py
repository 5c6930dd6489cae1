"""Parsed units of an item in, in order; its statements out, quotations that float with the speaker before
them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.model import Item, Span, Statement
from corpus.speech.lexicon import CLAUSE, LEMMA_OF_VERB
from corpus.speech.phrases import noun_phrase
from corpus.speech.quotations import Quoted
from corpus.speech.signatures import signed
from corpus.speech.unit import Read, covers, extended, read_out


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who would say a quotation that comes next."""

    source: Span
    confidence: float
    medium: Span | None = None
    cue: Span | None = None  # of "Lund added:", where what she added stands in the next paragraph


@dataclass(slots=True)
class _Memory:
    """What an item has said so far. Each item begins with an empty one."""

    found: list[Statement] = field(default_factory=list)
    quoting: Statement | None = None  # the direct statement that the passage may go on with
    speaker: _Speaker | None = None
    passage: int = -1


def attributed(item: Item, units: Sequence[Read], *, follows: bool) -> list[Statement]:
    """Every statement of an item, unordered. `follows`: an item of the same article stands before."""
    memory = _Memory()
    for read in units:
        if read.unit.passage != memory.passage:
            memory.passage, memory.quoting = read.unit.passage, None
        speaker = memory.speaker
        memory.speaker = None if speaker is None else replace(speaker, cue=None)
        here = [*_introduced(speaker, item, read), *_run_on(memory, read, read_out(read))]
        held = [*here, *([memory.quoting] if memory.quoting else [])]
        loose = [quote for quote in read.unit.lifted if not covers(held, quote)]
        if read.unit.bare:
            here += _floating(memory, speaker, loose, follows=follows)
        else:
            here += _beside(memory, item, read, speaker, loose, follows=follows)
            memory.speaker = _speaker(read, here) or memory.speaker
        memory.found += here
        direct = [one for one in here if one.kind == "direct"]
        if direct or not read.unit.bare:
            memory.quoting = direct[-1] if direct else None
        for inside in read.inner:
            memory.found += [one for one in read_out(inside) if _is_anothers(item.text, one)]
    return memory.found


def _introduced(speaker: _Speaker | None, item: Item, read: Read) -> list[Statement]:
    """A paragraph without marks behind "Lund added:" is what she added."""
    passage = item.passages[read.unit.passage].span
    if speaker is None or speaker.cue is None or read.unit.span.start > passage.start:
        return []
    if any(mark in passage.of(item.text) for mark in '"“”'):
        return []
    return [Statement("indirect", (passage,), source=speaker.source, cue=speaker.cue, confidence=0.6)]


def _run_on(memory: _Memory, read: Read, here: list[Statement]) -> list[Statement]:
    """The unit's statements where its quotation began in the passage before: one statement holds all of it.

    '"We go.' and, in the next paragraph, '"We stay," Lund said.' are one; so are '"We go," Lund said. "We
    stay.' and '"We rest."'.
    """
    quote = next((one for one in read.unit.lifted if one.goes_on), None)
    begun = _last_direct(memory.found)
    if quote is None or begun is None:
        return here
    before = memory.found[begun]
    claimed = next((at for at, one in enumerate(here) if covers([one], quote)), None)
    if claimed is None:
        _replace(memory, before, extended(before, quote.span))
    elif before.cue is None:
        memory.found.pop(begun)
        here[claimed] = extended(here[claimed], *before.contents)
    return here


def _beside(
    memory: _Memory,
    item: Item,
    read: Read,
    speaker: _Speaker | None,
    loose: Sequence[Quoted],
    *,
    follows: bool,
) -> list[Statement]:
    """Quotations that no verb claims: those that a name signs, and those that are sentences of their own."""
    made: list[Statement] = []
    for quote in loose:
        by_name = signed(item.text, read.unit.span, quote.span)
        if by_name is not None:
            made.append(by_name)
        elif _is_sentence(item.text, read, quote):
            made += _floating(memory, speaker, [quote], follows=follows)
    return made


def _is_sentence(text: str, read: Read, quote: Quoted) -> bool:
    """Whether a quotation is a sentence of its own in front of another: '"We go." The crowd left.'"""
    inside = quote.span.of(text).rstrip("\"”'’» ")
    return quote.span.start == read.unit.span.start and inside.endswith((".", "!", "?", "…"))


def _floating(
    memory: _Memory, speaker: _Speaker | None, loose: Sequence[Quoted], *, follows: bool
) -> list[Statement]:
    """Quotations with nothing around them go on with the one before in their passage, or with its speaker."""
    if loose and memory.quoting is not None:
        _replace(memory, memory.quoting, extended(memory.quoting, *(quote.span for quote in loose)))
        return []
    return [_of_speaker(quote, speaker, follows=follows) for quote in loose]


def _of_speaker(quote: Quoted, last: _Speaker | None, *, follows: bool) -> Statement:
    if last is None:
        return Statement("direct", (quote.span,), continues=follows, confidence=0.5 if follows else 0.3)
    return Statement(
        "direct",
        (quote.span,),
        source=last.source,
        cue=last.cue,
        medium=last.medium,
        confidence=last.confidence,
    )


def _replace(memory: _Memory, old: Statement, new: Statement) -> None:
    memory.found[memory.found.index(old)] = new
    memory.quoting = new


def _last_direct(found: Sequence[Statement]) -> int | None:
    """The place of the statement whose quotation ends last."""
    direct = [at for at, one in enumerate(found) if one.kind == "direct"]
    return max(direct, key=lambda at: found[at].contents[-1].end, default=None)


def _speaker(read: Read, here: Sequence[Statement]) -> _Speaker | None:
    """Who speaks on after this unit: the source of its surest statement, else the subject of its sentence."""
    best = max(
        (one for one in here if one.source),
        key=lambda one: (one.kind == "direct", one.confidence),
        default=None,
    )
    if best is not None and best.source is not None:
        return _Speaker(best.source, 0.7, best.medium)
    for s in reversed(read.sentences):
        for at, head in enumerate(s.heads):
            subject = s.child(at, "nsubj") if head == at else None
            if subject is not None:
                introduces = s.words[-1] == ":" and LEMMA_OF_VERB.get(s.words[at]) in CLAUSE
                cue, confidence = (Span(s.starts[at], s.ends[at]), 0.8) if introduces else (None, 0.5)
                return _Speaker(s.span(noun_phrase(s, subject, at)), confidence, cue=cue)
    return None


def _is_anothers(text: str, statement: Statement) -> bool:
    """Inside a quotation "I said" is the speaker's own word; what someone else is told to have said is
    another's."""
    if statement.source is None:
        return False
    if statement.cue is None or statement.confidence < 0.9:
        return statement.kind == "direct"
    words = statement.source.of(text).split()
    named = any(word[:1].isupper() for word in words) or words[0].lower() in ("he", "she")
    return named and words[0].lower() not in _OF_ANYONE


_OF_ANYONE = frozenset(
    "i we you they it people anyone anybody someone nobody everyone everybody who a an some no".split()
)
