"""Annotated texts and an extractor in; the share of statements found, and given to the right speaker, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise

from corpus.model import Item, Kind, Span, Statement
from eval.speech.model import Annotated, Attributor, Extractor, Pair, Text
from eval.speech.pairing import Words, pairs

THRESHOLDS: Mapping[str, float] = {"exact": 1.0, ">=.8": 0.8, ">=.5": 0.5}
KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect", "headline")
FIELDS = ("source", "cue", "kind", "addressee", "medium", "via", "negated", "parent", "continues")


@dataclass(frozen=True, slots=True)
class Rate:
    """So many right of so many."""

    right: int
    of: int

    @property
    def share(self) -> float | None:
        """In [0, 1]; None where there was nothing to judge."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the found are right, and how many of the gold are found."""

    precision: Rate
    recall: Rate

    @property
    def f1(self) -> float | None:
        """None where there is no gold."""
        total = self.precision.of + self.recall.of
        return 2 * self.recall.right / total if self.recall.of else None


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured: scores by threshold, and rates over pairs (of an overlap >= .5) unless said.

    `speech`: recall counts speech alone, and what pairs at the threshold with other gold counts neither for
    nor against. `kinds`: the recall of speech at >= .5. `fields`: pairs in which either side has something
    in that field, spans agreeing where they share a word; as far as the annotators judged it.
    """

    set: str
    texts: int
    all: Mapping[str, Score]
    speech: Mapping[str, Score]
    kinds: Mapping[str, Rate]
    fields: Mapping[str, Rate]
    sourced: Rate  # the right source, of pairs whose gold has one
    speaker: Rate  # the right name, of pairs whose speaker has one
    shown: Rate  # the right name, of the names shown
    organisation: Rate  # the right body, of pairs whose speaker speaks for one
    verbatim: Rate  # of all found: contents in printed order, inside their item, no word cut
    pairs: tuple[Pair, ...] = field(repr=False)


def measure(annotated: Annotated, extract: Extractor, attribute: Attributor | None = None) -> Figures:
    """Every text through the extractor, and its statements through the attributor if there is one.

    What either raises goes up: a crash has no figures.
    """
    found = tuple(pair for text in annotated.texts for pair in _found(annotated, text, extract, attribute))
    both = [pair for pair in found if pair.gold and pair.found]
    return Figures(
        set=annotated.name,
        texts=len(annotated.texts),
        all={name: _score(found, least, speech=False) for name, least in THRESHOLDS.items()},
        speech={name: _score(found, least, speech=True) for name, least in THRESHOLDS.items()},
        kinds={kind: rate for kind in KINDS if (rate := _recalled(found, kind)).of},
        fields={name: _agreeing(both, name) for name in FIELDS if name in annotated.judged},
        sourced=_rate(agrees(pair, "source") for pair in both if pair.gold and pair.gold.statement.source),
        speaker=_rate(right_name(pair) for pair in both if pair.gold and pair.gold.speakers),
        shown=_rate(right_name(pair) for pair in both if shown(pair)),
        organisation=_rate(
            right_organisation(pair) for pair in both if pair.gold and pair.gold.organisations
        ),
        verbatim=_rate(is_verbatim(pair.item, pair.found) for pair in found if pair.found),
        pairs=found,
    )


def pinned(figures: Figures) -> dict[str, float]:
    """What floors stand on: shares in [0, 1] by name; what nothing could be judged of is left out."""
    shares = {
        **{f"F {name}": score.f1 for name, score in figures.speech.items()},
        **{f"recall {kind}": rate.share for kind, rate in figures.kinds.items()},
        **{name: rate.share for name, rate in figures.fields.items()},
        **{name: getattr(figures, name).share for name in ("speaker", "shown", "organisation", "verbatim")},
    }
    return {name: round(share, 4) for name, share in shares.items() if share is not None}


def shown(pair: Pair) -> bool:
    """Whether a name is shown where whose statement it is was judged."""
    judged = pair.gold is not None and pair.gold.speakers is not None
    return judged and pair.attribution is not None and pair.attribution.name is not None


def right_name(pair: Pair) -> bool:
    """The name shown is the speaker's; where that is nobody in particular, it is the source as printed."""
    name = pair.attribution.name if pair.attribution else None
    if name is None or pair.gold is None:
        return False
    accepted = pair.gold.speakers or ()
    if not accepted and pair.gold.statement.source:
        accepted = (pair.gold.statement.source.of(pair.item.text),)
    return _is_one_of(name, accepted)


def right_organisation(pair: Pair) -> bool:
    name = pair.attribution.organisation if pair.attribution else None
    return name is not None and pair.gold is not None and _is_one_of(name, pair.gold.organisations)


def plain(name: str) -> str:
    """A name to compare: "the Corrin Navy's" and "Corrin Navy" are one."""
    words = re.sub(r"['’]s?(?=\s|$)", "", name.casefold()).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def hashed(name: str) -> str:
    """A name as gold holds it where the name itself is not ours to print."""
    return f"sha256:{sha256(plain(name).encode()).hexdigest()}"


def agrees(pair: Pair, name: str) -> bool:
    """Whether gold and found statement have the same in one field."""
    if pair.gold is None or pair.found is None:
        return False
    if name == "parent":
        return pair.same_parent
    gold, found = getattr(pair.gold.statement, name), getattr(pair.found, name)
    if isinstance(gold, Span) and isinstance(found, Span):
        words = Words(pair.item.text)
        return gold == found or bool(words.of(gold) & words.of(found))
    return bool(gold == found)


def is_verbatim(item: Item, found: Statement) -> bool:
    """Whether every span of the contents can be shown as the item prints it."""
    words = Words(item.text)
    return all(each.end <= after.start for each, after in pairwise(found.contents)) and all(
        item.span.start <= each.start < each.end <= item.span.end
        and not (words.cut(each.start) or words.cut(each.end))
        for each in found.contents
    )


def _is_one_of(name: str, accepted: Iterable[str]) -> bool:
    return any(each == hashed(name) or plain(each) == plain(name) for each in accepted)


def _found(annotated: Annotated, text: Text, extract: Extractor, attribute: Attributor | None) -> list[Pair]:
    statements = extract(text.items)
    names = attribute(text.items, statements) if attribute else None
    return list(pairs(annotated, text, statements, names))


def _score(found: Sequence[Pair], least: float, *, speech: bool) -> Score:
    gold = [pair for pair in found if pair.gold and (pair.gold.is_speech or not speech)]
    right = sum(pair.overlap >= least for pair in gold)
    neutral = sum(pair.overlap >= least for pair in found if pair.gold) - right
    total = sum(pair.found is not None for pair in found)
    return Score(Rate(right, total - neutral), Rate(right, len(gold)))


def _recalled(found: Sequence[Pair], kind: Kind) -> Rate:
    return _rate(
        pair.found is not None
        for pair in found
        if pair.gold and pair.gold.is_speech and pair.gold.statement.kind == kind
    )


def _agreeing(both: Sequence[Pair], name: str) -> Rate:
    return _rate(
        agrees(pair, name)
        for pair in both
        if pair.gold
        and any(getattr(each, name) not in (None, False) for each in (pair.gold.statement, pair.found))
    )


def _rate(judged: Iterable[bool]) -> Rate:
    values = list(judged)
    return Rate(sum(values), len(values))
