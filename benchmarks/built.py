"""The index that a benchmark asks: built by the product's own command, and its size."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.given import Given, GivenError
from benchmarks.process import bot, run
from corpus.store import Store

_STORE = "corpus.sqlite"  # retrieval.folder's; the measuring process imports nothing of retrieval


@dataclass(frozen=True, slots=True)
class Size:
    """How much an index holds. `sentences` counts those that have a vector beside their passage's."""

    passages: int
    sentences: int
    characters_per_passage: float
    bytes: int  # of all the files in its folder

    @property
    def texts(self) -> int:
        """How many vectors were made."""
        return self.passages + self.sentences

    @classmethod
    def of(cls, folder: Path) -> Size:
        """The size of the index in `folder`. GivenError when no passage got into it."""
        with closing(Store(folder / _STORE)) as store:
            held = store.coverage()
            (mean,) = store.db.execute("SELECT avg(length) FROM spans WHERE passage IS NULL").fetchone()
        if mean is None:
            raise GivenError(
                "nothing in the given bulletins could be read; see: python run_bot.py items PATH"
            )
        files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
        return cls(held.passages, held.sentences, round(mean, 1), sum(files))


@contextmanager
def index_of(given: Given) -> Iterator[Path]:
    """The folder of an index over the given bulletins: the one kept, brought up to date, or a passing one."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary) / "index"
        _refuse_others(folder, given.corpus)
        run(bot("index", "--index", str(folder), "--", *given.corpus))
        yield folder


def _refuse_others(folder: Path, paths: tuple[str, ...]) -> None:
    """A kept index must hold nothing but the given bulletins, or the sizes and costs would be of both."""
    if not (folder / _STORE).is_file():
        return
    with closing(Store(folder / _STORE)) as store:
        sources = [Path(source) for source in store.sources()]
    ours = [Path(path).resolve() for path in paths]
    others = [
        each for each in sources if not (each.exists() and any(each.is_relative_to(path) for path in ours))
    ]
    if others:
        raise GivenError(
            f"{folder} is an index of other bulletins, such as {others[0].name}; keep this one elsewhere"
        )
