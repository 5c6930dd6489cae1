"""A news set in; what the gate compares with its floors out."""

from __future__ import annotations

import time
from hashlib import sha256
from pathlib import Path

from eval.evaluate import Measured
from eval.news.asking import ask_all
from eval.news.figures import measure, measures
from eval.news.gold import NewsSet, load
from retrieval.adhoc import open_files
from retrieval.encoder import Encoder

HOME = Path(__file__).parent
SETS = ("news/dev", "news/held", "news/fresh")


def run(name: str, cache: Path, encoder: Encoder) -> tuple[Measured, str]:
    """The shares of one of our own sets, and the hash of what they were measured on."""
    news = load(HOME / name.partition("/")[2])
    began = time.perf_counter()
    opened = open_files([str(news.bulletins)], cache / "corpora", encoder)
    try:
        figures = measure(ask_all(opened.index, news))
    finally:
        opened.index.close()
    seconds = round(time.perf_counter() - began, 2)
    crashed = tuple(each.asked.id for each in figures.crashes)
    return Measured(name, len(news.questions), measures(figures), None, seconds, crashed=crashed), data_hash(
        news
    )


def data_hash(news: NewsSet) -> str:
    """Changes with any question or bulletin."""
    digest = sha256()
    for path in news.files:
        digest.update(f"{path.relative_to(news.folder)} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
