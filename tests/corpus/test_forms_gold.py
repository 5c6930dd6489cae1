"""The golden files of all forms agree with their annotation: its words stand in them, in order."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import Path
from typing import Any

import pytest

FORMS = Path(__file__).resolve().parent.parent / "data" / "forms"
HALVES = ("dev", "held")
FILE_KEYS = ["file", "form", "nasty", "published", "items"]
ITEM_KEYS = ["headline", "begins", "ends", "paragraphs", "published"]
DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d)?)?")
MONTH_DAY = re.compile(r"--\d\d-\d\d")


def rows(half: str) -> list[dict[str, Any]]:
    path = FORMS / f"{half}-text.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


ROWS = [row for half in HALVES for row in rows(half)]


def decoded(path: Path) -> str:
    """The file's text with its line ends as they are, without a byte order mark."""
    raw = path.read_bytes()
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def misplaced(text: str, items: list[dict[str, Any]]) -> list[str]:
    """The annotated words that do not stand in the text, each after the one before it."""
    at, missing = 0, []
    for item in items:
        for words in (item["headline"], item["begins"], item["ends"]):
            found = text.find(words, at) if words is not None else at
            if found < 0:
                missing.append(words)
            elif words != item["begins"]:  # the end of a short paragraph may lie within its beginning
                at = found + len(words or "")
            else:
                at = found
    return missing


def malformed(item: dict[str, Any]) -> bool:
    keys = ITEM_KEYS + (["earliest"] if "earliest" in item else [])
    published, empty = item["published"], item["begins"] is None
    return not (
        list(item) == keys
        and (published is None or DAY.fullmatch(published))
        and ("earliest" not in item or (published is None and MONTH_DAY.fullmatch(item["earliest"])))
        and (item["ends"] is None) == empty == (item["paragraphs"] == 0)
        and not (empty and item["headline"] is None)
    )


@pytest.mark.parametrize("row", ROWS, ids=[row["file"] for row in ROWS])
def test_the_annotated_words_stand_in_the_file_in_order(row: dict[str, Any]) -> None:
    assert misplaced(decoded(FORMS / row["file"]), row["items"]) == []


@pytest.mark.parametrize("row", ROWS, ids=[row["file"] for row in ROWS])
def test_a_row_has_its_keys_and_dates(row: dict[str, Any]) -> None:
    assert list(row) == FILE_KEYS
    assert row["published"] is None or DAY.fullmatch(row["published"])
    assert [item for item in row["items"] if malformed(item)] == []


def test_words_out_of_order_are_seen() -> None:
    first = {"headline": "First", "begins": "a", "ends": "a"}
    second = {"headline": "Second", "begins": "b", "ends": "b"}
    assert misplaced("First\na\nSecond\nb\n", [second, first]) == ["First", "a", "a"]


@pytest.mark.parametrize("half", HALVES)
def test_each_file_is_annotated_once_in_its_half(half: str) -> None:
    kept = {f"{half}/{path.name}" for path in (FORMS / half).glob("*") if path.suffix in {".txt", ".md"}}
    named = [row["file"] for row in rows(half)]
    assert (len(named), set(named)) == (len(kept), kept)
