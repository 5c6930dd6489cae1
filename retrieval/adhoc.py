"""Files in; an open index over just those out, kept by content, so that the next question embeds nothing."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from corpus import reading, update
from corpus.model import Problem
from retrieval.encoder import Encoder, Progress
from retrieval.index import Index

_DONE = "read.json"  # written last: the folder holds every file that could be read
_KEEP_SECONDS = 30 * 24 * 3600


class NothingToReadError(Exception):
    """None of the given paths holds a bulletin."""


@dataclass(frozen=True, slots=True)
class FileIndex:
    """An index made for given files. `given` names each file as it was given this time."""

    index: Index
    given: Mapping[tuple[str, str], str]  # (sha256 of the bytes, file name) -> path as given
    problems: tuple[Problem, ...]


def open_files(
    paths: Sequence[str],
    cache: Path,
    encoder: Encoder,
    *,
    progress: Progress | None = None,
    on_wait: Callable[[], None] = lambda: None,
) -> FileIndex:
    """The index over `paths`, made in `cache` or found there.

    The key is what is in the files and what they are called (a name may hold the date), not where
    they are: a folder that was moved, or given by another path, is the same corpus.
    """
    found = list(reading.files(paths))
    lost = tuple(each for each in found if isinstance(each, Problem))
    files = [each for each in found if isinstance(each, reading.File)]
    contents = {file: _digest(file) for file in files}
    given = {(digest, Path(file.source).name): file.given for file, digest in reversed(contents.items())}
    index = Index(cache / _key(given, encoder), encoder)
    with index.writing(on_wait):
        problems = _fill(index, files)
        index.catch_up(progress)
    if not index.store.coverage().items:
        index.close()
        shutil.rmtree(index.folder)
        raise NothingToReadError(
            str((*lost, *problems)[0]) if lost or problems else _NO_FILES.format(paths[0])
        )
    _forget_old(cache, keep=index.folder)
    return FileIndex(index, given, (*lost, *problems))


_NO_FILES = "{}: no .txt or .jsonl file in this folder; give a file, or another folder"


def _fill(index: Index, files: Sequence[reading.File]) -> tuple[Problem, ...]:
    """Read the files into the store unless that was done; the problems met, then or now."""
    done = index.folder / _DONE
    if done.exists():
        done.touch()
        return tuple(Problem(**each) for each in json.loads(done.read_text("utf-8")))
    problems: list[Problem] = []
    for file in files:
        read = reading.read(file)
        problems.extend(read.problems)
        if read.bulletin is not None:
            update.put(index.store, read.bulletin)
    done.write_text(json.dumps([asdict(problem) for problem in problems]), "utf-8")
    return tuple(problems)


def _key(given: Mapping[tuple[str, str], str], encoder: Encoder) -> str:
    parts = [encoder.model, str(update.READER), *(f"{digest} {name}" for digest, name in sorted(given))]
    return sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _digest(file: reading.File) -> str:
    try:
        return sha256(Path(file.source).read_bytes()).hexdigest()
    except OSError as error:
        return f"unreadable: {error.strerror}"


def _forget_old(cache: Path, *, keep: Path) -> None:
    """Drop what no question was put to for a month."""
    for folder in cache.iterdir():
        done = folder / _DONE
        if folder != keep and done.exists() and time.time() - done.stat().st_mtime > _KEEP_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
