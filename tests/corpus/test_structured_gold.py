"""The golden rows of JSONL, JSON, feeds, pages and zips agree with their files."""

import html
import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

FORMS = Path(__file__).parent.parent / "data" / "forms"
KEYS = {"headline", "begins", "ends", "paragraphs", "published", "item_id", "link"}
INLINE = re.compile(r"</?(?:a|b|em|i|span|strong|font)\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(r"<(?!!\[CDATA\[)/?[a-zA-Z!?][^<>]*>|<!\[CDATA\[|\]\]>")
ENTITY = re.compile(r'<!ENTITY (\w+) "([^"]*)">')
CHARSET = re.compile(rb"(?:charset|encoding)=[\"']?([\w-]+)", re.IGNORECASE)

Row = dict[str, Any]


def gold(half: str) -> list[Row]:
    lines = (FORMS / f"{half}-structured.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


ROWS = [row for half in ("dev", "held") for row in gold(half)]


def decoded(path: Path) -> str:
    data = path.read_bytes()
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16")
    declared = CHARSET.search(data[:1000])
    return data.decode(declared.group(1).decode() if declared else "utf-8", errors="replace")


def words(value: object) -> str:
    """The strings of a JSON value in their order; those of a list (a message in pieces) run on."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return "\n".join(words(inner) for inner in value.values())
    if isinstance(value, list):
        return "".join(words(inner) if isinstance(inner, str) else message_piece(inner) for inner in value)
    return ""


def message_piece(inner: object) -> str:
    if isinstance(inner, dict) and set(inner) <= {"type", "text", "href"}:
        return str(inner["text"])
    return words(inner) + "\n"


def unpacked(text: str) -> str:
    """The words of JSON, JSONL or JSON-LD as printed; other text, and a broken row, as it is."""
    try:
        return words(json.loads(text))
    except ValueError:
        return text


def seen(text: str) -> str:
    """What is read once markup and two layers of entities are gone, with white space made single."""
    for name, meaning in ENTITY.findall(text):
        text = text.replace(f"&{name};", meaning)
    for _ in range(3):
        text = html.unescape(TAG.sub(" ", INLINE.sub("", text)))
    return " ".join(text.split())


def source_text(path: Path) -> str:
    if path.is_dir():
        return " ".join(source_text(inner) for inner in sorted(path.rglob("*")) if inner.is_file())
    text = decoded(path).removeprefix("\ufeff")
    if path.suffix in {".jsonl", ".json"}:
        rows = text.splitlines() if path.suffix == ".jsonl" else [text]
        return "\n".join(unpacked(row) for row in rows)
    scripts = re.findall(r"<script[^>]*ld\+json[^>]*>(.*?)</script>", text, re.DOTALL)
    return "\n".join([text, *map(unpacked, scripts)])


def place(row: Row) -> Path:
    name: str = row["file"]
    return FORMS / (f"{name}.d" if row["form"] == "zip" else name)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_what_an_item_begins_and_ends_with_is_printed_in_its_file(row: Row) -> None:
    raw = source_text(place(row))
    readings = seen(raw), " ".join(raw.split())
    wanted = [item[key] for item in row["items"] for key in ("headline", "begins", "ends") if item[key]]
    lost = [part for part in wanted if not any(part in text for text in readings)]
    assert lost == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_an_item_has_every_key_and_a_date_that_python_reads(row: Row) -> None:
    assert [set(item) for item in row["items"]] == [KEYS] * len(row["items"])
    dates = [item["published"] for item in [row, *row["items"]] if item["published"]]
    assert [date for date in dates if not _is_iso(date)] == []


def _is_iso(date: str) -> bool:
    read = datetime.fromisoformat(date)
    return date in (read.isoformat(), read.date().isoformat())


@pytest.mark.parametrize("row", [row for row in ROWS if row["form"] == "zip"], ids=lambda row: row["file"])
def test_the_items_of_a_zip_are_those_of_its_members(row: Row) -> None:
    assert row["items"] == [item for member in row["members"] for item in member["items"]]
    assert [m["member"] for m in row["members"] if not (place(row) / m["member"]).is_file()] == []


@pytest.mark.parametrize("half", ["dev", "held"])
def test_every_row_has_a_file_and_no_file_two_rows(half: str) -> None:
    rows = gold(half)
    assert [row["file"] for row in rows if not place(row).exists()] == []
    assert len({row["file"] for row in rows}) == len(rows)
