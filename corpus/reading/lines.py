"""Plain text in; its lines out as spans, hard-wrapped ones joined again, with what each is by its make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.clock.stamps import Stamp, leading_stamp
from corpus.model import Span
from corpus.reading.headlines import is_title_case_headline, may_head
from corpus.reading.marks import Kind, is_underline, mark_of
from corpus.reading.wire import labelled
from corpus.split import trimmed

_LINE = re.compile(r"[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_SENTENCE_END = (".", "!", "?", '."', '"', "”", "’", ")", ":", "…")
_SHOUTED = 0.8  # of the lines
_LONGEST_HEADLINE = 3  # lines
_MARGIN = 0.4  # of the longest line; a shorter one was not cut for want of room


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or the lines of a paragraph that was wrapped by hand.

    `alone`: a blank line or the file's edge stands before it. `opens`: it is the first of a run without
    blank lines. `kind` is TEXT for whatever may be a headline or a paragraph; `stamp` is what a date or
    stamp line prints. `lead` is where a line's own words begin behind the stamp that opens it.
    """

    span: Span
    alone: bool
    opens: bool = True
    kind: Kind = Kind.TEXT
    stamp: Stamp | None = None
    level: int = 0  # of a heading by its underline (1 "=", 2 "-") or its marks; 0: none told so
    indented: bool = False
    lead: int | None = None
    apart: bool = False  # more blank lines stand before it than between paragraphs, as before others here


def lines(text: str, start: int, *, stamped: bool = False) -> tuple[list[Line], bool]:
    """The lines of `text` after `start`, and whether blank lines part them.

    `stamped`: clock times that open a line are stamps, so that line begins anew.
    """
    blocks = _blocks(text, start, stamped=stamped)
    parted = sum(1 for block in blocks if block[0].alone) > 1
    shouted = parted and _is_shouted(text, blocks)
    if parted and _is_hard_wrapped(text, blocks, shouted=shouted):
        width = max(line.span.end - line.span.start for block in blocks for line in block)
        blocks = [_unwrapped(text, block, width, shouted=shouted) for block in blocks]
    page = [line for block in blocks for line in block]
    page = page if _gaps_tell(page) else [replace(line, apart=False) if line.apart else line for line in page]
    return page if parted else [replace(line, alone=False) if line.alone else line for line in page], parted


def _gaps_tell(page: Sequence[Line]) -> bool:
    """Two wide gaps or more among more narrow ones: they part items."""
    wide = sum(line.apart for line in page)
    return wide > 1 and wide < sum(line.alone for line in page) - wide


def ends_a_sentence(line: str) -> bool:
    return line.endswith(_SENTENCE_END)


def _blocks(text: str, start: int, *, stamped: bool) -> list[list[Line]]:
    """Runs of lines with no blank line inside; what is no text stands by itself."""
    blocks: list[list[Line]] = []
    for line in _raw(text, start, stamped=stamped):
        before = blocks[-1][-1] if blocks else None
        if before is not None and line.kind is Kind.RULE and _is_under(text, before, line):
            blocks[-1][-1] = replace(before, level=1 if line.span.of(text)[0] == "=" else 2)
            if len(blocks[-1]) > 1:  # a headline among lines: it begins a run
                blocks.append([replace(blocks[-1].pop(), opens=True)])
            blocks.append([replace(line, kind=Kind.UNDERLINE)])
        elif line.opens:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _is_under(text: str, before: Line, line: Line) -> bool:
    if line.alone or before.kind is not Kind.TEXT:
        return False
    above = before.span.of(text)
    return is_underline(line.span.of(text), above, alone=before.alone and may_head(above))


def _raw(text: str, start: int, *, stamped: bool) -> Iterator[Line]:
    """Each line trimmed. Blank: nothing but white space."""
    end = start
    gap = 1
    after_text = False
    for match in _LINE.finditer(text, start):
        line = trimmed(text, Span(match.start(), match.end()))
        between = match.start() - end
        gap += len(_LINE_END.findall(text, end, match.start())) - 1 if between > 1 else 0
        end = match.end()
        if line.start == line.end:
            gap += 1
            continue
        words = line.of(text)
        kind, stamp = mark_of(words)
        lead = leading_stamp(words) if stamped and kind is Kind.TEXT else None
        label, is_headline = labelled(words) if kind is Kind.TEXT and (gap or not after_text) else (0, False)
        yield Line(
            Span(line.start + label, line.end),
            alone=gap > 0,
            opens=gap > 0 or lead is not None or not (after_text and kind is Kind.TEXT),
            apart=gap > 1,
            kind=kind,
            stamp=lead[0] if lead else stamp,
            level=int(is_headline),
            indented=line.start - match.start() >= 2,
            lead=line.start + lead[1] if lead else None,
        )
        gap = 0
        after_text = kind is Kind.TEXT and not is_headline


def _is_shouted(text: str, blocks: Sequence[Sequence[Line]]) -> bool:
    """A telex: most lines are in capitals, runs of several too, so capitals mark no headline."""
    told = [line.span.of(text) for block in blocks for line in block if line.kind is Kind.TEXT]
    ending = [block[-1].span.of(text) for block in blocks if len(block) > 2]
    bodies = [words for words in ending if words.isupper() and ends_a_sentence(words)]
    return len(bodies) > 1 and sum(words.isupper() for words in told) > _SHOUTED * len(told)


def _is_hard_wrapped(text: str, blocks: Sequence[Sequence[Line]], *, shouted: bool) -> bool:
    """Most lines that another line follows stop in mid-sentence, near the margin: the file was wrapped.

    What stands over an indented line ends a paragraph, as over a blank one.
    """
    inner = [line.span.of(text) for block in blocks for line, below in pairwise(block) if not below.indented]
    margin = _MARGIN * max((line.span.end - line.span.start for block in blocks for line in block), default=0)
    cut = [line for line in inner if not ends_a_sentence(line)]
    cut = cut if shouted else [line for line in cut if not is_title_case_headline(line)]
    cut = [line for line in cut if len(line) > margin]
    return len(cut) >= 2 and len(cut) > 0.5 * len(inner)


def _unwrapped(text: str, block: Sequence[Line], width: int, *, shouted: bool) -> list[Line]:
    """A hard-wrapped block as its headlines, which can only stand first, and its paragraphs.

    Where paragraphs are indented, an indented line begins one and what stands over the first is a headline.
    """
    rest = next((at for at, line in enumerate(block) if line.indented), 0)
    rest = rest if all(not line.indented for line in block[:rest]) else 0
    head = list(block[:rest])
    if not head and shouted:
        head = _short_on_top(text, block, width)
    elif not head:
        head = list(_head(text, block)) or _cut_short(text, block, width)
    rest = rest or len(head)
    head = _rejoined(text, head, width)
    return [*head, *_joined(block[rest:])]


def _head(text: str, block: Sequence[Line]) -> Iterator[Line]:
    for at, line in enumerate(block):
        own = text[line.lead : line.span.end] if line.lead is not None else line.span.of(text)
        if not is_title_case_headline(own, alone=at == 0):
            return
        yield line


def _cut_short(text: str, block: Sequence[Line], width: int) -> list[Line]:
    """A first line that had room for the next word: it ended by intent, and no sentence ends with it."""
    if len(block) < 2 or not may_head(block[0].span.of(text)) or block[1].span.of(text)[0].islower():
        return []
    return [] if _was_full(text, block[0].span, block[1].span, width) else [block[0]]


def _short_on_top(text: str, block: Sequence[Line], width: int) -> list[Line]:
    """The lines down to the first that had room for the next word, where no sentence ends in them."""
    for at, (line, below) in enumerate(pairwise(block[: _LONGEST_HEADLINE + 1]), start=1):
        if not may_head(line.span.of(text)):
            return []
        if not _was_full(text, line.span, below.span, width):
            return list(block[:at])
    return list(block) if len(block) == 1 and may_head(block[0].span.of(text)) else []


def _rejoined(text: str, head: Sequence[Line], width: int) -> list[Line]:
    """Headlines that were cut, put together again."""
    found: list[Line] = []
    for line in head:
        if found and _was_full(text, found[-1].span, line.span, width):
            found[-1] = replace(found[-1], span=Span(found[-1].span.start, line.span.end))
        else:
            found.append(line)
    return found


def _joined(block: Sequence[Line]) -> Iterator[Line]:
    """The paragraphs of a block: one, or as many as have their first line indented."""
    some_are = any(line.indented for line in block) and not all(line.indented for line in block)
    at = 0
    for place in range(1, len(block) + 1):
        if place == len(block) or (some_are and block[place].indented):
            yield replace(block[at], span=Span(block[at].span.start, block[place - 1].span.end))
            at = place


def _was_full(text: str, line: Span, following: Span, width: int) -> bool:
    """No room was left for the first word of the line below: a line with room ended by intent."""
    last = line.of(text).splitlines()[-1]
    return len(last) + 1 + len(following.of(text).split(maxsplit=1)[0]) > width
