"""An item of a running text being gathered, and the item that comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.model import Item, Span
from corpus.split import passages


@dataclass(slots=True)
class Story:
    """A headline, when it was published, and its paragraphs; `day` is one without its year, "--01-20"."""

    headline: Span | None
    published: str | None = None
    paragraphs: list[Span] = field(default_factory=list)
    day: str | None = None
    link: str | None = None
    has_own_date: bool = False  # a line under its headline gives it


def items_of(text: str, stories: list[Story]) -> tuple[Item, ...]:
    """The items in printed order; all share `text`. What holds no words is none."""
    told = [story for story in stories if story.headline or story.paragraphs]
    return tuple(_item(text, story, number) for number, story in enumerate(told, start=1))


def _item(text: str, story: Story, number: int) -> Item:
    parts = [*([story.headline] if story.headline else []), *story.paragraphs]
    return Item(
        number=number,
        text=text,
        span=Span(parts[0].start, parts[-1].end),
        headline=story.headline,
        passages=passages(text, story.paragraphs or parts),
        published=story.published,
        link=story.link,
        earliest=story.day,
        latest=story.day,
    )
