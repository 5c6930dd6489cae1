"""A Russian word in any case in; the forms that it may have in the nominative out. By its ending alone: the
names of the news stand in no dictionary."""

from __future__ import annotations

# Endings of one case, and what stands in their place in the nominative; the likeliest first.
_NOMINATIVE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ыми", ("ые", "ый")), ("ими", ("ие", "ий")), ("ами", ("", "а", "ы")), ("ями", ("ь", "я", "и")),
    ("ого", ("ый", "ой", "ий")), ("его", ("ий",)), ("ому", ("ый", "ой", "ий")), ("ему", ("ий",)),
    ("иях", ("ия", "ии")), ("иям", ("ия", "ии")), ("ией", ("ия",)), ("ием", ("ий", "ие")), ("ией", ("ия",)),
    ("ах", ("", "а", "ы")), ("ях", ("ь", "я", "и")), ("ам", ("", "а", "ы")), ("ям", ("ь", "я", "и")),
    ("ым", ("", "ый")), ("им", ("", "ий")), ("ых", ("ые", "ый", "")), ("их", ("ие", "ий", "")),
    ("ую", ("ая",)), ("юю", ("яя",)), ("ой", ("а", "ая")), ("ей", ("а", "я", "ь")), ("ою", ("а",)),
    ("ом", ("", "о", "ый")), ("ем", ("", "ь", "й", "е", "ий")), ("ём", ("ь", "й")),
    ("ов", ("", "ы")), ("ев", ("", "й")), ("ии", ("ия", "ий")), ("ию", ("ия", "ий")), ("ия", ("ий",)),
    ("ью", ("ь",)), ("ы", ("а", "")), ("и", ("а", "я", "ь", "")), ("у", ("", "а", "о")),
    ("ю", ("я", "ь", "й")), ("е", ("", "а", "я", "о", "ь")), ("а", ("", "о")), ("я", ("ь", "й")),
)  # fmt: skip
_SHORTEST = 2  # letters of what is left


def nominatives(word: str) -> tuple[str, ...]:
    """Itself first, as a question has most names ("Что сказал Лунд"); then the others, without doubles.

    >>> nominatives("лунда")
    ('лунда', 'лунд', 'лундо')
    >>> nominatives("захаровой")[:2]
    ('захаровой', 'захарова')
    """
    found = [word]
    for ending, instead in _NOMINATIVE:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST:
            found += [stem + each for each in instead]
    return tuple(dict.fromkeys(found))
