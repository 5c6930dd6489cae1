"""A parse in; the same with the subject of a passive put right that the parser took for a part of it."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.speech.lexicon import LABEL, LEMMA_OF_NOUN, LEMMA_OF_VERB, OBJECT

_WAS = frozenset("is are was were been".split())


def right_subject(words: Sequence[str], tags: Sequence[str], deps: list[str], heads: list[int]) -> None:
    """As in "Claims by Lund that the firm had lied were described as a joke": "were described" is told of the
    claims, and the firm "had lied". `deps` and `heads` are changed in place."""
    for verb, word in enumerate(words):
        noun = heads[verb]
        speaks = LEMMA_OF_VERB.get(word) in LABEL | OBJECT and tags[verb] == "VBN"
        if not speaks or noun >= verb or deps[noun] != "ROOT" or words[noun] not in LEMMA_OF_NOUN:
            continue
        own = [at for at, head in enumerate(heads) if head == verb and noun < at < verb]
        that = next((at for at in own if words[at] == "that"), None)
        was = next((at for at in own if words[at] in _WAS), None)
        if that is None or was is None or that > was:
            continue
        inner = [at for at in range(that + 1, was) if tags[at] in ("VBD", "VBN", "VBZ", "VBP")]
        if inner:
            _part(verb, noun, inner[-1], was, own, deps, heads)


def _part(
    verb: int, noun: int, inner: int, was: int, own: Sequence[int], deps: list[str], heads: list[int]
) -> None:
    """Two clauses of the one: the noun's, with `inner` as its verb, and that of `verb` around it."""
    subjects = 0
    for at in own:
        if at < was and at != inner:
            heads[at] = inner
            if deps[at] in ("nsubj", "nsubjpass"):
                deps[at] = "dobj" if subjects else "nsubj"
                subjects += 1
    heads[verb], deps[verb] = verb, "ROOT"
    heads[noun], deps[noun] = verb, "nsubjpass"
    heads[inner], deps[inner] = noun, "acl"
