"""Words asked about and the words of a text in; where they stand there, and how much of them, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import pairwise

from rapidfuzz.fuzz import partial_ratio_alignment

from retrieval.verifying.asked import FEWEST_LOOSE, Asked
from retrieval.verifying.judging import Found, Pairs, judged, reach
from retrieval.verifying.weight import has_content, is_grave
from retrieval.verifying.wordlist import Word, joined

_WIDEST = 300  # words that an ellipsis may stand for, or that may be missing between two long runs
_LONG_RUN = 5  # words that do not stand in one run by chance
_FEWEST_SILENT = 10  # words that may be missing unmarked in any case; else as many as are asked about
_SILENT_AMONG_SMALL = 2  # where those asked about are such as stand in every text: "that it had been to"
_LEAST_KEPT = 2 / 3  # of the asked words, where some are changed
FEWEST_KEPT = 2  # content words, where nothing but numbers and negations is changed; else one more
_LOOSEST = 40  # of 100: windows of the text that are likened no better are not looked at closer
_OTHER = "\0"  # any word that is not asked about


def compare(asked: Asked, text: str, words: list[Word]) -> list[Found]:
    """Every place where the words stand whole; else where they stand with more between; else changed."""
    words = joined(words, asked.codes)
    stretch = "".join(asked.codes.get(word.form, _OTHER) for word in words)
    everything = tuple(range(len(asked.words)))
    for places in (everything, asked.own) if len(asked.own) <= len(words) else ():
        found = list(_whole(asked, places, stretch)) or list(_parted(asked, places, stretch))
        if found:
            return [judged(asked, words, pairs) for pairs in found]
    changed = _changed(asked, stretch)
    return [judged(asked, words, changed, reach(asked, text, words, changed))] if changed else []


def _run(asked: Asked, places: Sequence[int]) -> str:
    return "".join(asked.code[place] for place in places)


def _whole(asked: Asked, places: Sequence[int], stretch: str) -> Iterator[Pairs]:
    run = _run(asked, places)
    at = stretch.find(run)
    while at >= 0:
        yield tuple(zip(places, range(at, at + len(run)), strict=True))
        at = stretch.find(run, at + len(run))


def _parted(asked: Asked, places: Sequence[int], stretch: str) -> Iterator[Pairs]:
    """The shortest stretches that hold all words in order and leave out no more than a reader would bear."""
    run = _run(asked, places)
    if len(run) < FEWEST_LOOSE or any(stretch.count(code) < count for code, count in Counter(run).items()):
        return
    most = len(run) + _silent(asked) + _WIDEST * (len(asked.marked) + len(run) // _LONG_RUN)
    at = stretch.find(run[0])
    while at >= 0:
        found = _shortest(run, stretch, at, most)
        pairs = next(filter(partial(_is_near, asked), _laid(places, run, stretch, found)), ())
        if pairs:
            yield pairs
        at = stretch.find(run[0], found[-1] if pairs else at + 1)


def _laid(places: Sequence[int], run: str, stretch: str, found: Sequence[int]) -> Iterator[Pairs]:
    """The ways to lay the words into the stretch that holds them: in long runs, or each as late as may be."""
    if found:
        runs = [pair for block in _runs(run, stretch, found[0], found[-1] + 1) for pair in block]
        if len(runs) == len(run):
            yield tuple((places[place], at) for place, at in runs)
        yield tuple(zip(places, found, strict=True))


def _runs(sought: str, stretch: str, low: int, high: int) -> list[list[tuple[int, int]]]:
    """What stands both in `sought` and in stretch[low:high], the longest run first sought, in order."""
    blocks = SequenceMatcher(None, sought, stretch[low:high], autojunk=False).get_matching_blocks()
    return [
        [(block.a + step, low + block.b + step) for step in range(block.size)]
        for block in blocks
        if block.size
    ]


def _shortest(run: str, stretch: str, at: int, most: int) -> list[int]:
    """Where `run` stands in order at or after `at`: at its earliest end, and the latest start for that."""
    end = at
    for code in run[1:]:
        end = stretch.find(code, end + 1, at + most)
        if end < 0:
            return []
    found = [end]
    for code in reversed(run[:-1]):
        found.append(stretch.rfind(code, 0, found[-1]))
    return found[::-1]


def _changed(asked: Asked, stretch: str) -> Pairs:
    """The best place of words of which some are changed; empty where too few stand there."""
    if len(asked.content) < FEWEST_KEPT or not FEWEST_LOOSE <= len(asked.words) <= len(stretch) / _LEAST_KEPT:
        return ()
    sought = asked.code
    spot = partial_ratio_alignment(sought, stretch, score_cutoff=_LOOSEST)
    if spot is None:
        return ()
    low, high = (spot.dest_start, spot.dest_end) if len(sought) <= len(stretch) else (0, len(stretch))
    around = len(sought) // 2 + _WIDEST * len(asked.marked)
    runs = _runs(sought, stretch, max(0, low - around), high + around)
    while runs and not _is_near(asked, pairs := tuple(pair for run in runs for pair in run)):
        runs.pop(0 if len(runs[0]) < len(runs[-1]) else -1)
    return pairs if runs and _is_enough(asked, pairs) else ()


def _is_near(asked: Asked, pairs: Pairs) -> bool:
    """Whether the gaps are such as an ellipsis or two long runs around them explain, the rest few words."""
    breaks = [
        place
        for place, ((one, at), (two, then)) in enumerate(pairwise(pairs), start=1)
        if two - one > 1 or then - at > 1
    ]
    bounds = [0, *breaks, len(pairs)]
    silent = 0
    for begin, at, end in zip(bounds, bounds[1:], bounds[2:], strict=False):
        (last, before), (first, after) = pairs[at - 1], pairs[at]
        is_marked = any(last < marked <= first for marked in asked.marked)
        gap = after - before - 1
        if gap > _WIDEST:
            return False
        if not is_marked and min(at - begin, end - at) < _LONG_RUN:
            silent += gap
    return silent <= _silent(asked)


def _silent(asked: Asked) -> int:
    return max(len(asked.own), _FEWEST_SILENT) if len(asked.content) > 1 else _SILENT_AMONG_SMALL


def _is_enough(asked: Asked, pairs: Pairs) -> bool:
    kept = {place for place, _ in pairs}.intersection(asked.own)
    content = {form for place in kept if has_content(form := asked.words[place].form)}
    is_slight = all(is_grave(asked.words[place].form) for place in asked.own if place not in kept)
    return len(kept) >= _LEAST_KEPT * len(asked.own) and len(content) >= FEWEST_KEPT + (not is_slight)
