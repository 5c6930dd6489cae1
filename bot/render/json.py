"""An Answer in; the JSON of the contract out, one line."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from retrieval.model import Answer


def as_json(answer: Answer) -> str:
    """Keys in the order of the contract; a field that is no name in Python (`from_`) loses its underscore."""
    return json.dumps(asdict(answer, dict_factory=_named), ensure_ascii=False)


def _named(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name.rstrip("_"): value for name, value in pairs}
