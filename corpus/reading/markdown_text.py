"""A Markdown text in; its items out: a live blog where stamps part it, else as its headings tell."""

from __future__ import annotations

from dataclasses import replace

from corpus.clock.covered import covered
from corpus.model import Item, Span
from corpus.reading.front_matter import front_matter
from corpus.reading.headings import outline
from corpus.reading.lines import Line
from corpus.reading.live_blog import read_page
from corpus.reading.markdown import Page, page_of
from corpus.reading.marks import Kind
from corpus.reading.page_furniture import with_furniture_told
from corpus.reading.story import Story, items_of
from corpus.reading.text import gathered, read_text


def read_markdown(text: str, named: str | None = None) -> tuple[tuple[Item, ...], str | None]:
    """The items in printed order, and the date that the text prints for itself, if any.

    A file without headings is plain text.
    """
    body_from, day = front_matter(text)
    page = page_of(text, body_from)
    if _is_live_blog(page.lines):
        return read_page(text, page.lines, day, named)
    if not any(line.level for line in page.lines):
        return read_text(text, named)
    lines = with_furniture_told(text, page.lines)
    stories, printed = _stories(text, Page(lines, page.links), day or named)
    return items_of(text, stories), day or printed


def _stories(text: str, page: Page, day: str | None) -> tuple[list[Story], str | None]:
    found = outline(text, page.lines)
    over = [line.span.of(text) for line in page.lines[: found.begins] if line.kind is Kind.TEXT]
    days = covered(over)
    in_title = days.day if days else None
    lines = [
        _plain(line, found.furniture)
        for at, line in enumerate(page.lines)
        if at >= found.begins or line.stamp
    ]
    lines = [line for line in lines if line.kind is not Kind.TEXT or line.span not in found.furniture]
    stories, printed = gathered(text, lines, found.headlines, day or in_title, days=days)
    for story in stories:
        story.link = page.links.get(story.headline) if story.headline else None
    return stories, printed or in_title


def _plain(line: Line, furniture: frozenset[Span]) -> Line:
    return replace(line, kind=Kind.FURNITURE) if line.span in furniture else line


def _is_live_blog(lines: list[Line]) -> bool:
    """Two lines or more that are a stamp, or open with one, have text below or behind."""
    entries = 0
    pending = False
    for line in lines:
        if line.kind is Kind.STAMP:
            pending = True
        elif line.kind is Kind.TEXT:
            entries += line.lead is not None or pending
            pending = False
    return entries > 1
