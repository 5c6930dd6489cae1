"""A text in; the expressions of time in it out, read but not yet given a value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.clock.grammar import ANCHORS, NEVER_FIRST, RULES, compiled
from corpus.clock.mention import Mention
from corpus.clock.readings import parts
from corpus.clock.tokens import Tokens, tokens
from corpus.clock.vocabulary import MARK, OTHER
from corpus.model import Span

_GROUP = re.compile(r"\(\?P<\w+>")
_RULES = {f"r{place}": rule for place, rule in enumerate(RULES)}
_BY_NAME = {key: re.compile(compiled(rule.pattern)) for key, rule in _RULES.items()}
_ANY = re.compile(
    f"(?!{compiled(NEVER_FIRST)})(?:"
    + "|".join(f"(?P<{key}>{_GROUP.sub('(?:', compiled(rule.pattern))})" for key, rule in _RULES.items())
    + ")"
)
_ANCHOR = re.compile(compiled(ANCHORS))
_RUN = re.compile(f"[^{OTHER}{MARK}]++")


def mentions(text: str) -> tuple[Mention, ...]:
    """Every expression of time, in printed order; none overlap. Any text will do."""
    return tuple(_mentions(tokens(text)))


def _mentions(words: Tokens) -> Iterator[Mention]:
    for start, end in _runs(words.codes):
        for match in _ANY.finditer(words.codes, start, end):
            mention = _mention(words, match.lastgroup or "", match.start())
            if mention is not None:
                yield mention


def _runs(codes: str) -> Iterator[tuple[int, int]]:
    """Unbroken words of time with an anchor among them, and the word behind, which a rule may look at."""
    for run in _RUN.finditer(codes):
        if _ANCHOR.search(codes, run.start(), run.end()):
            yield run.start(), run.end() + 1


def _mention(words: Tokens, key: str, at: int) -> Mention | None:
    """Read again by its own rule, whose groups have names."""
    match = _BY_NAME[key].match(words.codes, at)
    if match is None or match.end() == at:
        return None
    groups = {
        name: words.text[words.start(match.start(name)) : words.end(match.end(name))]
        for name, found in match.groupdict().items()
        if found
    }
    read = parts(groups)
    if read is None:
        return None
    span = Span(words.start(at), words.end(match.end()))
    return Mention(span, _RULES[key].type, read)
