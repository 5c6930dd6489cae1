"""An archive in; its members as files out, within bounds that no small archive can be made to break."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from corpus.model import Problem
from corpus.reading.file import File
from corpus.reading.forms import suffixes

MAGIC = (b"PK\x03\x04", b"PK\x05\x06")  # the latter of an empty one
_MOST_MEMBERS = 100_000
_MOST_BYTES = 100 << 20  # of one member: twice the longest bulletin that is tried in the tests
_MOST_IN_ALL = 1 << 30
_MOST_PACKED = 200  # to one: prose packs to a third, a table of figures to a tenth; a bomb to a thousandth
_SMALL = 1 << 20  # below it any packing does
_MOST_NESTED = 3  # archives in archives
_FAULTS = (
    BadZipFile,
    LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


class UnreadableError(OSError):
    """A member that cannot be had; its text is the reason."""


def opened(file: File) -> Iterator[File | Problem]:
    """The file itself; or, where it is an archive, the members that are files, in name order.

    Names of the office formats, which are archives too, are told as what they are.
    """
    try:
        is_archive = _begins_as_archive(file)
    except OSError:
        is_archive = False  # told when it is read
    if not is_archive:
        yield file
        return
    try:
        names = [info for info in _archive(*_stamp(file.path), file.inside).infolist() if _is_file(info)]
    except _FAULTS as error:
        yield Problem(file.given, None, f"is a damaged zip archive ({error}); pack it again")
        return
    if any(info.filename in ("[Content_Types].xml", "mimetype") for info in names):
        yield Problem(file.given, None, "is an office document or an e-book; save it as text or HTML")
        return
    if len(file.inside) >= _MOST_NESTED:
        yield Problem(file.given, None, "is an archive in an archive in an archive; unpack it")
        return
    if len(names) > _MOST_MEMBERS or sum(info.file_size for info in names) > _MOST_IN_ALL:
        yield Problem(
            file.given, None, "holds more than 100,000 files or 1 GB; unpack it and give the folder"
        )
        return
    found = sorted({info.filename for info in names})
    pages = {name.rpartition(".")[0] for name in found if name.lower().endswith((".html", ".htm", ".xhtml"))}
    for name in found:
        if not any(stands_beside(str(above), pages) for above in PurePosixPath(name).parents):
            yield from _member(file, name)


def member(path: Path, inside: tuple[str, ...]) -> bytes:
    """The bytes of a member. UnreadableError where it cannot be unpacked or is too much for what it is."""
    archive = _archive(*_stamp(path), inside[:-1])
    try:
        info = archive.getinfo(inside[-1])
        if not _is_bomb(info):
            with archive.open(info) as packed:
                return packed.read(_MOST_BYTES)
    except (*_FAULTS, KeyError) as error:
        reason = (
            "is encrypted; unpack it by hand" if "encrypted" in str(error) else f"cannot be unpacked: {error}"
        )
        raise UnreadableError(reason) from None
    raise UnreadableError("unpacks to more than a bulletin holds; unpack it by hand and give the file")


def _member(file: File, name: str) -> Iterator[File | Problem]:
    given = f"{file.given}/{name}"
    if ".." in PurePosixPath(name).parts or name.startswith("/"):
        yield Problem(given, None, "has a name that leads out of its archive; rename it")
        return
    sure = PurePosixPath(name).suffix.lower() in suffixes()
    yield from opened(File(given, f"{file.source}/{name}", is_sure=sure, inside=(*file.inside, name)))


def stands_beside(folder: str, pages: set[str]) -> bool:
    """The folder of pictures and scripts that a browser saves beside a page: `Talks_files`, `Talks.files`."""
    return folder.rpartition("_")[0] in pages or (
        folder.endswith(".files") and folder.removesuffix(".files") in pages
    )


def _is_file(info: ZipInfo) -> bool:
    """Not a folder, and not what an operating system adds of its own."""
    parts = PurePosixPath(info.filename).parts
    added = {"__MACOSX", "Thumbs.db", "desktop.ini"}
    is_hidden = any(part.startswith(".") and part != ".." for part in parts)
    return not info.is_dir() and not added.intersection(parts) and not is_hidden


def _is_bomb(info: ZipInfo) -> bool:
    return info.file_size > min(_MOST_BYTES, max(_SMALL, _MOST_PACKED * info.compress_size))


def _begins_as_archive(file: File) -> bool:
    if not file.inside:
        with file.path.open("rb") as opened:
            return opened.read(4) in MAGIC
    try:
        with _archive(*_stamp(file.path), file.inside[:-1]).open(file.inside[-1]) as packed:
            return packed.read(4) in MAGIC
    except (*_FAULTS, KeyError):
        return False  # told when it is read


def _stamp(path: Path) -> tuple[Path, int, int]:
    """A path with what tells it from itself after a change."""
    known = path.stat()
    return path, known.st_mtime_ns, known.st_size


@lru_cache(maxsize=_MOST_NESTED)
def _archive(path: Path, changed: int, size: int, inside: tuple[str, ...]) -> ZipFile:
    """Kept open while its members are read: a table of 10,000 members is not read 10,000 times."""
    return ZipFile(io.BytesIO(member(path, inside)) if inside else path)
