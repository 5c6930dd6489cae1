"""A child's program: a fault put into the product, then the gate (`seeded BUG ARGUMENTS`)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import corpus.reading.text as text_reader
import corpus.speech.quotations as quotations
import eval.rankings as rankings
from corpus.model import Item
from corpus.reading import story
from eval.__main__ import main
from retrieval import answer, rank


def _put(module: ModuleType, name: str, value: object) -> None:
    """A fault in the place of what stands under a name; to be sure, of something."""
    assert hasattr(module, name)
    setattr(module, name, value)


def drop_a_feature() -> None:
    """Nothing is known of a passage's meaning."""
    weights = (0.0 if name in ("passage", "sentence") else weight for name, weight in rank.WEIGHTS.items())
    _put(rank, "_WEIGHTS", tuple(weights))


def leave_quotes_open() -> None:
    """A quotation mark opens, and never closes."""
    whole = quotations._roles

    def opens_only(sign: str, before: str, after: str, *, first: bool) -> tuple[bool, bool]:
        return whole(sign, before, after, first=first)[0], False

    _put(quotations, "_roles", opens_only)


def give_the_wrong_headline() -> None:
    """Every item of a text bears the headline of the one before it."""
    whole = story.items_of

    def shifted(*args: Any) -> tuple[Item, ...]:
        items = whole(*args)
        heads = [item.headline for item in items]
        return tuple(replace(item, headline=head) for item, head in zip(items, [None, *heads], strict=False))

    _put(text_reader, "items_of", shifted)


def fall_over_one_question() -> None:
    whole = answer.respond
    asked: list[object] = []

    def once(*args: Any) -> object:
        asked.append(args)
        if len(asked) == 3:
            raise ValueError("fell over")
        return whole(*args)

    _put(rankings, "respond", once)


def none() -> None:
    """The product as it is."""


BUGS: tuple[Callable[[], None], ...] = (
    none, drop_a_feature, leave_quotes_open, give_the_wrong_headline, fall_over_one_question,
)  # fmt: skip

if __name__ == "__main__":
    bug = sys.argv.pop(1)
    {each.__name__: each for each in BUGS}[bug]()
    sys.exit(main())
