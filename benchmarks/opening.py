"""How the benchmark's own programs open an index. They run in processes of their own."""

from __future__ import annotations

import os
from pathlib import Path

from retrieval.cache import cache_folder
from retrieval.encoder.choice import Choice
from retrieval.encoder.opening import open_encoder, open_second
from retrieval.index import Index


def open_index(folder: Path) -> Index:
    """The index in `folder`, opened or begun; `refresh` or `catch_up` must follow."""
    cache, choice = cache_folder(os.environ), Choice.read(os.environ)
    return Index(folder, open_encoder(cache, choice), open_second(cache, choice))
