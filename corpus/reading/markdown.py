"""Markdown in; its lines out, without the marks around them: headings with their level, paragraphs, rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.clock.stamps import Stamp, leading_stamp
from corpus.model import Span
from corpus.reading.lines import Line
from corpus.reading.marks import Kind, mark_of
from corpus.split import trimmed

BOLD = 7  # the level of a line that is wholly bold, below all headings
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_CLOSING_MARKS = re.compile(r"[ \t]+#+\Z")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*\Z")
_RULE = re.compile(r"[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
_BULLET = re.compile(r"[ \t]*(?:[-*+•][ \t]+)")
_NUMBER = re.compile(r"[ \t]*\d{1,3}[.)][ \t]+")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_NO_TEXT = re.compile(
    r"[ \t]*(?:\[?!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])(?:\]\([^)]*\))?|<!--.*-->|</?[A-Za-z][^<>]*>"
    r"|\[[^\]]+\]:[ \t]*\S+.*)"
    r"[ \t]*\Z"
)
_WRAPPED = re.compile(r"(\*{1,3}|_{1,3})(?=\S)(?P<inside>[^*_]+?)(?<=\S)\1\Z")
_LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<address>[^()\s]+)[^()]*\)\Z")


@dataclass(slots=True)
class _Block:
    """Lines that belong together, being gathered."""

    start: int
    end: int
    is_list: bool = False
    is_quote: bool = False
    lines: int = 1

    @property
    def could_be_underlined(self) -> bool:
        return self.lines == 1 and not self.is_list and not self.is_quote


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a Markdown text, and the addresses that headings link to, by their span."""

    lines: list[Line]
    links: dict[Span, str]


def page_of(text: str, start: int) -> Page:
    """`text` from `start`: consecutive lines are one paragraph, so is a fence, so is each entry of a list."""
    gathering = _Gathering(text)
    for match in _LINE.finditer(text, start):
        gathering.line(match.group().rstrip("\r\n"), match.start())
    gathering.close()
    return Page(gathering.lines, gathering.links)


@dataclass(slots=True)
class _Gathering:
    """The lines so far, and the block that the next line may go on with."""

    text: str
    lines: list[Line] = field(default_factory=list)
    links: dict[Span, str] = field(default_factory=dict)
    block: _Block | None = None
    fence: str | None = None

    def line(self, line: str, at: int) -> None:
        opening = _FENCE.match(line)
        if self.fence is not None and self.block is not None:
            self._inside_a_fence(line, at)
        elif opening is not None:
            self.close()
            self.block, self.fence = _Block(at, at + len(line)), opening[1]
        elif self.block is not None and self.block.could_be_underlined and _UNDERLINE.match(line):
            span = Span(self.block.start, self.block.end)
            self.lines += _heading(self.text, span, 1 if "=" in line else 2, self.links)
            self.block = None
        elif _ends_a_paragraph(line):
            self.close()
            self.lines += _mark(self.text, line, at, self.links)
        elif self.block is not None and not _begins(line, self.block):
            self.block.end, self.block.lines = at + len(line), self.block.lines + 1
        else:
            self.close()
            self.block = _begun(line, at)

    def close(self) -> None:
        """The paragraph that was being gathered, if any, is whole."""
        if self.block is not None:
            self.lines += _paragraph(self.text, self.block)
        self.block = self.fence = None

    def _inside_a_fence(self, line: str, at: int) -> None:
        if self.block is not None and self.fence is not None:
            self.block.end = at + len(line)
            if line.strip().startswith(self.fence):
                self.close()


def _ends_a_paragraph(line: str) -> bool:
    return (
        not line.strip()
        or any(pattern.match(line) for pattern in (_HEADING, _RULE, _NO_TEXT))
        or mark_of(line.strip())[0] is not Kind.TEXT
    )


def _begins(line: str, block: _Block) -> bool:
    """A bullet, a number in a list, or a quotation after a paragraph."""
    if _BULLET.match(line) or (_NUMBER.match(line) and block.is_list):
        return True
    return _QUOTE.match(line) is not None and not block.is_quote and not block.is_list


def _begun(line: str, at: int) -> _Block:
    quote = _QUOTE.match(line)
    bullet = _BULLET.match(line)
    begins = quote or bullet
    is_list = bullet is not None or _NUMBER.match(line) is not None
    return _Block(at + (begins.end() if begins else 0), at + len(line), is_list, quote is not None)


def _paragraph(text: str, block: _Block) -> Iterator[Line]:
    """What a block is: a date or a byline by its make, a headline in bold, a paragraph."""
    span = trimmed(text, Span(block.start, block.end))
    if span.start == span.end:
        return
    inside = _unwrapped(text, span)
    kind, stamp = mark_of(inside.of(text))
    is_bold = (
        inside != span and text[span.start : span.start + 2] in ("**", "__") and block.could_be_underlined
    )
    if kind is not Kind.TEXT:
        yield Line(span, alone=True, kind=kind, stamp=stamp)
    elif is_bold:
        yield _led(text, inside, BOLD, stamp)
    else:
        yield _led(text, span, 0, stamp)


def _mark(text: str, line: str, at: int, links: dict[Span, str]) -> Iterator[Line]:
    """A heading, a rule, a date, or what is no text."""
    span = trimmed(text, Span(at, at + len(line)))
    heading = _HEADING.match(line)
    if not line.strip():
        return
    if heading is not None:
        end = _CLOSING_MARKS.search(line)
        own = trimmed(text, Span(at + heading.end(), at + (end.start() if end else len(line))))
        yield from _heading(text, own, len(heading[1]), links)
    elif _RULE.match(line):
        yield Line(span, alone=True, kind=Kind.RULE)
    else:
        kind, stamp = mark_of(line.strip())
        yield Line(span, alone=True, kind=kind if kind is not Kind.TEXT else Kind.FURNITURE, stamp=stamp)


def _heading(text: str, span: Span, level: int, links: dict[Span, str]) -> Iterator[Line]:
    span = _unwrapped(text, trimmed(text, span))
    link = _LINK.match(span.of(text))
    if link is not None:
        span = Span(span.start + link.start("words"), span.start + link.end("words"))
        links[span] = link["address"]
    kind, stamp = mark_of(span.of(text))
    if kind in (Kind.DATE, Kind.STAMP):
        yield Line(span, alone=True, kind=kind, stamp=stamp)
    elif span.start < span.end:
        yield _led(text, span, level, stamp)


def _led(text: str, span: Span, level: int, stamp: Stamp | None) -> Line:
    lead = leading_stamp(span.of(text))
    begins = span.start + lead[1] if lead else None
    return Line(span, alone=True, stamp=lead[0] if lead else stamp, level=level, lead=begins)


def _unwrapped(text: str, span: Span) -> Span:
    """Without the marks of emphasis around the whole."""
    wrapped = _WRAPPED.match(span.of(text))
    return Span(span.start + wrapped.start("inside"), span.start + wrapped.end("inside")) if wrapped else span
