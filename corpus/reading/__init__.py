"""Paths in; bulletins out, and a problem for each thing that was set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from corpus.model import Bulletin, Problem
from corpus.reading.decode import DecodeError, decode
from corpus.reading.form import Printed
from corpus.reading.forms import form_of, forms


def suffixes() -> frozenset[str]:
    """What is looked for inside a folder."""
    return frozenset().union(*(form.SUFFIXES for form in forms()))


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: a bulletin unless nothing in it could be read, and what was set aside."""

    bulletin: Bulletin | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: its path as given (inside a folder: the folder as given, then the way down)."""

    given: str
    source: str  # absolute, links resolved


def files(paths: Sequence[str]) -> Iterator[File | Problem]:
    """Every file named by `paths`, folders walked in name order, each file once."""
    seen: set[str] = set()
    for given in paths:
        for found in _walk(Path(given), named=True):
            if isinstance(found, Problem):
                yield found
            elif found.source not in seen:
                seen.add(found.source)
                yield found


def read(file: File) -> Reading:
    """The bulletin in one file. Never raises for what the file holds: that becomes a problem."""
    try:
        raw = Path(file.source).read_bytes()
        content = decode(raw)
    except OSError as error:
        return _set_aside(file, f"cannot be read: {error.strerror}")
    except DecodeError as error:
        return Reading(None, (Problem(file.given, error.line, str(error)),))
    printed = Printed(content, file.given)
    understood = form_of(printed).read(printed)
    if not understood.items:
        return Reading(None, understood.problems or _set_aside(file, _EMPTY).problems)
    bulletin = Bulletin(
        source=file.source,
        file=file.given,
        digest=sha256(raw).hexdigest(),
        items=understood.items,
        published=understood.published,
        source_name=understood.source_name,
    )
    return Reading(bulletin, understood.problems)


_EMPTY = "is empty; expected headline lines and paragraphs, or JSON rows"


def _set_aside(file: File, reason: str) -> Reading:
    return Reading(None, (Problem(file.given, None, reason),))


def _walk(path: Path, *, named: bool, above: frozenset[str] = frozenset()) -> Iterator[File | Problem]:
    """`named` paths were typed by a person: they are read whatever their suffix, and must exist.

    `above` holds the folders being walked: a link back to one of them ends there.
    """
    try:
        real = path.resolve(strict=True)
        if not real.is_dir():
            if named or (path.suffix.lower() in suffixes() and real.is_file()):  # no pipes: they never end
                yield _file(path, real)
            return
        inside = sorted(path.iterdir())
    except FileNotFoundError:
        yield Problem(str(path), None, "there is no such file or folder; check the path")
        return
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself (Python 3.11)
        yield Problem(str(path), None, f"cannot be opened: {getattr(error, 'strerror', None) or error}")
        return
    if str(real) in above:
        return
    for child in inside:
        if not child.name.startswith("."):
            yield from _walk(child, named=False, above=above | {str(real)})


def _file(path: Path, real: Path) -> File | Problem:
    """A name in some other encoding (Linux allows it) can be neither stored nor printed."""
    try:
        f"{path}{real}".encode()
    except UnicodeEncodeError:
        shown = str(path).encode(errors="backslashreplace").decode()
        return Problem(shown, None, "its name is not UTF-8; rename it")
    return File(str(path), str(real))
