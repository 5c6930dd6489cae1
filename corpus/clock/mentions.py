"""A text in; the expressions of time in it out, read but not yet given a value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.clock.grammar import RULES, compiled
from corpus.clock.mention import Mention
from corpus.clock.readings import parts
from corpus.clock.tokens import Tokens, tokens
from corpus.model import Span

_GROUP = re.compile(r"\(\?P<\w+>")
_RULES = {f"r{place}": rule for place, rule in enumerate(RULES)}
_BY_NAME = {key: re.compile(compiled(rule.pattern)) for key, rule in _RULES.items()}
_ANY = re.compile(
    "|".join(f"(?P<{key}>{_GROUP.sub('(?:', compiled(rule.pattern))})" for key, rule in _RULES.items())
)


def mentions(text: str) -> tuple[Mention, ...]:
    """Every expression of time, in printed order; none overlap. Any text will do."""
    return tuple(_mentions(tokens(text)))


def _mentions(words: Tokens) -> Iterator[Mention]:
    for match in _ANY.finditer(words.codes):
        key = match.lastgroup
        if key is None:
            continue
        mention = _mention(words, key, match.start())
        if mention is not None:
            yield mention


def _mention(words: Tokens, key: str, at: int) -> Mention | None:
    """Read again by its own rule, whose groups have names."""
    match = _BY_NAME[key].match(words.codes, at)
    if match is None or match.end() == at:
        return None
    groups = {
        name: words.text[words.starts[match.start(name)] : words.ends[match.end(name) - 1]]
        for name, found in match.groupdict().items()
        if found
    }
    read = parts(groups)
    if read is None:
        return None
    span = Span(words.starts[at], words.ends[match.end() - 1])
    return Mention(span, _RULES[key].type, read)
