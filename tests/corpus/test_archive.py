from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from corpus.model import Problem
from corpus.reading import File, files, read
from tests.corpus.readings import STORIES, words_of

WALL, EELS = STORIES[:2]
WALL_READ = [("Harbour Wall To Be Raised", WALL.split("\n")[1:])]


def packed(path: Path, members: dict[str, str | bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def read_all(*paths: Path) -> dict[str, object]:
    """By path as given, the folder left out: a bulletin's words, or the lines of what was set aside."""
    found: dict[str, object] = {}
    for each in files([str(path) for path in paths]):
        if isinstance(each, Problem):
            found[each.file] = [each.reason]
        else:
            reading = read(each)
            found[each.given] = (
                words_of(reading.bulletin)
                if reading.bulletin
                else [problem.reason for problem in reading.problems]
            )
    root = f"{paths[0].parent}/"
    return {name.removeprefix(root): what for name, what in found.items()}


def test_the_members_of_an_archive_are_bulletins_of_their_own(tmp_path: Path) -> None:
    path = packed(tmp_path / "news.zip", {"b/2016-01-20.txt": WALL, "a.jsonl": '{"text": "It rained."}'})
    _, second = files([str(path)])
    assert isinstance(second, File)
    bulletin = read(second).bulletin
    assert bulletin is not None
    assert (bulletin.source, bulletin.file, bulletin.published) == (
        f"{path.resolve()}/b/2016-01-20.txt",
        f"{path}/b/2016-01-20.txt",
        "2016-01-20",
    )
    assert read_all(path) == {
        "news.zip/a.jsonl": [(None, ["It rained."])],
        "news.zip/b/2016-01-20.txt": WALL_READ,
    }


def test_an_archive_in_a_folder_and_one_in_an_archive_are_opened(tmp_path: Path) -> None:
    inner = packed(tmp_path / "inner.zip", {"wall.txt": WALL}).read_bytes()
    (tmp_path / "inner.zip").unlink()
    folder = tmp_path / "in"
    folder.mkdir()
    packed(folder / "outer.zip", {"deep/inner.zip": inner, "rain.txt": "It rained."})
    assert read_all(folder) == {
        "in/outer.zip/deep/inner.zip/wall.txt": WALL_READ,
        "in/outer.zip/rain.txt": [(None, ["It rained."])],
    }


def test_what_operating_systems_add_is_no_member(tmp_path: Path) -> None:
    junk: dict[str, str | bytes] = {
        ".git/wall.txt": EELS,
        "a/Talks.html": "",
        "a/Talks_files/ad.html": EELS,
        "__MACOSX/._wall.txt": b"\0",
        ".DS_Store": b"\0",
        "a/Thumbs.db": b"\0",
        "empty/": "",
    }
    path = packed(tmp_path / "news.zip", {"wall.txt": WALL, **junk})
    found = read_all(path)
    assert list(found) == ["news.zip/a/Talks.html", "news.zip/wall.txt"]


def test_what_cannot_be_read_in_an_archive_is_set_aside_and_the_rest_kept(tmp_path: Path) -> None:
    path = packed(tmp_path / "news.zip", {"film.mp4": b"\0\1\2", "wall.txt": WALL, "../up.txt": EELS})
    assert read_all(path) == {
        "news.zip/../up.txt": ["has a name that leads out of its archive; rename it"],
        "news.zip/film.mp4": ["looks like a binary file; expected text"],
        "news.zip/wall.txt": WALL_READ,
    }


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path / "news.zip", {"bomb.txt": b"0" * (50 << 20), "wall.txt": WALL})
    assert read_all(path) == {
        "news.zip/bomb.txt": ["cannot be read: unpacks to more than a bulletin holds; unpack it by hand"
                              " and give the file"],
        "news.zip/wall.txt": WALL_READ,
    }  # fmt: skip


def test_archives_in_archives_end(tmp_path: Path) -> None:
    content = packed(tmp_path / "0.zip", {"wall.txt": WALL}).read_bytes()
    for depth in range(1, 6):
        buffer = io.BytesIO()
        with ZipFile(buffer, "w") as archive:
            archive.writestr(f"{depth}.zip", content)
        content = buffer.getvalue()
    (tmp_path / "6.zip").write_bytes(content)
    assert read_all(tmp_path / "6.zip") == {
        "6.zip/5.zip/4.zip/3.zip": ["is an archive in an archive in an archive; unpack it"]
    }


@pytest.mark.parametrize("content", [b"PK\x03\x04 is no archive", b"PK\x05\x06"])
def test_a_damaged_archive_is_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "news.zip"
    path.write_bytes(content)
    ((name, lines),) = read_all(path).items()
    assert (name, str(lines).partition(" (")[0]) == ("news.zip", "['is a damaged zip archive")


def test_a_member_that_is_damaged_is_set_aside_and_the_rest_kept(tmp_path: Path) -> None:
    path = packed(tmp_path / "news.zip", {"eels.txt": EELS * 9, "wall.txt": WALL})
    raw = bytearray(path.read_bytes())
    raw[60:70] = b"\xff" * 10
    path.write_bytes(raw)
    found = read_all(path)
    assert found["news.zip/wall.txt"] == WALL_READ
    assert str(found["news.zip/eels.txt"]).startswith("['cannot be read: cannot be unpacked: ")


def test_an_office_document_is_told_as_what_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    packed(folder / "talks.docx", {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"})
    told = ["is an office document or an e-book; save it as text or HTML"]
    assert read_all(folder / "talks.docx") == {"talks.docx": told}
    assert read_all(folder) == {"in/talks.docx": told}


def test_a_changed_archive_is_read_anew(tmp_path: Path) -> None:
    path = packed(tmp_path / "news.zip", {"a.txt": WALL})
    assert read_all(path) == {"news.zip/a.txt": WALL_READ}
    packed(path, {"a.txt": "It rained all day.", "b.txt": WALL})
    assert read_all(path) == {"news.zip/a.txt": [(None, ["It rained all day."])], "news.zip/b.txt": WALL_READ}
