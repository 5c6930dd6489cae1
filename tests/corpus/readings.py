"""What the tests of the readers share: texts in, plain values to compare out, and texts to try."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from hypothesis import strategies as st

from corpus.model import Bulletin, Item, Problem
from corpus.reading import Reading, files, read
from corpus.reading.text import read_text

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
