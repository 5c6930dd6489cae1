"""Words asked about and the words of a text in; where they stand there, and how much of them, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from rapidfuzz.fuzz import partial_ratio_alignment

from retrieval.verifying.asked import Asked
from retrieval.verifying.weight import has_content, is_grave
from retrieval.verifying.wordlist import Word, joined

Verdict = Literal["exact", "omission", "altered", "not_found"]
VERDICTS: tuple[Verdict, ...] = ("exact", "omission", "altered", "not_found")  # best first
Pairs = tuple[tuple[int, int], ...]  # (place in the asked words, place in the text's words), both ascending

_MOST_MARKED = 100  # words that one ellipsis may stand for
_FEWEST_SILENT = 10  # words that may be missing unmarked in any case; else as many as are asked about
_LEAST_KEPT = 2 / 3  # of the asked words, where some are changed
_FEWEST_KEPT = 3  # content words, where some are changed
_LOOSEST = 40  # of 100: windows of the text that are likened no better are not looked at closer
_SENTENCE_END = frozenset(".!?…\n\r\u2028\u2029")
_OTHER = "\0"  # any word that is not asked about


@dataclass(frozen=True, slots=True)
class Found:
    """The asked words at words[first : last + 1] of a text; `pairs` are those that stand there."""

    verdict: Verdict
    words: list[Word]
    first: int
    last: int
    pairs: Pairs
    grave: tuple[str, ...]  # negations and numbers that differ

    @property
    def differences(self) -> int:
        """Words of the text that are not among those asked about."""
        return self.last - self.first + 1 - len(self.pairs)


def compare(asked: Asked, text: str, words: list[Word]) -> list[Found]:
    """Every place where the words stand whole; else where they stand with more between; else changed."""
    forms = frozenset(word.form for word in asked.words)
    words = joined(words, forms)
    codes = {form: chr(place) for place, form in enumerate(sorted(forms), start=1)}
    sought = [codes[word.form] for word in asked.words]
    stretch = "".join(codes.get(word.form, _OTHER) for word in words)
    ways = [tuple(range(len(sought))), asked.own] if asked.bracketed else [asked.own]
    for places in ways:
        whole = list(_whole(places, sought, stretch))
        parted = [] if whole or not asked.is_loose else list(_parted(asked, places, sought, stretch))
        if whole or parted:
            return [_judged(asked, words, pairs) for pairs in whole or parted]
    changed = _changed(asked, "".join(sought), stretch) if asked.is_loose else ()
    return [_judged(asked, words, changed, _reach(asked, text, words, changed))] if changed else []


def _whole(places: Sequence[int], sought: Sequence[str], stretch: str) -> Iterator[Pairs]:
    run = "".join(sought[place] for place in places)
    at = stretch.find(run)
    while at >= 0:
        yield tuple(zip(places, range(at, at + len(run)), strict=True))
        at = stretch.find(run, at + len(run))


def _parted(asked: Asked, places: Sequence[int], sought: Sequence[str], stretch: str) -> Iterator[Pairs]:
    """The shortest stretches that hold all words in order and leave out no more than a reader would bear."""
    most = len(places) + _silent(asked) + _MOST_MARKED * len(asked.marked)
    run = [sought[place] for place in places]
    at = stretch.find(run[0])
    while at >= 0:
        found = _shortest(run, stretch, at, most)
        pairs = tuple(zip(places, found, strict=True)) if found else ()
        is_near = bool(pairs) and _is_near(asked, pairs)
        if is_near:
            yield pairs
        at = stretch.find(run[0], found[-1] if is_near else at + 1)


def _shortest(run: Sequence[str], stretch: str, at: int, most: int) -> list[int]:
    """Where `run` stands in order, begun at or after `at`: its earliest end, and its latest start for that."""
    end = at
    for code in run[1:]:
        end = stretch.find(code, end + 1, at + most)
        if end < 0:
            return []
    found = [end]
    for code in reversed(run[:-1]):
        found.append(stretch.rfind(code, 0, found[-1]))
    return found[::-1]


def _changed(asked: Asked, sought: str, stretch: str) -> Pairs:
    """The best place of words of which some are changed; empty where too few stand there."""
    spot = partial_ratio_alignment(sought, stretch, score_cutoff=_LOOSEST)
    if spot is None:
        return ()
    around = len(sought) // 2 + _MOST_MARKED * len(asked.marked)
    low, high = (spot.dest_start, spot.dest_end) if len(sought) <= len(stretch) else (0, len(stretch))
    low = max(0, low - around)
    matcher = SequenceMatcher(None, sought, stretch[low : high + around], autojunk=False)
    blocks = [
        tuple((block.a + step, low + block.b + step) for step in range(block.size))
        for block in matcher.get_matching_blocks()
        if block.size
    ]
    while blocks and not _is_near(asked, pairs := tuple(pair for block in blocks for pair in block)):
        blocks.pop(0 if len(blocks[0]) < len(blocks[-1]) else -1)
    return pairs if blocks and _is_enough(asked, pairs) else ()


def _is_near(asked: Asked, pairs: Pairs) -> bool:
    silent = 0
    for (place, at), (next_place, next_at) in zip(pairs, pairs[1:], strict=False):
        gap = next_at - at - 1
        if any(marked in asked.marked for marked in range(place + 1, next_place + 1)):
            if gap > _MOST_MARKED:
                return False
        else:
            silent += gap
    return silent <= _silent(asked)


def _silent(asked: Asked) -> int:
    return max(len(asked.own), _FEWEST_SILENT)


def _is_enough(asked: Asked, pairs: Pairs) -> bool:
    kept = [place for place, _ in pairs if place not in asked.bracketed]
    content = {form for place in kept if has_content(form := asked.words[place].form)}
    return len(kept) >= _LEAST_KEPT * len(asked.own) and len(content) >= _FEWEST_KEPT


def _reach(asked: Asked, text: str, words: Sequence[Word], pairs: Pairs) -> tuple[int, int]:
    """How many words of the text, before the first pair and after the last, stand where the changed words
    at either end of those asked about would: none beyond the end of a sentence."""
    (first, at), (last, end) = pairs[0], pairs[-1]
    before = after = 0
    while before < min(first, at) and not _parts(text, words[at - before - 1], words[at - before]):
        before += 1
    while (
        after < min(len(asked.words) - 1 - last, len(words) - 1 - end)
        and not _parts(text, words[end + after], words[end + after + 1])
    ):  # fmt: skip
        after += 1
    return before, after


def _parts(text: str, word: Word, following: Word) -> bool:
    """True where a sentence or a paragraph ends between two words."""
    return not _SENTENCE_END.isdisjoint(text[word.end : following.start])


def _judged(asked: Asked, words: list[Word], pairs: Pairs, reach: tuple[int, int] = (0, 0)) -> Found:
    first, last = pairs[0][1] - reach[0], pairs[-1][1] + reach[1]
    while words[first].is_glued:  # "violent" of "non-violent" is not what stands there
        first -= 1
    while last + 1 < len(words) and words[last + 1].is_glued:
        last += 1
    kept, placed = {place for place, _ in pairs}, {at for _, at in pairs}
    left = [words[at].form for at in range(first, last + 1) if at not in placed]
    added = [place for place in range(len(asked.words)) if place not in kept]
    grave = tuple(form for form in (*left, *(asked.words[place].form for place in added)) if is_grave(form))
    if grave or not asked.bracketed.issuperset(added):
        return Found("altered", words, first, last, pairs, grave)
    return Found("omission" if left else "exact", words, first, last, pairs, grave)
