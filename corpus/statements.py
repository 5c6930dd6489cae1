"""Statements into the store: made from its items, and again whenever an item's text or the rules change.

They are derived from what `corpus.update` put in, over many items at once (a parser is fast on many
lines), each batch in one transaction. What a kill leaves undone, the next writer does.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from corpus import people, speech
from corpus.model import Attribution, Item, Passage, Role, Span, SpeakerKind, Statement
from corpus.store import Store
from corpus.unheard import RULES, forget
from corpus.writing import transaction

_BATCH = 512  # items; the other rows of their articles come along
_MOST_BESIDE = 20  # items
_OWNERS = frozenset("my your his her its our their".split())  # of "her spokeswoman": no body's name
Progress = Callable[[int, int], None]


def make(store: Store, progress: Progress | None = None, *, only: Sequence[int] | None = None) -> None:
    """Make every statement that is to be made; `progress` is told (items done now, items left).

    `only`: of these items and the other rows of their articles; the rest is left to be made.
    """
    _begin(store.db)
    if only is not None:
        _hear(store.db, list(_items(store.db, only)))
        _settle(store.db)
        return
    while True:
        batch = list(_next(store.db))
        if not batch:
            break
        _hear(store.db, batch)
        if progress is not None:
            progress(len(batch), store.db.execute("SELECT count(*) FROM unheard").fetchone()[0])
    _settle(store.db)


@dataclass(frozen=True, slots=True)
class _Stored:
    """An item as it stands in the store; its spans count from its own start."""

    id: int
    item: Item


def _begin(db: sqlite3.Connection) -> None:
    """By other rules than those it was heard by, every item is to be heard again."""
    if db.execute("SELECT rules FROM hearing").fetchone() != (RULES,):
        with transaction(db):
            db.execute("INSERT OR IGNORE INTO unheard SELECT id FROM items")
            db.execute("DELETE FROM hearing")
            db.execute("INSERT INTO hearing VALUES (?)", (RULES,))


def _next(db: sqlite3.Connection) -> Iterator[_Stored]:
    """The next items to be heard."""
    rows = db.execute("SELECT item FROM unheard ORDER BY item LIMIT ?", (_BATCH,)).fetchall()
    return _items(db, [item for (item,) in rows])


def _items(db: sqlite3.Connection, ids: Sequence[int]) -> Iterator[_Stored]:
    """These items, whole articles in the order of their rows."""
    rows = db.execute(
        """WITH next AS (SELECT id, bulletin, article FROM items WHERE id IN (SELECT value FROM json_each(?)))
           SELECT i.id, i.bulletin, i.article, i.number, substr(i.text, 1, i.length), i.headline_end FROM items i
           WHERE i.id IN (SELECT id FROM next)
              OR (i.bulletin, i.article) IN (SELECT bulletin, article FROM next WHERE article IS NOT NULL)
           ORDER BY i.bulletin, coalesce(i.article, ''), i.number""",  # noqa: E501
        (json.dumps(list(ids)),),
    ).fetchall()
    passages = _passages(db, [row[0] for row in rows])
    for id_, bulletin, article, number, text, headline_end in rows:
        yield _Stored(
            id_,
            Item(
                number=number,
                text=text,
                span=Span(0, len(text)),
                headline=None if headline_end is None else Span(0, headline_end),
                passages=passages[id_],
                article=None if article is None else f"{bulletin} {article}",
            ),
        )


def _passages(db: sqlite3.Connection, items: Sequence[int]) -> dict[int, tuple[Passage, ...]]:
    sentences: dict[int, list[Span]] = defaultdict(list)
    passages: dict[int, list[tuple[int, Span]]] = defaultdict(list)
    for id_, item, passage, start, length in db.execute(
        """SELECT id, item, passage, start, length FROM spans
           WHERE item IN (SELECT value FROM json_each(?)) ORDER BY id""",
        (json.dumps(items),),
    ):
        span = Span(start, start + length)
        if passage is None:
            passages[item].append((id_, span))
        else:
            sentences[passage].append(span)
    return defaultdict(
        tuple,
        {
            item: tuple(Passage(span, tuple(sentences[id_]) or (span,)) for id_, span in found)
            for item, found in passages.items()
        },
    )


def _hear(db: sqlite3.Connection, batch: Sequence[_Stored]) -> None:
    """The statements of these items, in one transaction."""
    heard = dict(zip((each.id for each in batch), _attributed([each.item for each in batch]), strict=True))
    with transaction(db):
        for each in batch:
            forget(db, each.id)
        for id_, statements in heard.items():
            for place, (statement, attribution) in enumerate(statements):
                _insert(db, id_, place, statement, attribution)
        db.executemany("DELETE FROM unheard WHERE item = ?", [(each.id,) for each in batch])


def _attributed(items: Sequence[Item]) -> Iterator[list[tuple[Statement, Attribution]]]:
    """For each item its statements with who they are by, found within the text that the item belongs to."""
    heard = zip(items, speech.statements(items), strict=True)
    for _, group in groupby(enumerate(heard), key=lambda numbered: numbered[1][0].article or numbered[0]):
        text = [each for _, each in group]
        statements = [each for _, each in text]
        attributions = people.attributions([item for item, _ in text], statements)
        yield from (
            list(zip(said, who, strict=True)) for said, who in zip(statements, attributions, strict=True)
        )


def _insert(
    db: sqlite3.Connection, item: int, place: int, statement: Statement, attribution: Attribution
) -> None:
    start = min(span.start for span in statement.contents)
    end = max(span.end for span in statement.contents)
    marks = (statement.source, statement.cue, statement.addressee, statement.medium, statement.via)
    spans = [[_pair(span) for span in statement.contents], *(mark and _pair(mark) for mark in marks)]
    db.execute(
        """INSERT INTO statements (item, place, kind, start, length, spans, parent, negated, confidence, name,
               organisation, role, is_pronoun) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (item, place, statement.kind, start, end - start, json.dumps(spans, separators=(",", ":")),
         statement.parent, statement.negated, statement.confidence,
         _name(db, attribution.name, attribution.kind),
         _name(db, attribution.organisation, "organisation"), attribution.role, attribution.is_pronoun),
    )  # fmt: skip


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _name(db: sqlite3.Connection, name: str | None, kind: SpeakerKind | None) -> int | None:
    """The id of a name; a new one is its own speaker until it is settled who else bears it."""
    if name is None or name.lower() in _OWNERS:
        return None
    db.execute("INSERT OR IGNORE INTO unsettled VALUES (?)", (key := people.key(name, kind),))
    db.execute(
        "INSERT OR IGNORE INTO names (name, kind, key, speaker) VALUES (?, ?, ?, ?)",
        (name, kind or "", key, name),
    )
    row = db.execute("SELECT id FROM names WHERE name = ? AND kind = ?", (name, kind or "")).fetchone()
    return int(row[0])


def _settle(db: sqlite3.Connection) -> None:
    """Tell apart the names that share a key, over the whole corpus; those that nobody bears any more go."""
    with transaction(db):
        for (key,) in db.execute("SELECT key FROM unsettled ORDER BY key").fetchall():
            db.execute(
                """DELETE FROM names WHERE key = ?
                   AND NOT EXISTS (SELECT 1 FROM statements WHERE name = names.id)
                   AND NOT EXISTS (SELECT 1 FROM statements WHERE organisation = names.id)""",
                (key,),
            )
            for (name, kind), speaker in people.settled(_seen(db, key)).items():
                db.execute(
                    "UPDATE names SET speaker = ? WHERE name = ? AND kind = ?", (speaker, name, kind or "")
                )
        db.execute("DELETE FROM unsettled")


def _seen(db: sqlite3.Connection, key: str) -> list[people.Seen]:
    """The names with this key, each with all that is known of it."""
    rows: dict[tuple[str, SpeakerKind], list[tuple[Any, ...]]] = defaultdict(list)
    for name, kind, *row in db.execute(
        """SELECT n.name, n.kind, t.role, o.name, count(t.item),
                  min(substr(d.published, 1, 10)), max(substr(d.published, 1, 10)), count(DISTINCT t.item)
           FROM names n LEFT JOIN statements t ON t.name = n.id LEFT JOIN names o ON o.id = t.organisation
           LEFT JOIN dated d ON d.item = t.item
           WHERE n.key = ? GROUP BY n.id, t.role, o.name ORDER BY n.id""",
        (key,),
    ):
        rows[name, kind].append(tuple(row))
    return [
        people.Seen(
            name=name,
            kind=kind or None,
            roles=tuple(Role(role, first, last) for role, _, _, first, last, _ in found if role is not None),
            organisations=tuple(sorted({row[1] for row in found if row[1] is not None})),
            statements=sum(row[2] for row in found),
            items=sum(row[5] for row in found),
            beside=_beside(db, name, kind) if len(rows) > 1 and kind != "person" else frozenset(),
        )
        for (name, kind), found in rows.items()
    ]


def _beside(db: sqlite3.Connection, name: str, kind: str) -> frozenset[str]:
    """The words around a body's name, which tell whose ministry it is; in the newest of its items."""
    rows = db.execute(
        """SELECT DISTINCT t.item FROM statements t JOIN names n ON n.id IN (t.name, t.organisation)
           WHERE n.name = ? AND n.kind = ? ORDER BY t.item DESC LIMIT ?""",
        (name, kind, _MOST_BESIDE),
    )
    items = _items(db, [item for (item,) in rows])
    return people.surroundings([each.item for each in items])
