"""An index in; questions that it answers out, for somebody who meets it for the first time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus import lexicon
from retrieval.answer import explain
from retrieval.index import Index

_SAID = re.compile(r"\b([A-Z][\w’'-]{2,}) (?:said|says|told|added)\b")
_LOOK_THROUGH = 400  # passages


def examples(index: Index, count: int) -> tuple[str, ...]:
    """Up to `count` questions, from the newest items. Each has been asked, and was answered."""
    found: list[str] = []
    for question in _candidates(index, count):
        if len(found) < count and question not in found and explain(index, question, top=1).answer.hits:
            found.append(question)
    return tuple(found)


def _candidates(index: Index, count: int) -> Iterator[str]:
    """People who say something and are named in full somewhere; where there are none, headlines."""
    texts = index.store.newest_passages(_LOOK_THROUGH)
    everything = "\n".join(texts)
    for text in texts:
        for name in _SAID.findall(text):
            named_in_full = re.search(rf"(?<!^)\b(?!The\b)[A-Z][a-z]+ {re.escape(name)}\b", everything)
            if named_in_full and name.lower() not in lexicon.INSTITUTIONS | lexicon.TITLES:
                yield f"What did {name} say?"
    yield from (f"What about “{headline}”?" for headline in index.store.headlines(count))
