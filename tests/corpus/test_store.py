"""The SQLite file itself: opened, refused, read while another writes."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.model import Bulletin, Span
from corpus.schema import SCHEMA
from corpus.store import Cited, Coverage, Store, StoreError, Unit
from corpus.update import put, remove
from tests.corpus.readings import STORIES, bulletin_in, fingerprint

WALL, EELS, TRAM, FARES = STORIES


@pytest.fixture
def wall(tmp_path: Path) -> Bulletin:
    return bulletin_in(tmp_path / "2024-03-05.txt", f"{WALL}\n{TRAM}\n")


def test_an_empty_store_holds_nothing(store: Store) -> None:
    assert (store.seq, store.sources(), store.last_span, list(store.units_after(0)), store.coverage()) == (
        0,
        {},
        0,
        [],
        Coverage(0, 0, 0, 0, None, None, None),
    )


def test_it_is_in_wal_mode_and_one_bulletin_is_one_change(store: Store, wall: Bulletin) -> None:
    put(store, wall)
    mode = store.db.execute("PRAGMA journal_mode").fetchone()
    changes = store.db.execute("SELECT seq, source FROM changes").fetchall()
    assert (mode, changes, store.seq) == (("wal",), [(1, wall.source)], 1)


def test_units_are_passages_and_the_sentences_of_long_ones_in_the_order_of_their_ids(
    store: Store, wall: Bulletin
) -> None:
    put(store, wall)
    headline, body, cost = WALL.split("\n")
    assert list(store.units_after(0)) == [
        Unit(1, None, body, headline),
        Unit(2, 1, "The wall is to be raised.", headline),
        Unit(3, 1, "Work begins in May.", headline),
        Unit(4, None, cost, headline),
        Unit(5, None, TRAM, TRAM),
    ]
    assert (list(store.units_after(4)), store.count_after(4), store.last_span) == (
        [Unit(5, None, TRAM, TRAM)],
        1,
        5,
    )
    assert store.sentences_around([3, 5, 99]) == {1: [2, 3], 5: []}
    assert store.sentences_around([1, 2, 3]) == {1: [2, 3]}
    assert store.places_of([1, 5, 99]) == {1: (wall.file, 1), 5: (wall.file, 2)}


def test_a_citation_says_where_its_words_stand(store: Store, wall: Bulletin) -> None:
    put(store, wall)
    text = wall.items[0].text
    found = store.cited([1, 5, 99])
    assert {id_: (each.span.of(text), each.text) for id_, each in found.items()} == {
        1: (WALL.split("\n")[1],) * 2,
        5: (TRAM,) * 2,
    }
    start = text.index("The wall")
    assert found[1] == Cited(
        id=1,
        file=wall.file,
        digest=wall.digest,
        source_name=None,
        number=1,
        item_id=None,
        headline="Harbour Wall To Be Raised",
        published="2024-03-05",
        earliest="2024-03-05",
        latest="2024-03-05",
        published_kind="printed",
        key=wall.items[0].key,
        link=None,
        sha256=found[5].sha256,
        span=Span(start, start + 45),
        text=WALL.split("\n")[1],
        sentences=((2, Span(start, start + 25)), (3, Span(start + 26, start + 45))),
        copies=(),
        item=1,
        headline_span=Span(text.index("Harbour Wall"), text.index("Harbour Wall") + 25),
    )
    assert found[1].sha256[:32] == fingerprint(text)


def test_rows_are_cited_in_a_text_of_their_own(store: Store, tmp_path: Path) -> None:
    rows = (
        '{"_id": "a", "text": " One. "}\n'
        '{"_id": "b", "title": "Two", "text": "Three.", "metadata": {"url": "u"}}'
    )
    put(store, bulletin_in(tmp_path / "rows.jsonl", rows))
    found = store.cited([1, 2])
    assert [
        (each.item_id, each.number, each.headline, each.span, each.text, each.sha256[:32], each.link)
        for each in found.values()
    ] == [
        ("a", 1, None, Span(1, 5), "One.", fingerprint(" One. "), None),
        ("b", 2, "Two", Span(4, 10), "Three.", fingerprint("Two\nThree."), "u"),
    ]


def test_more_ids_than_sqlite_takes_at_once(store: Store, tmp_path: Path) -> None:
    put(store, bulletin_in(tmp_path / "long.txt", "It rained.\n" * 600))
    stored, asked = list(range(1, 601)), list(range(1, 300_001))
    assert (list(store.cited(asked)), list(store.places_of(asked))) == (stored, stored)
    assert store.sentences_around(asked) == {id_: [] for id_ in stored}


def test_coverage_headlines_and_newest_passages_go_by_date(store: Store, tmp_path: Path) -> None:
    put(store, bulletin_in(tmp_path / "undated.txt", FARES))
    put(store, bulletin_in(tmp_path / "2016-01-20.txt", EELS))
    put(store, bulletin_in(tmp_path / "new.txt", f"March 5, 2024 10:15\n{WALL}"))
    coverage = store.coverage()
    assert (coverage.items, coverage.bulletins, coverage.passages, coverage.sentences) == (3, 3, 5, 2)
    assert (coverage.earliest, coverage.latest) == ("2016-01-20", "2024-03-05")
    assert store.headlines(9) == [story.split("\n")[0] for story in [WALL, EELS, FARES]]
    assert store.newest_passages(3) == [*WALL.split("\n")[1:], EELS.split("\n")[1]]
    assert [(file.rsplit("/", 1)[-1], number) for _, _, file, number in store.places()] == [
        ("undated.txt", 1),
        ("2016-01-20.txt", 1),
        ("2016-01-20.txt", 1),
        ("new.txt", 1),
        ("new.txt", 1),
    ]


def counted(store: Store) -> tuple[int, str | None, bool]:
    """Items, the latest date, and whether the store was read through for that."""
    said: list[str] = []
    store.db.set_trace_callback(said.append)
    coverage = store.coverage()
    store.db.set_trace_callback(None)
    return coverage.items, coverage.latest, any("count(*)" in each for each in said)


def test_coverage_is_counted_anew_after_a_change_and_only_then(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    store, other = Store(path), Store(path)
    bulletin = bulletin_in(tmp_path / "a.txt", EELS)
    assert [counted(store), counted(store)] == [(0, None, True), (0, None, False)]
    put(store, bulletin)
    assert [counted(store), counted(store)] == [(1, None, True), (1, None, False)]
    put(other, bulletin_in(tmp_path / "b.txt", FARES))
    assert [counted(store), counted(store)] == [(2, None, True), (2, None, False)]
    assert put(other, replace(bulletin, published="2016-01-20")) == "unchanged"  # no new seq
    assert [counted(store), counted(store)] == [(2, "2016-01-20", True), (2, "2016-01-20", False)]
    remove(other, bulletin.source)
    assert counted(store) == (1, None, True)
    store.close()
    other.close()


def test_coverage_forgets_what_was_rolled_back(store: Store, wall: Bulletin) -> None:
    put(store, wall)
    store.db.execute("BEGIN IMMEDIATE")
    store.db.execute("DELETE FROM spans")
    store.db.execute("DELETE FROM items")
    assert counted(store)[0] == 0
    store.db.execute("ROLLBACK")
    assert counted(store)[0] == 2


def test_each_citation_names_the_copies_of_its_own_bulletin(store: Store, tmp_path: Path) -> None:
    for name, story in [
        ("a.txt", EELS),
        ("b.txt", FARES),
        ("c.txt", FARES),
        ("d.txt", EELS),
        ("e.txt", EELS),
    ]:
        put(store, bulletin_in(tmp_path / name, story))
    found = store.cited([unit.id for unit in store.units_after(0)])
    assert {
        (Path(each.file).name, *(Path(copy).name for copy in each.copies)) for each in found.values()
    } == {("a.txt", "d.txt", "e.txt"), ("b.txt", "c.txt")}


def test_it_opens_again_with_what_was_put_in_and_the_same_identity(tmp_path: Path, wall: Bulletin) -> None:
    first = Store(tmp_path / "store.sqlite")
    put(first, wall)
    identity = first.identity
    first.close()
    again, other = Store(tmp_path / "store.sqlite"), Store(tmp_path / "other.sqlite")
    assert (again.identity, again.sources()) == (identity, {wall.source: wall.digest})
    assert other.identity != identity
    again.close()
    other.close()


class TestRefused:
    def refusal(self, path: Path) -> str:
        with pytest.raises(StoreError) as refused:
            Store(path)
        return str(refused.value)

    def test_a_newer_schema(self, tmp_path: Path) -> None:
        path = tmp_path / "store.sqlite"
        store = Store(path)
        store.db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        store.close()
        assert self.refusal(path) == (
            f"{path} was written by a newer version, schema {SCHEMA + 1}, and this one knows {SCHEMA}; "
            "update this program, or choose another index"
        )

    def test_a_file_that_is_no_database(self, tmp_path: Path) -> None:
        path = tmp_path / "store.sqlite"
        path.write_text("Eels Return To River Ask\n" * 50, "utf-8")
        assert self.refusal(path) == (
            f"{path} is not a bulletin store (file is not a database); move it away and index again"
        )
        assert path.read_text("utf-8").startswith("Eels Return")

    @pytest.mark.parametrize("kept", [100, 4096])
    def test_a_database_that_is_damaged(self, tmp_path: Path, wall: Bulletin, kept: int) -> None:
        path = tmp_path / "store.sqlite"
        store = Store(path)
        put(store, wall)
        store.close()
        whole = path.read_bytes()
        path.write_bytes(whole[:kept] + b"\xff" * (len(whole) - kept))
        assert self.refusal(path) == (
            f"{path} is not a bulletin store (database disk image is malformed); move it away and index again"
        )

    def test_another_programs_database_which_stays_as_it_was(self, tmp_path: Path) -> None:
        path = tmp_path / "store.sqlite"
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.commit()
        before = path.read_bytes()
        assert self.refusal(path) == (
            f"{path} is not a bulletin store (it holds other tables); move it away and index again"
        )
        other.close()
        assert path.read_bytes() == before

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        path = tmp_path / "nowhere" / "store.sqlite"
        assert self.refusal(path) == (
            f"{path} cannot be opened (unable to open database file); check that its folder exists"
        )


def test_two_stores_read_while_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    writer, readers = Store(path), [Store(path), Store(path)]
    a, b = (bulletin_in(tmp_path / name, story) for name, story in [("a.txt", WALL), ("b.txt", EELS)])
    put(writer, a)
    writer.db.execute("BEGIN IMMEDIATE")
    writer.db.execute("DELETE FROM spans")
    assert [len(reader.cited([1, 4])) for reader in readers] == [2, 2]
    writer.db.execute("ROLLBACK")
    put(writer, b)
    assert [reader.sources() for reader in readers] == [writer.sources()] * 2
    remove(writer, a.source)
    assert [reader.removed_after(0) for reader in readers] == [([1, 4], [2, 3])] * 2
    for each in [writer, *readers]:
        each.close()


def test_a_new_store_may_be_opened_by_several_at_once(tmp_path: Path) -> None:
    for attempt in range(10):
        path = tmp_path / f"{attempt}.sqlite"
        found: list[str] = []
        ready = threading.Barrier(4)

        def identify(path: Path = path, found: list[str] = found, ready: threading.Barrier = ready) -> None:
            ready.wait()
            store = Store(path)
            found.append(store.identity)
            store.close()

        threads = [threading.Thread(target=identify) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert (len(found), len(set(found))) == (4, 1)
