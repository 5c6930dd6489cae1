"""kill -9 in the midst of indexing: the old or the new is there, and the next run completes it."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

import retrieval.generation
from corpus import update
from retrieval.encoder import Encoder, Vectors
from retrieval.index import Index, OtherModelError
from tests.retrieval.children import ended, forked
from tests.retrieval.exports import wait_for
from tests.retrieval.fiction import (
    MORE,
    NEW_BRIDGE,
    NEW_OPERA,
    TEXTS,
    Content,
    Said,
    answers,
    bulletin,
    content,
    indexed,
    is_in_step,
    scores,
)

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")

ROUNDS: tuple[Mapping[str, str | None], ...] = (  # None: the bulletin is removed
    TEXTS,
    {
        "bridge.txt": NEW_BRIDGE,
        "bees.txt": None,
        "ice.txt": MORE["ice.txt"],
        "cheese.txt": MORE["cheese.txt"],
    },
    {"opera.txt": NEW_OPERA, "chess.txt": None, "owl.txt": MORE["owl.txt"], "clock.txt": MORE["clock.txt"]},
)


def work(folder: Path, another: Callable[[], Encoder]) -> None:
    """What the index command does, three times over, in generations of a few texts."""
    retrieval.generation._BATCH, retrieval.generation._CHECKPOINT = 4, 10
    index = Index(folder, another())
    for changes in ROUNDS:
        with index.writing():
            for name, text in changes.items():
                if text is None:
                    update.remove(index.store, f"/{name}")
                else:
                    update.put(index.store, bulletin(name, text))
            index.catch_up()
    index.close()


def killed(folder: Path, another: Callable[[], Encoder], seconds: float) -> int:
    child = forked(partial(work, folder, another))
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return ended(child)


@dataclass(frozen=True)
class State:
    """What a folder holds, whether all of it is in step, and what it answers."""

    content: Content
    in_step: bool
    answers: list[Said]
    scores: list[float]


def state(folder: Path, encoder: Encoder) -> State:
    index = Index(folder, encoder)
    index.refresh()
    found = State(content(index.store), is_in_step(index), answers(index), scores(index))
    index.close()
    return found


@pytest.fixture(scope="module")
def undisturbed(
    tmp_path_factory: pytest.TempPathFactory, another: Callable[[], Encoder]
) -> tuple[float, State]:
    """How many seconds a run takes that nobody kills, and what it leaves."""
    folder = tmp_path_factory.mktemp("undisturbed")
    began = time.perf_counter()
    assert ended(forked(partial(work, folder, another))) == 0
    return time.perf_counter() - began, state(folder, another())


def whole_bulletins() -> set[frozenset[tuple[str, int, str | None, str, tuple[str, ...]]]]:
    """Every version of every bulletin, as passages."""
    return {
        frozenset(
            (name, item.number, item.headline.of(text) if item.headline else None, passage.span.of(text),
             tuple(sentence.of(text) for sentence in passage.sentences))
            for item in bulletin(name, text).items
            for passage in item.passages
        )
        for changes in ROUNDS
        for name, text in changes.items()
        if text is not None
    }  # fmt: skip


def check(moments: int, tmp_path: Path, another: Callable[[], Encoder], run: tuple[float, State]) -> None:
    """Kill at that many moments, drawn one from each equal part of a run, and complete each."""
    duration, expected = run
    seed = random.randrange(2**32)
    print(f"seed {seed}, a run takes {duration:.2f} s")  # noqa: T201  # shown when the test fails
    draw = random.Random(seed)
    for part in range(moments):
        folder = tmp_path / f"{part}"
        assert killed(folder, another, (part + draw.random()) / moments * duration) in (-signal.SIGKILL, 0)
        left = state(folder, another())
        files = {file for file, *_ in left.content}
        assert {
            frozenset(row for row in left.content if row[0] == file) for file in files
        } <= whole_bulletins()
        assert left.in_step
        assert ended(forked(partial(work, folder, another))) == 0
        completed = state(folder, another())
        assert completed == expected
        assert sorted(path.name for path in folder.glob("draft*")) == []


def test_an_undisturbed_run_is_in_step_and_answers(undisturbed: tuple[float, State]) -> None:
    _, left = undisturbed
    assert {file for file, *_ in left.content} == ({*TEXTS, *MORE} - {"bees.txt", "chess.txt"})
    assert left.in_step
    assert [hits[0][0] for _, _, hits in left.answers] == [
        "beacon.txt", "bridge.txt", "opera.txt", "bakers.txt", "cheese.txt"
    ]  # fmt: skip
    assert (
        left.answers[1][2][0][2] == "County engineer Bram Oster said that repairs would be finished by June."
    )


def test_a_killed_index_run_loses_and_doubles_nothing(
    tmp_path: Path, another: Callable[[], Encoder], undisturbed: tuple[float, State]
) -> None:
    check(3, tmp_path, another, undisturbed)


@pytest.mark.slow
def test_twenty_killed_index_runs_lose_and_double_nothing(
    tmp_path: Path, another: Callable[[], Encoder], undisturbed: tuple[float, State]
) -> None:
    check(20, tmp_path, another, undisturbed)


@dataclass
class Renamed:
    """The real model under another name."""

    encoder: Encoder
    model: str = "another"

    @property
    def dimension(self) -> int:
        return self.encoder.dimension

    @property
    def encoded(self) -> int:
        return self.encoder.encoded

    def __call__(self, texts: Sequence[str]) -> Vectors:
        return self.encoder(texts)

    def question(self, text: str) -> Vectors:
        return self.encoder.question(text)


def encode_anew(folder: Path, another: Callable[[], Encoder]) -> None:
    retrieval.generation._BATCH, retrieval.generation._CHECKPOINT = 2, 2
    index = Index(folder, Renamed(another()))
    with index.writing():
        index.catch_up()


def test_until_all_is_encoded_anew_the_other_model_goes_on_answering(
    tmp_path: Path, another: Callable[[], Encoder]
) -> None:
    index = indexed(tmp_path, another())
    expected = state(tmp_path, another())
    child = forked(partial(encode_anew, tmp_path, another))
    wait_for((tmp_path / "manifest.next.json").exists)
    os.kill(child, signal.SIGKILL)
    assert ended(child) == -signal.SIGKILL
    assert state(tmp_path, another()) == expected
    assert answers(index) == expected.answers
    with pytest.raises(OtherModelError):
        Index(tmp_path, Renamed(another())).refresh()
    assert ended(forked(partial(encode_anew, tmp_path, another))) == 0
    assert state(tmp_path, Renamed(another())) == expected
    assert not (tmp_path / "manifest.next.json").exists()
    with pytest.raises(OtherModelError):
        index.refresh()
