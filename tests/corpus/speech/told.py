"""A text in; its statements as lines that a test can compare, and read."""

from __future__ import annotations

from corpus.model import Item, Span, Statement
from corpus.speech import statements
from corpus.split import passages, trimmed


def item(body: str, headline: str | None = None, *, article: str | None = None) -> Item:
    """An item whose passages are the lines of `body`; without a body its headline is its only passage."""
    text = body if headline is None else f"{headline}\n{body}"
    line = None if headline is None else Span(0, len(headline))
    start = 0 if headline is None else len(headline) + 1
    spans = []
    for row in body.split("\n"):
        if row.strip():
            spans.append(trimmed(text, Span(start, start + len(row))))
        start += len(row) + 1
    if not spans and line is not None:
        spans = [line]
    whole = text.encode("utf-8", "replace").decode("utf-8")  # the splitter takes no half characters
    return Item(1, text, Span(0, len(text)), line, passages(whole, spans), article=article)


def told(body: str, headline: str | None = None) -> list[str]:
    """Each statement of one item: 'kind: SOURCE | cue | contents', then what else is known of it."""
    one = item(body, headline)
    return [shown(one.text, statement) for statement in statements([one])[0]]


def shown(text: str, one: Statement) -> str:
    parts = [one.source.of(text) if one.source else "-", one.cue.of(text) if one.cue else "-"]
    parts.append(" / ".join(span.of(text) for span in one.contents))
    for name, span in (("to", one.addressee), ("in", one.medium), ("via", one.via)):
        if span is not None:
            parts.append(f"{name} {span.of(text)}")
    if one.parent is not None:
        parts.append(f"inside {one.parent}")
    parts += ["not"] * one.negated + ["goes on"] * one.continues
    return f"{one.kind}: " + " | ".join(parts)
