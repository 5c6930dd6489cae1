"""Which lines of a text are its headlines: by their make, and by what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.model import Span
from corpus.reading.headlines import is_list_entry, is_sentence_case_headline, is_title_case_headline
from corpus.reading.lines import Line, ends_a_sentence
from corpus.reading.quotation import closes, leaves_open


def headline_lines(text: str, lines: Sequence[Line], *, parted: bool) -> Iterator[Span]:
    """The headlines in printed order. `parted`: blank lines stand between the paragraphs.

    A desk keeps to one style. Where headlines in Title Case are as many as lines that might be headlines
    in sentence case, the latter are captions and paragraphs without a full stop.
    """
    words = [line.span.of(text) for line in lines]
    titled = [is_title_case_headline(word, alone=line.alone) for word, line in zip(words, lines, strict=True)]
    plain = [
        not titled[at] and (line.alone or not parted) and _heads_a_sentence(words, lines, at)
        for at, line in enumerate(lines)
    ]
    if sum(plain) <= sum(titled) or not (parted or _opens_in_sentence_case(words, plain)):
        plain = [False] * len(lines)
    listed = False
    for at, line in enumerate(lines):
        listed = is_list_entry(words[at]) if listed else False
        if (titled[at] or plain[at]) and not listed and not _is_in_quotation(words, at):
            yield line.span
        listed = listed or words[at].endswith(":")


def _heads_a_sentence(words: Sequence[str], lines: Sequence[Line], at: int) -> bool:
    """A line in sentence case over one that ends as a sentence does."""
    return (
        at + 1 < len(words)
        and is_sentence_case_headline(words[at], on_its_text=not lines[at + 1].alone)
        and ends_a_sentence(words[at + 1])
    )


def _opens_in_sentence_case(words: Sequence[str], plain: Sequence[bool]) -> bool:
    """Without blank lines only the first line can set this style, and only where no line is wrapped."""
    return plain[0] and not any(word[0].islower() for word in words)


def _is_in_quotation(words: Sequence[str], at: int) -> bool:
    """A notice or a verse that is quoted: the line above leaves a quotation open, the line below ends it."""
    return 0 < at < len(words) - 1 and leaves_open(words[at - 1]) and closes(words[at + 1])
