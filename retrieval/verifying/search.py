"""Words and a store in; every place where they stand, or nearly stand, out, best first.

The store's own texts are read, not the lexical index: that lags behind while a writer works, and cuts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from corpus.model import Kind
from corpus.spoken import Told, statements_of
from corpus.store import Cited, Store
from retrieval.verifying.asked import Asked, readings
from retrieval.verifying.compare import compare
from retrieval.verifying.differences import difference
from retrieval.verifying.judging import VERDICTS, Found, Verdict, ends_sentence
from retrieval.verifying.sieve import Sieve
from retrieval.verifying.weight import is_negation
from retrieval.verifying.wordlist import words

MOST_SHOWN = 20
_LONGEST = 100_000  # characters taken apart at once: 2.5 MB of words; more where more is asked about
_SHARED = 10_000  # characters: room for what may be left out


class NoWordsError(ValueError):
    """There is nothing to verify: only white space or punctuation was given."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where the words stand: text == source[start:end].

    `shown`: the headline or the passages around, as (start, text). `negation`: one of the two words before.
    """

    verdict: Verdict
    cited: Cited
    start: int
    end: int
    text: str
    speaker: str | None
    kind: Kind | None
    diff: str | None  # None where nothing differs
    grave: tuple[str, ...]  # negations and numbers that differ
    negation: str | None
    shown: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """The best verdict of all matches; `total` of them, of which at most MOST_SHOWN are given."""

    words: str
    verdict: Verdict
    matches: tuple[Match, ...]
    total: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A find in an item, with spans that count from the item's start."""

    verdict: Verdict
    differences: int
    item: int
    item_start: int
    start: int
    end: int
    text: str
    diff: str | None
    grave: tuple[str, ...]
    negation: str | None


def verify(store: Store, text: str, hear: Callable[[list[int]], object] = lambda items: None) -> Verified:
    """Do these words stand in the bulletins? Word by word, whatever the case, quote marks and white space.

    `hear` is given the items in which they do, before it is looked up who says them there.
    """
    asked = readings(text)
    if not asked[0].words:
        raise NoWordsError
    places = sorted(_places(store, asked), key=lambda each: (VERDICTS.index(each.verdict), each.differences))
    hear([place.item for place in places[:MOST_SHOWN]])
    matches = [_match(store, place) for place in places[:MOST_SHOWN]]
    return Verified(
        words=text,
        verdict=places[0].verdict if places else "not_found",
        matches=tuple(match for match in matches if match is not None),
        total=len(places),
    )


def said(store: Store, item: int, start: int, end: int) -> tuple[str | None, Kind | None]:
    """Who said what stands at [start, end) of a text, and in which kind of statement; (None, None): nobody.

    Of statements inside each other the innermost, by its known name or else as printed; not by a pronoun.
    """
    holding = [
        (_shared(told, start, end), -(told.hull.end - told.hull.start), told.place, told)
        for told in statements_of(store, [item]).get(item, ())
        if _shared(told, start, end)
    ]
    if not holding:
        return None, None
    told = max(holding)[-1]
    source = None if told.source is None or told.is_pronoun else told.words(told.source)
    return told.speaker or source, told.kind


def _shared(told: Told, start: int, end: int) -> int:
    """How many characters of [start, end) stand in what was said."""
    return sum(max(0, min(end, span.end) - max(start, span.start)) for span in told.contents)


def _places(store: Store, asked: list[Asked]) -> Iterator[_Place]:
    sieve, shared = Sieve.of(asked[0]), 4 * len(asked[0].text) + _SHARED
    for item, item_start, text in store.item_texts():
        found = [
            (reading, compare(reading, text, printed))
            for start, end in _stretches(text, shared)
            if sieve.passes(text[start:end])
            for printed in [words(text, start, end)]
            for reading in asked
        ]
        for reading, place in _best(found) if found else ():
            yield _placed(item, item_start, reading, text, place)


def _stretches(text: str, shared: int) -> Iterator[tuple[int, int]]:
    """Parts of a text that is too long to be held as words at once; each shares its end with the next."""
    start, longest = 0, max(_LONGEST, 4 * shared)
    while start + longest < len(text):
        end = text.rfind(" ", start + shared, start + longest)
        end = end if end >= 0 else start + longest
        yield start, end
        start = text.find(" ", end - shared, end) if " " in text[end - shared : end] else end - shared
    yield start, len(text)


def _best(found: list[tuple[Asked, list[Found]]]) -> list[tuple[Asked, Found]]:
    """What the readings of the hyphens have found, those of the best verdict, each place once."""
    flat = [(reading, each) for reading, places in found for each in places]
    ranked = sorted(flat, key=lambda each: VERDICTS.index(each[1].verdict))
    _, best = next(groupby(ranked, key=lambda each: each[1].verdict), (None, ()))
    spans = {
        (each.words[each.first].start, each.words[each.last].end): (reading, each) for reading, each in best
    }
    return [spans[span] for span in sorted(spans)]


def _placed(item: int, item_start: int, asked: Asked, text: str, found: Found) -> _Place:
    start, end = found.words[found.first].start, found.words[found.last].end
    before, after = asked.text[: asked.words[0].start], asked.text[asked.words[-1].end :]
    if found.verdict == "exact":  # with the punctuation that was asked about, where it stands there too
        start -= _common(before[::-1], text[max(0, start - len(before)) : start][::-1])
        end += _common(after, text[end:])
    return _Place(
        verdict=found.verdict,
        differences=found.differences,
        item=item,
        item_start=item_start,
        start=start,
        end=end,
        text=text[start:end],
        diff=difference(asked, text, found),
        grave=found.grave,
        negation=_negation_before(text, found),
    )


def _negation_before(text: str, found: Found) -> str | None:
    """The "not" of "has not ruled out" where only "ruled out" was asked about."""
    for word in reversed(found.words[max(0, found.first - 2) : found.first]):
        if ends_sentence(text[word.end : found.words[found.first].start]):
            return None
        if is_negation(word.form):
            return text[word.start : word.end]
    return None


def _common(one: str, other: str) -> int:
    """How many characters both begin with, white space at their end left out."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return len(one[:count].rstrip())


def _match(store: Store, place: _Place) -> Match | None:
    """None where the item went while it was read."""
    cited = store.cited(store.passages_at(place.item, place.start, place.end))
    if not cited:
        return None
    first = next(iter(cited.values()))
    start, end = place.item_start + place.start, place.item_start + place.end
    shown = {
        each.span.start: each.text
        for each in cited.values()
        if each.span.start < end and start < each.span.end
    }
    if first.headline is not None and place.start < len(first.headline):
        shown[place.item_start] = first.headline
    speaker, kind = said(store, place.item, start, end)
    return Match(
        verdict=place.verdict,
        cited=first,
        start=start,
        end=end,
        text=place.text,
        speaker=speaker,
        kind=kind,
        diff=place.diff,
        grave=place.grave,
        negation=place.negation,
        shown=tuple(sorted(shown.items())) or ((start, place.text),),
    )
