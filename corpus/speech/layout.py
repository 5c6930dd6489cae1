"""An item's passages in; the stretches that are worth a parse out, with the quotations lifted out of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Item, Passage, Span
from corpus.speech.lexicon import ABBREVIATIONS, CLAUSE, LEMMA_OF_VERB, TRIGGERS
from corpus.speech.lifting import stands_for_itself
from corpus.speech.line import is_title_case
from corpus.speech.parse import Stretch, stretches
from corpus.speech.quotations import Quoted, quoted, run_on
from corpus.split import passage, trimmed

_WORD = re.compile(r"[^\W\d_]+")
_CLOSERS = "\"”'’»` "
_DATELINE = re.compile(r"[A-Z][A-Z'’.-]+[A-Z][^\n\"“”]{0,60}?(?:\s[—–―-]|\s?--)\s+(?=[A-Z\"“])")
_SIGNATURE = re.compile(r"(?:-{1,3}|[–—―])\s*[A-Z@][^\n\"“”:]{0,60}$")


@dataclass(frozen=True, slots=True)
class Unit:
    """One or several sentences that belong together, because a quotation stands over them."""

    span: Span
    passage: int  # its place among the item's passages
    lifted: tuple[Quoted, ...]  # quotations that stand for themselves, in printed order
    bare: bool  # nothing stands outside of them
    stretches: tuple[Stretch, ...]  # empty: not worth a parse
    inner: tuple[Unit, ...]  # what stands inside the quotations, where it may hold speech


@dataclass(frozen=True, slots=True)
class Layout:
    units: tuple[Unit, ...]
    quotations: tuple[Span, ...]  # every one, scare quotes and those inside others too


def lay_out(item: Item) -> Layout:
    spans = [found.span for found in item.passages]
    plain = [quoted(item.text, span) for span in spans]
    outer = run_on(plain, spans)
    units: list[Unit] = []
    head = line_of(item)
    for number, (found, quotes) in enumerate(zip(item.passages, outer, strict=True)):
        if head is not None and head.start <= found.span.start and found.span.end <= head.end:
            continue
        units += _units(item.text, _without_dateline(item.text, found), number, quotes, deep=True)
    units = [_worth_a_parse(item.text, units, at) for at in range(len(units))]
    every = {quote.span for quotes in (*plain, *outer) for quote in quotes}
    return Layout(tuple(units), tuple(sorted(every)))


def line_of(item: Item) -> Span | None:
    """The item's headline; of an item without one its first line, if that is set as headlines are."""
    if item.headline is not None or not item.passages:
        return item.headline
    first = item.passages[0].span
    return first if is_title_case(item.text, first) else None


def _without_dateline(text: str, found: Passage) -> tuple[Span, ...]:
    """The sentences of a passage; "TARN QUAY, March 3 (TQN) -" before the first is none of its words."""
    match = _DATELINE.match(text, found.span.start, found.span.end)
    if match is None:
        return found.sentences
    kept = [one for one in found.sentences if one.end > match.end()]
    return tuple(Span(max(one.start, match.end()), one.end) for one in kept)


def _units(
    text: str, sentences: Sequence[Span], number: int, quotes: Sequence[Quoted], *, deep: bool
) -> Iterator[Unit]:
    for span in _whole(text, sentences, quotes):
        inside = [quote for quote in quotes if span.start <= quote.span.start and quote.span.end <= span.end]
        lifted = tuple(quote for quote in inside if stands_for_itself(text, span, quote))
        bare = bool(lifted) and not _words_outside(text, span, lifted)
        inner = tuple(unit for quote in lifted for unit in _inside(text, quote, number)) if deep else ()
        parts: tuple[Stretch, ...] = ()
        if not bare and (lifted or _may_speak(text, span)):
            parts = tuple(stretches(text, span, [quote.span for quote in lifted]))
        yield Unit(span, number, lifted, bare, parts, inner)


def _inside(text: str, quote: Quoted, number: int) -> Iterator[Unit]:
    """What is said inside a quotation that may itself report speech."""
    start, end = quote.span.start, quote.span.end
    if quote.opened:
        start += 2 if text[start : start + 2] in ("''", "``") else 1
    while quote.closed and end > start and text[end - 1] in _CLOSERS:
        end -= 1
    span = trimmed(text, Span(min(start, end), end))
    if _may_speak(text, span):
        sentences = _sentences(text, span)
        yield from _units(text, sentences, number, quoted(text, span), deep=False)


def _sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a span. Half a character (JSON can hold one) would stop the splitter: one for one, a
    "?"."""
    inside = span.of(text).encode("utf-8", "replace").decode("utf-8")
    found = passage(inside, Span(0, len(inside))).sentences
    return tuple(Span(span.start + one.start, span.start + one.end) for one in found)


def _may_speak(text: str, span: Span) -> bool:
    return not TRIGGERS.isdisjoint(_WORD.findall(span.of(text).lower()))


def _whole(text: str, sentences: Sequence[Span], quotes: Sequence[Quoted]) -> list[Span]:
    """Sentences with those made one that one quotation covers, or that a splitter should not have parted."""
    whole: list[Span] = []
    for sentence in sentences:
        if whole and (
            any(quote.span.start < sentence.start < quote.span.end for quote in quotes)
            or _ends_in_title(text, whole[-1])
            or _names_its_speaker(text, whole[-1], sentence, quotes)
            or _SIGNATURE.match(text, sentence.start, sentence.end)
        ):
            whole[-1] = Span(whole[-1].start, sentence.end)
        else:
            whole.append(sentence)
    return whole


def _ends_in_title(text: str, sentence: Span) -> bool:
    """As in "... said Ms." is no end of a sentence."""
    return (
        sentence.of(text).rsplit(None, 1)[-1:] != []
        and sentence.of(text).rsplit(None, 1)[-1].lower() in ABBREVIATIONS
    )


def _names_its_speaker(text: str, before: Span, sentence: Span, quotes: Sequence[Quoted]) -> bool:
    """'"Is it over?" Lund asked.' is one sentence, though its first mark ends one."""
    if not any(quote.span.end == before.end for quote in quotes) or sentence.end - sentence.start > 120:
        return False
    words = _WORD.findall(sentence.of(text).lower())
    verbs = [at for at, word in enumerate(words[:9]) if LEMMA_OF_VERB.get(word) in CLAUSE]
    if not verbs:
        return False
    after = words[verbs[0] + 1 : verbs[0] + 2]
    return verbs[0] == 0 or not after or after[0] in _AFTER_A_CUE


_AFTER_A_CUE = frozenset(
    "on in at during to when after before as him her me them us reporters journalists".split()
)


def _words_outside(text: str, span: Span, lifted: Sequence[Quoted]) -> bool:
    start = span.start
    for quote in lifted:
        if _WORD.search(text, start, quote.span.start):
            return True
        start = quote.span.end
    return _WORD.search(text, start, span.end) is not None


def _worth_a_parse(text: str, units: Sequence[Unit], at: int) -> Unit:
    """The unit; parsed too if a quotation with nothing around it follows: its speaker may stand here."""
    unit = units[at]
    follows = at + 1 < len(units) and units[at + 1].bare
    if unit.bare or unit.stretches or not follows:
        return unit
    parts = tuple(stretches(text, unit.span))
    return Unit(unit.span, unit.passage, unit.lifted, unit.bare, parts, unit.inner)
