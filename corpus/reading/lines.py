"""Plain text in; its lines out as spans, hard-wrapped ones joined again, with what stands around each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Span
from corpus.reading.dates import date_line
from corpus.reading.headlines import is_title_case_headline
from corpus.split import trimmed

_LINE = re.compile(r"[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_SENTENCE_END = (".", "!", "?", '."', '"', "”", "’", ")", ":", "…")


@dataclass(frozen=True, slots=True)
class Line:
    """A headline, a date or a paragraph. `alone`: a blank line or the file's edge stands before it."""

    span: Span
    alone: bool


def lines(text: str, start: int) -> tuple[list[Line], bool]:
    """The lines of `text` after `start`, and whether blank lines part them."""
    blocks = _blocks(text, start)
    parted = len(blocks) > 1
    if parted and _is_hard_wrapped(text, blocks):
        width = max(line.end - line.start for block in blocks for line in block)
        blocks = [_unwrapped(text, block, width) for block in blocks]
    return [Line(span, parted and at == 0) for block in blocks for at, span in enumerate(block)], parted


def ends_a_sentence(line: str) -> bool:
    return line.endswith(_SENTENCE_END)


def _blocks(text: str, start: int) -> list[list[Span]]:
    """Runs of lines with no blank line inside, each line trimmed. Blank: nothing but white space."""
    blocks: list[list[Span]] = [[]]
    end = start
    for match in _LINE.finditer(text, start):
        line = trimmed(text, Span(match.start(), match.end()))
        blank_before = len(_LINE_END.findall(text[end : match.start()])) > 1
        end = match.end()
        if blank_before and blocks[-1]:
            blocks.append([])
        if line.start < line.end:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _is_hard_wrapped(text: str, blocks: Sequence[Sequence[Span]]) -> bool:
    """Most lines that another line follows stop in mid-sentence: the file was wrapped by hand."""
    inner = [line.of(text) for block in blocks for line in block[:-1]]
    cut = [line for line in inner if not (ends_a_sentence(line) or _stands_by_itself(line))]
    return len(cut) >= 2 and len(cut) > 0.5 * len(inner)


def _unwrapped(text: str, block: Sequence[Span], width: int) -> list[Span]:
    """A hard-wrapped block as its headlines and dates, which can only stand first, and one paragraph."""
    head: list[Span] = []
    rest = 0
    for line in block:
        if not _stands_by_itself(line.of(text), alone=not head):
            break
        rest += 1
        if head and _was_full(text, head[-1], line, width):
            head[-1] = Span(head[-1].start, line.end)
        else:
            head.append(line)
    return [*head, *_joined(block[rest:])]


def _stands_by_itself(line: str, *, alone: bool = False) -> bool:
    return is_title_case_headline(line, alone=alone) or date_line(line) is not None


def _joined(block: Sequence[Span]) -> Iterator[Span]:
    if block:
        yield Span(block[0].start, block[-1].end)


def _was_full(text: str, line: Span, following: Span, width: int) -> bool:
    """No room was left for the first word of the line below: a line with room ended by intent."""
    last = line.of(text).splitlines()[-1]
    return len(last) + 1 + len(following.of(text).split(maxsplit=1)[0]) > width
