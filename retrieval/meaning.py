"""A question's text in; its rows by the encoders that this profile has out."""

from __future__ import annotations

import numpy as np

from retrieval.encoder import Vectors as Row
from retrieval.generation import Generation
from retrieval.index import Index

_LAST_LATIN = "\u024f"  # of Latin Extended-B


def rows(index: Index, generation: Generation, text: str) -> tuple[Row, Row | None]:
    """By the first encoder and by the second.

    What the first would say of a script that it cannot read is noise (it finds .11 of what Russian questions
    ask for, the second .91): beside the second it says nothing, which is a row of zeros.
    """
    if index.second is None:
        return index.encoder.question(text), None
    silent = np.zeros(generation.vectors.dimension, np.float32)
    return index.encoder.question(text) if is_latin(text) else silent, index.second.question(text)


def is_latin(text: str) -> bool:
    """Whether most letters are Latin ones; a text without letters is taken for Latin."""
    letters = [character for character in text if character.isalpha()]
    return 2 * sum(character <= _LAST_LATIN for character in letters) >= len(letters)
