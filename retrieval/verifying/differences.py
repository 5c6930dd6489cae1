"""Where words were found in; what differs there, word by word, as one line out.

`We shall [-never-] leave {+Corrin+}`: the signs are those of git's and wdiff's plain form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from retrieval.verifying.asked import Asked
from retrieval.verifying.judging import Found
from retrieval.verifying.wordlist import Word


def difference(asked: Asked, text: str, found: Found) -> str | None:
    """[-words of the text that were left out-], {+words that do not stand there+}; None where none differ."""
    if found.verdict == "exact" and len(found.pairs) == len(asked.words):
        return None
    return " ".join(_pieces(asked, text, found))


def _pieces(asked: Asked, text: str, found: Found) -> Iterator[str]:
    place, at = 0, found.first
    same = at  # where the words begin that stand in both
    for next_place, next_at in (*found.pairs, (len(asked.words), found.last + 1)):
        if next_place > place or next_at > at:
            if same < at:
                yield _printed(text, found.words, same, at)
            if next_at > at:
                yield f"[-{_printed(text, found.words, at, next_at)}-]"
            if next_place > place:
                yield f"{{+{_printed(asked.text, asked.words, place, next_place)}+}}"
            same = next_at
        place, at = next_place + 1, next_at + 1
    if same < at - 1:
        yield _printed(text, found.words, same, at - 1)


def _printed(text: str, words: Sequence[Word], first: int, beyond: int) -> str:
    """Those words with the punctuation that touches them, on one line."""
    start, low = words[first].start, words[first - 1].end if first else 0
    end, high = words[beyond - 1].end, words[beyond].start if beyond < len(words) else len(text)
    while start > low and not text[start - 1].isspace():
        start -= 1
    while end < high and not text[end].isspace():
        end += 1
    return " ".join(text[start:end].split()).strip("-")
