"""Whole fictional bulletins, each line marked for what it is.

H| a headline, P| a paragraph, U| a paragraph that opens an item without a headline, +| the line above goes
on, D|...| a date and its line, F| the house's furniture (its title, a byline), B| a blank line.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.readings import told

MARKED = Path(__file__).parent / "marked"
KNOWN_DEFECTS = {
    "a-name-on-its-own": "a signature is made like a headline of two words",
    "a-minister-helps": "that planes fight fires is no matter of shape: needs meaning",
}


def _cases() -> list[object]:
    return [
        pytest.param(path, id=path.stem, marks=[_defect(path.stem)] if path.stem in KNOWN_DEFECTS else [])
        for path in sorted(MARKED.glob("*.txt"))
    ]


def _defect(name: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=KNOWN_DEFECTS[name])


def _unmarked(path: Path) -> tuple[str, list[tuple[str | None, list[str]]]]:
    """The bulletin as a reader sees it, and its items."""
    lines: list[str] = []
    items: list[tuple[str | None, list[str]]] = []
    for marked in path.read_text("utf-8").splitlines():
        mark, _, line = marked.partition("|")
        if mark == "H":
            items.append((line, []))
        elif mark == "U":
            items.append((None, [line]))
        elif mark == "P":
            items[-1][1].append(line)
        elif mark == "+":
            _go_on(items, line)
        lines.append(line.partition("|")[2] if mark == "D" else line)
    return "\n".join(lines), items


def _go_on(items: list[tuple[str | None, list[str]]], line: str) -> None:
    headline, paragraphs = items[-1]
    if paragraphs:
        paragraphs[-1] += f"\n{line}"
    else:
        items[-1] = (f"{headline}\n{line}", [])


@pytest.mark.parametrize("path", _cases())
def test_a_bulletin_is_read_as_a_person_reads_it(path: Path) -> None:
    text, items = _unmarked(path)
    assert told(text) == items


@pytest.mark.parametrize("path", _cases())
def test_it_reads_the_same_with_crlf(path: Path) -> None:
    text, items = _unmarked(path)
    crlf = [
        (headline and headline.replace("\n", "\r\n"), [part.replace("\n", "\r\n") for part in paragraphs])
        for headline, paragraphs in items
    ]
    assert told(text.replace("\n", "\r\n")) == crlf
