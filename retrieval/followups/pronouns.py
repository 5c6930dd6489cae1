"""A clause with pronouns in; the clause with what they stand for out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from retrieval.sayings import VERBS

_VERB = r"(?:is|are|was|were|has|have|had|changed?|happen\w*|mean)"
_SAYS = "|".join(sorted(map(re.escape, VERBS), key=len, reverse=True))


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


# What each stands for, and whether it owns something; in the order in which they are resolved.
_PRONOUNS: tuple[tuple[re.Pattern[str], Literal["speaker", "topic"], bool], ...] = (
    (_pattern(r"\b(?P<word>he|she|him)\b"), "speaker", False),
    (_pattern(r"\b(?P<word>her)\b(?!\s+\w)"), "speaker", False),
    (_pattern(r"\b(?P<word>his|her)\b(?=\s+\w)"), "speaker", True),
    # "did it say", "have they denied": who speaks, not what is spoken of
    (_pattern(rf"\b(?:did|does|do|have|has|had|will|would) (?P<word>it|they)\b(?= (?:\w+ )?(?:{_SAYS})\b)"),
     "speaker", False),
    (_pattern(r"\b(?P<word>its|their)\b(?=\s+\w)"), "topic", True),
    (_pattern(r"\b(?P<word>it|they|them)\b(?!\s+(?:true|clear|possible|known)\b)"), "topic", False),
    (_pattern(rf"\b(?P<word>this|these|those)\b(?=\s*$|\s+{_VERB}\b)"), "topic", False),
    (_pattern(rf"\b(?P<word>that)\b(?=\s*$|\s+(?:{_VERB}|end|about|cost|take)\b)"), "topic", False),
    (_pattern(r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\b(?P<word>there)\b(?=\s*$)"), "topic", False),
)  # fmt: skip
# "it" stands for nothing, "this week" for no thing that was spoken of
_DUMMY = _pattern(
    r"\bit (?:true|clear|possible|known|take|takes)\b"
    r"|\b(?:this|these|those) (?:week|month|year|morning|days?)\b"
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """`used`: what pronouns stood for. `is_open`: one stands for something that the chat has no words for."""

    text: str
    used: tuple[str, ...] = ()
    is_open: bool = False


def resolved(text: str, speaker: str, topic: str) -> Resolved:
    """The text with "he" made the speaker and "it" the topic, each once: a second "he" is left as it is.

    >>> resolved("what did he say about it", "Ada Lund", "the ferry").text
    'what did Ada Lund say about the ferry'
    """
    used: list[str] = []
    is_open = False
    for pattern, name, owns in _PRONOUNS:
        match = pattern.search(text)
        if match is None or _DUMMY.search(text, max(0, match.start("word") - 1)):
            continue
        value = speaker if name == "speaker" else topic
        if not value or name in used or (name == "topic" and value.lower() in text.lower()):
            is_open = True
            continue
        value = _owner(value) if owns else value
        text = f"{text[: match.start('word')]}{value}{text[match.end('word') :]}"
        used.append(name)
    return Resolved(" ".join(text.split()), tuple(used), is_open)


def _owner(value: str) -> str:
    return f"{value}’" if value.endswith("s") else f"{value}’s"
