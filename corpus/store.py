"""The SQLite truth, read: spans with their words and citations out, and a change log to derive from.

`corpus.update` writes it.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import Any

from corpus.model import PublishedKind, Span
from corpus.schema import SCHEMA, lay_down

_MOST_VARIABLES = 500
_State = tuple[int, int]  # (data_version, total_changes)
_CITED = """
    SELECT s.id, s.start, s.length, i.start, i.text, i.headline_end, i.number, i.item_id, i.link,
           d.published, d.earliest, d.latest, d.published_kind, i.key, i.sha256, b.file, b.digest,
           coalesce(b.source_name, i.source_name), s.item, b.id
    FROM spans s JOIN items i ON i.id = s.item JOIN bulletins b ON b.id = i.bulletin
    JOIN dated d ON d.item = i.id WHERE s.id IN ({})"""
# One question, however many ids: asked in parts, a passage could come twice.
_AROUND = """
    WITH asked (id) AS (
        SELECT DISTINCT coalesce(passage, id) FROM spans WHERE id IN (SELECT value FROM json_each(?))
    )
    SELECT asked.id, s.id FROM asked LEFT JOIN spans s ON s.passage = asked.id"""
# A text is an item, or all rows of one article. Its key is the smallest id of its items that is looked at.
# Materialized, or a planner that knows nothing of the table asks for each half anew: twice the time.
_BESIDE = """
    WITH held AS MATERIALIZED (
        SELECT DISTINCT i.id, i.bulletin, i.article FROM spans s JOIN items i ON i.id = s.item
        WHERE s.id IN (SELECT value FROM json_each(?))
    ), articles AS MATERIALIZED (
        SELECT bulletin, article, min(id) AS text FROM held WHERE article IS NOT NULL GROUP BY 1, 2
    ), whole AS (
        SELECT id, id AS text FROM held WHERE article IS NULL
        UNION ALL
        SELECT i.id, a.text FROM articles a
        CROSS JOIN items i ON i.bulletin = a.bulletin AND i.article = a.article
    )
    SELECT s.id, whole.text FROM whole CROSS JOIN spans s ON s.item = whole.id WHERE s.passage IS NULL"""
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5)  # seconds


class StoreError(Exception):
    """The file is no store of ours, or one that a newer version wrote. One line: what, and what to do."""


class DamagedStoreError(StoreError):
    """The file is there and is no store: waiting or permission will not mend it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage or a sentence to be indexed; `passage` is None for a passage itself."""

    id: int
    passage: int | None
    text: str
    headline: str | None


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage with all that a citation needs. Spans count in the text whose hash is `sha256`."""

    id: int
    file: str
    digest: str
    source_name: str | None
    number: int
    item_id: str | None
    headline: str | None
    published: str | None
    earliest: str | None
    latest: str | None
    published_kind: PublishedKind | None
    key: str | None  # None: written before there were keys
    link: str | None
    sha256: str
    span: Span
    text: str
    sentences: tuple[tuple[int, Span], ...]  # (id, span); a lone sentence has its passage's id
    copies: tuple[str, ...]  # files with the same bytes
    item: int  # the store's id of its item
    headline_span: Span | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much the store holds.

    Days are ISO: those printed; where none is, those that the text of all points to, which may lack a year
    ("--01-16"); None where nothing is dated.
    """

    items: int
    bulletins: int
    passages: int
    sentences: int
    earliest: str | None
    latest: str | None
    updated: str | None
    published_kind: PublishedKind | None = None


class Store:
    """One SQLite file in WAL mode. One writer at a time; any number of readers, from any thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._counted: tuple[_State, Coverage] | None = None
        try:
            self.db = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=30)
        except sqlite3.OperationalError as error:
            raise StoreError(f"{path} cannot be opened ({error}); check that its folder exists") from None
        try:
            self.db.execute("PRAGMA foreign_keys = ON")
            self._prepare()
        except (sqlite3.DatabaseError, StoreError) as error:
            self.db.close()
            if isinstance(error, StoreError):
                raise
            raise self._no_store(error) from None

    def close(self) -> None:
        self.db.close()

    @property
    def seq(self) -> int:
        """The last change; 0 when nothing was ever put in."""
        return int(self._one("SELECT coalesce(max(seq), 0) FROM changes"))

    def sources(self) -> dict[str, str]:
        """Every bulletin's source and digest."""
        return dict(self.db.execute("SELECT source, digest FROM bulletins"))

    @property
    def identity(self) -> str:
        """Tells this store from another that stood at the same path before."""
        return str(self._one("SELECT store FROM identity"))

    def removed_after(self, seq: int) -> tuple[list[int], list[int]]:
        """Ids of passages and of sentences that went after `seq`."""
        rows = self.db.execute("SELECT span, is_passage FROM removals WHERE seq > ?", (seq,)).fetchall()
        return [span for span, whole in rows if whole], [span for span, whole in rows if not whole]

    def units_after(self, span: int) -> Iterator[Unit]:
        """Passages and sentences with ids above `span`, in the order of their ids."""
        rows = self.db.execute(
            """SELECT s.id, s.passage, substr(i.text, s.start + 1, s.length), substr(i.text, 1, i.headline_end)
               FROM spans s JOIN items i ON i.id = s.item WHERE s.id > ? ORDER BY s.id""",  # noqa: E501
            (span,),
        )
        for id_, passage, text, headline in rows:
            yield Unit(id_, passage, text, headline)

    def count_after(self, span: int) -> int:
        """How many units `units_after` gives."""
        return int(self._one("SELECT count(*) FROM spans WHERE id > ?", span))

    @property
    def last_span(self) -> int:
        """The highest id that stands; 0 in an empty store."""
        return int(self._one("SELECT coalesce(max(id), 0) FROM spans"))

    def sentences_around(self, ids: Sequence[int]) -> dict[int, list[int]]:
        """The passages to which spans belong (a passage to itself), each with the ids of its sentences.

        Ids that are gone are left out; a passage of one sentence has none of its own.
        """
        found: dict[int, list[int]] = {}
        for passage, sentence in self.db.execute(_AROUND, (json.dumps(ids),)):
            sentences = found.setdefault(passage, [])
            if sentence is not None:
                sentences.append(sentence)
        return found

    def beside(self, passages: Sequence[int]) -> dict[int, int]:
        """Every passage of the texts that `passages` stand in, with a number that those of one text share.

        A text is an item, or all rows of one article.
        """
        return dict(self.db.execute(_BESIDE, (json.dumps(passages),)))

    def places_of(self, passages: Sequence[int]) -> dict[int, tuple[str, int]]:
        """File and number of each passage's item; passages that are gone are left out.

        A quarter of the cost of citing them: no text is read.
        """
        rows = self._each(
            """SELECT s.id, b.file, i.number
               FROM spans s JOIN items i ON i.id = s.item JOIN bulletins b ON b.id = i.bulletin
               WHERE s.id IN ({})""",
            passages,
        )
        return {id_: (file, number) for id_, file, number in rows}

    def texts_of(self, passages: Sequence[int]) -> dict[int, tuple[int, str | None, str]]:
        """Of each passage the store's id of its item, its headline and its own text, in the order of ids."""
        rows = self._each(
            """SELECT s.id, s.item, substr(i.text, 1, i.headline_end), substr(i.text, s.start + 1, s.length)
               FROM spans s JOIN items i ON i.id = s.item WHERE s.id IN ({})""",
            sorted(passages),
        )
        return {id_: (item, headline, text) for id_, item, headline, text in rows}

    def items_of(self, passages: Sequence[int]) -> dict[int, int]:
        """The store's id of each passage's item."""
        return dict(self._each("SELECT id, item FROM spans WHERE id IN ({}) ORDER BY id", passages))

    def cited(self, passages: Sequence[int]) -> dict[int, Cited]:
        """What a citation of each passage needs; passages that are gone are left out."""
        sentences = self._sentence_spans(passages)
        rows = list(self._each(_CITED, passages))
        copies = self._copies({row[-1] for row in rows})
        found = {}
        for (id_, start, length, item_start, text, headline_end, number, item_id, link,
             published, earliest, latest, kind, key, digest, file, bytes_digest, source_name, item,
             bulletin) in rows:  # fmt: skip
            found[id_] = Cited(
                id=id_,
                file=file,
                digest=bytes_digest,
                source_name=source_name,
                number=number,
                item_id=item_id,
                headline=text[:headline_end] if headline_end is not None else None,
                published=published,
                earliest=earliest,
                latest=latest,
                published_kind=kind,
                key=key,
                link=link,
                sha256=digest,
                span=_span(item_start + start, length),
                text=text[start : start + length],
                sentences=tuple((sid, _span(item_start + at, size)) for sid, at, size in sentences[id_])
                or ((id_, _span(item_start + start, length)),),
                copies=tuple(copies[bulletin]),
                item=item,
                headline_span=None if headline_end is None else _span(item_start, headline_end),
            )
        return found

    def newest_passages(self, count: int) -> list[str]:
        """Texts of passages from the newest items, undated ones last."""
        rows = self.db.execute(
            """SELECT substr(i.text, s.start + 1, s.length)
               FROM spans s JOIN items i ON i.id = s.item JOIN dated d ON d.item = i.id
               WHERE s.passage IS NULL
               ORDER BY d.published DESC NULLS LAST, s.id LIMIT ?""",
            (count,),
        )
        return [text for (text,) in rows]

    def places(self) -> Iterator[tuple[int, str | None, str, int]]:
        """For every passage: its id, its item's own id, file and number."""
        yield from self.db.execute(
            """SELECT s.id, i.item_id, b.file, i.number
               FROM spans s JOIN items i ON i.id = s.item JOIN bulletins b ON b.id = i.bulletin
               WHERE s.passage IS NULL"""
        )

    def headlines(self, count: int) -> list[str]:
        """Headlines of the newest items, undated ones last."""
        rows = self.db.execute(
            """SELECT substr(i.text, 1, i.headline_end) FROM items i JOIN dated d ON d.item = i.id
               WHERE i.headline_end IS NOT NULL
               ORDER BY d.published DESC NULLS LAST, i.id LIMIT ?""",
            (count,),
        )
        return [headline for (headline,) in rows]

    def item_texts(self) -> Iterator[tuple[int, int, str]]:
        """For every item: its id, where it stands, and its text from there, headline included."""
        yield from self.db.execute("SELECT id, start, text FROM items ORDER BY id")

    def passages_at(self, item: int, start: int, end: int) -> list[int]:
        """Ids of the item's passages that hold any of [start, end), counted from the item's start; where
        none does, as in a headline, of its first passage. None of an item that is gone."""
        rows = self.db.execute(
            "SELECT id, start, length FROM spans WHERE item = ? AND passage IS NULL ORDER BY start", (item,)
        ).fetchall()
        return [id_ for id_, at, length in rows if at < end and start < at + length] or [
            id_ for id_, *_ in rows[:1]
        ]

    def coverage(self) -> Coverage:
        """How much it holds now.

        Counted anew after any change only: over 8,300 items counting takes 3 ms of CPU beside 5 for the
        rest of a question, and asking whether anything changed .02 ms.
        """
        before = self.state()
        if before is not None and self._counted is not None and self._counted[0] == before:
            return self._counted[1]
        coverage = self._count()
        if before is not None and before == self.state():
            self._counted = before, coverage
        return coverage

    def state(self) -> _State | None:
        """Differs after any change that others committed or this connection made.

        None inside a transaction, also one of another thread: what it did may yet be rolled back.
        """
        changes, version = self.db.total_changes, int(self._one("PRAGMA data_version"))
        return None if self.db.in_transaction else (version, changes)

    def _count(self) -> Coverage:
        items, earliest, latest = self.db.execute(
            "SELECT count(*), min(substr(published, 1, 10)), max(substr(published, 1, 10)) FROM dated"
        ).fetchone()
        kind: PublishedKind | None = "printed"
        if earliest is None:
            earliest, latest, kind = self._days_of_all()
        sentences = self._one("SELECT count(*) FROM spans WHERE passage IS NOT NULL")
        return Coverage(
            items=items,
            bulletins=self._one("SELECT count(*) FROM bulletins"),
            passages=self._one("SELECT count(*) FROM spans") - sentences,
            sentences=sentences,
            earliest=earliest,
            latest=latest,
            updated=self._one("SELECT max(at) FROM changes"),
            published_kind=kind,
        )

    def _days_of_all(self) -> tuple[str | None, str | None, PublishedKind | None]:
        """Where no item is dated to the day: the days that all have in common. Others have no order."""
        found = self.db.execute(
            """SELECT DISTINCT earliest, latest, published_kind FROM dated
               WHERE published_kind IS NOT NULL LIMIT 2"""
        ).fetchall()
        return found[0] if len(found) == 1 else (None, None, None)

    def _sentence_spans(self, passages: Sequence[int]) -> dict[int, list[tuple[int, int, int]]]:
        found: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for passage, id_, start, length in self._each(
            "SELECT passage, id, start, length FROM spans WHERE passage IN ({}) ORDER BY id", passages
        ):
            found[passage].append((id_, start, length))
        return found

    def _copies(self, bulletins: Collection[int]) -> dict[int, list[str]]:
        """Files with the same bytes as each; for all at once, since SQLite looks through every bulletin."""
        found: dict[int, list[str]] = defaultdict(list)
        for original, file in self._each(
            "SELECT copy_of, file FROM bulletins WHERE copy_of IN ({}) ORDER BY id", list(bulletins)
        ):
            found[original].append(file)
        return found

    def _each(self, sql: str, ids: Sequence[int]) -> Iterator[tuple[Any, ...]]:
        """Rows of `sql` with its {} filled by `ids`, asked in parts that SQLite's limits allow."""
        for at in range(0, len(ids), _MOST_VARIABLES):
            part = ids[at : at + _MOST_VARIABLES]
            yield from self.db.execute(sql.format(",".join("?" * len(part))), part)

    def _one(self, sql: str, *values: object) -> Any:
        return self.db.execute(sql, values).fetchone()[0]

    def _prepare(self) -> None:
        """Lay the tables down in a new file; refuse a file that a newer version or another program wrote."""
        version, tables = self.db.execute(
            "SELECT user_version, (SELECT count(*) FROM sqlite_master) FROM pragma_user_version"
        ).fetchone()
        if version > SCHEMA:
            raise StoreError(
                f"{self.path} was written by a newer version, schema {version}, and this one knows {SCHEMA}; "
                "update this program, or choose another index"
            )
        if version == 0 and tables:
            raise self._no_store("it holds other tables")
        if version == 0:
            self._switch_to_wal()
        if version < SCHEMA:
            lay_down(self.db)
        self._one("SELECT store FROM identity")

    def _switch_to_wal(self) -> None:
        """SQLite does not wait for its `timeout` here when another program lays the same store down."""
        for pause in _PAUSES:
            try:
                self.db.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                sleep(pause)
            else:
                return

    def _no_store(self, reason: object) -> StoreError:
        if getattr(reason, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
            return StoreError(f"{self.path} is being written by another program; try again when it is done")
        if isinstance(reason, sqlite3.OperationalError):
            return StoreError(f"{self.path} cannot be opened ({reason}); check its permissions and the disk")
        return DamagedStoreError(
            f"{self.path} is not a bulletin store ({reason}); move it away and index again"
        )


def _span(start: int, length: int) -> Span:
    return Span(start, start + length)
