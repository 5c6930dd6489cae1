"""What an exported model's folder holds: written last, so that a folder without it is not finished."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from retrieval.manifest import is_row, is_whole, sync

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
            row = json.loads((home / _NAME).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return cls(**row) if is_row(row, _TYPES) and row["recipe"] == RECIPE else None

    def write(self, home: Path) -> None:
        (home / _NAME).write_text(json.dumps(asdict(self), indent=1), "utf-8")
        sync(home / _NAME)

    def is_whole(self, home: Path) -> bool:
        """True when every file stands in `home` as it was written."""
        return is_whole(home, self.files)


_TYPES = {
    "model": str, "recipe": str, "onnxruntime": str, "dimension": int, "question_prompt": str,
    "passage_prompt": str, "mean_cosine": float, "least_cosine": float, "files": dict,
}  # fmt: skip
