"""Everything that an answer says to a person, once in each language. Quoted words are never translated."""

from __future__ import annotations

from functools import cache

from retrieval.language import Language
from retrieval.phrases.english import English
from retrieval.phrases.protocol import Phrases

__all__ = ["ENGLISH", "Phrases", "phrases"]

ENGLISH: Phrases = English()


@cache
def phrases(language: Language) -> Phrases:
    """What is said in that language."""
    if language == "ru":
        from retrieval.phrases.russian import Russian  # an English question does without

        return Russian()
    return ENGLISH
