"""Statements in the store: made from its items, in step with every change, finished after any kill."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import corpus.statements
from corpus import update
from corpus.model import Bulletin
from corpus.schema import SCHEMA
from corpus.spoken import every_statement
from corpus.statements import make
from corpus.store import Store
from corpus.unheard import RULES, are_pending
from tests.corpus.readings import bulletin_in
from tests.retrieval.children import ended, forked
from tests.retrieval.fiction import put

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")

TOLL = """Toll Would Empty The Harbour

Tarn Quay Mayor Ada Lund said on Monday that the toll would drive away the trawlers. "We shall not pay \
for our own harbour," she told reporters at the pier.

Ferry Talks Fail, Says Brandt

The ferry talks broke down after nine hours.

"Nobody slept," Runa Feld wrote on Facebook. "Brandt said that the ferry would sail without a crew."
"""
TOLL_SAID = [
    ("toll.txt", 1, "indirect", "Ada Lund", ["that the toll would drive away the trawlers"]),
    ("toll.txt", 1, "direct", "Ada Lund", ['"We shall not pay for our own harbour,"']),
    ("toll.txt", 2, "headline", "Brandt", ["Ferry Talks Fail"]),
    ("toll.txt", 2, "direct", "Runa Feld",
     ['"Nobody slept,"', '"Brandt said that the ferry would sail without a crew."']),
    ("toll.txt", 2, "indirect", "Brandt", ["that the ferry would sail without a crew"]),
]  # fmt: skip
GUILD = """Bakers Walk Out

The price of flour had doubled, Quill said.
"""
PERLA = "Guild Votes\n\nPerla Quill said that the guild would vote.\n"
HUGO = "Mill Burns\n\nHugo Quill said that the mill was lost.\n"

Said = tuple[str, int, str, str | None, list[str]]
Rows = Sequence[Mapping[str, Any]]


def said(store: Store, texts: Mapping[str, str]) -> list[Said]:
    """Every statement, its words taken from the published text."""
    return [
        (place.file, place.number, told.kind, told.speaker,
         [span.of(texts[place.file]) for span in told.contents])
        for place, item in every_statement(store)
        for told in item
    ]  # fmt: skip


def hear(store: Store, texts: Mapping[str, str]) -> None:
    put(store, texts)
    make(store)


def heard(store: Store, texts: Mapping[str, str]) -> list[Said]:
    hear(store, texts)
    return said(store, texts)


def speakers_of(store: Store) -> dict[str, str]:
    """Each printed name with the speaker that it is over the corpus."""
    return dict(store.db.execute("SELECT name, speaker FROM names ORDER BY id"))


def unheard(store: Store) -> list[int]:
    return [item for (item,) in store.db.execute("SELECT item FROM unheard ORDER BY item")]


def dump(store: Store) -> list[tuple[Any, ...]]:
    """Every statement with all that is known of it, free of the ids of names."""
    return store.db.execute(
        """SELECT b.source, i.number, t.place, t.kind, t.start, t.length, t.spans, t.parent, t.negated,
                  t.confidence, n.name, n.kind, n.key, n.speaker, o.name, o.speaker, t.role, t.is_pronoun
           FROM statements t JOIN items i ON i.id = t.item JOIN bulletins b ON b.id = i.bulletin
           LEFT JOIN names n ON n.id = t.name LEFT JOIN names o ON o.id = t.organisation
           ORDER BY b.source, i.number, t.place"""
    ).fetchall()


def anew(texts: Mapping[str, str]) -> list[tuple[Any, ...]]:
    """What a store holds that never saw anything else."""
    fresh = Store(Path(":memory:"))
    hear(fresh, texts)
    rows = dump(fresh)
    fresh.close()
    return rows


def test_statements_stand_where_they_are_printed(store: Store) -> None:
    assert heard(store, {"toll.txt": TOLL}) == TOLL_SAID


def test_every_mark_of_a_statement_is_kept(store: Store) -> None:
    hear(store, {"toll.txt": TOLL})
    told = [each for _, item in every_statement(store) for each in item]
    marks = [
        (each.words(each.source), each.words(each.cue), each.words(each.addressee), each.words(each.medium),
         each.parent, each.role, each.is_pronoun)
        for each in told
    ]  # fmt: skip
    assert marks == [
        ("Tarn Quay Mayor Ada Lund", "said", None, None, None, "Tarn Quay Mayor", False),
        ("she", "told", "reporters", None, None, "Tarn Quay Mayor", True),
        ("Brandt", "Says", None, None, None, None, False),
        ("Runa Feld", "wrote", None, "Facebook", None, None, False),
        ("Brandt", "said", None, None, 1, None, False),
    ]


def test_what_somebody_has_not_done_is_kept_so(store: Store) -> None:
    hear(store, {"ice.txt": "Ice\n\nRuna Feld has not ruled out a tax on ice. She rejected a toll.\n"})
    assert [(each.words(each.cue), each.negated) for _, item in every_statement(store) for each in item] == [
        ("has not ruled out", True),
        ("rejected", False),
    ]


def test_a_second_run_makes_nothing(store: Store) -> None:
    hear(store, {"toll.txt": TOLL})
    before, changes = dump(store), store.db.total_changes
    progress: list[tuple[int, int]] = []
    put(store, {"toll.txt": TOLL})
    assert not are_pending(store.db)
    touched = store.db.total_changes
    make(store, lambda done, left: progress.append((done, left)))
    assert (dump(store), progress, store.db.total_changes - touched) == (before, [], 0)
    assert touched - changes == 1  # the bulletin's name as given


def test_progress_tells_what_was_done_and_what_is_left(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus.statements, "_BATCH", 2)
    put(store, {"toll.txt": TOLL, "guild.txt": GUILD})
    progress: list[tuple[int, int]] = []
    make(store, lambda done, left: progress.append((done, left)))
    assert progress == [(2, 1), (1, 0)]


class TestAChangedBulletin:
    def test_only_the_edited_item_is_heard_again(self, store: Store) -> None:
        hear(store, {"toll.txt": TOLL})
        edited = TOLL.replace("Nobody slept", "Nobody ate or slept")
        put(store, {"toll.txt": edited})
        assert unheard(store) == [3]
        make(store)
        assert said(store, {"toll.txt": edited}) == [
            *TOLL_SAID[:3],
            (*TOLL_SAID[3][:4], ['"Nobody ate or slept,"', TOLL_SAID[3][4][1]]),
            TOLL_SAID[4],
        ]

    def test_an_item_that_moved_keeps_its_statements_and_they_stand_where_it_stands_now(
        self, store: Store
    ) -> None:
        hear(store, {"toll.txt": TOLL})
        moved = f"Gulls Return\n\nThe gulls are back on the pier.\n\n{TOLL}"
        put(store, {"toll.txt": moved})
        assert unheard(store) == [3]
        make(store)
        assert said(store, {"toll.txt": moved}) == [
            (file, number + 1, *rest) for file, number, *rest in TOLL_SAID
        ]

    def test_an_item_that_went_takes_its_statements_with_it(self, store: Store) -> None:
        hear(store, {"toll.txt": TOLL})
        shorter = TOLL[: TOLL.index("Ferry Talks")]
        assert heard(store, {"toll.txt": shorter}) == TOLL_SAID[:2]
        assert dump(store) == anew({"toll.txt": shorter})

    def test_statements_that_wait_to_be_made_go_with_their_item(self, store: Store) -> None:
        put(store, {"toll.txt": TOLL})
        update.remove(store, "/toll.txt")
        assert (unheard(store), are_pending(store.db)) == ([], False)

    def test_a_bulletin_that_went_leaves_no_statement_and_no_name(self, store: Store) -> None:
        hear(store, {"toll.txt": TOLL})
        update.remove(store, "/toll.txt")
        assert (dump(store), are_pending(store.db)) == ([], True)
        make(store)
        assert (speakers_of(store), are_pending(store.db)) == ({}, False)

    def test_a_copy_is_heard_once_and_keeps_the_statements_when_the_original_goes(self, store: Store) -> None:
        assert heard(store, {"toll.txt": TOLL, "copy.txt": TOLL}) == TOLL_SAID
        update.remove(store, "/toll.txt")
        assert (unheard(store), are_pending(store.db)) == ([], False)
        assert said(store, {"copy.txt": TOLL}) == [("copy.txt", *rest) for _, *rest in TOLL_SAID]

    def test_what_an_older_reader_understood_is_heard_again(self, store: Store) -> None:
        hear(store, {"toll.txt": TOLL})
        store.db.execute("UPDATE bulletins SET reader = ?", (update.READER - 1,))
        put(store, {"toll.txt": TOLL})
        assert unheard(store) == [3, 4]
        make(store)
        assert said(store, {"toll.txt": TOLL}) == TOLL_SAID


PIER = [
    {"_id": "p1", "text": '"The pier will be mended," Ada Lund said.', "metadata": {"article": "pier"}},
    {"_id": "p2", "text": '"It will take a year," she said.', "metadata": {"article": "pier"}},
    {"_id": "b1", "text": '"The bells are cracked," Ulla Mott said.', "metadata": {"article": "bells"}},
]


class TestTheRowsOfAnArticle:
    @pytest.fixture
    def rows(self, tmp_path: Path) -> Callable[[Rows], Bulletin]:
        return lambda rows: bulletin_in(tmp_path / "rows.jsonl", "\n".join(map(json.dumps, rows)))

    def who(self, store: Store) -> list[tuple[str, str | None]]:
        make(store)
        return [(str(place.item_id), told.speaker) for place, item in every_statement(store) for told in item]

    def test_a_pronoun_in_one_row_is_somebody_named_in_another(
        self, store: Store, rows: Callable[[Rows], Bulletin]
    ) -> None:
        update.put(store, rows(PIER))
        assert self.who(store) == [("p1", "Ada Lund"), ("p2", "Ada Lund"), ("b1", "Ulla Mott")]

    def test_all_of_them_are_heard_again_when_one_changes_and_no_other(
        self, store: Store, rows: Callable[[Rows], Bulletin]
    ) -> None:
        update.put(store, rows(PIER))
        make(store)
        edited = {**PIER[0], "text": '"The pier will be mended," Runa Feld said.'}
        update.put(store, rows([edited, *PIER[1:]]))
        assert unheard(store) == [2, 4]
        assert self.who(store) == [("p1", "Runa Feld"), ("p2", "Runa Feld"), ("b1", "Ulla Mott")]

    def test_all_of_them_are_heard_again_when_one_goes(
        self, store: Store, rows: Callable[[Rows], Bulletin]
    ) -> None:
        update.put(store, rows(PIER))
        make(store)
        update.put(store, rows(PIER[1:]))
        assert unheard(store) == [2]
        assert self.who(store) == [("p2", None), ("b1", "Ulla Mott")]

    def test_all_of_them_are_heard_again_when_they_change_places(
        self, store: Store, rows: Callable[[Rows], Bulletin]
    ) -> None:
        vane = {
            "_id": "p0",
            "text": '"Nobody asked me," Greta Vane said.',
            "metadata": {"article": "pier"},
        }
        update.put(store, rows([vane, PIER[0], PIER[1]]))
        assert self.who(store) == [("p0", "Greta Vane"), ("p1", "Ada Lund"), ("p2", "Ada Lund")]
        update.put(store, rows([PIER[0], vane, PIER[1]]))
        assert self.who(store) == [("p1", "Ada Lund"), ("p0", "Greta Vane"), ("p2", "Greta Vane")]

    def test_they_come_along_when_one_of_them_is_in_the_batch(
        self, store: Store, rows: Callable[[Rows], Bulletin], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(corpus.statements, "_BATCH", 1)
        update.put(store, rows(PIER))
        assert self.who(store) == [("p1", "Ada Lund"), ("p2", "Ada Lund"), ("b1", "Ulla Mott")]

    def test_an_article_of_the_same_name_in_another_file_is_another(
        self, store: Store, rows: Callable[[Rows], Bulletin], tmp_path: Path
    ) -> None:
        update.put(store, rows([PIER[0]]))
        update.put(store, bulletin_in(tmp_path / "other.jsonl", json.dumps(PIER[1])))
        assert self.who(store) == [("p1", "Ada Lund"), ("p2", None)]


class TestNamesOverTheCorpus:
    def test_a_bare_surname_is_the_full_name_of_another_bulletin(self, store: Store) -> None:
        hear(store, {"guild.txt": GUILD})
        assert speakers_of(store) == {"Quill": "Quill"}
        hear(store, {"perla.txt": PERLA})
        assert speakers_of(store) == {"Quill": "Perla Quill", "Perla Quill": "Perla Quill"}

    def test_a_second_person_with_the_surname_makes_it_ambiguous_again(self, store: Store) -> None:
        hear(store, {"guild.txt": GUILD, "perla.txt": PERLA})
        hear(store, {"hugo.txt": HUGO})
        assert speakers_of(store) == {
            "Quill": "Quill",
            "Perla Quill": "Perla Quill",
            "Hugo Quill": "Hugo Quill",
        }

    def test_when_a_bulletin_goes_its_names_go_and_the_others_are_told_apart_anew(self, store: Store) -> None:
        hear(store, {"guild.txt": GUILD, "perla.txt": PERLA, "hugo.txt": HUGO})
        update.remove(store, "/hugo.txt")
        assert are_pending(store.db)
        make(store)
        assert speakers_of(store) == {"Quill": "Perla Quill", "Perla Quill": "Perla Quill"}
        update.remove(store, "/perla.txt")
        make(store)
        assert speakers_of(store) == {"Quill": "Quill"}

    def test_a_body_is_known_by_those_who_speak_for_it(self, store: Store) -> None:
        text = "Budget\n\nFinance Ministry spokesman Emil Tarrant said that the budget was late.\n"
        hear(store, {"budget.txt": text})
        assert [(told.speaker, told.organisation) for _, item in every_statement(store) for told in item] == [
            ("Emil Tarrant", "Finance Ministry")
        ]
        update.remove(store, "/budget.txt")
        make(store)
        assert speakers_of(store) == {}


ALL = {"toll.txt": TOLL, "guild.txt": GUILD, "perla.txt": PERLA, "hugo.txt": HUGO}


def interrupted(path: Path, begins: str, at: int) -> None:
    """Hear everything item by item, and be killed when the `at`th such statement of SQL is run."""
    corpus.statements._BATCH = 1
    store = Store(path)
    seen = 0

    def trace(sql: str) -> None:
        nonlocal seen
        seen += sql.lstrip().startswith(begins)
        if seen == at:
            os.kill(os.getpid(), signal.SIGKILL)

    store.db.set_trace_callback(trace)
    make(store)


@pytest.mark.parametrize(
    ("begins", "at"),
    [
        ("INSERT INTO statements", 1),
        ("INSERT INTO statements", 4),
        ("COMMIT", 1),
        ("COMMIT", 3),
        ("DELETE FROM unheard", 2),
        ("UPDATE names", 2),
        ("DELETE FROM unsettled", 1),
    ],
)
def test_what_a_killed_writer_left_unheard_the_next_one_hears(tmp_path: Path, begins: str, at: int) -> None:
    path = tmp_path / "store.sqlite"
    store = Store(path)
    put(store, ALL)
    store.close()
    assert ended(forked(partial(interrupted, path, begins, at))) == -signal.SIGKILL
    store = Store(path)
    assert are_pending(store.db)
    expected = anew(ALL)
    assert {row[:10] for row in dump(store)} <= {row[:10] for row in expected}
    make(store)
    assert (dump(store), are_pending(store.db)) == (expected, False)
    store.close()


def test_an_error_between_two_items_loses_neither(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus.statements, "_BATCH", 1)
    put(store, ALL)
    store.db.execute(
        "CREATE TRIGGER full BEFORE INSERT ON statements WHEN new.item = (SELECT max(id) - 1 FROM items) "
        "BEGIN SELECT RAISE(FAIL, 'full'); END"
    )
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        make(store)
    assert (unheard(store), store.db.in_transaction, are_pending(store.db)) == ([4, 5], False, True)
    store.db.execute("DROP TRIGGER full")
    make(store)
    assert dump(store) == anew(ALL)


def test_by_newer_rules_everything_is_heard_again(store: Store) -> None:
    hear(store, ALL)
    before = dump(store)
    store.db.execute("UPDATE hearing SET rules = ?", (RULES - 1,))
    store.db.execute("UPDATE statements SET confidence = 0.125, role = 'Baker'")
    assert are_pending(store.db)
    make(store)
    assert (dump(store), are_pending(store.db)) == (before, False)
    assert store.db.execute("SELECT rules FROM hearing").fetchall() == [(RULES,)]


def test_an_empty_store_has_nothing_to_be_made(store: Store) -> None:
    assert not are_pending(store.db)
    make(store)
    assert (dump(store), are_pending(store.db)) == ([], False)


SCHEMA_1 = """
CREATE TABLE bulletins (
    id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL UNIQUE, file TEXT NOT NULL,
    digest TEXT NOT NULL, reader INTEGER NOT NULL, published TEXT, source_name TEXT,
    preamble TEXT NOT NULL DEFAULT '', copy_of INTEGER REFERENCES bulletins (id));
CREATE TABLE items (
    id INTEGER PRIMARY KEY AUTOINCREMENT, bulletin INTEGER NOT NULL REFERENCES bulletins (id),
    number INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, text TEXT NOT NULL,
    sha256 TEXT NOT NULL, headline_end INTEGER, published TEXT, item_id TEXT, article TEXT, link TEXT);
CREATE TABLE spans (
    id INTEGER PRIMARY KEY AUTOINCREMENT, item INTEGER NOT NULL REFERENCES items (id), passage INTEGER,
    start INTEGER NOT NULL, length INTEGER NOT NULL);
CREATE TABLE removals (seq INTEGER NOT NULL, span INTEGER NOT NULL, is_passage INTEGER NOT NULL);
CREATE TABLE changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE identity (store TEXT NOT NULL);
PRAGMA user_version = 1;
"""
OLD_TABLES = ("bulletins", "items", "spans", "removals", "changes", "identity")


def old_columns(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """What a store's tables hold of what schema 1 had: its columns came first and stay so."""
    held = {table: store.db.execute(f"SELECT * FROM {table}").fetchall() for table in OLD_TABLES}
    held["items"] = [row[:12] for row in held["items"]]
    return held


def before_statements(path: Path, texts: Mapping[str, str]) -> dict[str, list[tuple[Any, ...]]]:
    """A store of schema 1 with these texts; what its tables hold."""
    new = path.with_name("new.sqlite")
    store = Store(new)
    put(store, texts)
    held = old_columns(store)
    store.close()
    db = sqlite3.connect(path)
    db.executescript(SCHEMA_1)
    for table, rows in held.items():
        for row in rows:
            db.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(row))})", row)
    db.commit()
    db.close()
    return held


def test_a_store_of_the_schema_before_keeps_everything_and_gets_its_statements(tmp_path: Path) -> None:
    held = before_statements(tmp_path / "old.sqlite", ALL)
    store = Store(tmp_path / "old.sqlite")
    assert (old_columns(store), are_pending(store.db)) == (held, True)
    assert store.db.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    make(store)
    assert dump(store) == anew(ALL)
    store.close()


def test_a_store_of_the_schema_before_can_be_added_to_before_anything_is_heard(tmp_path: Path) -> None:
    before_statements(tmp_path / "old.sqlite", {"guild.txt": GUILD, "hugo.txt": HUGO})
    store = Store(tmp_path / "old.sqlite")
    put(store, {"perla.txt": PERLA, "guild.txt": TOLL})
    update.remove(store, "/hugo.txt")
    make(store)
    assert dump(store) == anew({"guild.txt": TOLL, "perla.txt": PERLA})
    assert said(store, {"guild.txt": TOLL, "perla.txt": PERLA})[:5] == [
        ("guild.txt", *rest) for _, *rest in TOLL_SAID
    ]
    store.close()
