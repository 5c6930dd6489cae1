"""One parsed unit in; its statements out: acts of speech, and quotations given to the verb beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Span, Statement
from corpus.speech.act import Act
from corpus.speech.acts import acts
from corpus.speech.carriers import quoting_outlet
from corpus.speech.details import addressee, medium, negated
from corpus.speech.layout import Unit
from corpus.speech.lexicon import LEMMA_OF_VERB
from corpus.speech.parse import Stretch
from corpus.speech.quotations import Quoted
from corpus.speech.reach import speaks
from corpus.speech.relay import relayed
from corpus.speech.sentence import FINITE, Sentence, joined
from corpus.speech.sources import source

_NEAR = 14  # words between a quotation and its verb
_BEHIND, _BEFORE = 5, 2  # the same for a verb that is none of speech: '"Never," laughed the old Lund'
_TELL_OF = frozenset("reply respond speak comment ask joke".split())
_NEVER_SPEAKS = frozenset("is was are were be been being has had have 's 're 'm did does do".split())


@dataclass(frozen=True, slots=True)
class Read:
    """A unit with its parse."""

    unit: Unit
    sentences: tuple[Sentence, ...]
    inner: tuple[Read, ...] = ()


def read_out(read: Read) -> list[Statement]:
    """The statements of one unit, less quotations that no word in it claims."""
    found: list[Statement] = []
    for stretch, sentence in zip(read.unit.stretches, read.sentences, strict=True):
        # what asides and marks took away may have been all that an act had for contents
        told = [(act, via) for act, via in relayed(sentence, acts(sentence)) if act.content]
        known = [(_resumed(stretch, sentence, act), via) for act, via in told]
        made = [_statement(sentence, act, via) for act, via in known]
        inside = [one for one in read.unit.lifted if one.span in stretch.lifted]
        for place, quote in enumerate(inside):
            if not covers(made, quote):
                made = _given(sentence, [act for act, _ in known], made, place, quote)
        found += made
    return found


def _resumed(stretch: Stretch, s: Sentence, act: Act) -> Act:
    """As in 'The bridge must stay, she said, "whatever it costs."': a small letter goes on with what stands
    before the cue."""
    first, cue = min(act.content), min(act.source | act.cue)
    if s.lifted[first] is None or first < act.verb or not act.source or s.words[cue - 1 : cue] != (",",):
        return act
    inside = Span(s.starts[first], s.ends[first]).of(stretch.text).lstrip("\"“”'‘’«»„`")
    before = range(s.bounds(act.verb).start, cue - 1)
    if not inside[:1].islower() or any(s.lifted[at] is not None or speaks(s, at) for at in before):
        return act
    whole = any(s.tags[at] in {*FINITE, "MD"} for at in before)
    opens = any(s.deps[at] == "mark" for at in list(before)[:1])  # "When it fell, she said, ..."
    return replace(act, content=act.content | frozenset(before)) if whole and not opens else act


def _statement(s: Sentence, act: Act, via: Span | None) -> Statement:
    direct = all(s.lifted[at] is not None or s.is_mark(at) for at in act.content)
    return Statement(
        "direct" if direct else "indirect",
        tuple(s.runs(act.content)) or (s.span(act.content),),
        source=s.span(act.source) if act.source else None,
        cue=s.span(act.cue),
        addressee=addressee(s, act) if act.lemma != "according" else None,
        medium=medium(s, act) if act.lemma != "according" else None,
        via=via,
        negated=negated(s, act),
        confidence=act.confidence,
    )


def _given(
    s: Sentence, known: Sequence[Act], made: list[Statement], place: int, quote: Quoted
) -> list[Statement]:
    """The statements with a quotation that no act holds given to the verb nearest to it."""
    words = [at for at, lifted in enumerate(s.lifted) if lifted == place]
    verb = _nearest_verb(s, words, known) if words else None
    if verb is None:
        return made
    for at, act in enumerate(known):
        if act.verb == verb:
            answers = act.wide and act.lemma in _TELL_OF  # "spoke about the storm" tells what it is about
            told = replace(made[at], contents=(quote.span,)) if answers else extended(made[at], quote.span)
            return [*made[:at], told, *made[at + 1 :]]
    lemma, who = LEMMA_OF_VERB.get(s.words[verb], s.words[verb]), frozenset(source(s, verb))
    confidence = 0.8 if s.words[verb] in LEMMA_OF_VERB else 0.6
    act = Act(lemma, verb, frozenset({verb}), who, frozenset(words), confidence=confidence)
    passing = quoting_outlet(s, verb)
    return [*made, _statement(s, act, s.span(passing) if passing else None)] if who else made


def _nearest_verb(s: Sentence, quoted: Sequence[int], known: Sequence[Act]) -> int | None:
    """The verb that a quotation belongs to: one that has another quotation, one of speech, one right beside
    it."""
    first, last = quoted[0], quoted[-1]
    quoting = [act.verb for act in known if any(s.lifted[at] is not None for at in act.content)]
    near = range(max(0, first - _NEAR), min(len(s.words), last + 1 + _NEAR))

    def distance(at: int) -> tuple[bool, bool, int]:
        gap = first - at if at < first else at - last
        return at not in quoting, s.words[at] not in LEMMA_OF_VERB, gap

    return min((at for at in near if _may_quote(s, at, first, last)), key=distance, default=None)


def _may_quote(s: Sentence, at: int, first: int, last: int) -> bool:
    """Any verb of speech; another one only right beside the quotation."""
    if s.lifted[at] is not None or not s.is_verb(at):
        return False
    if s.words[at] in LEMMA_OF_VERB:
        put = s.words[at] == "asked" and s.deps[at] == "advcl"  # 'Asked why, she shrugged: "..."'
        return s.deps[at] not in ("aux", "auxpass", "amod") and not put
    if s.words[at] in _NEVER_SPEAKS or s.child(at, "nsubj") is None:
        return False
    ended = s.words[last - 1 : last] == (".",)  # '"We go." The crowd left': another sentence
    return (0 < at - last <= _BEHIND and not ended) or 0 < first - at <= _BEFORE


def covers(statements: Sequence[Statement], quote: Quoted) -> bool:
    """Whether the contents of one of the statements hold a quotation."""
    parts = (part for one in statements for part in one.contents)
    return any(part.start <= quote.span.start and quote.span.end <= part.end for part in parts)


def extended(statement: Statement, *spans: Span) -> Statement:
    return replace(statement, contents=tuple(joined([*statement.contents, *spans])))
