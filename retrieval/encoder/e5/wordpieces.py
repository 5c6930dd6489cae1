"""The pieces of the packed file in; the same tokenizer as `tokenizers` runs it out.

The file rewrites characters one by one, all but some control characters and spaces as NFKC does: those come
first, then NFKC, which joins what stands apart as well.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from retrieval.encoder.e5.packed import Pieces

if TYPE_CHECKING:
    from tokenizers import Tokenizer, normalizers


def tokenizer(pieces: Pieces, *, most: int) -> Tokenizer:
    """`most`: tokens of a text, the two that begin and end it among them; the rest is cut."""
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    begin, end = pieces.pieces[pieces.begin], pieces.pieces[pieces.end]
    vocabulary = list(zip(pieces.pieces, pieces.scores, strict=True))
    made = Tokenizer(models.Unigram(vocabulary, unk_id=pieces.unknown, byte_fallback=False))
    made.normalizer = normalizers.Sequence(
        [*_rewriting(pieces.rewritten), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    made.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    made.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A {end}",
        pair=f"{begin} $A {end} {end} $B {end}",
        special_tokens=[(begin, pieces.begin), (end, pieces.end)],
    )
    made.add_special_tokens(special(pieces))
    made.enable_truncation(most)
    return made


def special(pieces: Pieces) -> list[str]:
    """Pieces that stand for no text."""
    ids = (pieces.begin, pieces.pad, pieces.end, pieces.unknown)
    mask = [pieces.pieces[-1]] if pieces.pieces[-1] == "<mask>" else []
    return [*(pieces.pieces[id_] for id_ in ids), *mask]


def _rewriting(rewritten: Mapping[str, str]) -> list[normalizers.Normalizer]:
    """A step for everything that becomes the same: spaces, and nothing."""
    from tokenizers import Regex, normalizers

    becoming = defaultdict[str, list[str]](list)
    for character, put in rewritten.items():
        if unicodedata.normalize("NFKC", character) != put:
            becoming[put].append(re.escape(character))
    return [normalizers.Replace(Regex(f"[{''.join(found)}]"), put) for put, found in becoming.items()]
