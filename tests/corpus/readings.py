"""What the tests of the readers share: texts in, plain values to compare out, and texts to try."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from hypothesis import strategies as st

from corpus.model import Bulletin, Item, Problem
from corpus.reading import Reading, files, read
from corpus.reading.furniture import is_bullet, is_byline_of_the_house
from corpus.reading.headlines import may_head
from corpus.reading.marks import Kind, mark_of
from corpus.reading.masthead import introduces
from corpus.reading.text import read_text
from corpus.split import trimmed

STORIES = (
    "Harbour Wall To Be Raised\nThe wall is to be raised. Work begins in May.\nIt costs 9 million.",
    "Eels Return To River Ask\nEels are back in the River Ask.\n“They came by night,” Bente Sorrel said.",
    "Council Sells Its Tram",
    "Bus Fares To Fall In Kell\nBus fares are to fall by a fifth.",
)
FARES_LINES = STORIES[3].split("\n")
_PIECES = st.sampled_from(
    [
        *(
            "Harbour Wall To Be Raised",
            "VESSIN SHUTS BORDER",
            "Eels return to the river",
            "Lund: We Shall See",
        ),
        *(
            "The wall is to be raised. Work begins in May.",
            "It rained.",
            "“They came",
            "by night,” she said.",
        ),
        *(
            "Corrinian Culture Minister Hedda Voss has flown to Vessin to ask for 11 altar paintings.",
            '"Yes.',
        ),
        *(
            "March 5, 2024",
            "2016-01-20",
            "Updated: 5 March 2024 10:15",
            "---",
            "date: 2020-01-03",
            "They are:",
        ),
        *(
            "Ada Lund, mayor of Tarn Quay",
            "By Ada Lund",
            "Dr. A.\u00a0B. Feld said no.",
            "\u00a0",
            "{",
            "* * *",
        ),
        *("took 40 votes to 39 in a sitting that", "ended at dawn", "\u200b", "\u2028", "\x0b", "1. 2. 3."),
    ]
)
_ENDS = st.sampled_from(["\n", "\n", "\r\n", "\r", "\n\n", " ", "\u00a0\n"])
WRITTEN = st.lists(st.tuples(_PIECES, _ENDS), max_size=14).map(lambda parts: "".join(map("".join, parts)))
# Any text that a file can hold: no lone surrogates, and no NUL, which makes it a binary.
ANY_TEXT = st.one_of(
    WRITTEN, st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200)
)


def told(text: str) -> list[tuple[str | None, list[str]]]:
    """Each item's headline and paragraphs; an item with an empty body has none."""
    return [in_words(item) for item in read_text(text)[0]]


def in_words(item: Item) -> tuple[str | None, list[str]]:
    headline = item.headline.of(item.text) if item.headline else None
    return headline, [part.span.of(item.text) for part in item.passages if part.span != item.headline]


def words_of(bulletin: Bulletin) -> list[tuple[str | None, list[str]]]:
    return [in_words(item) for item in bulletin.items]


def read_path(path: Path) -> Reading:
    """What one file gives."""
    (found,) = files([str(path)])
    assert not isinstance(found, Problem), found
    return read(found)


def bulletin_in(path: Path, content: str | bytes | None = None) -> Bulletin:
    """The bulletin in a file, written first if `content` is given."""
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    reading = read_path(path)
    assert reading.bulletin is not None, reading.problems
    return reading.bulletin


def problems_in(path: Path, content: bytes) -> list[str]:
    """The lines that a person sees about a file, its folder left out; the file gives no bulletin."""
    path.write_bytes(content)
    reading = read_path(path)
    assert reading.bulletin is None
    return [str(problem).replace(f"{path.parent}/", "") for problem in reading.problems]


def fingerprint(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:32]


def in_their_place(text: str, items: tuple[Item, ...]) -> None:
    """Items are numbered, share the text, and stand in it in order; so do the passages of each."""
    at = 0
    for number, item in enumerate(items, start=1):
        assert (item.number, item.text is text) == (number, True)
        assert at <= item.span.start < item.span.end <= len(text)
        at = item.span.end
        _passages_in_their_place(item)


def _passages_in_their_place(item: Item) -> None:
    at = item.span.start
    assert len(item.passages) >= 1
    if item.headline is not None:
        assert item.headline.start == item.span.start
        if item.passages[0].span == item.headline:
            assert len(item.passages) == 1
        else:
            at = item.headline.end
    for passage in item.passages:
        assert at <= passage.span.start < passage.span.end <= item.span.end
        assert trimmed(item.text, passage.span) == passage.span
        at = passage.span.start
        for sentence in passage.sentences:
            assert at <= sentence.start < sentence.end <= passage.span.end
            at = sentence.end
        assert at == passage.span.end


def left_out(text: str, items: tuple[Item, ...]) -> list[str]:
    """The lines, or parts of lines, that are neither headline nor passage."""
    spans = [
        span for item in items for span in [item.headline, *(part.span for part in item.passages)] if span
    ]
    at, outside = 0, []
    for span in spans:
        outside.append(text[at : span.start])
        at = max(at, span.end)
    outside.append(text[at:])
    lines = [line.strip() for part in outside for line in part.replace("\r", "\n").split("\n")]
    return [line for line in lines if line]


def is_declared(line: str) -> bool:
    """A line that a reader may leave out: a mark, furniture, a title, an introduction; no news."""
    return (
        mark_of(line)[0] is not Kind.TEXT
        or may_head(line)
        or introduces(line)
        or is_bullet(line)
        or is_byline_of_the_house(line)
    )
