"""Stories in; split where a paragraph begins an item that was printed without a headline."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.reading.introductions import begins_an_item
from corpus.reading.quotation import inside_quotation
from corpus.reading.spread import Spread
from corpus.reading.story import Story

_STORY_SO_FAR = 60  # paragraphs that a new one is compared with; no printed item is longer


def with_unheaded(text: str, stories: Sequence[Story]) -> list[Story]:
    """The stories in printed order; what begins without a headline has its story's date."""
    spread = Spread(lambda place: _words(text, stories[place]), len(stories))
    found: list[Story] = []
    for place, story in enumerate(stories):
        quoted = inside_quotation([span.of(text) for span in story.paragraphs])
        found.append(Story(story.headline, story.published, day=story.day))
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
                found.append(Story(None, story.published, day=story.day))
            found[-1].paragraphs.append(paragraph)
    return found


def _words(text: str, story: Story) -> list[str]:
    """Headline first (empty without one), then the paragraphs, the last ones of an endless story."""
    headline = story.headline.of(text) if story.headline else ""
    return [headline, *(span.of(text) for span in story.paragraphs[-_STORY_SO_FAR:])]
