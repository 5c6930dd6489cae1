"""Who is known to a conversation: the speakers of the corpus, and those of the story that was shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.lexicon import INSTITUTIONS, TITLES
from corpus.spoken import Told, passages_of, statements_by, statements_of
from retrieval.followups.cast_words import KINDS
from retrieval.followups.persons import Sex, persons_in, sex_asked, sex_told
from retrieval.naming import naming
from retrieval.sayings import ARTICLES, BODIES
from retrieval.sources import is_who
from retrieval.words import terms

if TYPE_CHECKING:
    from retrieval.index import Index

_NAMED = ("name", "surname", "alias", "role")
_MOST_LOOKED_AT = 50  # passages
_MOST_TOLD = 100  # statements that tell whether somebody is a man or a woman
_WORD = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, slots=True)
class StoryCast:
    """Looked up in an index; `story` are the items of the last answer."""

    index: Index
    story: tuple[int, ...]

    def speaks(self, who: str) -> bool:
        """A speaker by name, an office or a body, or a name that is a person's or nobody's here."""
        words = [word.lower() for word in _WORD.findall(who)]
        if not words or len(words) > 5:
            return False
        if words[0] in ARTICLES and words[-1] in TITLES | BODIES:
            return True
        found = self.index.known.matches(self.index.store, who)
        if found and found[0].how in _NAMED:
            return True
        if found and found[0].how == "organisation":
            return words[-1] in BODIES or (words[0] not in ARTICLES and who[0].isupper())
        named = naming(self.index.store, self.index.generation.words, who)
        if found:  # a guess at the spelling
            return named is None or not named.times
        return named is not None and (
            (not named.times and who[0].isupper()) or _is_a_persons(named.name, who)
        )

    def called(self, who: str) -> str:
        words = {word.lower() for word in _WORD.findall(who)} - ARTICLES
        told = [each for each in self._statements() if each.speaker is not None]
        for fits in (_is_named, _has_role, _is_of_body, _speaks_for_such):
            found = next((each for each in told if words and fits(each, words)), None)
            if found is not None:
                return found.speaker or ""
        return ""

    def meant(self, text: str, names: Sequence[str]) -> str:
        asked = sex_asked(text)
        fits = (name for name in names if name and asked and self._can_be(name, asked))
        first = next((name for name in names if name), "")
        return next(fits, "") or (asked and first and self._in_story(asked, names)) or first

    def shared(self, who: str, other: str) -> tuple[int, ...]:
        items = [{each.item for each in self._said_by(name)} for name in (who, other)]
        return tuple(sorted(items[0] & items[1]))

    def _in_story(self, asked: Sex, names: Sequence[str]) -> str:
        """The first person that the first item shown names, of that sex as far as it is known."""
        ids = [id_ for found in passages_of(self.index.store, self.story[:1]).values() for id_, _ in found]
        texts = self.index.store.texts_of(ids)
        named = persons_in("\n".join(texts[id_][2] for id_ in ids if id_ in texts))
        return next((each for each in named if each not in names and self._can_be(each, asked)), "")

    def _can_be(self, name: str, asked: Sex) -> bool:
        if any(word.lower() in BODIES | INSTITUTIONS for word in _WORD.findall(name)):
            return False
        told = self._said_by(name)
        if not told and self._is_a_thing(name):
            return False
        if told and all(each.speaker_kind not in ("person", None) for each in told):
            return False
        sources = [each.words(each.source) or "" for each in told if each.is_pronoun]
        roles = {each.role for each in told if each.role}
        return sex_told([name, *sources, *roles]) in (asked, "")

    def _is_a_thing(self, name: str) -> bool:
        """Printed with an article somewhere: the Silver Heron is a ship."""
        words = self.index.generation.words
        held = self.index.store.texts_of(words.best(words.terms(name), _MOST_LOOKED_AT))
        return any(f"the {name.lower()}" in text.lower() for _, _, text in held.values())

    def _said_by(self, name: str) -> list[Told]:
        found = self.index.known.matches(self.index.store, name)
        names = [match.speaker.name for match in found if match.how in _NAMED]
        return statements_by(self.index.store, names, _MOST_TOLD) if names else []

    def is_name(self, word: str) -> bool:
        words = self.index.generation.words
        held = words.best(words.terms(word), _MOST_LOOKED_AT)
        printed = re.compile(rf"(?<!\w){re.escape(word)}", re.IGNORECASE)
        texts = [text for _, _, text in self.index.store.texts_of(held).values()]
        forms = {match[0][0].isupper() for text in texts for match in printed.finditer(text)}
        return forms == {True}

    def _statements(self) -> list[Told]:
        by_item = statements_of(self.index.store, list(self.story))
        return [told for item in self.story for told in by_item.get(item, ())]


def _is_a_persons(name: str, who: str) -> bool:
    """A given name is printed before it: Mohamed Alloush. A place has none."""
    return len(name.split()) > len(who.split()) and name.split()[-1].lower() == who.split()[-1].lower()


def _is_named(told: Told, words: set[str]) -> bool:
    """By his own name."""
    return told.speaker_kind == "person" and words <= _words(told.speaker)


def _has_role(told: Told, words: set[str]) -> bool:
    """By his office ("the colonel"), or as the text calls him."""
    return words <= _words(told.role) or is_who(
        told.words(told.source) or "", frozenset(terms(" ".join(words)))
    )


def _is_of_body(told: Told, words: set[str]) -> bool:
    """By the body he speaks for: Dolmara of "Dolmara's defence ministry"."""
    return words <= _words(told.organisation) or (
        told.speaker_kind != "person" and words <= _words(told.speaker)
    )


def _speaks_for_such(told: Told, words: set[str]) -> bool:
    offices = KINDS.get(next(iter(words)), ()) if len(words) == 1 else ()
    return any(office in (told.role or "").lower() for office in offices)


def _words(text: str | None) -> set[str]:
    return {
        word.lower().removesuffix("'s").removesuffix("’s") for word in re.findall(r"[\w'’-]+", text or "")
    }
