"""What a person chose in; the encoder to work with out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from retrieval.encoder import Encoder
from retrieval.encoder.choice import PACKAGED, Choice
from retrieval.encoder.exported import Exported
from retrieval.encoder.reference import Reference


def open_encoder(
    cache: Path, choice: Choice = PACKAGED, *, on_export: Callable[[], None] = lambda: None
) -> Encoder:
    """Nothing is loaded before the first text.

    The export of a model is made in `cache` when it is first needed; `on_export` is called before that
    wait of some ten seconds.
    """
    weights = choice.weights(cache)
    return Reference(weights) if choice.exact else Exported(weights, cache / "models", on_export)
