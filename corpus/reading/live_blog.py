"""A live blog as text in; its items out. Whether a text is one is told by its stamps."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from corpus.clock.stamps import Stamp, leading_stamp, trailing_stamp
from corpus.model import Item
from corpus.reading.front_matter import front_matter
from corpus.reading.headlines import may_head
from corpus.reading.lines import Line, lines
from corpus.reading.marks import Kind, mark_of
from corpus.reading.masthead import introduces
from corpus.reading.page_furniture import with_furniture_told
from corpus.reading.pieces import pieces_of
from corpus.reading.stamped import stories_of_blog
from corpus.reading.story import items_of

_LINE = re.compile(r"[^\r\n]+")
_LOOK = 2_000  # lines
_SHARE = 0.12  # of a page's lines that open with a stamp, where the stamps stand in the lines themselves
_PREAMBLE = 12  # lines before the first of these
_OF_A_STORY = ("published", "posted", "updated", "filed", "issued", "date", "time")
_FIGURE = re.compile(r"\d|noon|midday|midnight", re.IGNORECASE)
_ALL_TIMES = re.compile(r"\(all times\b|\ball times (?:are|in|local|[A-Z])", re.IGNORECASE)


def is_live_blog(text: str) -> bool:
    """Two texts or more with a stamp each; one will do under "all times local"."""
    found = [line.strip() for line in islice((match.group() for match in _LINE.finditer(text)), _LOOK)]
    page = [line for line in found if line]
    entries = _stamped_texts(page)
    return (
        entries > 1
        or (entries == 1 and _ALL_TIMES.search(text, 0, 2_000) is not None)
        or opens_with_stamps(page)
        or _closed_by_stamps(page) > 1
    )


def opens_with_stamps(page: list[str]) -> bool:
    """Lines that open with a stamp, near the top and all the way down; a list of hours in a story is none."""
    leads = [at for at, line in enumerate(page) if _FIGURE.search(line[:40]) and leading_stamp(line)]
    return (
        len(leads) > 1
        and len(leads) >= _SHARE * len(page)
        and leads[0] <= _PREAMBLE
        and not _announce_a_list(page[: leads[0]])
    )


def read_live_blog(text: str, named: str | None) -> tuple[tuple[Item, ...], str | None]:
    """The items in printed order, and the day that the page prints for itself; `named` is its file's."""
    body_from, day = front_matter(text)
    words = [line.strip() for line in text[body_from:].splitlines() if line.strip()]
    page, _ = lines(text, body_from, stamped=opens_with_stamps(words))
    return read_page(text, page, day, named)


def read_page(
    text: str, page: list[Line], day: str | None, named: str | None
) -> tuple[tuple[Item, ...], str | None]:
    pieces = pieces_of(text, with_furniture_told(text, page))
    stories, printed = stories_of_blog(text, pieces, day, named)
    return items_of(text, stories), day or printed


def _stamped_texts(page: list[str]) -> int:
    """Stamps on a line of their own with text below.

    "Published" over a story and "Updated" under it are its own: such a label counts once it is repeated.
    """
    labels: Counter[str] = Counter()
    pending: str | None = None
    for line in page:
        kind, stamp = mark_of(line)
        if stamp is not None and kind in (Kind.STAMP, Kind.TEXT):
            pending = _label(stamp)
        elif kind is Kind.TEXT and pending is not None:
            labels[pending] += 1
            pending = None
    return sum(count for label, count in labels.items() if count > 1 or label not in _OF_A_STORY)


def _label(stamp: Stamp) -> str:
    return (stamp.label or "").removeprefix("last ").removeprefix("latest ").partition(" ")[0]


def _closed_by_stamps(page: list[str]) -> int:
    trails = (trailing_stamp(line) for line in page if len(line) <= 200 and _FIGURE.search(line[-40:]))
    return sum(trail is not None for trail in trails)


def _announce_a_list(over: list[str]) -> bool:
    """A story has begun, and its last line ends in a colon."""
    told = [line for line in over if not (may_head(line) or introduces(line))]
    return len(told) > 1 and over[-1].endswith(":") and _ALL_TIMES.search(over[-1]) is None
