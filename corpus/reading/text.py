"""Plain text with headline lines in; items out. With blank lines between paragraphs or without any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus import clock
from corpus.model import Item, Span
from corpus.reading.dates import DateLine, Dates, date_line, of_the_text, role
from corpus.reading.introductions import begins_an_item
from corpus.reading.layout import headline_lines
from corpus.reading.lines import Line, lines
from corpus.reading.quotation import inside_quotation
from corpus.reading.spread import Spread
from corpus.split import passages

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?=\r|\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"[\w-]+[ \t]*:|[ \t]+\S|- |#|[ \t]*\Z")  # YAML's key, what belongs to it, a comment
_DATE_FIELD = re.compile(
    r"^(?:date|published|dateline)[ \t]*:[ \t]*[\"']?([^\"'\r\n]+)", re.MULTILINE | re.IGNORECASE
)
_STORY_SO_FAR = 60  # paragraphs that a new one is compared with; no printed item is longer


@dataclass(slots=True)
class _Story:
    """An item being gathered."""

    headline: Span | None
    published: str | None
    paragraphs: list[Span] = field(default_factory=list)


def read_text(text: str) -> tuple[tuple[Item, ...], str | None]:
    """The items in printed order, and the date that the text prints for itself, if any."""
    body_from, published = _front_matter(text)
    stories, dateline = _stories(text, *lines(text, body_from))
    stories = _with_unheaded(text, stories)
    items = tuple(_item(text, story, number) for number, story in enumerate(stories, start=1))
    return items, published or dateline


def _front_matter(text: str) -> tuple[int, str | None]:
    """Where the text after `--- ... ---` begins, and the date that stands in it.

    Lines between two rules that are not `key: value` are a bulletin's own.
    """
    match = _FRONT_MATTER.match(text)
    if match is None or not all(_FIELD.match(line) for line in match[1].splitlines()):
        return 0, None
    date_field = _DATE_FIELD.search(match[1])
    return match.end(), clock.printed_date(date_field[1]) if date_field else None


def _stories(text: str, lines: Sequence[Line], parted: bool) -> tuple[list[_Story], str | None]:
    """Lines sorted into headlines, paragraphs and dates, and the date of the whole text."""
    dates = [date_line(line.span.of(text)) for line in lines]
    undated = [line for line, date in zip(lines, dates, strict=True) if date is None]
    headlines = set(headline_lines(text, undated, parted=parted))
    first_paragraph = next(
        (at for at, line in enumerate(lines) if dates[at] is None and line.span not in headlines), len(lines)
    )
    gathering = _Gathering(role(dates, first_paragraph))
    for line, date in zip(lines, dates, strict=True):
        if date is not None:
            gathering.date(date)
        elif line.span in headlines:
            gathering.headline(line.span)
        else:
            gathering.paragraph(line.span)
    return gathering.stories, of_the_text(dates, first_paragraph)


@dataclass(slots=True)
class _Gathering:
    """Stories so far, and the date that holds for the next."""

    dates: Dates
    stories: list[_Story] = field(default_factory=list)
    running: str | None = None
    closed: int = 0  # stories that a date has closed
    day_began: bool = False  # a bare date stood after paragraphs: what follows is another item

    def headline(self, line: Span) -> None:
        self.stories.append(_Story(line, self.running))
        self.day_began = False

    def paragraph(self, line: Span) -> None:
        if not self.stories or self.day_began:
            self.stories.append(_Story(None, self.running))
            self.day_began = False
        self.stories[-1].paragraphs.append(line)

    def date(self, line: DateLine) -> None:
        """A wrong date is worse than none: "Updated:" speaks of its own item unless the text opens so."""
        story = self.stories[-1] if self.stories else None
        if story is not None and not story.paragraphs:
            story.published = line.iso
            self.running = self.running if line.labelled else line.iso
        elif self.dates is Dates.TRAIL:
            for story in self.stories[self.closed :]:
                story.published = story.published or line.iso
            self.closed = len(self.stories)
        elif story is not None and line.labelled and self.dates is Dates.WITHIN:
            story.published = story.published or line.iso
        else:
            self.running = line.iso
            self.day_began = not line.labelled


def _with_unheaded(text: str, stories: Sequence[_Story]) -> list[_Story]:
    """Stories split where a paragraph begins an item that was printed without a headline."""
    spread = Spread(lambda place: _words(text, stories[place]), len(stories))
    found: list[_Story] = []
    for place, story in enumerate(stories):
        quoted = inside_quotation([span.of(text) for span in story.paragraphs])
        found.append(_Story(story.headline, story.published))
        for paragraph, is_quoted in zip(story.paragraphs, quoted, strict=True):
            if (
                found[-1].paragraphs
                and not is_quoted
                and begins_an_item(
                    paragraph.of(text),
                    story=lambda: _words(text, found[-1]),
                    elsewhere=spread.outside(place),
                )
            ):
                found.append(_Story(None, story.published))
            found[-1].paragraphs.append(paragraph)
    return found


def _words(text: str, story: _Story) -> list[str]:
    """Headline first (empty without one), then the paragraphs, the last ones of an endless story."""
    headline = story.headline.of(text) if story.headline else ""
    return [headline, *(span.of(text) for span in story.paragraphs[-_STORY_SO_FAR:])]


def _item(text: str, story: _Story, number: int) -> Item:
    parts = [*([story.headline] if story.headline else []), *story.paragraphs]
    return Item(
        number=number,
        text=text,
        span=Span(parts[0].start, parts[-1].end),
        headline=story.headline,
        passages=passages(text, story.paragraphs or parts),
        published=story.published,
    )
