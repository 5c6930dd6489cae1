"""A text in; whether the words asked about can stand in it at all out. Most texts are read no further."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retrieval.verifying.asked import FEWEST_LOOSE, Asked
from retrieval.verifying.compare import FEWEST_KEPT
from retrieval.verifying.wordlist import folded

_MOST_LOOKED_FOR = 40
_MOST_MISSING = 0.4  # of the content words, so that changed words are found; a little more than are borne


@dataclass(frozen=True, slots=True)
class Sieve:
    """No text is refused that holds the words whole, or with others between them."""

    forms: tuple[str, ...]
    missing: int  # so many of the forms may be absent
    run: re.Pattern[str] | None  # what a text must hold where only the words in one run would do

    @classmethod
    def of(cls, asked: Asked) -> Sieve:
        own = [folded(asked.words[place].form) for place in asked.own]
        if len(asked.words) < FEWEST_LOOSE:
            run = re.compile(r"[\W_]*".join(map(re.escape, own)))
            return cls(tuple(dict.fromkeys(own)), 0, run if len(own) == len(asked.words) else None)
        if len(asked.content) < FEWEST_KEPT:
            return cls(tuple(dict.fromkeys(own)), 0, None)
        content = sorted(map(folded, asked.content), key=len, reverse=True)[:_MOST_LOOKED_FOR]
        missing = min(len(content) - FEWEST_KEPT, int(_MOST_MISSING * len(content)))
        return cls(tuple(content), missing, None)

    def passes(self, text: str) -> bool:
        text = folded(text)
        absent = 0
        for form in self.forms:
            if form not in text:
                absent += 1
                if absent > self.missing:
                    return False
        return self.run is None or self.run.search(text) is not None
