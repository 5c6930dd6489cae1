"""One writer and any number of readers: threads, other Index objects, other processes."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import retrieval.generation
from corpus import update
from retrieval.encoder import Encoder
from retrieval.index import Index
from tests.retrieval.children import ended, forked
from tests.retrieval.fiction import (
    MORE,
    NEW_OPERA,
    QUESTIONS,
    TEXTS,
    answers,
    ask,
    indexed,
    is_in_step,
    put,
    scores,
)

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
ABBEY = "what was stolen from the abbey?"


def test_a_reader_goes_on_with_the_old_generation_and_takes_up_the_new_one(
    tmp_path: Path, encoder: Encoder
) -> None:
    writer = indexed(tmp_path, encoder)
    reader = Index(tmp_path, encoder)
    before = answers(reader)
    with writer.writing():
        put(writer.store, MORE)
        assert answers(reader) == before
        assert reader.generation.manifest.generation == 1
        writer.catch_up()
    assert ask(reader, ABBEY).hits[0].file == "cheese.txt"
    assert reader.generation.manifest == writer.generation.manifest
    assert (answers(reader), scores(reader)) == (answers(writer), scores(writer))


def test_a_generation_in_hand_outlives_its_files(tmp_path: Path, encoder: Encoder) -> None:
    writer = indexed(tmp_path, encoder)
    reader = Index(tmp_path, encoder)
    reader.refresh()
    held = reader.generation
    terms, row = held.words.terms("bakers of Port Ansel"), encoder(["bakers"])[0]
    before = held.words.best(terms, 9), held.vectors.nearest(row, 9)
    for name, text in MORE.items():
        with writer.writing():
            put(writer.store, {name: text})
            writer.catch_up()
    assert not (tmp_path / held.manifest.folder).exists()
    assert (held.words.best(terms, 9), held.vectors.nearest(row, 9)) == before


def test_another_process_writes_while_this_one_answers(
    tmp_path: Path, encoder: Encoder, another: Callable[[], Encoder]
) -> None:
    reader = indexed(tmp_path, encoder)
    before = answers(reader)
    (told, tells), (waits, lets_go) = os.pipe(), os.pipe()

    def write() -> None:
        index = Index(tmp_path, another())
        with index.writing():
            put(index.store, MORE)
            os.write(tells, b".")
            os.read(waits, 1)
            index.catch_up()

    child = forked(write)
    os.read(told, 1)  # the child holds the lock, and its bulletins are in the store
    assert answers(reader) == before
    os.write(lets_go, b".")
    assert ended(child) == 0
    assert ask(reader, ABBEY).hits[0].file == "cheese.txt"
    assert (reader.generation.manifest.generation, reader.embedded) == (2, 0)
    assert is_in_step(reader)
    for end in (told, tells, waits, lets_go):
        os.close(end)


def test_a_second_writer_says_that_it_waits_and_then_writes(tmp_path: Path, encoder: Encoder) -> None:
    first, second = indexed(tmp_path, encoder), Index(tmp_path, encoder)
    order: list[str] = []
    waiting = threading.Event()

    def write() -> None:
        with second.writing(waiting.set):
            order.append("second")
            put(second.store, MORE)
            second.catch_up()

    thread = threading.Thread(target=write)
    with first.writing():
        thread.start()
        assert waiting.wait(10)
        put(first.store, {"opera.txt": NEW_OPERA})
        first.catch_up()
        order.append("first")
    thread.join(30)
    assert order == ["first", "second"]
    assert is_in_step(second)
    assert {hit.text.count("three tons") for hit in ask(first, QUESTIONS[2]).hits[:1]} == {1}


def test_a_writer_that_need_not_wait_says_nothing(tmp_path: Path, encoder: Encoder) -> None:
    said: list[str] = []
    with Index(tmp_path, encoder).writing(lambda: said.append("waiting")):
        pass
    assert said == []


def test_threads_ask_while_a_third_index_is_updated(
    tmp_path: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retrieval.generation, "_CHECKPOINT", 3)  # generations come and go under the readers
    writer = indexed(tmp_path, encoder)
    readers = [Index(tmp_path, encoder), Index(tmp_path, encoder)]
    done = threading.Event()

    def read(reader: Index) -> int:
        count = 0
        while not done.is_set() or count < 10:
            hits = ask(reader, QUESTIONS[count % 4]).hits
            assert hits[0].file in {"beacon.txt", "bridge.txt", "opera.txt", "bakers.txt"}
            count += 1
        return count

    with ThreadPoolExecutor(4) as threads:
        asking = [threads.submit(read, reader) for reader in readers * 2]
        try:
            for _ in range(6):
                with writer.writing():
                    put(writer.store, MORE)
                    writer.catch_up()
                with writer.writing():
                    for name in MORE:
                        update.remove(writer.store, f"/{name}")
                    writer.catch_up()
        finally:
            done.set()
        assert min(each.result() for each in asking) >= 10
    assert writer.generation.manifest.generation > 20
    assert all(answers(reader) == answers(writer) for reader in readers)


def test_a_reader_whose_folder_is_emptied_goes_on_and_takes_up_what_is_indexed_there_next(
    tmp_path: Path, encoder: Encoder
) -> None:
    folder = tmp_path / "index"
    indexed(folder, encoder).close()
    reader = Index(folder, encoder)
    before = answers(reader)
    shutil.rmtree(folder)
    assert answers(reader) == before
    writer = indexed(folder, encoder, MORE)
    assert ask(reader, ABBEY).hits[0].file == "cheese.txt"
    assert (answers(reader), scores(reader)) == (answers(writer), scores(writer))


def test_a_reader_whose_generation_is_damaged_on_the_disk_goes_on(tmp_path: Path, encoder: Encoder) -> None:
    reader = indexed(tmp_path, encoder)
    before = answers(reader)
    shutil.rmtree(tmp_path / "generation-000001")
    (tmp_path / "manifest.json").write_text("{", "utf-8")
    with Index(tmp_path, encoder).writing():  # nothing can be mended yet
        assert (answers(reader), is_in_step(reader)) == (before, True)


def test_many_processes_may_begin_one_folder_at_once(tmp_path: Path, another: Callable[[], Encoder]) -> None:
    start = time.time() + 0.3

    def begin() -> None:
        while time.time() < start:
            pass
        for number in range(20):
            Index(tmp_path / f"{number}", another()).close()
        index = Index(tmp_path, another())
        with index.writing():
            put(index.store, {"opera.txt": TEXTS["opera.txt"]})
            index.catch_up()

    children = [forked(begin) for _ in range(4)]
    assert [ended(child) for child in children] == [0] * 4
    index = Index(tmp_path, another())
    assert index.store.seq == 1
    index.refresh()
    assert is_in_step(index)
