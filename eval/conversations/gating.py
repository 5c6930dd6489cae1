"""The scripted conversations in; what the gate compares with their floors out."""

from __future__ import annotations

import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from eval.conversations.figures import Figures, figures, measures
from eval.conversations.scripted import PATH, SAMPLE, ask_all, load
from eval.evaluate import Measured
from retrieval.adhoc import open_files
from retrieval.encoder import Encoder

SETS = ("conversations",)


def measured(cache: Path, encoder: Encoder) -> Figures:
    """Every conversation, put to the sample bulletins."""
    opened = open_files([str(SAMPLE)], cache / "corpora", encoder)
    try:
        return figures(ask_all(opened.index, load()))
    finally:
        opened.index.close()


def run(name: str, cache: Path, encoder: Encoder) -> tuple[Measured, str]:
    """The shares of turns that are right, and the hash of what they were measured on."""
    began = time.perf_counter()
    found = measured(cache, encoder)
    crashed = tuple(each.asked.id for each in found.wrong if each.crash is not None)
    seconds = round(time.perf_counter() - began, 2)
    return Measured(name, found.all.of, measures(found), None, seconds, crashed=crashed), _hash()


def _hash() -> str:
    """Changes with any turn or bulletin."""
    digest = sha256()
    for path in _files():
        digest.update(f"{path.name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    yield PATH
    yield from sorted(SAMPLE.glob("*.txt"))
