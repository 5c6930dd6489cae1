"""Mentions in; which of them names whom out."""

from __future__ import annotations

from collections.abc import Sequence

from corpus import lexicon
from corpus.people import words as w
from corpus.people.cast import Cast
from corpus.people.figures import Figure
from corpus.people.mentions import Mention
from corpus.people.names import read_name

_LONGEST = 3  # words of a person's name; more, and something else stands before it


def read_mentions(
    cast: Cast, found: Sequence[Mention], lower: frozenset[str]
) -> list[tuple[Mention, Figure]]:
    """Which mention names whom, in printed order. Full names are read first, the longest of them before the
    others: a surname may stand before the name that it belongs to."""
    full = [
        mention for mention in found if len(read_name(mention.name).words) > 1 and _counts(mention, lower)
    ]
    figures: dict[int, Figure] = {}
    for mention in sorted(full, key=lambda mention: (mention.body, len(mention.name))):
        start = mention.span.start
        known = cast.person_at_end(mention.name)
        figures[start] = known or _marked(cast.add(mention.name, start), mention)
        figures[start].introduce(start)
    for mention in found:
        start = mention.span.start
        if start in figures or len(read_name(mention.name).words) > 1:
            continue
        figure = cast.named(mention.name, start, head=mention.head)
        if figure is None and mention.titled and not cast.is_ambiguous(mention.name):
            figure = cast.add_single(mention.name, start)
        elif figure is not None and figure.full and is_personal(figure.name):
            figure.person += 1
        if figure is not None:
            figures[start] = _marked(figure, mention)
    for mention in found:
        if mention.letters and mention.span.start in figures:
            cast.spell(mention.letters, figures[mention.span.start])
        if mention.organisation:
            cast.add_body(mention.organisation, mention.span.start)
    return [(mention, figures[mention.span.start]) for mention in found if mention.span.start in figures]


def _marked(figure: Figure, mention: Mention) -> Figure:
    figure.body += mention.body
    figure.place += mention.place
    figure.person += mention.titled
    figure.mark_calling(mention.head)
    figure.mark_calling(mention.also)
    figure.mark_role(mention.role, mention.organisation)
    return figure


def _counts(mention: Mention, lower: frozenset[str]) -> bool:
    """Not `Fishermen Ada Lund` where a sentence opens with a word that the story elsewhere prints small."""
    words = mention.name.split()
    plain = [w.bare(word) for word in words]
    if mention.body:
        return len(plain) > 1
    if plain[0] in w.PLACES or plain[-1] in w.DAYS or len(set(plain) - w.PARTICLES) > _LONGEST:
        return False
    return mention.titled or (is_personal(mention.name) and not (mention.opens and plain[0] in lower))


def is_personal(name: str) -> bool:
    """Could these words be a person's? Not if one belongs to bodies or places."""
    plain = [w.bare(word) for word in name.split()]
    return not any(word in w.BODIES | w.THINGS | lexicon.INSTITUTIONS for word in plain[1:])
