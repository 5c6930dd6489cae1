"""The walk over many items: lay out, parse in one batch, attribute, order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from corpus.model import Item, Statement
from corpus.speech.attribution import attributed
from corpus.speech.headlines import headline
from corpus.speech.layout import Layout, Unit, lay_out, line_of
from corpus.speech.nesting import in_order
from corpus.speech.parse import Stretch, parsed
from corpus.speech.sentence import Sentence
from corpus.speech.unit import Read


def read_items(
    items: Sequence[Item], progress: Callable[[int], None] | None
) -> Iterator[tuple[Statement, ...]]:
    layouts = [lay_out(item) for item in items]
    sentences = parsed([part for layout in layouts for unit in layout.units for part in _parts(unit)])
    spoke: str | None = None  # the article of the last item that holds a statement
    for done, (item, layout) in enumerate(zip(items, layouts, strict=True), start=1):
        follows = item.article is not None and item.article == spoke
        found = _item(item, layout, sentences, follows=follows)
        if found:
            spoke = item.article
        yield found
        if progress is not None:
            progress(done)


def _item(
    item: Item, layout: Layout, sentences: Iterator[Sentence], *, follows: bool
) -> tuple[Statement, ...]:
    read = [_read(unit, sentences) for unit in layout.units]
    found = attributed(item, read, follows=follows)
    line = line_of(item)
    speakers = frozenset(_name(one.source.of(item.text)) for one in found if one.source)
    said = None if line is None else headline(item.text, line, speakers - _PRONOUNS)
    return in_order(item.text, found if said is None else [said, *found], layout.quotations)


def _name(source: str) -> str:
    """The word by which a headline would call a source: "lund" of "Mayor Ada Lund, who ..."."""
    words = source.split(",")[0].lower().split()
    return words[-1] if words else ""


_PRONOUNS = frozenset("he she it they who which that".split())


def _parts(unit: Unit) -> list[Stretch]:
    return [*unit.stretches, *(part for inside in unit.inner for part in _parts(inside))]


def _read(unit: Unit, sentences: Iterator[Sentence]) -> Read:
    own = tuple(next(sentences) for _ in unit.stretches)
    return Read(unit, own, tuple(_read(inside, sentences) for inside in unit.inner))
