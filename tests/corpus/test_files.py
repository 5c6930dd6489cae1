from __future__ import annotations

import codecs
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest

from corpus.model import Problem
from corpus.reading import File, files, read
from tests.corpus.readings import FARES_LINES, STORIES, bulletin_in, problems_in, read_path, words_of

TEXT = "\n".join(STORIES)


def _found(*paths: Path) -> list[str]:
    """What `files` gives, told shortly: paths from the first folder named, or problems as printed."""
    root = f"{paths[0]}/"
    return [
        str(found).replace(root, "") if isinstance(found, Problem) else found.given.replace(root, "")
        for found in files([str(path) for path in paths])
    ]


class TestWhichFiles:
    def test_a_folder_is_walked_in_name_order(self, tmp_path: Path) -> None:
        for name in ["b.txt", "a.jsonl", "c.TEXT", ".hidden.txt", "in/a.txt", ".git/a.txt", "readme"]:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).touch()
        assert _found(tmp_path) == ["a.jsonl", "b.txt", "c.TEXT", "in/a.txt", "readme"]

    def test_a_file_in_a_folder_whose_suffix_tells_nothing_is_read_where_it_is_clear(
        self, tmp_path: Path
    ) -> None:
        for name, content in {
            "a": f"{TEXT}\n".encode(),
            "b.php": b'{"title": "Eels Return", "text": "They are back."}\n',
            "c.py": b"import os\nprint(os.name)\n",
            "d.mp4": b"\0\0\0 ftypisom",
            "e.utf16": TEXT.encode("utf-16"),
        }.items():
            (tmp_path / name).write_bytes(content)
        found = list(files([str(tmp_path)]))
        readings = [read(each) for each in found if isinstance(each, File)]
        lines = [str(each) for each in found if isinstance(each, Problem)]
        lines += [str(problem) for each in readings for problem in each.problems]
        assert [Path(each.bulletin.file).name for each in readings if each.bulletin] == [
            "a",
            "b.php",
            "e.utf16",
        ]
        assert [line.replace(f"{tmp_path}/", "").partition(" (")[0] for line in lines] == [
            "d.mp4: looks like a binary file; expected text",
            "c.py: is in no form that is known",
        ]

    def test_what_a_browser_saves_beside_a_page_is_passed_over(self, tmp_path: Path) -> None:
        for name in [
            "Talks.html",
            "Talks_files/a.js",
            "Talks_files/b.txt",
            "Notes_files/c.txt",
            "x.files/d.txt",
        ]:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).touch()
        assert _found(tmp_path) == ["Notes_files/c.txt", "Talks.html", "x.files/d.txt"]

    def test_a_file_that_was_named_is_read_whatever_its_suffix(self, tmp_path: Path) -> None:
        path = tmp_path / "bulletin.md"
        path.touch()
        assert list(files([str(path)])) == [File(str(path), str(path.resolve()))]

    def test_a_file_named_twice_is_read_once_as_it_was_named_first(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").touch()
        (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
        assert _found(tmp_path, tmp_path / "a.txt", tmp_path) == ["a.txt"]

    def test_a_path_that_is_not_there_is_one_clear_line(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").touch()
        assert _found(tmp_path, tmp_path / "gone.txt", tmp_path / "a.txt" / "inside") == [
            "a.txt",
            "gone.txt: there is no such file or folder; check the path",
            "a.txt/inside: cannot be opened: Not a directory",
        ]

    def test_links_in_a_circle_end(self, tmp_path: Path) -> None:
        folder = tmp_path / "in"
        folder.mkdir()
        (folder / "a.txt").touch()
        (folder / "up").symlink_to(tmp_path)
        (folder / "self.txt").symlink_to(folder / "self.txt")
        (folder / "gone.txt").symlink_to(tmp_path / "nowhere")
        found = _found(tmp_path)
        assert [line.split(" from '")[0] for line in found] == [
            "in/a.txt",
            "in/gone.txt: there is no such file or folder; check the path",
            "in/self.txt: cannot be opened: Symlink loop",
        ]

    def test_a_pipe_in_a_folder_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        assert _found(tmp_path) == []

    @pytest.mark.skipif(sys.platform == "darwin", reason="macOS refuses names that are not UTF-8")
    def test_a_name_that_is_not_utf_8_is_set_aside(self, tmp_path: Path) -> None:
        Path(os.fsdecode(os.fsencode(tmp_path / "a") + b"\xff.txt")).touch()
        assert _found(tmp_path) == ["a\\udcff.txt: its name is not UTF-8; rename it"]


@pytest.fixture
def locked() -> Iterator[Path]:
    """A folder with a file that can be read, one that cannot, and a folder that cannot be entered."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.txt").write_text("It rained.", "utf-8")
        (folder / "b.txt").write_text("It rained.", "utf-8")
        (folder / "c").mkdir()
        (folder / "b.txt").chmod(0)
        (folder / "c").chmod(0)
        folder.chmod(0o755)
        was = os.geteuid()
        if was == 0:
            os.seteuid(65534)  # to root no door is locked: knock as nobody
        yield folder
        os.seteuid(was)
        (folder / "c").chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other locks")
def test_what_is_locked_is_set_aside_and_the_rest_is_read(locked: Path) -> None:
    assert _found(locked) == ["a.txt", "b.txt", "c: cannot be opened: Permission denied"]
    readings = [read_path(locked / name) for name in ["a.txt", "b.txt"]]
    assert [[str(problem) for problem in reading.problems] for reading in readings] == [
        [],
        [f"{locked}/b.txt: cannot be read: Permission denied"],
    ]


EMPTY = "is empty; expected headlines and paragraphs, rows, a feed or a page"
NOTHING_IN_IT = {
    "empty": (b"", [f"x.txt: {EMPTY}"]),
    "a mark alone": (codecs.BOM_UTF8, [f"x.txt: {EMPTY}"]),
    "white space": (" \r\n\u00a0\n\t".encode(), [f"x.txt: {EMPTY}"]),
    "a binary": (b"\x7fELF\0\0", ["x.txt: looks like a binary file; expected text"]),
    "random bytes": (
        random.Random(1).randbytes(99),
        ["x.txt: byte 84 fits neither UTF-8, UTF-16 nor Windows-1252; save the file as UTF-8"],
    ),
    "broken UTF-8": (
        "Zoë\nCafé".encode()[:-1],
        ["x.txt, line 2: byte 8 is not UTF-8, though the rest is; save the file as UTF-8"],
    ),
    "bad rows alone": (
        b'{"text": 5}\n{bad',
        [
            "x.txt, line 1: field text: expected a string, found 5",
            "x.txt, line 2: is not a JSON row: key must be a string at column 2",
        ],
    ),
}


@pytest.mark.parametrize("name", NOTHING_IN_IT)
def test_a_file_with_nothing_to_read_in_it_is_one_line_for_each_fault(tmp_path: Path, name: str) -> None:
    content, lines = NOTHING_IN_IT[name]
    assert problems_in(tmp_path / "x.txt", content) == lines


def test_a_file_that_goes_before_it_is_read_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    (found,) = files([str(path)])
    path.unlink()
    assert isinstance(found, File)
    assert [str(problem) for problem in read(found).problems] == [
        f"{path}: cannot be read: No such file or directory"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_a_bulletin_reads_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    text = TEXT.replace("9 million", "9\u00a0million €")
    assert words_of(bulletin_in(tmp_path / "a.txt", text.encode(encoding))) == words_of(
        bulletin_in(tmp_path / "b.txt", text)
    )


class TestWhenItWasPublished:
    def test_the_text_counts_before_the_files_name(self, tmp_path: Path) -> None:
        path = tmp_path / "2016-01-20.txt"
        assert [
            bulletin_in(path, f"March 5, 2024\n{TEXT}").published,
            bulletin_in(path, f"---\ndate: 2020-01-03\n---\n{TEXT}").published,
            bulletin_in(path, TEXT).published,
        ] == ["2024-03-05", "2020-01-03", "2016-01-20"]

    def test_the_name_of_a_link_counts_not_that_of_its_file(self, tmp_path: Path) -> None:
        (tmp_path / "2016-01-20.txt").write_text(TEXT, "utf-8")
        (tmp_path / "latest.txt").symlink_to(tmp_path / "2016-01-20.txt")
        assert bulletin_in(tmp_path / "latest.txt").published is None

    def test_a_row_has_its_own_date_and_else_that_of_the_files_name(self, tmp_path: Path) -> None:
        rows = '{"text": "x", "metadata": {"date": "2020/01/03"}}\n{"text": "y"}'
        bulletin = bulletin_in(tmp_path / "2016-01-20.jsonl", rows)
        assert (bulletin.published, [item.published for item in bulletin.items]) == (
            "2016-01-20",
            ["2020-01-03", "2016-01-20"],
        )


def test_the_form_is_told_by_the_content_not_by_the_suffix(tmp_path: Path) -> None:
    assert [
        words_of(bulletin_in(tmp_path / "rows.txt", '{"title": "Eels Return", "text": "They are back."}')),
        words_of(bulletin_in(tmp_path / "text.jsonl", "\n".join(FARES_LINES))),
    ] == [[("Eels Return", ["They are back."])], [(FARES_LINES[0], FARES_LINES[1:])]]


def test_control_characters_in_a_text_are_kept_where_they_stand(tmp_path: Path) -> None:
    assert words_of(bulletin_in(tmp_path / "a.txt", "It \x07rained.\n")) == [(None, ["It \x07rained."])]


def _megabytes(count: int) -> str:
    return f"{TEXT}\n" * (count * 1_000_000 // len(f"{TEXT}\n"))


def test_two_megabytes_are_read_in_seconds(tmp_path: Path) -> None:
    text = _megabytes(2)
    began = process_time()
    bulletin = bulletin_in(tmp_path / "long.txt", text)
    assert process_time() - began < 4
    assert len(bulletin.items) == 4 * text.count(STORIES[2])


@pytest.mark.slow
def test_fifty_megabytes_are_read_in_a_minute_or_two(tmp_path: Path) -> None:
    text = _megabytes(50)
    began = process_time()
    bulletin = bulletin_in(tmp_path / "long.txt", text)
    assert process_time() - began < 120
    assert len(bulletin.items) == 4 * text.count(STORIES[2])


def test_two_megabytes_in_one_line_are_one_item(tmp_path: Path) -> None:
    bulletin = bulletin_in(tmp_path / "line.txt", "It rained. " * 190_000)
    assert [(len(item.passages), len(item.passages[0].sentences)) for item in bulletin.items] == [
        (1, 190_000)
    ]


def test_a_picture_is_told_as_a_binary_whatever_its_bytes(tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x81\x8d"
    assert problems_in(tmp_path / "x.png", picture) == ["x.png: looks like a binary file; expected text"]


def test_a_day_is_inferred_for_no_item_whose_neighbour_prints_one(tmp_path: Path) -> None:
    text = (
        "TARN QUAY, Jan. 20, 2016 - The wall fell on January 18.\n\nVESSIN, Monday (AP) - Ada Lund spoke.\n"
    )
    items = bulletin_in(tmp_path / "a.txt", text).items
    assert {item.published_kind for item in items} <= {"printed", None}
