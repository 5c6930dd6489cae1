"""Marked stories in; items with statements out: `{...}` is a source, `[...]` what it says.

Several sources on a line go with its contents in their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Attribution, Item, Span, Statement
from corpus.people import attributions
from corpus.split import passages

_MARK = re.compile(r"[{}\[\]]")


def _read_line(line: str, start: int) -> tuple[str, list[Span], list[Span]]:
    """The line without marks, with the spans of its sources and contents."""
    plain, opened = "", 0
    sources: list[Span] = []
    contents: list[Span] = []
    for part in re.split(r"([{}\[\]])", line):
        if part in ("{", "["):
            opened = start + len(plain)
        elif part in ("}", "]"):
            (sources if part == "}" else contents).append(Span(opened, start + len(plain)))
        else:
            plain += part
    return plain, sources, contents


def marked_item(marked: str) -> tuple[Item, list[Statement]]:
    """An item of a story that is written line by line; a line that opens with `# ` is its headline."""
    text, lines, statements = "", [], []
    headline = None
    for line in marked.strip().split("\n"):
        is_headline = line.startswith("# ")
        plain, sources, contents = _read_line(line.removeprefix("# "), len(text))
        span = Span(len(text), len(text) + len(plain))
        if is_headline:
            headline = span
        else:
            lines.append(span)
        for source, said in zip(sources, contents, strict=True):
            quoted = said.of(text + plain)[:1] in "\"“'"
            kind = "headline" if is_headline else "direct" if quoted else "indirect"
            statements.append(Statement(kind, (said,), source))  # type: ignore[arg-type]
        text += plain + "\n"
    return Item(1, text, Span(0, len(text)), headline, passages(text, lines)), statements


def told(marked: str) -> list[Attribution]:
    """The attributions of one item's statements."""
    item, statements = marked_item(marked)
    return list(attributions([item], [statements])[0])


def names(marked: str) -> list[str | None]:
    return [attribution.name for attribution in told(marked)]


def names_over(*marked: str) -> list[list[str | None]]:
    """The names of several rows of one article."""
    read: Sequence[tuple[Item, list[Statement]]] = [marked_item(one) for one in marked]
    found = attributions(
        [replace(item, article="one") for item, _ in read], [statements for _, statements in read]
    )
    return [[attribution.name for attribution in group] for group in found]
