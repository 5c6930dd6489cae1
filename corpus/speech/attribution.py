"""Parsed units of an item in; its statements out: acts of speech, and quotations joined to their speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Item, Span, Statement
from corpus.speech.acts import Act, acts
from corpus.speech.details import addressee, medium, negated
from corpus.speech.layout import Unit
from corpus.speech.lexicon import LEMMA_OF_VERB
from corpus.speech.quotations import Quoted
from corpus.speech.relay import relayed
from corpus.speech.sentence import Sentence, joined
from corpus.speech.signatures import signed
from corpus.speech.sources import noun_phrase, source

_NEAR = 14  # words between a quotation and its verb


@dataclass(frozen=True, slots=True)
class Read:
    """A unit with its parse."""

    unit: Unit
    sentences: tuple[Sentence, ...]
    inner: tuple[Read, ...] = ()


def attributed(item: Item, read: Sequence[Read], *, follows: bool) -> list[Statement]:
    """Every statement of an item, unordered. `follows`: an item of the same article stands before."""
    found: list[Statement] = []
    last: _Speaker | None = None
    before: list[Statement] = []  # of the unit before
    place = -1
    for unit in read:
        here = _unit(unit)
        chained = [quote for quote in unit.unit.lifted if quote.goes_on]
        loose = [quote for quote in unit.unit.lifted if not _covers(here, quote)]
        if chained and chained[0] not in loose:
            here = _claimed(found, here, chained[0])
        if chained and found and chained[0] in loose:
            target = _with_quotation(found)
            found[target] = _extended(found[target], chained[0].span)
            loose.remove(chained[0])
            before = [found[target]]
        if loose and not unit.unit.bare:
            here += [one for quote in loose if (one := signed(item.text, unit.unit.span, quote.span)) is not None]
        if unit.unit.bare and loose:
            quoting = [one for one in before if one.kind == "direct"] if unit.unit.passage == place else []
            if quoting and quoting[-1] in found:
                at = found.index(quoting[-1])
                for quote in loose:
                    found[at] = _extended(found[at], quote.span)
                before = [found[at]]
                loose = []
            else:
                here += [_floating(quote, last, follows=follows) for quote in loose]
        for inside in unit.inner:
            found += [one for one in _unit(inside) if _is_anothers(item.text, one)]
        found += here
        if here:
            before = here
        elif not unit.unit.bare:
            before = []
        if not unit.unit.bare:
            last = _speaker(unit, here) or last
        place = unit.unit.passage
    return found


def _claimed(found: list[Statement], here: list[Statement], quote: Quoted) -> list[Statement]:
    """Statements of a unit whose quotation began in passages before that name no one: its speaker said it all."""
    before = found[-1] if found else None
    at = next((place for place, one in enumerate(here) if _covers([one], quote)), None)
    if before is None or before.cue is not None or at is None:
        return here
    found.pop()
    return [*here[:at], replace(here[at], contents=(*before.contents, *here[at].contents)), *here[at + 1 :]]


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who would say a quotation that comes next."""

    source: Span
    confidence: float
    medium: Span | None = None


def _unit(read: Read) -> list[Statement]:
    """The statements of one unit, less quotations that no word in it claims."""
    found: list[Statement] = []
    for number, sentence in enumerate(read.sentences):
        lifted = [quote for quote in read.unit.lifted if read.unit.stretches[number].span.start <= quote.span.start < read.unit.stretches[number].span.end]
        known = relayed(sentence, acts(sentence))
        made = [_statement(sentence, act, via) for act, via in known]
        for place, quote in enumerate(lifted):
            if not _covers(made, quote):
                made = _joined(sentence, known, made, place, quote)
        found += made
    return found


def _statement(s: Sentence, act: Act, via: Span | None) -> Statement:
    contents = tuple(s.runs(act.content))
    direct = all(s.lifted[at] is not None or s.is_mark(at) for at in act.content)
    return Statement(
        "direct" if direct else "indirect",
        contents or (s.span(act.content),),
        source=s.span(act.source) if act.source else None,
        cue=s.span(act.cue),
        addressee=addressee(s, act),
        medium=medium(s, act),
        via=via,
        negated=negated(s, act),
        confidence=act.confidence,
    )


def _joined(
    s: Sentence, known: Sequence[tuple[Act, Span | None]], made: list[Statement], place: int, quote: Quoted
) -> list[Statement]:
    """The statements with a quotation that no act holds given to the verb nearest to it."""
    words = [at for at, lifted in enumerate(s.lifted) if lifted == place]
    if not words:
        return made
    quoting = [act.verb for act, _ in known if any(s.lifted[at] is not None for at in act.content)]
    verb = _nearest_verb(s, words[0], words[-1], quoting)
    if verb is None:
        return made
    for at, (act, _) in enumerate(known):
        if act.verb == verb:
            answers = act.lemma in ("reply", "respond")  # "replied to a question" tells what it answers
            told = replace(made[at], contents=(quote.span,)) if answers and act.wide else _extended(made[at], quote.span)
            return [*made[:at], told, *made[at + 1 :]]
    act = Act(
        LEMMA_OF_VERB.get(s.words[verb], s.words[verb]),
        verb,
        frozenset({verb}),
        frozenset(source(s, verb)),
        frozenset(words),
        confidence=0.8 if s.words[verb] in LEMMA_OF_VERB else 0.6,
    )
    return [*made, _statement(s, act, None)] if act.source else made


def _nearest_verb(s: Sentence, first: int, last: int, quoting: Sequence[int]) -> int | None:
    """The verb that a quotation belongs to: one of speech, else the one right beside it."""
    near = range(max(0, first - _NEAR), min(len(s.words), last + 1 + _NEAR))
    verbs = [at for at in near if s.lifted[at] is None and s.is_verb(at) and _may_quote(s, at, first, last)]
    if not verbs:
        return None

    def distance(at: int) -> tuple[bool, bool, int]:
        gap = first - at if at < first else at - last
        return at not in quoting, s.words[at] not in LEMMA_OF_VERB, gap

    return min(verbs, key=distance)


def _may_quote(s: Sentence, verb: int, first: int, last: int) -> bool:
    """Any verb of speech; another one only right beside the quotation: '"Never," laughed Lund'."""
    if s.words[verb] in LEMMA_OF_VERB:
        return s.deps[verb] not in ("aux", "auxpass", "amod")
    if s.words[verb] in _NEVER_SPEAKS or s.child(verb, "nsubj") is None:
        return False
    return 0 < verb - last <= 5 or 0 < first - verb <= 2


_NEVER_SPEAKS = frozenset("is was are were be been being has had have 's 're 'm did does do".split())


def _covers(statements: Sequence[Statement], quote: Quoted) -> bool:
    return any(
        part.start <= quote.span.start and quote.span.end <= part.end for one in statements for part in one.contents
    )


def _extended(statement: Statement, span: Span) -> Statement:
    return replace(statement, contents=tuple(joined([*statement.contents, span])))


def _with_quotation(found: Sequence[Statement]) -> int:
    """The last statement that holds a quotation."""
    direct = [at for at, one in enumerate(found) if one.kind == "direct"]
    return max(direct, key=lambda at: found[at].contents[-1].end) if direct else len(found) - 1


def _floating(quote: Quoted, last: _Speaker | None, *, follows: bool) -> Statement:
    """A quotation with nothing around it: its speaker stands before it, in this item or in the one before."""
    if last is None:
        return Statement("direct", (quote.span,), continues=follows, confidence=0.5 if follows else 0.3)
    return Statement("direct", (quote.span,), source=last.source, medium=last.medium, confidence=last.confidence)


def _speaker(read: Read, here: Sequence[Statement]) -> _Speaker | None:
    """Who speaks on after this unit: the source of its last statement, else the subject of its sentence."""
    sourced = [one for one in here if one.source is not None]
    if sourced:
        best = max(sourced, key=lambda one: (one.kind == "direct", one.confidence))
        return _Speaker(best.source, 0.7, best.medium)  # type: ignore[arg-type]
    for s in read.sentences:
        for at, head in enumerate(s.heads):
            subject = s.child(at, "nsubj") if head == at else None
            if subject is not None:
                return _Speaker(s.span(noun_phrase(s, subject, at)), 0.5)
    return None


def _is_anothers(text: str, statement: Statement) -> bool:
    """Inside a quotation "I said" is the speaker's own word; what someone else is told to have said is another's."""
    if statement.source is None or statement.cue is None or statement.confidence < 0.9:
        return statement.kind == "direct" and statement.source is not None
    words = statement.source.of(text).split()
    if words[0].lower() in _OF_ANYONE:
        return False
    return words[0].lower() in ("he", "she") or any(word[:1].isupper() for word in words)


_OF_ANYONE = frozenset("i we you they it people anyone anybody someone nobody everyone everybody who a an some no".split())
