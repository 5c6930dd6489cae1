"""What every surface shows alike: hits grouped into one card an item, and the parts of a card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from bot.render.dates import dated
from corpus.clock.yearless import is_yearless
from retrieval.phrases import ENGLISH, Phrases, phrases
from retrieval.wording import only_words

if TYPE_CHECKING:
    from retrieval.language import Language
    from retrieval.model import Answer, Hit, Searched


@dataclass(frozen=True, slots=True)
class Card:
    """One item with its hits in printed order, and where else the same words stand."""

    hits: tuple[Hit, ...]
    also: tuple[str, ...] = ()
    language: Language = "en"

    @property
    def say(self) -> Phrases:
        return phrases(self.language)

    @property
    def headline(self) -> str | None:
        return self.hits[0].headline

    @property
    def source(self) -> str:
        return self.hits[0].source_name or PurePath(self.hits[0].file).name

    @property
    def also_in(self) -> str:
        """The files that print the same: `Also in: evening.txt, item 5`; empty where none does."""
        found = dict.fromkeys(_place(each, self.say) for hit in self.hits for each in hit.also_in)
        return self.say.also_in(tuple(found)) if found else ""

    @property
    def where(self) -> str:
        """`item 4, Bridge Closed` or `item 7 (no headline), as told by Ada Lund`."""
        headline = f", {self.headline}" if self.headline else f" {self.say.no_headline()}"
        parents = [each.parent_speaker for hit in self.hits for each in hit.statements or ()]
        told_by = {each for each in parents if each}
        teller = f", {self.say.told_by(told_by.pop())}" if len(told_by) == 1 else ""
        return f"{self.say.items([self.hits[0].item])}{headline}{teller}"

    @property
    def place(self) -> str:
        """Where it stands: source, item number, date. `RFE/RL live blog · item 4 · 20 January 2016`."""
        return f"{self.source} · {self.say.items([self.hits[0].item])} · {dated(self.hits[0], self.say)}"


def _place(also: str, say: Phrases) -> str:
    """`evening.txt, item 5` for `FILE#ITEM`; `evening.txt` for `FILE`, which is the same throughout."""
    name, _, number = also.rpartition("#")
    if not name or not number.isdigit():
        return PurePath(also).name
    return f"{PurePath(name).name}, {say.items([int(number)])}"


def cards(hits: Sequence[Hit], language: Language = "en") -> tuple[Card, ...]:
    """One card an item, ordered by the item's best hit; hits of a card in printed order."""
    by_item: dict[tuple[str, int], list[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: hit.rank):
        by_item.setdefault((hit.file, hit.item), []).append(hit)
    groups = [tuple(sorted(group, key=lambda hit: hit.start)) for group in by_item.values()]
    return _folded([Card(group, language=language) for group in groups])


def _folded(found: Sequence[Card]) -> tuple[Card, ...]:
    """Words printed twice are one statement with its routes: a card that has nothing else is named in the
    first that has them."""
    shown: list[Card] = []
    for card in found:
        words = _quoted(card)
        first = next((each for each in shown if words and words <= _said(each)), None)
        if first is None:
            shown.append(card)
        else:
            shown[shown.index(first)] = replace(first, also=(*first.also, card.where))
    return tuple(shown)


def _said(card: Card) -> frozenset[_Quoted]:
    """As `_quoted`, whatever else the card says."""
    return frozenset(
        (each.speaker, only_words(hit.text[start - hit.start : end - hit.start]))
        for hit in card.hits
        for each in hit.statements or ()
        if each.kind in ("direct", "mixed")
        for start, end in each.contents
        if hit.start <= start and end <= hit.end
    )


_Quoted = tuple[str | None, str]  # (speaker, bare words)


def _quoted(card: Card) -> frozenset[_Quoted]:
    """Who says what in quotes in a card; nothing where something else is marked, too: who paraphrases may
    affirm what another denies in the same words."""
    found = set[_Quoted]()
    for hit in card.hits:
        for start, end in hit.highlight if hit.relation == "by" else ():
            said = [each for each in hit.statements or () if (start, end) in each.contents]
            if not said or said[0].kind not in ("direct", "mixed"):
                return frozenset()
            found.add((said[0].speaker, only_words(hit.text[start - hit.start : end - hit.start])))
    return frozenset(found)


def is_about_speakers(answer: Answer) -> bool:
    """The hits are statements by those who were asked for: the message says who they are and comes first."""
    return any(hit.relation is not None for hit in answer.hits)


def marked(hit: Hit) -> Iterator[tuple[str, bool]]:
    """The hit's text in pieces, True for those that answer. Joined, the pieces are `hit.text`."""
    at = hit.start
    for start, end in hit.highlight:
        yield hit.text[at - hit.start : start - hit.start], False
        yield hit.text[start - hit.start : end - hit.start], True
        at = end
    yield hit.text[at - hit.start :], False


def searched(extent: Searched, say: Phrases = ENGLISH) -> str:
    """`37 items in 6 bulletins, 20 January 2016 to 2 April 2024`; inferred days end in `(inferred)`."""
    held = say.extent(extent.items, extent.bulletins)
    if extent.earliest is None or extent.latest is None:
        return held
    if extent.published_kind == "inferred":
        return f"{held}, {say.inferred(say.days(extent.earliest, extent.latest))}"
    if is_yearless(extent.earliest):
        return f"{held}, {say.days(extent.earliest, extent.latest)}"
    first, last = say.day(extent.earliest), say.day(extent.latest)
    return f"{held}, {first}" if first == last else f"{held}, {say.from_to(first, last)}"
