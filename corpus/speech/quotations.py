"""A passage's quote marks in; the quotations in it out, and how they run on over passages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Span

_LONGEST = 12  # passages; an opening mark with no end in sight is a typing slip, not a quotation
_MARK = re.compile("''|``|[\"“”„«»‘’]|(?<!\\w)'(?=\\w)|(?<=[\\w.,!?…])'(?!\\w)")
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z])")
_DOUBLE = {'"': '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "''": '"', "``": '"'}
_OPENING, _CLOSING = frozenset("“„«‘"), frozenset("”»’")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between two marks of one passage, marks included. A mark may be missing at either end."""

    span: Span
    opened: bool = True
    closed: bool = True
    single: bool = False
    goes_on: bool = False  # with the quotation that the passage before left open


@dataclass(frozen=True, slots=True)
class Mark:
    place: int
    width: int
    single: bool
    may_open: bool
    may_close: bool


def quoted(text: str, span: Span) -> tuple[Quoted, ...]:
    """The outermost quotations of a passage, in printed order; those inside another are left out."""
    found: list[Quoted] = []
    opener: Mark | None = None
    depth = 0
    marks = _marks(text, span)
    balanced = sum(_only_opens(mark) for mark in marks) * 2 == len(marks)
    for mark in marks:
        if opener is None and mark.may_open:
            opener = mark
        elif opener is None and not mark.single:
            start = _sentence_start(text, _after(found, span), mark.place)
            found.append(Quoted(Span(start, mark.place + mark.width), opened=False))
        elif opener is not None and mark.single == opener.single:
            if mark.may_close and depth == 0:
                found.append(Quoted(Span(opener.place, mark.place + mark.width), single=mark.single))
                opener = None
            elif balanced:
                depth += 1 if _only_opens(mark) else -1
        elif opener is not None and opener.single and mark.may_open:
            opener = mark  # the single one was an apostrophe
    if opener is not None and not opener.single:
        found.append(Quoted(Span(opener.place, span.end), closed=False))
    return tuple(found)


def _sentence_start(text: str, start: int, place: int) -> int:
    """Where the sentence begins that a lone closing mark ends: its opening mark was forgotten there."""
    ends = [match.end() for match in _SENTENCE.finditer(text, start, place)]
    return ends[-1] if ends else start


def _only_opens(mark: Mark) -> bool:
    return mark.may_open and not mark.may_close


def _after(found: Sequence[Quoted], span: Span) -> int:
    return found[-1].span.end if found else span.start


def _marks(text: str, span: Span) -> list[Mark]:
    """Every quote mark; an apostrophe is none."""
    marks = []
    for match in _MARK.finditer(text, span.start, span.end):
        sign, place = match.group(), match.start()
        before = text[place - 1] if place > span.start else " "
        after = text[match.end()] if match.end() < span.end else " "
        if sign in ("’", "'") and before.isalnum() and after.isalnum():
            continue
        may_open, may_close = _roles(sign, before, after, first=place == span.start)
        if may_open or may_close:
            marks.append(Mark(place, len(sign), sign not in _DOUBLE, may_open, may_close))
    return _without_lone_singles(marks)


def _roles(sign: str, before: str, after: str, *, first: bool) -> tuple[bool, bool]:
    """Whether a mark may open and may close a quotation.

    A straight mark opens before a word and closes after one: '"We go," Lund said' opens at its first. A
    closing mark before the first word of a paragraph was typed for an opening one.
    """
    if sign in _OPENING or sign == "``":
        return True, False
    if sign in _CLOSING:
        typed_wrong = first and after.isalnum()
        return typed_wrong, not typed_wrong and (sign != "’" or not after.isalnum())
    alone = before.isspace() and after.isspace()  # '" We go "'
    may_open = alone or (not after.isspace() and not before.isalnum())
    return may_open, alone or (not before.isspace() and not after.isalnum())


def _without_lone_singles(marks: list[Mark]) -> list[Mark]:
    """Single marks count only where one opens: "the miners' union" quotes nothing."""
    kept: list[Mark] = []
    opened = False
    for mark in marks:
        if mark.single:
            if mark.may_open and not opened:
                opened = True
            elif not opened:
                continue
            elif mark.may_close:
                opened = False
        kept.append(mark)
    return kept


def run_on(passages: Sequence[tuple[Quoted, ...]], spans: Sequence[Span]) -> list[tuple[Quoted, ...]]:
    """The same quotations with those that run over several passages made to cover them.

    Printers open every paragraph of a long quotation and close only the last; a passage between that has
    its own pair of marks is then a quotation inside one.
    """
    joined = list(passages)
    for at, found in enumerate(passages):
        if not found or found[-1].closed:
            continue
        end = _end(passages, spans, at)
        for place in range(at + 1, end + 1):
            joined[place] = _continued(joined[place], spans[place], last=place == end)
    return joined


def _end(passages: Sequence[tuple[Quoted, ...]], spans: Sequence[Span], at: int) -> int:
    """The passage in which the quotation left open by passage `at` ends; `at` itself when nothing tells."""
    ahead = range(at + 1, min(at + _LONGEST, len(passages)))
    for place in ahead:
        found = passages[place]
        if found and not found[0].opened:
            return place
        if found and not found[-1].closed:
            break
    end = at
    for place in ahead:
        found = passages[place]
        if not found or found[0].span.start != spans[place].start or not found[0].opened:
            break
        end = place
        if found[0].closed:
            break
    return end


def _continued(found: tuple[Quoted, ...], span: Span, *, last: bool) -> tuple[Quoted, ...]:
    """A passage in the midst of a quotation: all of it, or in the last one up to its closing mark."""
    if not last or not found:
        reopened = bool(found) and found[0].span == span and not found[0].closed
        return (Quoted(span, opened=reopened, closed=False, goes_on=True),)
    if not found[0].opened:
        return (replace(found[0], span=Span(span.start, found[0].span.end), goes_on=True), *found[1:])
    return (replace(found[0], goes_on=True), *found[1:])
