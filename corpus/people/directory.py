"""The speakers of a corpus in; those who can be meant by given words out, without looking at all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.model import Speaker
from corpus.people import words as w
from corpus.people.callings import calling
from corpus.people.names import initials, read_name

_STEM = 4  # letters that a country's name and its people's adjective share
_SAME = {"defense": "defence", "labor": "labour", "center": "centre", "spokeswoman": "spokesman"}


def plain(word: str) -> str:
    """`spokesperson`, `spokeswoman` -> spokesman; `Sen` -> senator; other words are themselves."""
    return calling(_SAME.get(word, "spokesman" if word == "spokesperson" else word))


class Directory:
    """Speakers by the first letters of the words that are known of them."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self.speakers = speakers
        self.lasts = [read_name(speaker.name).last for speaker in speakers]
        self._by_stem: dict[str, list[int]] = {}
        self._by_initials: dict[str, list[int]] = {}
        for number, speaker in enumerate(speakers):
            for stem in {plain(word)[:_STEM] for word in _known_words(speaker)}:
                self._by_stem.setdefault(stem, []).append(number)
            self._by_initials.setdefault(initials(speaker.name), []).append(number)

    def with_any(self, words: Iterable[str]) -> list[Speaker]:
        """Speakers of whom one of the words may be known, or its letters the initials; in the given order."""
        found: set[int] = set()
        for word in words:
            found.update(self._by_stem.get(plain(word)[:_STEM], ()), self._by_initials.get(word, ()))
        return [self.speakers[number] for number in sorted(found)]

    def with_all(self, words: Iterable[str]) -> list[Speaker]:
        """Speakers of whom every word may be known."""
        lists = sorted((self._by_stem.get(plain(word)[:_STEM], []) for word in words), key=len)
        if not lists:
            return []
        found = set(lists[0]).intersection(*lists[1:])
        return [self.speakers[number] for number in sorted(found)]


def _known_words(speaker: Speaker) -> set[str]:
    texts = (speaker.name, *speaker.aliases, *speaker.organisations, *(role.title for role in speaker.roles))
    return {word for text in texts for word in (*w.folded(text).split(), *read_name(text).words)}


_latest: Directory | None = None


def directory(speakers: Sequence[Speaker]) -> Directory:
    """A tuple is read once: the same one asked again is not read again. A list may have changed, and is."""
    global _latest
    latest = _latest
    if latest is not None and isinstance(speakers, tuple) and latest.speakers is speakers:
        return latest
    _latest = made = Directory(speakers)
    return made
