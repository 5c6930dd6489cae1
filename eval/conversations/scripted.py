"""The scripted turns, and the answers that the product gives to them in order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import corpus
from eval.dataset import DatasetError
from eval.news import NewsSet
from eval.news.asking import Outcome
from eval.news.asking import ask_all as _ask_all
from eval.news.gold import Scripted, check_gold, read_question
from retrieval.index import Index

PATH = Path(__file__).with_name("questions.jsonl")
SAMPLE = Path(corpus.__file__).with_name("sample")


def load(path: Path = PATH) -> tuple[Scripted, ...]:
    """The turns in the order of the file; each is of a conversation. DatasetError names the line at fault."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        place = f"{path.name}, line {number}"
        found.append(read_question(line, place))
        check_gold(found[-1], SAMPLE, place)
        if found[-1].chat is None:
            raise DatasetError(f"{place}: a turn names its chat")
    return tuple(found)


def ask_all(index: Index, turns: Sequence[Scripted]) -> tuple[Outcome, ...]:
    return tuple(_ask_all(index, NewsSet("conversations", PATH.parent, tuple(turns))))
