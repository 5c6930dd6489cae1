"""Files given with the question: read and encoded once, known again by what is in them."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from filelock import FileLock

from corpus.model import Problem
from retrieval.adhoc import FileIndex, NothingToReadError, open_files
from retrieval.answer import explain
from retrieval.encoder import Encoder
from retrieval.encoder.remembering import Remembering
from retrieval.index import Index
from tests.retrieval.children import ended, forked
from tests.retrieval.fiction import MORE, NEW_BRIDGE, TEXTS, answers, ask, content, is_in_step, write

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
BINARY = "looks like a binary file; expected text"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where corpora are kept."""
    return tmp_path / "corpora"


@pytest.fixture
def remembering(tmp_path: Path, another: Callable[[], Encoder]) -> Encoder:
    """Remembers this test's texts only, so that what it encodes can be counted."""
    return Remembering(another(), tmp_path / "vectors.sqlite")


def opened(kept: Path, encoder: Encoder, *paths: Path) -> FileIndex:
    return open_files([str(path) for path in paths], kept, encoder)


def files(found: FileIndex) -> set[str]:
    """Every file that a citation of this index names."""
    return {file for file, *_ in content(found.index.store)}


def names(folder: Path, texts: Sequence[str] = tuple(TEXTS)) -> set[str]:
    return {str(folder / name) for name in texts}


def test_the_second_time_embeds_nothing_and_answers_the_same(
    tmp_path: Path, kept: Path, remembering: Encoder, another: Callable[[], Encoder]
) -> None:
    folder = write(tmp_path / "news")
    first = opened(kept, remembering, folder)
    assert (first.index.embedded, first.problems, files(first)) == (30, (), names(folder))
    plain = another()
    second = opened(kept, plain, folder)
    assert (second.index.embedded, plain.encoded) == (0, 0)
    assert second.index.folder == first.index.folder
    assert (answers(second.index), second.problems) == (answers(first.index), ())


def test_a_moved_folder_embeds_nothing_and_is_named_as_given_now(
    tmp_path: Path, kept: Path, remembering: Encoder, another: Callable[[], Encoder]
) -> None:
    first = opened(kept, remembering, write(tmp_path / "news", TEXTS | {"bees again.txt": TEXTS["bees.txt"]}))
    moved = (tmp_path / "news").rename(tmp_path / "archive")
    plain = another()
    second = opened(kept, plain, moved)
    assert (second.index.folder, plain.encoded) == (first.index.folder, 0)
    assert set(second.given.values()) == {*names(moved), str(moved / "bees again.txt")}
    hit = ask(second.index, "who took the bees away in a hat box?").hits[0]
    assert (hit.file, hit.also_in) == (str(moved / "bees again.txt"), (str(moved / "bees.txt"),))
    assert second.index.store.coverage().bulletins == len(TEXTS) + 1
    assert is_in_step(second.index)


def test_a_file_given_by_another_path_is_named_so(
    tmp_path: Path, kept: Path, remembering: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "news")
    opened(kept, remembering, folder)
    monkeypatch.chdir(tmp_path)
    found = opened(kept, remembering, Path("news"))
    assert (files(found), set(found.given.values())) == (names(Path("news")), names(Path("news")))


def test_a_file_of_another_name_is_another_corpus_with_the_same_vectors(
    tmp_path: Path, kept: Path, remembering: Encoder
) -> None:
    folder = write(tmp_path / "news", {"2024-03-05.txt": TEXTS["bees.txt"]})
    first = opened(kept, remembering, folder)
    (folder / "2024-03-05.txt").rename(folder / "2024-03-06.txt")
    second = opened(kept, remembering, folder)
    assert second.index.folder != first.index.folder
    assert second.index.embedded == 0
    question = "who took the bees away?"
    assert [ask(each.index, question).hits[0].published for each in (first, second)] == [
        "2024-03-05", "2024-03-06"
    ]  # fmt: skip


def test_a_changed_file_embeds_only_its_changed_texts(
    tmp_path: Path, kept: Path, remembering: Encoder
) -> None:
    folder = write(tmp_path / "news")
    opened(kept, remembering, folder)
    write(folder, {"bridge.txt": NEW_BRIDGE})
    found = opened(kept, remembering, folder)
    assert found.index.embedded == 2  # the new date of the repairs, the detour
    assert ask(found.index, "when will the repairs be finished?").hits[0].text == (
        "County engineer Bram Oster said that repairs would be finished by June."
    )


def test_a_file_that_cannot_be_read_is_listed_each_time_as_it_is_given(
    tmp_path: Path, kept: Path, remembering: Encoder
) -> None:
    folder = write(tmp_path / "news")
    (folder / "picture.txt").write_bytes(b"\x89PNG\0\0")
    missing = tmp_path / "missing.txt"
    lost = Problem(str(missing), None, "there is no such file or folder; check the path")
    for _ in range(2):
        assert opened(kept, remembering, folder, missing).problems == (
            lost, Problem(str(folder / "picture.txt"), None, BINARY)
        )  # fmt: skip
    moved = folder.rename(tmp_path / "archive")
    found = opened(kept, remembering, moved, missing)
    assert found.problems == (lost, Problem(str(moved / "picture.txt"), None, BINARY))
    assert files(found) == names(moved)


def test_where_nothing_can_be_read_no_folder_is_left(
    tmp_path: Path, kept: Path, remembering: Encoder
) -> None:
    empty, picture = tmp_path / "empty", tmp_path / "picture.txt"
    empty.mkdir()
    picture.write_bytes(b"\0\1\2")
    for path, why in (
        (empty, f"{empty}: there is no file in this folder; give a file, or another folder"),
        (picture, f"{picture}: {BINARY}"),
        (tmp_path / "no", f"{tmp_path / 'no'}: there is no such file or folder; check the path"),
    ):
        with pytest.raises(NothingToReadError) as error:
            opened(kept, remembering, path)
        assert str(error.value) == why
    assert list(kept.iterdir()) == []


def test_files_killed_half_way_are_completed_by_the_next_question(
    tmp_path: Path, kept: Path, encoder: Encoder, another: Callable[[], Encoder]
) -> None:
    folder = write(tmp_path / "news", TEXTS | MORE)
    undisturbed = opened(tmp_path / "undisturbed", encoder, folder)
    for seconds in (0.02, 0.1, 0.2, 0.3):
        place = kept / str(seconds)
        child = forked(lambda place=place: opened(place, another(), folder))  # type: ignore[misc]
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        ended(child)
        found = opened(place, encoder, folder)
        assert content(found.index.store) == content(undisturbed.index.store)
        assert is_in_step(found.index)
        assert answers(found.index) == answers(undisturbed.index)


def test_files_that_moved_after_a_half_done_reading_are_not_doubled(
    tmp_path: Path, kept: Path, encoder: Encoder
) -> None:
    first = opened(kept, encoder, write(tmp_path / "news"))
    (first.index.folder / "read.json").write_text('{"files": [', "utf-8")  # as if the disk had been full
    moved = (tmp_path / "news").rename(tmp_path / "archive")
    found = opened(kept, encoder, moved)
    assert (files(found), found.index.store.coverage().bulletins) == (names(moved), len(TEXTS))
    assert [hit.also_in for hit in ask(found.index, "who took the bees away?").hits[:1]] == [()]


def test_a_spoilt_store_in_the_cache_is_made_again(tmp_path: Path, kept: Path, encoder: Encoder) -> None:
    folder = write(tmp_path / "news")
    first = opened(kept, encoder, folder)
    before = answers(first.index)
    first.index.close()
    (first.index.folder / "corpus.sqlite").write_bytes(b"no database " * 1000)
    assert answers(opened(kept, encoder, folder).index) == before


def test_what_nobody_asked_for_a_month_is_dropped(tmp_path: Path, kept: Path, encoder: Encoder) -> None:
    old, used, half = (
        opened(kept, encoder, write(tmp_path / name, {f"{name}.txt": TEXTS["opera.txt"]})).index.folder
        for name in ("old", "used", "half")
    )
    long_ago = time.time() - 31 * 24 * 3600
    (half / "read.json").unlink()
    for path in (old / "read.json", used / "read.json", half):
        os.utime(path, (long_ago, long_ago))
    opened(kept, encoder, tmp_path / "used")
    new = opened(kept, encoder, write(tmp_path / "new", MORE)).index.folder
    assert set(kept.iterdir()) == {used, new}


def test_an_index_over_files_is_found_by_their_contents_and_names_alone(
    tmp_path: Path, kept: Path, encoder: Encoder
) -> None:
    here, there = (write(tmp_path / name, {"opera.txt": TEXTS["opera.txt"]}) for name in ("here", "there"))
    assert opened(kept, encoder, here).index.folder == opened(kept, encoder, there).index.folder
    assert len(list(kept.iterdir())) == 1


def test_two_files_of_one_name_and_text_are_told_apart(tmp_path: Path, kept: Path, encoder: Encoder) -> None:
    here, there = (write(tmp_path / name, {"opera.txt": TEXTS["opera.txt"]}) for name in ("here", "there"))
    for _ in range(2):
        both = opened(kept, encoder, here, there)
        assert (both.given, both.index.store.coverage().bulletins) == ({}, 2)
        hit = ask(both.index, "how heavy is the curtain?").hits[0]
        assert (hit.file, hit.also_in) == (str(here / "opera.txt"), (str(there / "opera.txt"),))


def test_rows_that_are_set_aside_are_told_each_time(tmp_path: Path, kept: Path, encoder: Encoder) -> None:
    path = tmp_path / "rows.jsonl"
    row = json.dumps({"title": "Opera", "text": "The curtain weighs two tons."})
    path.write_text(f"{row}\n{{]\n", "utf-8")
    told = [opened(kept, encoder, path).problems for _ in range(2)]
    assert [(each.file, each.line) for problems in told for each in problems] == [(str(path), 2)] * 2


def test_file_of_names_the_copies_too(tmp_path: Path, kept: Path, encoder: Encoder) -> None:
    folder = write(tmp_path / "news", {"a.txt": TEXTS["opera.txt"], "b.txt": TEXTS["opera.txt"]})
    index: Index = opened(kept, encoder, folder).index
    hit = explain(
        index, "how heavy is the curtain?", file_of=lambda passage: Path(passage.file).name
    ).answer.hits[0]
    assert (hit.file, hit.also_in) == ("a.txt", ("b.txt",))


def test_a_file_that_changes_while_it_is_read_spoils_no_later_answer(
    tmp_path: Path, kept: Path, remembering: Encoder, another: Callable[[], Encoder]
) -> None:
    folder = write(tmp_path / "news")
    first = opened(kept, remembering, folder)
    before = content(first.index.store)
    first.index.close()
    (first.index.folder / "read.json").unlink()  # as before its first reading was done
    path = folder / "bees.txt"
    words = path.read_text("utf-8")
    lock = FileLock(first.index.folder / "writer.lock")
    lock.acquire()

    def change() -> None:
        """Between the hashing of the files and their reading."""
        path.write_text(f"{words}\nA goose has been found at the pier.\n", "utf-8")
        lock.release()

    open_files([str(folder)], kept, remembering, on_wait=change).index.close()
    path.write_text(words, "utf-8")
    assert content(opened(kept, remembering, folder).index.store) == before
