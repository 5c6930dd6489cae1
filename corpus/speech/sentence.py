"""A parsed sentence as plain lists, and what the rules ask of it. No spaCy type goes past this value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from corpus.model import Span

FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed stretch of an item: a row a word. `starts` and `ends` count in the item's text.

    A quotation that was lifted out before the parse stands as a few words that all have its place;
    `lifted` tells which (its number among the stretch's quotations), None elsewhere.
    """

    words: tuple[str, ...]  # lower case
    tags: tuple[str, ...]  # Penn Treebank
    deps: tuple[str, ...]  # ClearNLP labels
    heads: tuple[int, ...]  # a root is its own head
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lifted: tuple[int | None, ...]
    below: tuple[tuple[int, ...], ...] = field(default=())  # the dependents of each word, in order

    @staticmethod
    def children_of(heads: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in heads]
        for word, head in enumerate(heads):
            if head != word:
                below[head].append(word)
        return tuple(map(tuple, below))

    def child(self, word: int, *deps: str) -> int | None:
        """The first dependent of `word` that has one of these labels."""
        return next((child for child in self.below[word] if self.deps[child] in deps), None)

    def subject(self, verb: int) -> int | None:
        """The subject of a verb; the nearer of two ("The bridge, Lund said, will close" may give two)."""
        found = self.children(verb, "nsubj")
        before = [at for at in found if at < verb]
        return before[-1] if before else next(iter(found), None)

    def children(self, word: int, *deps: str) -> list[int]:
        return [child for child in self.below[word] if self.deps[child] in deps]

    def subtree(self, word: int, leave_out: Iterable[int] = ()) -> set[int]:
        """`word` and all that hangs on it, less what hangs on `leave_out`."""
        found: set[int] = set()
        waiting, out = [word], set(leave_out)
        while waiting:
            at = waiting.pop()
            if at not in found and at not in out:
                found.add(at)
                waiting.extend(self.below[at])
        return found

    def bounds(self, word: int) -> range:
        """The words of the sentence that `word` is in: a stretch may hold several."""
        while self.heads[word] != word:
            word = self.heads[word]
        whole = self.subtree(word)
        return range(min(whole), max(whole) + 1)

    def is_verb(self, word: int) -> bool:
        return self.tags[word].startswith("V")

    def word(self, at: int) -> str:
        """Empty behind the last word, as `tag` and `dep`: what follows a cue may be nothing."""
        return self.words[at] if at < len(self.words) else ""

    def tag(self, at: int) -> str:
        return self.tags[at] if at < len(self.tags) else ""

    def dep(self, at: int) -> str:
        return self.deps[at] if at < len(self.deps) else ""

    def is_lifted(self, at: int) -> bool:
        return at < len(self.lifted) and self.lifted[at] is not None

    def is_mark(self, word: int) -> bool:
        return self.deps[word] == "punct" or self.tags[word] in _MARKS

    def span(self, words: Iterable[int]) -> Span:
        """The hull of some words, in the item's text."""
        places = list(words)
        return Span(min(self.starts[at] for at in places), max(self.ends[at] for at in places))

    def runs(self, words: Iterable[int]) -> list[Span]:
        """The unbroken stretches that `words` make up, without the commas and dashes at their ends."""
        runs: list[list[int]] = []
        for at in sorted(words):
            if runs and at == runs[-1][-1] + 1:
                runs[-1].append(at)
            else:
                runs.append([at])
        trimmed = (self._trimmed(run) for run in runs)
        return joined([self.span(run) for run in trimmed if run])

    def _trimmed(self, run: list[int]) -> list[int]:
        first, last = 0, len(run)
        while first < last and self._is_edge(run[first]):
            first += 1
        while last > first and (self._is_edge(run[last - 1]) or self.tags[run[last - 1]] == "CC"):
            last -= 1
        return run[first:last]

    def _is_edge(self, at: int) -> bool:
        return self.lifted[at] is None and (self.words[at] in _EDGES or self.words[at].isspace())


_MARKS = frozenset({",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH"})
_EDGES = frozenset(", . ; : - -- --- – — ― … ...".split())


def joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
