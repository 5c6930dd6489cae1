"""What a person chose in; the encoder to work with out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from retrieval.encoder import Encoder
from retrieval.encoder.choice import PACKAGED, Choice
from retrieval.encoder.exported import Exported
from retrieval.encoder.reference import Reference
from retrieval.encoder.weights import Weights


def open_encoder(
    cache: Path, choice: Choice = PACKAGED, *, on_export: Callable[[], None] = lambda: None
) -> Encoder:
    """Nothing is loaded before the first text.

    The export of a model is made in `cache` when it is first needed; `on_export` is called before that
    wait of some ten seconds.
    """
    return _opened(choice.weights(cache), cache, choice, on_export)


def open_second(
    cache: Path, choice: Choice = PACKAGED, *, on_export: Callable[[], None] = lambda: None
) -> Encoder | None:
    """The multilingual encoder, in the same way; None in the profile without it."""
    weights = choice.second_weights(cache)
    return None if weights is None else _opened(weights, cache, choice, on_export)


def _opened(weights: Weights, cache: Path, choice: Choice, on_export: Callable[[], None]) -> Encoder:
    return Reference(weights) if choice.exact else Exported(weights, cache / "models", on_export)
