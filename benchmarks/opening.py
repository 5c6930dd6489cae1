"""How the benchmark's own programs open an index. They run in processes of their own."""

from __future__ import annotations

from pathlib import Path

from retrieval.encoder import Encoder, MiniLM
from retrieval.index import Index


def open_encoder() -> Encoder:
    """The encoder as the product opens it."""
    return MiniLM()


def open_index(folder: Path) -> Index:
    """The index in `folder`, opened or begun; `refresh` or `catch_up` must follow."""
    return Index(folder, open_encoder())
