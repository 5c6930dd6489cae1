"""What a question says of a speaker in; the known speakers it may mean, best first, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corpus import lexicon
from corpus.model import Speaker
from corpus.people import words as w
from corpus.people.directory import Directory, directory, plain
from corpus.people.names import initials, read_name, same_place
from corpus.people.spelling import close_names

How = Literal["name", "surname", "alias", "role", "organisation", "spelling", "script", "description"]
_SMALL = w.ARTICLES | lexicon.LINKS | {"s", "by", "from"}
_SPOKES = frozenset("spokesman spokeswoman spokesperson".split())


@dataclass(frozen=True, slots=True)
class Match:
    """`score` in (0, 1]: 1 for the very name."""

    speaker: Speaker
    how: How
    score: float


def matches(asked: str, speakers: Sequence[Speaker]) -> tuple[Match, ...]:
    """`Mayor Lund`, `the Corrinian foreign minister`, `Lunt`, `Лунд`; best first, empty if nobody fits.

    Exact forms go before all others; a spelling is only tried where no exact form is found.
    """
    initial = re.search(r"\ba\.", asked, re.I) is not None  # "A. Lund"
    words = tuple(
        word for word in read_name(asked).words if word not in w.ARTICLES or (initial and word == "a")
    )
    if not words:
        return ()
    if len(words) > 1 and all(word in w.PARTICLES for word in words[:-1]):  # "al-Amr"
        words = words[-1:]
    latin = asked.replace("’", "'").isascii() or _is_latin(asked)
    known = directory(speakers)
    wanted = tuple(word for word in words if word not in _SMALL)
    found = (
        _by_name(words, known.with_any(words[-1:]))
        or _by_title_and_name(words, known.with_any(words[-1:]))
        or _by_role(wanted, known)
        or _by_body(wanted, known.with_all(wanted))
    )
    if found and not latin:
        found = [Match(match.speaker, "script", match.score * 0.95) for match in found]
    if not found:
        how: How = "spelling" if latin else "script"
        close = close_names(words, known, loose=not latin)
        found = [Match(speaker, how, score) for speaker, score in close]
    return tuple(sorted(found, key=_order))


def _order(match: Match) -> tuple[float, str, int, str]:
    newest = max((role.last or "" for role in match.speaker.roles), default="")
    return -match.score, _descending(newest), -match.speaker.statements, match.speaker.name


def _descending(date: str) -> str:
    """Sorts late dates before early ones, and those before none."""
    return "".join(chr(0x10FFFF - ord(letter)) for letter in date) or chr(0x10FFFF)


def _is_latin(text: str) -> bool:
    return all(not letter.isalpha() or "LATIN" in unicodedata.name(letter, "") for letter in text)


def _by_name(words: tuple[str, ...], speakers: Sequence[Speaker]) -> list[Match]:
    found = []
    whole = "".join(words)
    for speaker in speakers:
        name = read_name(speaker.name)
        if "".join(name.words) == whole:
            found.append(Match(speaker, "name", 1.0))
        elif any(_without_article(alias) == words for alias in speaker.aliases):
            found.append(Match(speaker, "alias", 0.97))
        elif len(words) == 1:
            found += _by_single_word(words[0], speaker, name.given, name.last)
        elif (
            name.last == words[-1]
            and name.given
            and speaker.kind != "organisation"
            and _agrees(words, speaker)
        ):
            found.append(Match(speaker, "name", 0.95))
    return found


def _without_article(alias: str) -> tuple[str, ...]:
    """`the monitoring group` -> monitoring, group."""
    words = read_name(alias).words
    return words[1:] if len(words) > 1 and words[0] in w.ARTICLES else words


def _agrees(words: tuple[str, ...], speaker: Speaker) -> bool:
    return read_name(" ".join(words)).agrees(read_name(speaker.name))


def _by_single_word(word: str, speaker: Speaker, given: tuple[str, ...], last: str) -> list[Match]:
    if speaker.kind == "organisation":
        spelt = len(word) > 1 and initials(speaker.name) == word
        return [Match(speaker, "alias", 0.9)] if spelt else []
    if last == word:
        return [Match(speaker, "surname", 0.95)]
    return [Match(speaker, "alias", 0.7)] if given and given[0] == word and len(word) > 1 else []


def _by_title_and_name(words: tuple[str, ...], speakers: Sequence[Speaker]) -> list[Match]:
    """`mayor lund`: those of the name who are called so, before the others of that name."""
    cut = max((i + 1 for i, word in enumerate(words[:-1]) if w.title_noun(word)), default=0)
    if not cut:
        return []
    named = _by_name(words[cut:], speakers)
    title = words[:cut]
    called = [match for match in named if any(_covers(role.title, title) for role in match.speaker.roles)]
    if called:
        return called
    untitled = title[-1] in w.HONORIFICS - {"mayor", "judge", "sheikh", "imam"}
    return [Match(match.speaker, match.how, match.score * (0.95 if untitled else 0.6)) for match in named]


def _by_role(wanted: tuple[str, ...], known: Directory) -> list[Match]:
    if not any(w.title_noun(word) for word in wanted):
        return []
    found = []
    for speaker in known.with_all(wanted):
        fitting = [role for role in speaker.roles if _covers(role.title, wanted)]
        spoken = not fitting and speaker.organisations and _speaks(speaker, wanted)
        if fitting or spoken:
            found.append(Match(speaker, "role", 0.9))
    return found


def _speaks(speaker: Speaker, wanted: tuple[str, ...]) -> bool:
    """`spokesman harbour board` for one whose role is spokeswoman and whose body is the Harbour Board."""
    body = tuple(word for word in wanted if word not in _SPOKES)
    speaks = any(_SPOKES & set(w.folded(role.title).split()) for role in speaker.roles)
    return len(body) < len(wanted) and speaks and any(_covers(name, body) for name in speaker.organisations)


def _by_body(wanted: tuple[str, ...], speakers: Sequence[Speaker]) -> list[Match]:
    """Bodies whose names hold all that was asked: `the ministry` may be several."""
    found = []
    for speaker in speakers:
        if wanted and speaker.kind != "person":
            names = [name for name in (speaker.name, *speaker.aliases) if _covers(name, wanted)]
            shares = [len(wanted) / len(_main(name)) for name in names]
            found += [Match(speaker, "organisation", 0.5 + 0.45 * min(1.0, max(shares)))] if shares else []
    return found


def _main(name: str) -> tuple[str, ...]:
    return tuple(word for word in read_name(name).words if word not in _SMALL) or ("",)


def _covers(text: str, wanted: tuple[str, ...]) -> bool:
    """Is every word asked for in `text`, a country's name or its people's adjective alike?"""
    words = read_name(text).words
    return all(_holds(words, word) for word in wanted)


def _holds(words: tuple[str, ...], word: str) -> bool:
    asked = plain(word)
    return any(plain(other) == asked or same_place(other, asked) for other in words)
