"""What an exported model's folder holds: written last, so that a folder without it is not finished."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from retrieval.manifest import is_whole, sync

RECIPE = "int8-1"  # a change to what export.py makes of the same weights changes this
GRAPH = "model.onnx"
TABLES = "tables.bin"
TOKENIZER = "tokenizer.json"
_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class ExportManifest:
    """One export. `files` maps each of its files to its sha256."""

    model: str  # digest of the weights
    recipe: str
    onnxruntime: str  # the version that optimized the graph
    dimension: int
    question_prompt: str  # put before every question, "" for most models
    passage_prompt: str
    mean_cosine: float  # to the reference, over the texts of agreement.py
    least_cosine: float
    files: Mapping[str, str]

    @classmethod
    def read(cls, home: Path) -> ExportManifest | None:
        """The manifest in `home`; None where there is none, or none that this version wrote."""
        try:
            row: dict[str, Any] = json.loads((home / _NAME).read_text("utf-8"))
            return cls(**row) if row["recipe"] == RECIPE else None
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def write(self, home: Path) -> None:
        (home / _NAME).write_text(json.dumps(asdict(self), indent=1), "utf-8")
        sync(home / _NAME)

    def is_whole(self, home: Path) -> bool:
        """True when every file stands in `home` as it was written."""
        return is_whole(home, self.files)
