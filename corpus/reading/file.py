"""A file to read: on the disk, or in an archive there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class File:
    """A file's path as given (inside a folder: the folder as given, then the way down).

    `inside` is the way through archives, member by member. `is_sure`: a person named it, or its suffix is
    one of a form's; otherwise it is read only where what it holds is clear.
    """

    given: str
    source: str  # absolute, links resolved; a member: that of its archive, then the member's name
    is_sure: bool = True
    inside: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """Of the file on the disk: the archive that a member stands in."""
        return Path(self.source.removesuffix("".join(f"/{name}" for name in self.inside)))

    def raw(self) -> bytes:
        """The published bytes. OSError where they cannot be had."""
        if not self.inside:
            return self.path.read_bytes()
        from corpus.reading.archive import member

        return member(self.path, self.inside)
