"""Items in; who said what in them out. The one door to spaCy, which is loaded when the first sentence is
parsed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.model import Item, Statement


def statements(
    items: Sequence[Item], progress: Callable[[int], None] | None = None
) -> list[tuple[Statement, ...]]:
    """The statements of each item, in printed order (by where their first content stands).

    Rows with one `article` are one text: a floating quotation may go on with the speaker of the row before
    (`continues`). `progress` is told how many items are done.
    """
    from corpus.speech.walk import read_items

    return list(read_items(items, progress))
