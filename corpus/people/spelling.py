"""A name that nobody bears in; those who bear one that is close out."""

from __future__ import annotations

from corpus.model import Speaker
from corpus.people.directory import Directory
from corpus.people.names import read_name

_SHORTEST = 4  # letters; a shorter word is another word


def close_names(words: tuple[str, ...], known: Directory, *, loose: bool) -> list[tuple[Speaker, float]]:
    """Speakers whose surname, or full name word by word, is one or two edits away, with a score below .9.

    `lunt` -> Lund, `brant` -> Brandt; `ivo lund` is not Ada Lund. `loose`: the words are a transliteration,
    and may be off by one more.
    """
    from rapidfuzz.distance import DamerauLevenshtein
    from rapidfuzz.process import extract

    distance = DamerauLevenshtein.distance
    allowed = _edits(words[-1], loose=loose)
    near = extract(words[-1], known.lasts, scorer=distance, score_cutoff=allowed, limit=50) if allowed else []
    found = []
    for last, edits, place in near:
        given = read_name(known.speakers[place].name).given
        if _opens_alike(words[-1], last, loose=loose) and _given_close(words[:-1], given, loose=loose):
            found.append((known.speakers[place], 0.85 - 0.1 * edits))
    return found


def _edits(word: str, *, loose: bool) -> int:
    """How many letters may differ: none below four, one up to seven, two above."""
    if len(word) < _SHORTEST:
        return 0
    return (1 if len(word) < 8 else 2) + loose


def _opens_alike(asked: str, known: str, *, loose: bool) -> bool:
    return len(known) >= _SHORTEST and (asked[0] == known[0] or loose or min(len(asked), len(known)) >= 7)


def _given_close(asked: tuple[str, ...], known: tuple[str, ...], *, loose: bool) -> bool:
    """A first name that was asked for must be near; one that was not may be anyone's."""
    if not asked or not known:
        return not asked
    from rapidfuzz.distance import DamerauLevenshtein

    edits = DamerauLevenshtein.distance(asked[0], known[0])
    return bool(edits <= _edits(asked[0], loose=loose)) or (
        len(asked[0]) == 1 and known[0].startswith(asked[0])
    )
