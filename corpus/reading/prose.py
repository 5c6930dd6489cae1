"""Is this text, which nothing but its words can tell of, something that people read?"""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\r\n]+")
_SENTENCE = re.compile(r"(?:[\w'’\"“”,;:()–—-]+\s+){5,}.*[.!?…][\"'”’)]*\s*$")
_HEAD = 20_000  # characters


def is_prose(text: str) -> bool:
    """Most of it stands in lines of six words or more that end as sentences do."""
    lines = [line.strip() for line in _LINE.findall(text[:_HEAD])]
    sentences = sum(len(line) for line in lines if _SENTENCE.match(line[:400] + line[-20:]))
    return sentences > sum(map(len, lines)) / 2
