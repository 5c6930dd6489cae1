"""A headline and a body in; an item whose text is of its own out, for forms that hold no running text."""

from __future__ import annotations

import re

from corpus.model import Item, Span
from corpus.split import passages, trimmed

_LINE = re.compile(r"[^\r\n]+")


def item(
    number: int,
    headline: str | None,
    body: str,
    *,
    published: str | None = None,
    item_id: str | None = None,
    article: str | None = None,
    link: str | None = None,
    source_name: str | None = None,
    day: str | None = None,
) -> Item:
    """An item whose text is `headline\\nbody`, or the body alone; each line of the body is a paragraph.

    `day` is a printed day without a year ("--01-20") where `published` is not known. One of headline and
    body holds words.
    """
    headline = (headline or "").strip()
    text = f"{headline}\n{body}" if headline else body
    whole = trimmed(text, Span(0, len(text)))
    body_start = len(headline) + 1 if headline else 0
    paragraphs = [
        Span(match.start(), match.end())
        for match in _LINE.finditer(text, body_start)
        if match.group().strip()
    ]
    return Item(
        number=number,
        text=text,
        span=whole,
        headline=Span(0, len(headline)) if headline else None,
        passages=passages(text, paragraphs or [whole]),
        published=published,
        item_id=item_id,
        article=article,
        link=link,
        source_name=source_name,
        earliest=day,
        latest=day,
    )
