"""The lines of a live blog in; its stories out, each from the stamp, or the headline over it, to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.clock.covered import covered
from corpus.clock.running import When, running, since, zone_of_all
from corpus.reading.entries import Entry, entries_of
from corpus.reading.headlines import is_title_case_headline, may_head
from corpus.reading.lines import ends_a_sentence
from corpus.reading.marks import Kind
from corpus.reading.pieces import Piece
from corpus.reading.story import Story

_STYLE = 0.5  # the share of entries that open with what may be a headline, before all such are
_FEW = 0.25  # the share that will do where each stands under its stamp and over a longer paragraph
_LONGEST_OF_FEW = 12  # words of such a headline
_LONGEST_PREAMBLE = 2500  # characters; what is longer holds news


def stories_of_blog(
    text: str, pieces: Sequence[Piece], day: str | None, named: str | None
) -> tuple[list[Story], str | None]:
    """The stories as printed, and the day or time that the page prints for itself.

    `day` is known from front matter and goes before it, `named` from the file's name and comes after.
    """
    entries = entries_of(text, pieces)
    first = entries[0].start if entries else len(pieces)
    over = pieces[:first]
    printed = _published(text, over)
    zone = zone_of_all(_words(text, over))
    is_newest = printed is not None and not day and _is_update(over)
    whens = _whens(pieces, entries, day or printed or named, zone, is_newest=is_newest)
    pieces = _without_authors(text, pieces, entries)
    headed = _style(text, pieces, entries)
    few = frozenset() if headed else _headlines_of_few(text, pieces, entries)
    found = _preamble(text, over)
    for entry in entries:
        own = pieces[entry.start : entry.end]
        is_headed = headed or entry in few
        found += _told(text, own, headed=is_headed, when=whens.get(entry.stamp, When()))
    return found, printed


def _published(text: str, over: Sequence[Piece]) -> str | None:
    """The day or time over the first entry; "Published" before "Updated", and a title's day last."""
    stamps = [piece.stamp for piece in over if piece.stamp is not None]
    stamps.sort(key=lambda stamp: "updated" in (stamp.label or ""))
    found = [when.published for stamp in stamps for when in running([stamp], None) if when.published]
    titles = [piece.span.of(text) for piece in over if piece.kind is Kind.TEXT]
    return next(iter([*found, *([days.day] if (days := covered(titles)) and days.day else [])]), None)


def _is_update(over: Sequence[Piece]) -> bool:
    """All the days over the first entry are those of an update: of the newest entry, not of the first."""
    labels = [piece.stamp.label or "" for piece in over if piece.stamp is not None and piece.stamp.day]
    return bool(labels) and all("updated" in label for label in labels)


def _whens(
    pieces: Sequence[Piece],
    entries: Sequence[Entry],
    day: str | None,
    zone: str | None,
    *,
    is_newest: bool,
) -> dict[int | None, When]:
    """When each entry was printed, by the place of its stamp; lines that are a date set the day between.

    `day` is that on which the blog began, or, `is_newest`, that of its newest entry.
    """
    governing = {entry.stamp for entry in entries}
    order = [
        (at, piece.stamp)
        for at, piece in enumerate(pieces)
        if piece.stamp is not None and (piece.kind is Kind.DATE or at in governing)
    ]
    stamps = [stamp for _, stamp in order]
    found = running(stamps, day, zone) if is_newest else since(stamps, day, zone)
    return {at: when for (at, _), when in zip(order, found, strict=True)}


def _style(text: str, pieces: Sequence[Piece], entries: Sequence[Entry]) -> bool:
    """Whether the blog's entries have headlines: most open with what may be one."""
    opening = [_texts(pieces[entry.start : entry.end])[:2] for entry in entries]
    headed = [texts for texts in opening if texts and may_head(texts[0].span.of(text))]
    return len(headed) > _STYLE * len([texts for texts in opening if texts])


def _headlines_of_few(text: str, pieces: Sequence[Piece], entries: Sequence[Entry]) -> frozenset[Entry]:
    """The entries with a headline where most have none: two, or a quarter of all.

    Where the other entries open without a sentence's end, a short line is a paragraph as theirs are.
    """
    opening = {entry: _texts(pieces[entry.start : entry.end])[:1] for entry in entries}
    told = [entry for entry, texts in opening.items() if texts]
    headed = [entry for entry in told if _opens_under_its_stamp(text, pieces[entry.start : entry.end])]
    others = [
        _texts(pieces[entry.start : entry.end])[0].span.of(text) for entry in told if entry not in headed
    ]
    ended = sum(ends_a_sentence(words) for words in others)
    enough = len(headed) > 1 or len(headed) >= _FEW * len(told)
    return frozenset(headed) if enough and ended > _STYLE * len(others) else frozenset()


def _opens_under_its_stamp(text: str, pieces: Sequence[Piece]) -> bool:
    """A stamp with a line to itself, then a short line, then a longer paragraph that ends as a sentence."""
    if [piece.kind for piece in pieces[:3]] != [Kind.STAMP, Kind.TEXT, Kind.TEXT] or pieces[0].opens_a_line:
        return False
    words, below = (piece.span.of(text) for piece in pieces[1:3])
    return (
        may_head(words)
        and len(words.split()) <= _LONGEST_OF_FEW
        and len(below) > len(words)
        and not below[0].islower()  # a wrapped paragraph goes on
        and ends_a_sentence(below)
    )


def _without_authors(text: str, pieces: Sequence[Piece], entries: Sequence[Entry]) -> list[Piece]:
    """A short line that opens several entries is who wrote them. Places stay."""
    opening: list[int] = []
    for entry in entries:
        texts = [at for at in range(entry.start, entry.end) if pieces[at].kind is Kind.TEXT]
        opening += texts[:1] if len(texts) > 1 and may_head(pieces[texts[0]].span.of(text)) else []
    told = Counter(pieces[at].span.of(text) for at in opening)
    authors = {at for at in opening if told[pieces[at].span.of(text)] > 1}
    return [
        replace(piece, kind=Kind.FURNITURE) if at in authors else piece for at, piece in enumerate(pieces)
    ]


def _texts(pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.kind is Kind.TEXT]


def _told(text: str, pieces: Sequence[Piece], *, headed: bool, when: When) -> list[Story]:
    """The story of one entry, and those that a rule, a date or a heading begins below it without a stamp."""
    found: list[Story] = []
    for place, piece in enumerate(pieces):
        if piece.kind is not Kind.TEXT:
            continue
        words = piece.span.of(text)
        before = pieces[place - 1].kind if place else Kind.STAMP
        fresh = not found or before in (Kind.RULE, Kind.DATE)
        is_head = _is_headline(text, pieces, place, loose=headed and fresh)
        if fresh or (is_head and headed and found[-1].paragraphs and _begins_below(piece, words)):
            own = when if not found else When()
            found.append(Story(piece.span if is_head else None, own.published, day=own.day))
        if not found[-1].paragraphs and is_head and found[-1].headline == piece.span:
            continue
        found[-1].paragraphs.append(piece.whole)
    return found


def _is_headline(text: str, pieces: Sequence[Piece], place: int, *, loose: bool) -> bool:
    """By its heading's marks or its Title Case; where entries have headlines, by being short and first."""
    piece = pieces[place]
    words = piece.span.of(text)
    if piece.level or is_title_case_headline(words, alone=True):
        return True
    return loose and may_head(words)


def _begins_below(piece: Piece, words: str) -> bool:
    return bool(piece.level) or (piece.alone and is_title_case_headline(words))


def _preamble(text: str, over: Sequence[Piece]) -> list[Story]:
    """Title, introduction and summary are no story; what is too long for that is one."""
    texts = _texts(over)
    if sum(piece.whole.end - piece.whole.start for piece in texts) <= _LONGEST_PREAMBLE:
        return []
    is_head = may_head(texts[0].span.of(text))
    return [Story(texts[0].span if is_head else None, paragraphs=[piece.whole for piece in texts[is_head:]])]


def _words(text: str, over: Sequence[Piece]) -> str:
    return "\n".join(piece.span.of(text) for piece in over if piece.kind is Kind.TEXT)[:_LONGEST_PREAMBLE]
