"""Which lines of a text are its headlines: by their make, and by what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.clock.datelines import dateline
from corpus.model import Span
from corpus.reading.headlines import (
    is_list_entry,
    is_sentence_case_headline,
    is_title_case_headline,
    may_head,
)
from corpus.reading.lines import Line, ends_a_sentence
from corpus.reading.marks import Kind
from corpus.reading.quotation import closes, leaves_open

_HOUSE_STYLE = 0.7  # the share of places that must look alike before a place alone tells a headline


_LONGEST_WRAP = 12  # lines of a paragraph that somebody wrapped by hand


def headline_lines(text: str, lines: Sequence[Line], *, parted: bool) -> Iterator[Span]:
    """The headlines in printed order. `parted`: blank lines stand between the paragraphs.

    A desk keeps to one style: underlines, or a headline first in each run of lines or after each rule. Where
    headlines in Title Case are as many as lines that might be headlines in sentence case, the latter are
    captions and paragraphs without a full stop.
    """
    texts = [line for line in lines if line.kind is Kind.TEXT]
    underlined = [line.span for line in texts if line.level]
    if len(underlined) > 1:
        yield from underlined
        return
    words = [line.span.of(text) for line in texts]
    placed = {
        *underlined,
        *_over_datelines(words, texts),
        *_first_in_runs(words, texts, parted=parted),
        *_first_after_rules(text, lines),
    }
    titled = [is_title_case_headline(word, alone=line.alone) for word, line in zip(words, texts, strict=True)]
    if parted:
        titled = _with_short_capitals(words, texts, titled)
    elif any(titled):
        titled = [made or _is_short_title(words, at, titled) for at, made in enumerate(titled)]
    plain = _in_sentence_case(words, texts, titled, parted=parted)
    listed = False
    for at, line in enumerate(texts):
        listed = is_list_entry(words[at]) if listed else False
        made = titled[at] or plain[at] or line.span in placed
        if made and not listed and not _is_in_quotation(words, at):
            yield line.span
        listed = listed or words[at].endswith(":")


def _is_short_title(words: Sequence[str], at: int, titled: Sequence[bool]) -> bool:
    """Two words in Title Case between paragraphs of a text without blank lines that has other headlines."""
    return (
        at < len(words) - 1
        and is_title_case_headline(words[at], alone=True)
        and (at == 0 or ends_a_sentence(words[at - 1]))
        and not titled[at + 1]
        and ends_a_sentence(words[at + 1])
    )


def _with_short_capitals(words: Sequence[str], lines: Sequence[Line], titled: Sequence[bool]) -> list[bool]:
    """With single words in capitals between paragraphs, where most of the other headlines are in capitals."""
    made = [word for word, is_made in zip(words, titled, strict=True) if is_made]
    capitals = sum(word.isupper() for word in made)
    if capitals < 2 or capitals <= len(made) - capitals:
        return list(titled)
    return [
        is_made or (words[at].isupper() and _is_between_sentences(words, lines, at))
        for at, is_made in enumerate(titled)
    ]


def _is_between_sentences(words: Sequence[str], lines: Sequence[Line], at: int) -> bool:
    """One word, alone, between a paragraph's end and a paragraph."""
    return (
        lines[at].alone
        and words[at].isalpha()
        and may_head(words[at])
        and 0 < at < len(words) - 1
        and ends_a_sentence(words[at - 1])
        and not words[at - 1].endswith(":")  # which announces it
        and ends_a_sentence(words[at + 1])
        and not may_head(words[at + 1])
    )


def _over_datelines(words: Sequence[str], lines: Sequence[Line]) -> list[Span]:
    """The line right above a paragraph with a dateline, where it could be a headline."""
    return [
        lines[at].span
        for at in range(len(lines) - 1)
        if may_head(words[at]) and (below := dateline(words[at + 1])) is not None and not below.is_weak
    ]


def _in_sentence_case(
    words: Sequence[str], lines: Sequence[Line], titled: Sequence[bool], *, parted: bool
) -> list[bool]:
    """Which lines are headlines in sentence case, where that is the house's style; else none is."""
    none = [False] * len(lines)
    made = [
        not titled[at] and (line.alone or not parted) and _heads_a_sentence(words, lines, at)
        for at, line in enumerate(lines)
    ]
    apart = [not titled[at] and _stands_apart(words, lines, at, parted=parted) for at in range(len(lines))]
    if _are_decks(made, titled):
        return none
    if not any(made):  # all are questions or quotations, the first line too
        return apart if parted and not any(titled) and sum(apart) > 2 and apart[0] else none
    title = bool(titled[0]) and len(words) > 1 and may_head(words[1])  # over another: the page's own
    if sum(made) <= sum(titled) - title or not (parted or _opens_in_sentence_case(words, made)):
        return none
    every = [
        one or other or (parted and _is_between_sentences(words, lines, at))
        for at, (one, other) in enumerate(zip(made, apart, strict=True))
    ]
    return every if sum(made) > 1 or (title and sum(every) > 2) else made


def _are_decks(made: Sequence[bool], titled: Sequence[bool]) -> bool:
    """Two or more lines in sentence case, and each stands right under a headline that is made otherwise."""
    decks = [at > 0 and titled[at - 1] for at, is_made in enumerate(made) if is_made]
    return len(decks) > 1 and all(decks)


def _first_in_runs(words: Sequence[str], lines: Sequence[Line], *, parted: bool) -> list[Span]:
    """The first line of each run of lines, where most runs open as an item does."""
    runs = [
        at for at, line in enumerate(lines) if line.opens and at + 1 < len(lines) and not lines[at + 1].opens
    ]
    headed = [at for at in runs if may_head(words[at]) and ends_a_sentence(words[at + 1])]
    alone = sum(line.opens for line in lines) - len(runs)
    if not parted or len(headed) < 2 or len(headed) < _HOUSE_STYLE * len(runs) or alone > len(runs):
        return []
    return [lines[at].span for at in headed]


def _first_after_rules(text: str, lines: Sequence[Line]) -> list[Span]:
    """The first line after each rule or wide gap, where two or more could be headlines."""
    found = []
    for at, line in enumerate(lines):
        following = [one for one in lines[at : at + 2] if one.kind is Kind.TEXT]
        opens = line.apart or (at > 0 and lines[at - 1].kind is Kind.RULE)
        if opens and len(following) == 2 and _heads(text, *following):
            found.append(line.span)
    return found if len(found) > 1 else []


def _heads(text: str, line: Line, below: Line) -> bool:
    """Where its place tells a headline, it may end in an exclamation mark."""
    return may_head(line.span.of(text).rstrip("!")) and ends_a_sentence(below.span.of(text))


def _stands_apart(words: Sequence[str], lines: Sequence[Line], at: int, *, parted: bool) -> bool:
    """A question or a quotation that stands between paragraphs as the text's other headlines do."""
    return (
        (lines[at].alone or not parted)
        and may_head(words[at])
        and len(words[at].split()) > 1
        and not is_list_entry(words[at])
        and at + 1 < len(words)
        and (parted or not may_head(words[at + 1]))
        and ends_a_sentence(words[at + 1])
        and (at == 0 or ends_a_sentence(words[at - 1]))
    )


def _heads_a_sentence(words: Sequence[str], lines: Sequence[Line], at: int) -> bool:
    """A line in sentence case over a paragraph that ends as a sentence does; not the first line of one."""
    below = at + 1
    if below == len(words) or (not lines[below].alone and words[below][0].islower()):
        return False
    end = next(
        (place for place in range(below + 1, min(below + _LONGEST_WRAP, len(words)))
         if lines[place].alone or not words[place][0].islower()),
        below + 1,
    )  # fmt: skip
    return is_sentence_case_headline(words[at], on_its_text=not lines[below].alone) and (
        ends_a_sentence(words[below]) or ends_a_sentence(words[end - 1])
    )


def _opens_in_sentence_case(words: Sequence[str], plain: Sequence[bool]) -> bool:
    """Without blank lines only the first line can set this style, and only where no line is wrapped."""
    return plain[0] and not any(word[0].islower() for word in words)


def _is_in_quotation(words: Sequence[str], at: int) -> bool:
    """A notice or a verse that is quoted: the line above leaves a quotation open, the line below ends it."""
    return 0 < at < len(words) - 1 and leaves_open(words[at - 1]) and closes(words[at + 1])
