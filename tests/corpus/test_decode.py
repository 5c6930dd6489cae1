from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.decode import DecodeError, decode

TEXT = "Café “Zoë” – 9\u00a0€\r\nnext\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("windows-1252"),
    ],
    ids=["UTF-8", "UTF-8 with a mark", "UTF-16 LE", "UTF-16 BE", "Windows-1252"],
)
def test_a_text_is_the_same_in_every_encoding_and_keeps_its_line_ends(raw: bytes) -> None:
    assert decode(raw) == TEXT


REFUSED = {
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "looks like a binary file; expected text", None),
    "text with a NUL": (b"It rained.\0", "looks like a binary file; expected text", None),
    "control characters throughout": (b"\x01\x02\x03ab\x04", "looks like a binary file; expected text", None),
    "UTF-16 without a mark": (
        "It rained.".encode("utf-16-le"),
        "looks like a binary file; expected text",
        None,
    ),
    "UTF-32": (
        codecs.BOM_UTF32_LE + "It rained.".encode("utf-32-le"),
        "looks like a binary file; expected text",
        None,
    ),
    "half a character of UTF-16": (
        codecs.BOM_UTF16_LE + b"a\0b",
        "byte 2 fits neither UTF-8, UTF-16 nor Windows-1252; save the file as UTF-8",
        None,
    ),
    "no character of Windows-1252": (
        b"It rained \x81\x8d.",
        "byte 10 fits neither UTF-8, UTF-16 nor Windows-1252; save the file as UTF-8",
        None,
    ),
    "UTF-8 cut off": (
        "Café\nZoë “”".encode()[:-1],
        "byte 14 is not UTF-8, though the rest is; save the file as UTF-8",
        2,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_text_is_refused_with_the_place(name: str) -> None:
    raw, reason, line = REFUSED[name]
    with pytest.raises(DecodeError) as refused:
        decode(raw)
    assert (str(refused.value), refused.value.line) == (reason, line)


def test_a_few_control_characters_do_not_make_a_binary() -> None:
    texts = ["It rained.\x1a", "It rained all day and all night on the island of Skellan.\x0b\x1b" * 9]
    assert [decode(text.encode()) for text in texts] == texts


def test_compressed_bytes_are_no_text() -> None:
    with pytest.raises(DecodeError):
        decode(random.Random(0).randbytes(5000))


XML = "<?xml version='1.0' encoding='{}'?><rss>{}</rss>"
HTML = "<!doctype html><html><head><meta charset={}><title>x</title>{}"
DECLARED = {
    "Latin 1, which is Windows-1252": (XML, "ISO-8859-1", "windows-1252", "Café “9 €”"),
    "Latin 2": (XML, "iso-8859-2", "iso-8859-2", "Žďár"),
    "Cyrillic": (HTML, "windows-1251", "windows-1251", "Тарн"),
    "Japanese": (HTML, "Shift_JIS", "shift_jis", "港"),
    "Japanese in ASCII": (HTML, "ISO-2022-JP", "iso-2022-jp", "港"),
    "UTF-8 that says something else": (HTML, "ISO-8859-1", "utf-8", "Café “9 €”"),
    "Windows-1252 that says UTF-8": (XML, "UTF-8", "windows-1252", "Café “9 €”"),
    "an unknown name": (XML, "x-klingon", "windows-1252", "Café"),
    "a name that is no encoding of text": (XML, "unicode_escape", "utf-8", "Café\\n"),
    "UTF-16 without a mark": (XML, "UTF-16", "utf-16-le", "Café"),
}


@pytest.mark.parametrize("name", DECLARED)
def test_markup_says_what_its_encoding_is(name: str) -> None:
    markup, declared, encoding, words = DECLARED[name]
    text = markup.format(declared, words)
    assert decode(text.encode(encoding)) == text


def test_strange_bytes_amid_the_utf_8_of_markup_are_read_and_half_a_character_at_its_end_is_not() -> None:
    raw = "<p>Café “Zoë” and ".encode() + b"it\x92s" + "é".encode()[:1]
    assert decode(b"<html>" + raw) == "<html><p>Café “Zoë” and it’s"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_comes_back_from_utf_8(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == text


@given(st.binary())
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    try:
        assert isinstance(decode(raw), str)
    except DecodeError as error:
        assert "\n" not in str(error)  # noqa: PT017 (either outcome is right)
