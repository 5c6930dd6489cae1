"""Which quotations stand for what someone said, and which are words inside the reporter's sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Span
from corpus.speech.lexicon import CLAUSE, LEMMA_OF_VERB
from corpus.speech.quotations import Quoted

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?…]\s+\W*[A-Z]")


def stands_for_itself(text: str, span: Span, quote: Quoted) -> bool:
    """Whether a quotation is what someone said, and no quoted word or title inside the reporter's sentence.

    'Lund said: "We go."' and '"No," said Lund' hold one; 'the "green" plan', 'her book "The Long Night"'
    none.
    """
    if quote.goes_on or not quote.opened or (not quote.closed and not _ends_in_cue(quote.span.of(text))):
        return True
    inside = quote.span.of(text).strip("\"“”'‘’«»„`")
    if not quote.closed or not inside.strip():
        return False
    before = text[span.start : quote.span.start].rstrip()
    after = text[quote.span.end : span.end].lstrip()
    return _SENTENCE_END.search(inside) is not None or _is_said(before, inside, after, single=quote.single)


def _is_said(before: str, inside: str, after: str, *, single: bool) -> bool:
    """Of a quotation of one sentence at most: what stands around it tells."""
    words = inside.split()
    ends = inside[-1] in ",.?!…-—–" or after[:1] == "," or (not before and after[:1] in tuple("-–—―"))
    introduced = before.endswith(":") or (before.endswith(",") and _is_cue(before))
    if len(words) > 1 and _is_title(words) and not introduced:
        return not before and ends and inside[-1:] in ",?!." and (bool(after) or not single)
    if not before:
        return ends or not after
    if introduced:
        return len(words) > 1 or ends
    if before.endswith(","):
        return len(words) > 2
    return len(words) > 2 and words[0][:1].isupper() and ends


def _ends_in_cue(quotation: str) -> bool:
    """Whether a quotation without an end runs into its speaker: '"We are lost, Lund said.'"""
    return any(LEMMA_OF_VERB.get(word) in CLAUSE for word in _WORD.findall(quotation.lower())[-3:])


def _is_cue(before: str) -> bool:
    """Whether the words before a quotation end in a verb of speech: 'and Lund replied, "..."'."""
    return any(word in LEMMA_OF_VERB for word in _WORD.findall(before.lower())[-4:])


def _is_title(words: Sequence[str]) -> bool:
    return all(word[:1].isupper() for word in words if len(word) > 3)
