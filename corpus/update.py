"""Bulletins into the store: added, updated or removed, each in one transaction with the next `seq`.

What an update leaves unchanged keeps its rows, so that whatever is derived from them (vectors,
words) needs no second making.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from typing import Any, Literal

from corpus.model import Bulletin, Item, Span
from corpus.store import Store
from corpus.unheard import forget, hear_again
from corpus.writing import transaction

READER = 4  # raised when the readers understand a text differently: everything is then read again
Change = Literal["added", "updated", "unchanged", "copy"]


def put(store: Store, bulletin: Bulletin, *, source_name: str | None = None) -> Change:
    """Add or update one bulletin, whole or not at all. `source_name` is what the user calls its source."""
    known = store.db.execute(
        "SELECT id, digest, reader FROM bulletins WHERE source = ?", (bulletin.source,)
    ).fetchone()
    if known is not None and known[1:] == (bulletin.digest, READER):
        store.db.execute(
            """UPDATE bulletins SET file = ?, published = ?, source_name = coalesce(?, source_name)
               WHERE id = ?""",
            (bulletin.file, bulletin.published, source_name, known[0]),
        )
        return "unchanged"
    with _change(store.db, bulletin.source) as seq:
        if known is not None:
            _hand_over(store.db, known[0])
            if known[2] != READER:  # split by other rules: nothing of it can be kept
                _put_items(store.db, known[0], None, seq)
        original = _original(store.db, bulletin)
        id_ = _put_bulletin(store.db, bulletin, source_name, copy_of=original)
        _put_items(store.db, id_, bulletin if original is None else None, seq)
    return "updated" if known is not None else "added" if original is None else "copy"


def remove(store: Store, source: str) -> bool:
    """Forget a bulletin; False when it was not there. Its copies stay and can be found."""
    row = store.db.execute("SELECT id FROM bulletins WHERE source = ?", (source,)).fetchone()
    if row is None:
        return False
    with _change(store.db, source) as seq:
        _hand_over(store.db, row[0])
        _put_items(store.db, row[0], None, seq)
        store.db.execute("DELETE FROM bulletins WHERE id = ?", row)
    return True


@contextmanager
def _change(db: sqlite3.Connection, source: str) -> Iterator[int]:
    """All or nothing, with the seq of this change."""
    with transaction(db):
        at = datetime.now(UTC).isoformat(timespec="seconds")
        yield int(db.execute("INSERT INTO changes (source, at) VALUES (?, ?)", (source, at)).lastrowid or 0)


def _hand_over(db: sqlite3.Connection, bulletin: int) -> None:
    """Before a bulletin changes, its items go to its first copy, if it has one."""
    (heir,) = db.execute("SELECT min(id) FROM bulletins WHERE copy_of = ?", (bulletin,)).fetchone()
    if heir is None:
        return
    db.execute("UPDATE items SET bulletin = ? WHERE bulletin = ?", (heir, bulletin))
    db.execute(
        "UPDATE bulletins SET preamble = (SELECT preamble FROM bulletins WHERE id = ?) WHERE id = ?",
        (bulletin, heir),
    )
    db.execute("UPDATE bulletins SET copy_of = ? WHERE copy_of = ?", (heir, bulletin))
    db.execute("UPDATE bulletins SET copy_of = NULL WHERE id = ?", (heir,))


def _original(db: sqlite3.Connection, bulletin: Bulletin) -> int | None:
    """The bulletin with equal bytes that came first."""
    (found,) = db.execute(
        "SELECT min(id) FROM bulletins WHERE digest = ? AND reader = ? AND source != ? AND copy_of IS NULL",
        (bulletin.digest, READER, bulletin.source),
    ).fetchone()
    return None if found is None else int(found)


def _put_bulletin(
    db: sqlite3.Connection, bulletin: Bulletin, source_name: str | None, *, copy_of: int | None
) -> int:
    first = bulletin.items[0]
    row = db.execute(
        """INSERT INTO bulletins (source, file, digest, reader, published, source_name, preamble, copy_of)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (source) DO UPDATE SET file = excluded.file, digest = excluded.digest,
               reader = excluded.reader, published = excluded.published,
               source_name = coalesce(excluded.source_name, source_name),
               preamble = excluded.preamble, copy_of = excluded.copy_of
           RETURNING id""",
        (bulletin.source, bulletin.file, bulletin.digest, READER, bulletin.published, source_name,
         first.text[: first.span.start], copy_of),
    ).fetchone()  # fmt: skip
    return int(row[0])


def _put_items(db: sqlite3.Connection, id_: int, bulletin: Bulletin | None, seq: int) -> None:
    """Make the bulletin's items those that are stored, none for None: the same words in the same passages
    keep their row, the rest goes or comes."""
    items = () if bulletin is None else bulletin.items
    kept = _items_by_words(db, id_)
    hashed = cache(_hash)  # the items of a plain text share one, which may be large
    articles: set[str | None] = set()  # those of which a row comes, goes or changes places
    last: dict[str | None, int] = defaultdict(int)  # of each article, where the row before stood
    for item, piece in zip(items, _pieces(items), strict=True):
        row = _row(item, bulletin, piece, hashed(item.text))
        same = kept[item.span.of(item.text), row["headline_end"], item.article, _layout(item)]
        if same:
            number, item_id = same.pop(0)
            db.execute(_UPDATE, {**row, "id": item_id})
            articles |= {item.article} if number < last[item.article] else set()
            last[item.article] = number
        else:
            _insert_item(db, {**row, "bulletin": id_}, item)
            articles.add(item.article)
    for gone in kept.values():
        for _, item_id in gone:
            articles.add(_delete_item(db, item_id, seq))
    hear_again(db, id_, articles)


_COLUMNS = (
    "number", "start", "length", "text", "sha256", "headline_end", "published", "item_id", "article", "link",
    "earliest", "latest", "published_kind", "source_name", "key",
)  # fmt: skip
_UPDATE = f"UPDATE items SET {', '.join(f'{name} = :{name}' for name in _COLUMNS)} WHERE id = :id"  # noqa: S608
_INSERT = (
    f"INSERT INTO items ({', '.join(_COLUMNS)}, bulletin) "  # noqa: S608
    f"VALUES ({', '.join(f':{name}' for name in _COLUMNS)}, :bulletin)"
)


def _row(item: Item, bulletin: Bulletin | None, piece: str, hashed: str) -> dict[str, Any]:
    """What is stored of an item; not its bulletin's date, for a copy may have another in its name."""
    shared = None if bulletin is None else bulletin.published
    days = (item.earliest, item.latest, item.published_kind) if item.published is None else (None,) * 3
    return {
        "number": item.number,
        "start": item.span.start,
        "length": item.span.end - item.span.start,
        "text": piece,
        "sha256": hashed,
        "headline_end": None if item.headline is None else item.headline.end - item.span.start,
        "published": None if item.published == shared else item.published,
        "item_id": item.item_id,
        "article": item.article,
        "link": item.link,
        **dict(zip(("earliest", "latest", "published_kind"), days, strict=True)),
        "source_name": item.source_name or (bulletin.source_name if bulletin else None),
        "key": item.key,
    }


_Layout = tuple[tuple[int, int], ...]  # (start, length) of each passage, from the item's start


def _layout(item: Item) -> _Layout:
    return tuple(
        (passage.span.start - item.span.start, passage.span.end - passage.span.start)
        for passage in item.passages
    )


_Words = tuple[str, int | None, str | None, _Layout]


def _items_by_words(db: sqlite3.Connection, bulletin: int) -> dict[_Words, list[tuple[int, int]]]:
    """Numbers and ids of items by words, headline, article and layout: the lines around an item may join or
    part its passages."""
    layouts: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for item, start, length in db.execute(
        """SELECT s.item, s.start, s.length FROM spans s JOIN items i ON i.id = s.item
           WHERE i.bulletin = ? AND s.passage IS NULL ORDER BY s.id""",
        (bulletin,),
    ):
        layouts[item].append((start, length))
    found: dict[_Words, list[tuple[int, int]]] = defaultdict(list)
    for number, id_, words, headline_end, article in db.execute(
        """SELECT number, id, substr(text, 1, length), headline_end, article FROM items
           WHERE bulletin = ? ORDER BY number""",
        (bulletin,),
    ):
        found[words, headline_end, article, tuple(layouts[id_])].append((number, id_))
    return found


def _insert_item(db: sqlite3.Connection, row: dict[str, Any], item: Item) -> None:
    id_ = db.execute(_INSERT, row).lastrowid
    db.execute("INSERT INTO unheard VALUES (?)", (id_,))
    for passage in item.passages:
        parent = _insert_span(db, id_, None, passage.span, item.span.start)
        if len(passage.sentences) > 1:
            for sentence in passage.sentences:
                _insert_span(db, id_, parent, sentence, item.span.start)


def _insert_span(
    db: sqlite3.Connection, item: int | None, passage: int | None, span: Span, item_start: int
) -> int | None:
    return db.execute(
        "INSERT INTO spans (item, passage, start, length) VALUES (?, ?, ?, ?)",
        (item, passage, span.start - item_start, span.end - span.start),
    ).lastrowid


def _delete_item(db: sqlite3.Connection, item: int, seq: int) -> str | None:
    """Drop an item and all that is known of it; returns the article it belonged to."""
    forget(db, item)
    db.execute("INSERT INTO removals SELECT ?, id, passage IS NULL FROM spans WHERE item = ?", (seq, item))
    db.execute("DELETE FROM spans WHERE item = ?", (item,))
    db.execute("DELETE FROM unheard WHERE item = ?", (item,))
    (article,) = db.execute("DELETE FROM items WHERE id = ? RETURNING article", (item,)).fetchone()
    return None if article is None else str(article)


def _pieces(items: Sequence[Item]) -> Iterator[str]:
    """Each item's share of its text: up to where the next item of the same text begins, or to the end."""
    for place, item in enumerate(items, start=1):
        following = items[place] if place < len(items) else None
        shares = (  # the texts of two rows may be one string, too
            following is not None and following.text is item.text and following.span.start >= item.span.end
        )
        yield item.text[item.span.start : following.span.start if following and shares else None]


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()
