"""Paths in; the files to read out: folders walked, archives opened, each file once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.model import Problem
from corpus.reading import archive
from corpus.reading.file import File
from corpus.reading.forms import suffixes

_HEAD = 4096  # bytes
_STORE = "corpus.sqlite"  # in every folder that an index stands in
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def files(paths: Sequence[str]) -> Iterator[File | Problem]:
    """Every file named by `paths`, folders and archives walked in name order, each file once.

    Inside a folder, files whose suffix tells nothing are read where what they hold is clear.
    """
    seen: set[str] = set()
    for given in paths:
        for found in _walk(Path(given), named=True):
            if isinstance(found, Problem):
                yield found
            elif found.source not in seen:
                seen.add(found.source)
                yield from archive.opened(found)


def _walk(path: Path, *, named: bool, above: frozenset[str] = frozenset()) -> Iterator[File | Problem]:
    """`named` paths were typed by a person: they are read whatever their suffix, and must exist.

    `above` holds the folders being walked: a link back to one of them ends there.
    """
    try:
        real = path.resolve(strict=True)
        if not real.is_dir():
            if named or real.is_file():  # no pipes: they never end
                yield _file(path, real, named=named)
            return
        inside = sorted(path.iterdir())
    except FileNotFoundError:
        yield Problem(str(path), None, "there is no such file or folder; check the path")
        return
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself (Python 3.11)
        yield Problem(str(path), None, f"cannot be opened: {getattr(error, 'strerror', None) or error}")
        return
    if str(real) in above or any(child.name == _STORE for child in inside):  # an index is no bulletin
        return
    saved_with = {page.stem for page in inside if page.suffix.lower() in (".html", ".htm", ".xhtml")}
    for child in inside:
        if not child.name.startswith(".") and not (
            archive.stands_beside(child.name, saved_with) and child.is_dir()
        ):
            yield from _walk(child, named=False, above=above | {str(real)})


def _file(path: Path, real: Path, *, named: bool) -> File | Problem:
    """A name in some other encoding (Linux allows it) can be neither stored nor printed."""
    try:
        f"{path}{real}".encode()
    except UnicodeEncodeError:
        shown = str(path).encode(errors="backslashreplace").decode()
        return Problem(shown, None, "its name is not UTF-8; rename it")
    known = named or path.suffix.lower() in suffixes()
    if not known and _is_binary(real):
        return Problem(str(path), None, "looks like a binary file; expected text")
    return File(str(path), str(real), is_sure=known)


def _is_binary(path: Path) -> bool:
    """A film is not read to its end to learn that. What cannot be opened is told when it is read."""
    try:
        with path.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError:
        return False
    return b"\0" in head and not head.startswith((*_MARKS_OF_UTF_16, *archive.MAGIC))
