"""Bulletins that print no date in; what in their text tells the days that they may be of, in words, out."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.store import Store
from retrieval.phrases import Phrases
from retrieval.when.dated import Dated

_MOST_CLUES = 4
_LONGEST = 200_000  # characters: as much as the readers look at


def clues(store: Store, dated: Dated, say: Phrases) -> list[str]:
    """`“January 15” is already past; “January 25” is still ahead`: read again from the text that is kept."""
    from corpus.clock.bounds import bounds

    found: dict[str, str] = {}
    for text in _texts(store, sorted(dated.items)):
        inferred = bounds(text)
        for clue in () if inferred is None else inferred.clues:
            words = clue.span.of(text)
            found.setdefault(words.lower(), say.clue(words, clue.points))
    return list(found.values())[:_MOST_CLUES]


def _texts(store: Store, items: list[int]) -> Iterator[str]:
    """Of the bulletins to which the first of these items belong."""
    bulletins = store.db.execute(
        """SELECT DISTINCT bulletin FROM items WHERE published_kind = 'inferred' AND id <= ? LIMIT 3""",
        (items[-1],),
    ).fetchall()
    for (bulletin,) in bulletins:
        rows = store.db.execute("SELECT text FROM items WHERE bulletin = ? ORDER BY number", (bulletin,))
        preamble = store.db.execute("SELECT preamble FROM bulletins WHERE id = ?", (bulletin,)).fetchone()
        yield "".join([*preamble, *(text for (text,) in rows)])[:_LONGEST]
