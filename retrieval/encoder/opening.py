"""What a person set in; the encoder to work with out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from retrieval.encoder import Encoder
from retrieval.encoder.exported import Exported
from retrieval.encoder.reference import Reference
from retrieval.encoder.weights import in_folder, packaged


def open_encoder(
    cache: Path,
    *,
    folder: Path | None = None,
    exact: bool = False,
    on_export: Callable[[], None] = lambda: None,
) -> Encoder:
    """The packaged model, or the one in `folder`; nothing is loaded before the first text.

    `exact` runs it by sentence-transformers; otherwise by its export in `cache`, which is made when it
    is first needed: `on_export` is called before that wait.
    """
    models = cache / "models"
    weights = packaged() if folder is None else in_folder(folder, models)
    return Reference(weights) if exact else Exported(weights, models, on_export)
