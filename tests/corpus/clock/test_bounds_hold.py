"""Bounds over news of known dates, kept outside the repository: how often they are given, and hold."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.clock.bounds import Bounds, bounds
from corpus.clock.printed import printed_date
from corpus.clock.within import within
from corpus.clock.yearless import days_within, is_yearless, yearless

# the folder, what tells which rows are one text, and where a row's date stands
_SETS = [
    ("newsquiz_dev", "", "date"),
    ("dates_dev", "", "date"),
    ("says_dev", "article", "date"),
    ("articles_dev", "article", "date"),
    ("timelines_dev", "url", "dateline"),
]
_USEFUL = 60  # days

pytestmark = pytest.mark.slow


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _texts(eval_data: Path) -> Iterator[tuple[str, str]]:
    """Each text with the day it was published on; only those of the half that no rule was made from."""
    for row in _rows(eval_data / "dates" / "timex.jsonl"):
        if _is_held(f"timex{row['id']}"):
            yield f"{row['title'] or ''}\n{row['text']}", row["dct"][:10]
    for folder, article, dated in _SETS:
        texts = defaultdict[str, list[dict[str, Any]]](list)
        for row in _rows(eval_data / folder / "corpus.jsonl"):
            texts[row["metadata"].get(article) or row["_id"]].append(row)
        for name, rows in texts.items():
            published = printed_date(rows[0]["metadata"].get(dated) or "")
            if published is not None and _is_held(folder + name):
                body = "\n".join(row["text"] for row in rows)
                yield f"{rows[0]['title'] or ''}\n{body}".lstrip(), published[:10]


def _is_held(name: str) -> bool:
    return hashlib.sha256(f"h{name}".encode()).digest()[0] % 2 == 1


def _holds(found: Bounds, published: str) -> bool:
    day = yearless(published) if is_yearless(str(found.earliest or found.latest)) else published
    return within(day, day, found.earliest or "0001-01-01", found.latest or "9999-12-31") == "within"


def _is_useful(found: Bounds) -> bool:
    both = found.earliest is not None and found.latest is not None
    return both and days_within(str(found.earliest), str(found.latest)) < _USEFUL


def test_bounds_that_are_given_hold(eval_data: Path) -> None:
    given = [(found, day) for text, day in _texts(eval_data) if (found := bounds(text)) is not None]
    held = [(found, day) for found, day in given if _holds(found, day)]
    useful = [(found, day) for found, day in given if _is_useful(found)]
    assert len(given) >= 85
    assert len(held) / len(given) >= 0.98
    assert len(useful) >= 13
    assert [each for each in useful if not _holds(*each)] == []
