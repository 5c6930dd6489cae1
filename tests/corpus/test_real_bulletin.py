"""The real bulletin: its items by offsets and hashes. Its words are not ours to print here."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.model import Bulletin, Item
from tests.corpus.readings import bulletin_in, fingerprint, in_words, read_path

# start, end, end of the headline, hash of the headline, hash of the whole item
ITEMS = [
    (0, 575, 56, "f4b32c76fd37bb969292d8ddaac7062f", "5efcefde41ea096cebf88cd2c283543f"),
    (576, 1094, 625, "b557a1a7e89b04ce77a52b692bac61c1", "eacbe301d4f75e0c86e1757c6c1d44a2"),
    (1095, 1689, 1139, "4d963c0409ea1b3a86467d98aa57b4bf", "f75804f54473560a146cd2d6b262f1e4"),
    (1690, 2035, 1735, "f3b4f993eb4a96a91b17812ed40927e8", "33f7dbdfc3039ded30c5a675c27b5b3f"),
    (2036, 2408, 2089, "a5eba1c2cca9ee63d74a487f24b36c77", "8268bd09e8dd4798c9aee2e31851105e"),
    (2409, 2990, 2464, "1f2c146933a4c5e575c357917ca156cb", "f063642e9c3f54fa428f880414290e6a"),
    (2991, 3849, None, None, "da8169583ef5c90082cf2e47ea85fd08"),
    (3850, 4519, 3908, "01a94c851a0fd1a211a3e6b69139fdee", "ca371b041135580d2b6465b9171f62ef"),
]
PARAGRAPHS = [2, 3, 5, 2, 2, 3, 4, 3]


def _items(bulletin: Bulletin) -> list[tuple[int, int, int | None, str | None, str]]:
    return [
        (
            item.span.start,
            item.span.end,
            item.headline.end if item.headline else None,
            fingerprint(item.headline.of(item.text)) if item.headline else None,
            fingerprint(item.span.of(item.text)),
        )
        for item in bulletin.items
    ]


def _hashes(items: tuple[Item, ...]) -> list[tuple[str | None, list[str]]]:
    """Items by the hashes of their headlines and paragraphs, wherever these stand."""
    return [
        (headline and fingerprint(headline), [fingerprint(paragraph) for paragraph in paragraphs])
        for headline, paragraphs in map(in_words, items)
    ]


def _real(seed: Path) -> Bulletin:
    bulletin = read_path(seed).bulletin
    assert bulletin is not None
    return bulletin


def test_the_real_bulletin_has_eight_items_and_the_seventh_has_no_headline(seed: Path) -> None:
    assert _items(_real(seed)) == ITEMS


def test_its_paragraphs_are_its_passages(seed: Path) -> None:
    assert [len(item.passages) for item in _real(seed).items] == PARAGRAPHS


def test_it_prints_no_date(seed: Path) -> None:
    bulletin = _real(seed)
    assert (bulletin.published, {item.published for item in bulletin.items}) == (None, {None})


FORMS: dict[str, Callable[[str], bytes]] = {
    "blank lines between paragraphs": lambda text: text.replace("\n", "\n\n").encode(),
    "lines of white space between paragraphs": lambda text: text.replace("\n", "\n \u00a0\t\n").encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CRLF and blank lines": lambda text: text.replace("\n", "\r\n\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "UTF-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16, low byte first": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "UTF-16, high byte first": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "white space at the ends of lines": lambda text: text.replace("\n", " \u00a0\n  ").encode(),
    "blank lines before and after": lambda text: b"\n\n" + text.encode() + b"\n\n\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_it_reads_the_same_in_every_form(seed: Path, tmp_path: Path, form: str) -> None:
    text = seed.read_text("utf-8")
    assert _hashes(bulletin_in(tmp_path / "same.txt", FORMS[form](text)).items) == _hashes(_real(seed).items)
