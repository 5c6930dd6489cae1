"""Plain text with headline lines in; items out. With blank lines between paragraphs or without any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from corpus import clock
from corpus.model import Item, Span
from corpus.reading.headlines import is_sentence_case_headline, is_title_case_headline
from corpus.reading.introductions import begins_an_item
from corpus.split import passages, trimmed

_LINE = re.compile(r"[^\r\n]+")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
_DATE_FIELD = re.compile(
    r"^(?:date|published|dateline)[ \t]*:[ \t]*[\"']?([^\"'\r\n]+)", re.MULTILINE | re.IGNORECASE
)
_DATE_LABEL = re.compile(r"^(?:published|updated|posted|date|last updated)(?: on)?[: ]\s*", re.IGNORECASE)
_SENTENCE_END = (".", "!", "?", '."', '"', "”", "’", ")", ":", "…")
_LONGEST_QUOTE = 12  # paragraphs; an opening mark with no end in sight is a typing slip, not a quotation


@dataclass(slots=True)
class _Story:
    """An item being gathered."""

    headline: Span | None
    published: str | None
    paragraphs: list[Span] = field(default_factory=list)


def read_text(text: str) -> tuple[tuple[Item, ...], str | None]:
    """The items in printed order, and the date that the text prints for itself, if any."""
    body_from, published = _front_matter(text)
    stories, dateline = _stories(text, _blocks(text, body_from))
    stories = _with_unheaded(text, stories)
    items = tuple(_item(text, story, number) for number, story in enumerate(stories, start=1))
    return items, published or dateline


def _front_matter(text: str) -> tuple[int, str | None]:
    """Where the text after `--- ... ---` begins, and the date that stands in it."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return 0, None
    date_field = _DATE_FIELD.search(match[1])
    return match.end(), clock.printed_date(date_field[1]) if date_field else None


def _blocks(text: str, start: int) -> list[list[Span]]:
    """Runs of lines with no blank line inside, each line trimmed. Blank: nothing but white space."""
    blocks: list[list[Span]] = [[]]
    end = start
    for match in _LINE.finditer(text, start):
        line = trimmed(text, Span(match.start(), match.end()))
        blank_before = len(re.findall(r"\r\n|\r|\n", text[end : match.start()])) > 1
        end = match.end()
        if blank_before and blocks[-1]:
            blocks.append([])
        if line.start < line.end:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _stories(text: str, blocks: Sequence[Sequence[Span]]) -> tuple[list[_Story], str | None]:
    """Lines sorted into headlines and paragraphs. A line that is wholly a date dates what follows it."""
    wrapped = _is_hard_wrapped(text, blocks)
    stories: list[_Story] = []
    first_date: str | None = None
    date: str | None = None
    for block, following in pairwise([*blocks, []]):
        for line in _paragraphs(text, block) if wrapped else block:
            printed = clock.printed_date(_DATE_LABEL.sub("", line.of(text)))
            if printed is not None:
                date = printed
                first_date = first_date or printed
            elif _is_headline(text, line, block=block, following=following, blocks=len(blocks)):
                stories.append(_Story(line, date))
            elif stories:
                stories[-1].paragraphs.append(line)
            else:
                stories.append(_Story(None, date, [line]))
    return stories, first_date


def _is_headline(
    text: str, line: Span, *, block: Sequence[Span], following: Sequence[Span], blocks: int
) -> bool:
    words = line.of(text)
    if is_title_case_headline(words, alone=line == block[0] and blocks > 1):
        return True
    if blocks == 1 or line != block[0] or not is_sentence_case_headline(words, on_its_text=len(block) > 1):
        return False
    below = block[1] if len(block) > 1 else next(iter(following), None)
    return below is not None and below.of(text).endswith(_SENTENCE_END)


def _is_hard_wrapped(text: str, blocks: Sequence[Sequence[Span]]) -> bool:
    """Most lines that another line follows stop in mid-sentence: the file was wrapped by hand."""
    inner = [line.of(text) for block in blocks for line in block[:-1]]
    cut = [line for line in inner if not line.endswith(_SENTENCE_END) and not is_title_case_headline(line)]
    return len(blocks) > 1 and len(cut) >= 2 and len(cut) > 0.5 * len(inner)


def _paragraphs(text: str, block: Sequence[Span]) -> list[Span]:
    """A hard-wrapped block as its headlines, which can only stand first, and one paragraph."""
    headlines = 0
    while headlines < len(block) and is_title_case_headline(block[headlines].of(text), alone=True):
        headlines += 1
    rest = block[headlines:]
    return [*block[:headlines], *([Span(rest[0].start, rest[-1].end)] if rest else [])]


def _with_unheaded(text: str, stories: Sequence[_Story]) -> list[_Story]:
    """Stories split where a paragraph begins an item that was printed without a headline."""
    words = [_words(text, story) for story in stories]
    found: list[_Story] = []
    for place, story in enumerate(stories):
        elsewhere = [" ".join(other) for at, other in enumerate(words) if at != place]
        quoted = _inside_quotation([span.of(text) for span in story.paragraphs])
        found.append(_Story(story.headline, story.published))
        for paragraph, is_quoted in zip(story.paragraphs, quoted, strict=True):
            so_far = _words(text, found[-1])
            if (
                found[-1].paragraphs
                and not is_quoted
                and begins_an_item(paragraph.of(text), story=so_far, elsewhere=elsewhere)
            ):
                found.append(_Story(None, story.published))
            found[-1].paragraphs.append(paragraph)
    return found


def _inside_quotation(paragraphs: Sequence[str]) -> list[bool]:
    """For each paragraph, whether it continues a quotation that an earlier one opened.

    Printers open every paragraph of a long quotation and close only the last; marks go missing.
    A paragraph with a mark left open quotes on to the next with a mark left over, within reason.
    """
    odd = [_has_odd_mark(paragraph) for paragraph in paragraphs]
    inside = [False] * len(paragraphs)
    for at in range(len(paragraphs)):
        if not odd[at] or inside[at]:
            continue
        end = next(
            (k for k in range(at + 1, min(at + _LONGEST_QUOTE, len(odd))) if _closes(paragraphs[k])), None
        )
        if end is not None:
            inside[at + 1 : end + 1] = [True] * (end - at)
    return inside


def _has_odd_mark(paragraph: str) -> bool:
    return paragraph.count('"') % 2 == 1 or paragraph.count("“") > paragraph.count("”")


def _closes(paragraph: str) -> bool:
    """A mark left over that closes: an odd count that does not come from an opening mark alone."""
    if "“" in paragraph or "”" in paragraph:
        return paragraph.count("”") >= paragraph.count("“") > 0 or paragraph.endswith("”")
    return (paragraph.count('"') - paragraph.startswith('"')) % 2 == 1


def _words(text: str, story: _Story) -> list[str]:
    """Headline first (empty without one), then the paragraphs."""
    headline = story.headline.of(text) if story.headline else ""
    return [headline, *(span.of(text) for span in story.paragraphs)]


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
