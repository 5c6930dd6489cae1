"""Files in; an open index over just those out, kept by content, so that the next question embeds nothing."""

from __future__ import annotations

import json
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from corpus import reading, update
from corpus.model import Problem
from corpus.store import DamagedStoreError
from retrieval.encoder import Encoder, Progress
from retrieval.index import Index

_DONE = "read.json"  # written last: the store holds every file that could be read, by these paths
_KEEP_SECONDS = 30 * 24 * 3600


class NothingToReadError(Exception):
    """None of the given paths holds a bulletin."""


@dataclass(frozen=True, slots=True)
class FileIndex:
    """An index made for given files. `given` names each file as it was given this time.

    Files of one name with equal bytes are left out of it: the store alone tells them apart.
    """

    index: Index
    given: Mapping[tuple[str, str], str]  # (sha256 of the bytes, file name) -> path as given
    problems: tuple[Problem, ...]


def open_files(
    paths: Sequence[str],
    cache: Path,
    encoder: Encoder,
    *,
    second: Encoder | None = None,
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
    contents = [(_digest(file), Path(file.given).name) for file in files]
    models = [each.model for each in (encoder, second) if each is not None]
    index = _opened(cache / _key(contents, models), encoder, second)
    with index.writing(on_wait):
        problems = _fill(index, files, {digest for digest, _ in contents})
        index.catch_up(progress)
    if not index.store.coverage().items:
        index.close()
        shutil.rmtree(index.folder, ignore_errors=True)
        raise NothingToReadError(
            str((*lost, *problems)[0]) if lost or problems else _NO_FILES.format(paths[0])
        )
    _forget_old(cache, keep=index.folder)
    given = {content: file.given for content, file in zip(contents, files, strict=True)}
    twins = [content for content, count in Counter(contents).items() if count > 1]
    return FileIndex(index, {key: given[key] for key in given.keys() - twins}, (*lost, *problems))


_NO_FILES = "{}: there is no file in this folder; give a file, or another folder"


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read into a folder, as [source, path as given] of each file, and what was set aside."""

    files: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


def _opened(folder: Path, encoder: Encoder, second: Encoder | None) -> Index:
    """The index in `folder`. It can be made again from the files: a damaged one is thrown away."""
    try:
        return Index(folder, encoder, second)
    except DamagedStoreError:
        shutil.rmtree(folder)
        return Index(folder, encoder, second)


def _fill(index: Index, files: Sequence[reading.File], digests: set[str]) -> tuple[Problem, ...]:
    """Read the files into the store unless that was done, by the same paths; the problems met, then or now.

    Files that have moved are read again, so that everything names them as they are given now; their
    items pass over as copies and keep their vectors.
    """
    named = tuple((file.source, file.given) for file in files)
    done = index.folder / _DONE
    read = _read_before(done)
    if read is not None and read.files == named:
        done.touch()
        return read.problems
    problems = tuple(_put(index, files))
    for source in index.store.sources().keys() - {file.source for file in files}:
        update.remove(index.store, source)
    if set(index.store.sources().values()) - digests:
        return problems  # a file changed while it was read: this folder is not what its key says
    draft = done.with_suffix(".draft")
    draft.write_text(json.dumps(asdict(_Read(named, problems))), "utf-8")
    draft.replace(done)
    return problems


def _read_before(done: Path) -> _Read | None:
    """What `done` tells; None where it does not stand or is not whole."""
    try:
        told = json.loads(done.read_text("utf-8"))
        files = tuple((source, given) for source, given in told["files"])
        return _Read(files, tuple(Problem(**problem) for problem in told["problems"]))
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _put(index: Index, files: Sequence[reading.File]) -> Iterator[Problem]:
    for file in files:
        read = reading.read(file)
        yield from read.problems
        if read.bulletin is not None:
            update.put(index.store, read.bulletin)


def _key(contents: Iterable[tuple[str, str]], models: Sequence[str]) -> str:
    parts = [*models, str(update.READER), *(f"{digest} {name}" for digest, name in sorted(contents))]
    return sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _digest(file: reading.File) -> str:
    try:
        return sha256(file.raw()).hexdigest()
    except OSError as error:
        return f"unreadable: {error.strerror or error}"


def _forget_old(cache: Path, *, keep: Path) -> None:
    """Drop what no question was put to for a month, finished or not."""
    for folder in cache.iterdir():
        with suppress(OSError):  # another process drops it too
            done = folder / _DONE
            used = (done if done.exists() else folder).stat().st_mtime
            if folder != keep and time.time() - used > _KEEP_SECONDS:
                shutil.rmtree(folder)
