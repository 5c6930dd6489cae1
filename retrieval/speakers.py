"""Whose words a question wants, looked up: speakers of this corpus, and the passages with their words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.model import Span, Speaker
from corpus.spoken import Told, passages_of, speakers, statements_by, statements_of
from corpus.store import Store
from retrieval.asking import Asked
from retrieval.described import described
from retrieval.question import topic_words
from retrieval.sources import is_of_somebody, is_who
from retrieval.words import Words

if TYPE_CHECKING:
    from corpus.people import Match

MOST_STATEMENTS = 1_000  # looked at for one question, the newest
_MOST_PRINTED = 200  # passages searched for a source that has no name ("residents")
_SPEAKING = frozenset(
    "speak spoke spoken speaking respond responded reply replied answer answered comment commented talk "
    "talked react reacted".split()
)
_SEVERAL = re.compile(r",? (?:and|or|&|vs\.?|versus) |, ", re.IGNORECASE)
_STEM = 4  # letters
_CLOSE_TO_THE_BEST = 0.88  # "the ministry" fits two ministries alike: both answer
_GUESSES = ("spelling", "script", "description")
_BY_ITS_NAME = ("name", "surname", "alias", *_GUESSES)
_BY_NAME = ("name", "surname", "alias")  # a bare "Lund" that is nobody's in full leaves no Lund out
_OF_SEVERAL_WORDS = ("role", "organisation")  # "the minister of trade and fisheries" is one


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose words a question wants and where they stand.

    `names` are the speakers, best match first; of a source without a name ("residents") there are none.
    """

    asked: Asked
    matches: tuple[Match, ...]
    told: tuple[Told, ...]  # what they say, newest first
    passages: Mapping[int, tuple[Told, ...]]  # where; a headline's in the first passage of its item
    aimed: frozenset[tuple[int, int]]  # (item, place) of those made to whom, or where, the question says

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(match.speaker.name for match in self.matches)

    @property
    def guessed(self) -> tuple[str, ...]:
        """Those whose names were not spelt as they are printed: the reader is told who is shown."""
        return tuple(match.speaker.name for match in self.matches if match.how in _GUESSES)

    @property
    def missing(self) -> tuple[str, ...]:
        """Who was asked for beside them and is not found here: Putin of "Lund and Putin"."""
        parts = _SEVERAL.split(self.asked.who)
        names = [name for match in self.matches for name in (match.speaker.name, *match.speaker.aliases)]
        known = " ".join(names).lower()
        found = [part for part in parts if any(word in known for word in part.lower().split())]
        return tuple(part for part in parts if part not in found) if found and len(parts) > 1 else ()

    @property
    def is_guess(self) -> bool:
        return bool(self.guessed)

    @property
    def is_described(self) -> bool:
        """Told from how the bulletins introduce them, not by a name."""
        return any(match.how == "description" for match in self.matches)


class Known:
    """Everyone who speaks in one store, read again after a change only."""

    def __init__(self) -> None:
        self._read: tuple[object, tuple[Speaker, ...]] | None = None
        self._is_first = True

    def everyone(self, store: Store) -> tuple[Speaker, ...]:
        state = store.state()
        if state is None or self._read is None or self._read[0] != (store.identity, state):
            self._read = (store.identity, state), speakers(store)
        return self._read[1]

    def matches(self, store: Store, who: str) -> tuple[Match, ...]:
        """Those who fit about as well as the one who fits best.

        To read everyone takes 30 ms over 2,000: the first question of a process looks among those with the
        asked letters.
        """
        from corpus.people import matches  # 20 ms that a question for nobody's words need not wait for

        somebody_else = is_of_somebody(who)  # "Lund's lawyer" is not Lund
        stems = {word[:_STEM] for word in who.lower().split() if len(word) >= _STEM}
        found: tuple[Match, ...] = ()
        if self._is_first and stems and who.isascii():
            found = matches(who, speakers(store, stems))
        self._is_first = False
        if not found or found[0].how in _GUESSES:
            found = matches(who, self.everyone(store))
        return tuple(
            each
            for each in found
            if _is_alike(each, found[0])
            and each.score >= _CLOSE_TO_THE_BEST * found[0].score
            and not (somebody_else and each.speaker.kind == "person" and each.how in _BY_ITS_NAME)
        )


def wanted(store: Store, words: Words, known: Known, asked: Asked) -> Wanted | None:
    """The speakers that are asked for; None where nobody here fits."""
    matches = _matches(store, asked, known)
    if not matches and asked.certainty != "asks":
        return None
    told = _without_echoes(_said_by(store, matches)) if matches else tuple(_printed(store, words, asked.who))
    if not matches and not told:
        told = tuple(described(store, words, asked.who))
        matches = _introduced(store, known, told)
        told = _without_echoes(_said_by(store, matches)) if matches else told
    if not matches and not told:
        return None
    return Wanted(asked, matches, told, _by_passage(store, told), _aimed(words, asked, told))


def _introduced(store: Store, known: Known, told: Sequence[Told]) -> tuple[Match, ...]:
    """Who makes statements that were found by a description, where it is known by name."""
    from corpus.people import Match

    names = {each.speaker for each in told}
    return tuple(Match(each, "description", 0.5) for each in known.everyone(store) if each.name in names)


def _said_by(store: Store, matches: Sequence[Match]) -> list[Told]:
    return statements_by(store, [match.speaker.name for match in matches], MOST_STATEMENTS)


def _aimed(words: Words, asked: Asked, told: Sequence[Told]) -> frozenset[tuple[int, int]]:
    addressee = set(words.terms(asked.addressee))
    medium = set(words.terms(" ".join(topic_words(asked.topic))))
    return frozenset(
        (each.item, each.place)
        for each in told
        if addressee & terms_of(words, each, each.addressee) or medium & terms_of(words, each, each.medium)
    )


def _matches(store: Store, asked: Asked, known: Known) -> tuple[Match, ...]:
    found = known.matches(store, asked.who)
    if asked.certainty != "asks":
        return found if found and _is_sure(asked.who, found[0]) else ()
    is_one = found and (found[0].score == 1 or found[0].how in _OF_SEVERAL_WORDS)
    parts = [] if is_one else _SEVERAL.split(asked.who)
    each = [known.matches(store, part) for part in parts] if len(parts) > 1 else []
    together = {match.speaker.name: match for part in reversed(each) for match in reversed(part)}
    return tuple(reversed(together.values())) if each and (all(each) or not found) else found


def _is_alike(match: Match, best: Match) -> bool:
    return match.how == best.how or (match.how in _BY_NAME and best.how in _BY_NAME)


def _is_sure(who: str, match: Match) -> bool:
    """Enough to take a question for one about this speaker that need not be: "what Lund says", "what the
    union says", but not "what guide says"."""
    is_bare = who.islower() and not who.startswith(("the ", "his ", "her ", "their "))
    return match.how not in _GUESSES and not (is_bare and match.how == "organisation")


def _without_echoes(told: Sequence[Told]) -> tuple[Told, ...]:
    """Without those that stand inside another of the same speaker: in "Lund said that she had ruled out a
    strike" one statement answers, though there are two."""
    by = {(each.item, each.place): each.speaker for each in told}
    return tuple(
        each
        for each in told
        if (each.parent is None or by.get((each.item, each.parent), "") != each.speaker)
        and not _is_silence(each)
    )


def _is_silence(told: Told) -> bool:
    """That somebody has not spoken or answered is told of them; they say nothing by it."""
    cue = (told.words(told.cue) or "").lower().split()
    return told.negated and bool(set(cue) & _SPEAKING)


def _printed(store: Store, words: Words, who: str) -> Iterable[Told]:
    """Statements whose source is printed in these words and has no name: residents, two officials."""
    terms = words.terms(" ".join(topic_words(who)))
    items = store.items_of(words.best(terms, _MOST_PRINTED)) if terms else {}
    for told in statements_of(store, sorted(set(items.values()))).values():
        yield from (
            each
            for each in told
            if each.speaker is None and is_who(each.words(each.source) or "", frozenset(terms))
        )


def terms_of(words: Words, told: Told, span: Span | None) -> set[str]:
    """The distinct terms of what a statement prints there, as the index has them."""
    return set(words.terms(told.words(span) or ""))


def _by_passage(store: Store, told: Sequence[Told]) -> dict[int, tuple[Told, ...]]:
    """A statement stands in every passage that its contents run over; a headline's in the first of its item,
    where the item's body has nothing by the same speakers."""
    items: dict[int, list[Told]] = defaultdict(list)
    for each in told:
        items[each.item].append(each)
    found: dict[int, tuple[Told, ...]] = {}
    for item, passages in passages_of(store, items.keys()).items():
        body = [each for each in items[item] if each.kind != "headline"]
        for id_, span in passages:
            inside = tuple(each for each in body if any(_meet(span, content) for content in each.contents))
            if inside:
                found[id_] = inside
        if not body:
            found[passages[0][0]] = tuple(items[item])
    return found


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
