"""Plain text with headline lines in; items out. With blank lines between paragraphs or without any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.clock.covered import Covered, covered
from corpus.clock.datelines import date_of
from corpus.clock.running import When, in_years
from corpus.clock.stamps import Stamp
from corpus.model import Item, Span
from corpus.reading.dates import DateLine, Dates, date_line, of_the_text, role
from corpus.reading.digest import are_titles, begins_items
from corpus.reading.front_matter import front_matter
from corpus.reading.layout import headline_lines
from corpus.reading.lines import Line, lines
from corpus.reading.marks import Kind
from corpus.reading.masthead import masthead
from corpus.reading.page_furniture import with_furniture_told
from corpus.reading.story import Story, items_of
from corpus.reading.unheaded import with_unheaded


def read_text(text: str, named: str | None = None) -> tuple[tuple[Item, ...], str | None]:
    """The items in printed order, and the date that the text prints for itself, if any.

    `named` is the day in the file's name: it gives the year, or the day, of dates that print none.
    """
    body_from, published = front_matter(text)
    page, parted = lines(text, body_from)
    page = with_furniture_told(text, page)
    stories, dateline = _stories(text, page, parted=parted, day=published or named)
    if not any(line.level for line in page):  # what underlines its headlines prints none without
        stories = with_unheaded(text, stories)
    return items_of(text, stories), published or dateline


def _stories(text: str, page: list[Line], *, parted: bool, day: str | None) -> tuple[list[Story], str | None]:
    """Lines sorted into headlines, paragraphs and dates, and the date of the whole text."""
    headlines = frozenset(headline_lines(text, page, parted=parted))
    over = masthead(text, page, headlines)
    titles = [line.span.of(text) for line in page[:over] if line.kind is Kind.TEXT]
    days = covered(titles)
    in_title = days.day if days else None
    if over:
        page = [line for at, line in enumerate(page) if at >= over or line.stamp]
        below = headlines & {line.span for line in page if line.kind is Kind.TEXT}
        headlines = below | frozenset(headline_lines(text, page, parted=parted))
    stories, printed = gathered(text, page, headlines, day or in_title, days=days)
    return stories, printed or in_title


def gathered(
    text: str,
    page: Sequence[Line],
    headlines: frozenset[Span],
    day: str | None,
    *,
    days: Covered | None = None,
) -> tuple[list[Story], str | None]:
    """Stories under their headlines, parted by rules, dates and datelines, and the date of the whole text."""
    page = [line for line in page if line.kind not in (Kind.FURNITURE, Kind.UNDERLINE)]
    parted_by_datelines = begins_items(text, page, headlines)
    if parted_by_datelines and are_titles(
        text, headlines, parted_by_datelines
    ):  # what stands over a digest is its title
        days = days or covered(_above(text, page, parted_by_datelines))
        page = _below(page, parted_by_datelines)
        headlines = frozenset()
    first = next((at for at, line in enumerate(page) if _is_paragraph(line, headlines)), len(page))
    dates = _dates(page, first, day)
    printed = of_the_text(dates, first)
    gathering = _Gathering(role(dates, first), _rules_part(page, headlines))
    for line, date in zip(page, dates, strict=True):
        gathering.begins = gathering.begins or line.span in parted_by_datelines
        gathering.add(line, date, is_headline=line.span in headlines)
    _date_by_datelines(text, gathering.stories, day or printed, days)
    return gathering.stories, printed


def _date_by_datelines(text: str, stories: Sequence[Story], day: str | None, days: Covered | None) -> None:
    """`day` is the bulletin's, `days` its title's; without them a day has the year of the nearest one."""
    opening = [story.paragraphs[0].of(text) if story.paragraphs else "" for story in stories]
    if days is not None and not days.is_one_day:
        last = days.last.isoformat()  # for a weekday; a day without a year may come after it
        whens = [date_of(words, None) or date_of(words, last) for words in opening]
    else:
        whens = [date_of(words, day) for words in opening]
    for story, when in zip(stories, in_years(whens, days), strict=True):
        if when is not None and not story.has_own_date:
            _set(story, when)


def _dates(page: Sequence[Line], first: int, day: str | None) -> list[DateLine | None]:
    """Of each line; `day`, or the one that the text opens with, gives those without a year theirs."""
    told = [date_line(_own_stamp(line), day) for line in page]
    whole = day or of_the_text(told, first)
    return [date_line(_own_stamp(line), whole) for line in page]


def _own_stamp(line: Line) -> Stamp | None:
    return line.stamp if line.kind in (Kind.DATE, Kind.STAMP) else None


def _is_paragraph(line: Line, headlines: frozenset[Span]) -> bool:
    return line.kind is Kind.TEXT and line.span not in headlines


def _above(text: str, page: Sequence[Line], starts: frozenset[Span]) -> list[str]:
    first = next(at for at, line in enumerate(page) if line.span in starts)
    return [line.span.of(text) for line in page[:first] if line.kind is Kind.TEXT]


def _below(page: Sequence[Line], starts: frozenset[Span]) -> list[Line]:
    first = next(at for at, line in enumerate(page) if line.span in starts)
    return [line for at, line in enumerate(page) if at >= first or line.kind is not Kind.TEXT]


def _rules_part(page: Sequence[Line], headlines: frozenset[Span]) -> bool:
    """Each rule ends an item: two or more parts open with a headline, or three or more and none has one.

    A story whose title is the only headline has rules between its scenes.
    """
    opening = [
        after
        for before, after in zip([None, *page], page, strict=False)
        if after.kind is Kind.TEXT and (before is None or before.kind is Kind.RULE or after.apart)
    ]
    headed = [line for line in opening if line.span in headlines]
    return len(headed) > 1 or (not headlines and len(opening) > 2)


@dataclass(slots=True)
class _Gathering:
    """Stories so far, and the date that holds for the next."""

    dates: Dates
    rules_part: bool
    stories: list[Story] = field(default_factory=list)
    running: When = field(default_factory=When)
    closed: int = 0  # stories that a date has closed
    begins: bool = False  # a rule, or a bare date after paragraphs: what follows is another item
    dated: DateLine | None = None  # the date under the headline of the story being gathered

    def add(self, line: Line, date: DateLine | None, *, is_headline: bool) -> None:
        if date is not None:
            self._date(date)
        elif line.kind is Kind.RULE:
            self.begins = self.begins or self.rules_part
        elif is_headline:
            self._begin(line.span)
        else:
            if not self.stories or self.begins or (line.apart and self.rules_part):
                self._begin(None)
            self.stories[-1].paragraphs.append(line.span)

    def _begin(self, headline: Span | None) -> None:
        self.stories.append(Story(headline, self.running.published, day=self.running.day))
        self.begins, self.dated = False, None

    def _date(self, line: DateLine) -> None:
        """A wrong date is worse than none: "Updated:" speaks of its own item unless the text opens so."""
        story = self.stories[-1] if self.stories else None
        if story is not None and not story.paragraphs and not self.begins:
            if self.dated is None or not line.is_update:
                _set(story, line.when)
                self.dated = line
                story.has_own_date = True
            self.running = self.running if line.labelled else line.when
        elif self.dates is Dates.TRAIL:
            for story in self.stories[self.closed :]:
                _set(story, _of(story) or line.when)
            self.closed = len(self.stories)
        elif story is not None and line.labelled and self.dates is Dates.WITHIN:
            _set(story, _of(story) or line.when)
        else:
            self.running = line.when
            self.begins = not line.labelled or self.begins


def _of(story: Story) -> When | None:
    return When(story.published, story.day) if story.published or story.day else None


def _set(story: Story, when: When) -> None:
    story.published, story.day = when.published, when.day
