"""Lines at the head or the foot of nearly every post: a label, an author's name, a row of buttons."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.reading.pages.post import Post

_FEWEST = 3  # posts that tell what stands in each of them
_MOST_LINES = 4  # at either end
_LONGEST = 60  # characters of a line that is no sentence
_SHARE = 0.8
_SHARE_OF_LABELS = 0.6  # equal ones
_SHARE_OF_SENTENCES = 0.95
_FIGURES = re.compile(r"\d+")
_SENTENCE_END = (".", "!", "?", "…", ":", ";", ",")


def without_repeated(posts: Sequence[Post]) -> list[Post]:
    """The posts without what each of them repeats above or below its own words."""
    found = list(posts)
    for end in (-1, 0):
        for _ in range(_MOST_LINES):
            trimmed = _trimmed(found, end)
            if trimmed is None:
                break
            found = trimmed
    return found


def _trimmed(posts: Sequence[Post], end: int) -> list[Post] | None:
    """The posts without the line at that end, where it is furniture; None where it is not."""
    lines = [one.body[end] for one in posts if len(one.body) > 1]
    if len(posts) < _FEWEST or len(lines) < 2:
        return None
    shapes = Counter(_FIGURES.sub("0", line) for line in lines)
    equal = {shape for shape, times in shapes.items() if times > 1 and times >= _share(shape) * len(posts)}
    is_label = sum(map(_is_label, lines)) >= _SHARE * len(posts)
    if not equal and not is_label:
        return None
    return [_without(one, end, equal, is_label=is_label) for one in posts]


def _share(line: str) -> float:
    """Of the posts: a sentence may be printed twice by intent."""
    return _SHARE_OF_LABELS if _is_label(line) else _SHARE_OF_SENTENCES


def _is_label(line: str) -> bool:
    return len(line) <= _LONGEST and not line.rstrip("\"”’')").endswith(_SENTENCE_END)


def _without(post: Post, end: int, equal: set[str], *, is_label: bool) -> Post:
    if len(post.body) < 2:
        return post
    line = post.body[end]
    if _FIGURES.sub("0", line) not in equal and not (is_label and _is_label(line)):
        return post
    return replace(post, body=post.body[:-1] if end else post.body[1:])
