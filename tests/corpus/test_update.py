from __future__ import annotations

import codecs
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from corpus import update
from corpus.store import Store
from corpus.update import put, remove
from tests.corpus.readings import ANY_TEXT, STORIES, bulletin_in, read_path

WALL, EELS, TRAM, FARES = STORIES


def _ids(store: Store) -> dict[str, int]:
    """Passages by their words."""
    return {unit.text: unit.id for unit in store.units_after(0) if unit.passage is None}


def _whole(store: Store, source: str) -> str:
    """A plain bulletin put together again from what is stored of it."""
    id_, preamble = store.db.execute(
        "SELECT id, preamble FROM bulletins WHERE source = ?", (source,)
    ).fetchone()
    pieces = store.db.execute("SELECT text FROM items WHERE bulletin = ? ORDER BY number", (id_,))
    return str(preamble) + "".join(piece for (piece,) in pieces)


def test_what_put_says_it_did(store: Store, tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    assert [
        put(store, bulletin_in(a, WALL)),
        put(store, bulletin_in(a)),
        put(store, bulletin_in(a, EELS)),
        put(store, bulletin_in(b, EELS)),
        remove(store, bulletin_in(b).source),
        remove(store, bulletin_in(b).source),
    ] == ["added", "unchanged", "updated", "copy", True, False]
    assert store.seq == 4


def test_an_unchanged_bulletin_takes_its_new_name_and_is_no_change(store: Store, tmp_path: Path) -> None:
    bulletin = bulletin_in(tmp_path / "a.txt", WALL)
    put(store, replace(bulletin, source_name="Quay Herald", published="2020-01-03"))
    put(store, replace(bulletin, file="./a.txt", published="2016-01-20"))
    (cited, *_) = store.cited([1]).values()
    assert (cited.file, cited.source_name, cited.published, store.seq) == (
        "./a.txt",
        "Quay Herald",
        "2016-01-20",
        1,
    )


class TestACorrectedBulletin:
    def test_only_what_changed_gets_new_ids(self, store: Store, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        put(store, bulletin_in(path, "\n".join(STORIES)))
        before = _ids(store)
        put(store, bulletin_in(path, "\n".join([WALL, EELS.replace("back", "gone"), TRAM, FARES])))
        after = _ids(store)
        old, new = "Eels are back in the River Ask.", "Eels are gone in the River Ask."
        quote = EELS.split("\n")[2]
        assert {words: id_ for words, id_ in after.items() if words not in {new, quote}} == {
            words: id_ for words, id_ in before.items() if words not in {old, quote}
        }
        assert min(after[new], after[quote]) > max(before.values())
        assert store.removed_after(1) == ([before[old], before[quote]], [])

    def test_items_that_only_moved_keep_their_ids_and_are_cited_where_they_stand_now(
        self, store: Store, tmp_path: Path
    ) -> None:
        path = tmp_path / "a.txt"
        put(store, bulletin_in(path, f"{WALL}\n{FARES}"))
        before = _ids(store)
        moved = bulletin_in(path, f"March 5, 2024\n\n{FARES}\n\n{TRAM}\n\n{WALL}")
        put(store, moved)
        assert {words: _ids(store)[words] for words in before} == before
        assert [
            (each.number, each.span.of(moved.items[0].text)) for each in store.cited([1, 4]).values()
        ] == [
            (3, WALL.split("\n")[1]),
            (3, WALL.split("\n")[2]),
        ]
        assert {each.published for each in store.cited([1, 4]).values()} == {"2024-03-05"}

    def test_words_that_the_lines_around_them_now_join_into_one_passage_are_new(
        self, store: Store, tmp_path: Path
    ) -> None:
        """The item's words stay, but other items make the file a hard-wrapped one."""
        path = tmp_path / "a.txt"
        item = "Dockers Vote To Strike\n\nDockers have voted\nto strike."
        put(store, bulletin_in(path, item))
        wrapped = bulletin_in(path, f"{item}\n\nTram Sold In Kell\n\nThe tram was sold\nfor nine\ncrowns.")
        put(store, wrapped)
        assert list(_ids(store)) == [
            part.span.of(wrapped.items[0].text) for item in wrapped.items for part in item.passages
        ]

    def test_the_same_words_twice_are_two_items(self, store: Store, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        put(store, bulletin_in(path, f"{TRAM}\n{TRAM}\n{TRAM}"))
        put(store, bulletin_in(path, f"{TRAM}\n{TRAM}"))
        assert ([unit.id for unit in store.units_after(0)], store.removed_after(1)) == ([1, 2], ([3], []))


class TestCopies:
    @pytest.fixture
    def paths(self, store: Store, tmp_path: Path) -> list[Path]:
        """Three files with the same bytes, put in in this order."""
        paths = [tmp_path / name for name in ["2016-01-20.txt", "2020-01-03.txt", "copy.txt"]]
        for path in paths:
            put(store, bulletin_in(path, WALL))
        return paths

    def cited(self, store: Store) -> list[tuple[int, str, str | None, list[str]]]:
        """Every passage: id, file, date and the files that hold it too."""
        return [
            (each.id, Path(each.file).name, each.published, [Path(copy).name for copy in each.copies])
            for each in store.cited([unit.id for unit in store.units_after(0)]).values()
            if each.id in _ids(store).values()
        ]

    @pytest.mark.usefixtures("paths")
    def test_equal_bytes_are_one_set_of_items(self, store: Store) -> None:
        copies = ["2020-01-03.txt", "copy.txt"]
        assert self.cited(store) == [
            (1, "2016-01-20.txt", "2016-01-20", copies),
            (4, "2016-01-20.txt", "2016-01-20", copies),
        ]
        assert (len(store.sources()), store.coverage().items) == (3, 1)

    def test_they_part_when_the_copy_changes(self, store: Store, paths: list[Path]) -> None:
        put(store, bulletin_in(paths[1], TRAM))
        assert self.cited(store) == [
            (1, "2016-01-20.txt", "2016-01-20", ["copy.txt"]),
            (4, "2016-01-20.txt", "2016-01-20", ["copy.txt"]),
            (5, "2020-01-03.txt", "2020-01-03", []),
        ]

    def test_they_part_when_the_original_changes_and_nothing_is_embedded_again(
        self, store: Store, paths: list[Path]
    ) -> None:
        put(store, bulletin_in(paths[0], TRAM))
        assert self.cited(store) == [
            (1, "2020-01-03.txt", "2020-01-03", ["copy.txt"]),
            (4, "2020-01-03.txt", "2020-01-03", ["copy.txt"]),
            (5, "2016-01-20.txt", "2016-01-20", []),
        ]

    def test_when_the_original_goes_its_copy_has_the_items_and_its_own_date_holds(
        self, store: Store, paths: list[Path]
    ) -> None:
        remove(store, bulletin_in(paths[0]).source)
        assert self.cited(store) == [
            (1, "2020-01-03.txt", "2020-01-03", ["copy.txt"]),
            (4, "2020-01-03.txt", "2020-01-03", ["copy.txt"]),
        ]
        remove(store, bulletin_in(paths[1]).source)
        assert self.cited(store) == [(1, "copy.txt", None, []), (4, "copy.txt", None, [])]
        remove(store, bulletin_in(paths[2]).source)
        assert (self.cited(store), store.removed_after(0)) == ([], ([1, 4], [2, 3]))

    def test_a_copy_that_goes_takes_nothing_with_it(self, store: Store, paths: list[Path]) -> None:
        remove(store, bulletin_in(paths[2]).source)
        assert {each[3][0] for each in self.cited(store)} == {"2020-01-03.txt"}
        assert store.removed_after(0) == ([], [])

    def test_a_bulletin_that_becomes_equal_to_another_gives_up_its_items(
        self, store: Store, paths: list[Path], tmp_path: Path
    ) -> None:
        put(store, bulletin_in(tmp_path / "d.txt", TRAM))
        put(store, bulletin_in(tmp_path / "d.txt", WALL))
        assert [each[0] for each in self.cited(store)] == [1, 4]
        assert store.removed_after(3) == ([5], [])

    def test_the_heir_can_be_put_together_again(
        self, store: Store, paths: list[Path], tmp_path: Path
    ) -> None:
        text = f"\n March 5, 2024\n{WALL} \r\n\n{TRAM}\n "
        for name in ["x.txt", "y.txt"]:
            put(store, bulletin_in(tmp_path / name, text))
        remove(store, bulletin_in(tmp_path / "x.txt").source)
        assert _whole(store, bulletin_in(tmp_path / "y.txt").source) == text


def test_what_an_older_reader_understood_is_read_again(store: Store, tmp_path: Path) -> None:
    bulletin = bulletin_in(tmp_path / "a.txt", f"{WALL}\n{TRAM}")
    put(store, bulletin)
    store.db.execute("UPDATE bulletins SET reader = ?", (update.READER - 1,))
    assert (put(store, bulletin), put(store, bulletin)) == ("updated", "unchanged")
    assert ([unit.id for unit in store.units_after(0)], store.removed_after(1)) == (
        [6, 7, 8, 9, 10],
        ([1, 4, 5], [2, 3]),
    )


def test_copies_are_read_again_after_their_original(store: Store, tmp_path: Path) -> None:
    a, b = (bulletin_in(tmp_path / name, WALL) for name in ["a.txt", "b.txt"])
    put(store, a)
    put(store, b)
    store.db.execute("UPDATE bulletins SET reader = ?", (update.READER - 1,))
    put(store, a)
    put(store, b)
    assert ([each.copies for each in store.cited([5, 8]).values()], store.coverage().items) == (
        [(b.file,)] * 2,
        1,
    )


def test_a_bulletin_goes_in_whole_or_not_at_all(store: Store, tmp_path: Path) -> None:
    put(store, bulletin_in(tmp_path / "a.txt", WALL))
    before = (store.seq, store.sources(), list(store.units_after(0)))
    store.db.execute(
        "CREATE TRIGGER full BEFORE INSERT ON spans WHEN new.length = 20 "
        "BEGIN SELECT RAISE(FAIL, 'full'); END"
    )
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        put(store, bulletin_in(tmp_path / "a.txt", f"{EELS}\nIt rained for a day."))
    assert (store.seq, store.sources(), list(store.units_after(0))) == before
    store.db.execute("DROP TRIGGER full")
    assert put(store, bulletin_in(tmp_path / "a.txt")) == "updated"


@settings(deadline=None, max_examples=60)
@given(ANY_TEXT)
def test_any_text_can_be_put_together_again_from_the_store(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("whole")
    (folder / "a.txt").write_bytes(codecs.BOM_UTF8 + text.encode())
    reading = read_path(folder / "a.txt")
    assume(reading.bulletin is not None and not text.lstrip().startswith("{"))
    assert reading.bulletin is not None
    store = Store(folder / "store.sqlite")
    put(store, reading.bulletin)
    assert _whole(store, reading.bulletin.source) == text
    store.close()
