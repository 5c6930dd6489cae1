"""The reader that docs/extend.md shows is one file, and works as it stands there."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.reading import File, files, forms, read
from tests.conftest import ROOT
from tests.corpus.readings import bulletin_in, in_words, read_path

SHOWN = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "extend.md").read_text("utf-8"), re.DOTALL)
TABLE = """headline,text,date
Ferries To Sail Again,"The ferries sail again on Monday, the harbour board said.",2024-03-05
,,
,"""


@pytest.fixture
def _added(tmp_path: Path) -> Iterator[None]:
    """The module in a folder of its own that the package of readers looks into."""
    (shown,) = SHOWN
    folder = tmp_path / "readers"
    folder.mkdir()
    (folder / "table.py").write_text(shown, "utf-8")
    forms.__path__.append(str(folder))
    _forget()
    yield
    forms.__path__.remove(str(folder))
    sys.modules.pop("corpus.reading.forms.table", None)
    _forget()


def _forget() -> None:
    forms.every_form.cache_clear()
    forms.suffixes.cache_clear()


@pytest.mark.usefixtures("_added")
def test_the_reader_that_is_shown_reads_a_table(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "2024-03-06-desk.csv").write_text(f'{TABLE}"Eels are back, and many."\n', "utf-8")
    (found,) = files([str(news)])
    assert isinstance(found, File)
    reading = read(found)
    assert [problem.line for problem in reading.problems] == [3]
    assert reading.bulletin is not None
    assert [(in_words(item), item.published) for item in reading.bulletin.items] == [
        (
            ("Ferries To Sail Again", ["The ferries sail again on Monday, the harbour board said."]),
            "2024-03-05",
        ),
        ((None, ["Eels are back, and many."]), "2024-03-06"),
    ]
    assert reading.bulletin.form == "table"


def test_without_it_a_table_in_a_folder_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "desk.csv"
    assert bulletin_in(path, TABLE).form == "text"
    (found,) = files([str(tmp_path)])
    assert isinstance(found, File)
    (problem,) = read(found).problems
    assert problem.reason.startswith("is in no form that is known (")
    assert read_path(path).bulletin is not None
