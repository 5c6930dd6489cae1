"""What JSON-LD tells of a live blog's posts and what the page prints of them: one list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from corpus.clock.moments import moment
from corpus.reading.markup import paragraphs
from corpus.reading.pages.facts import Facts, resolved
from corpus.reading.pages.linked import Told
from corpus.reading.pages.post import Post

_CUT_SHORT = re.compile(r"(?:…|\.\.\.|\[\.\.\.\]|\[…\])\s*$")
_MARKUP = re.compile(
    r"<(?:p|br|div|a|em|strong|b|i|ul|li|h\d|blockquote|span|figure)\b[^<>]*>", re.IGNORECASE
)
_OPENING = 40  # letters and figures that tell one body from another


def reconciled(printed: Sequence[Post], told: Sequence[Told], about: Facts) -> list[Post]:
    """The printed posts in their order, each with what is told of it, and those only told at their place."""
    mates = _mates(printed, told, about)
    found = [_whole(post, told[mates[at]]) if at in mates else post for at, post in enumerate(printed)]
    place_of = {mate: at for at, mate in mates.items()}
    behind: dict[int, list[Post]] = {}
    place = -1
    for number, one in enumerate(told):
        place = place_of.get(number, place)
        if number not in place_of:
            behind.setdefault(place, []).append(only_told(one))
    together = behind.get(-1, [])
    for at, post in enumerate(found):
        together = [*together, post, *behind.get(at, [])] if at in behind else [*together, post]
    return together


def only_told(one: Told) -> Post:
    """A post that the page does not print: saved before it was shown."""
    body = tuple(_lines(one.body))
    return Post(
        headline=None if _is_opening(one.headline, body) else one.headline or None,
        body=body,
        published=moment(one.published) if one.published else None,
        id=one.id or None,
        link=one.link,
    )


def _mates(printed: Sequence[Post], told: Sequence[Told], about: Facts) -> dict[int, int]:
    """Of printed posts the place of what is told of each: by address or id, else headline, else words."""
    found: dict[int, int] = {}
    for keys_of_told, keys_of_printed in _WAYS:
        free = set(range(len(told))) - set(found.values())
        known = {
            key: number for number in sorted(free, reverse=True) for key in keys_of_told(told[number], about)
        }
        for at, post in enumerate(printed):
            number = next(
                (known[key] for key in keys_of_printed(post, about) if known.get(key) in free), None
            )
            if at not in found and number is not None:
                found[at] = number
                free.discard(number)
    return found


def _addresses(one: Told, about: Facts) -> Iterator[str]:
    for link in (one.link, one.id):
        if link:
            yield from _address(link, about)


def _printed_addresses(post: Post, about: Facts) -> Iterator[str]:
    if post.id:
        yield f"#{post.id}"
    if post.link:
        yield from _address(post.link, about)


def _address(link: str, about: Facts) -> Iterator[str]:
    """The part behind # tells the posts of one page apart; without one it is the whole address."""
    whole = resolved(link, about) or link
    fragment = whole.rpartition("#")[2] if "#" in whole else ""
    yield f"#{fragment}" if fragment else f"#{whole}" if "/" not in whole else whole


def _headline(one: Told | Post, about: Facts) -> Iterator[str]:
    if one.headline:
        yield _bare(one.headline)


def _first_words(one: Told, about: Facts) -> Iterator[str]:
    if one.body:
        yield _bare(" ".join(_lines(one.body)))[:_OPENING]


def _printed_words(post: Post, about: Facts) -> Iterator[str]:
    if post.body:
        yield _bare(" ".join(post.body))[:_OPENING]


_WAYS: tuple[tuple[Callable[[Told, Facts], Iterator[str]], Callable[[Post, Facts], Iterator[str]]], ...] = (
    (_addresses, _printed_addresses),
    (_headline, _headline),
    (_first_words, _printed_words),
)


def _whole(post: Post, told: Told) -> Post:
    """What is printed, and where the page prints less than is told, that."""
    body = tuple(_lines(told.body))
    shown, said = len(_bare("".join(post.body))), len(_bare("".join(body)))
    keeps_printed = shown >= 0.7 * said or _CUT_SHORT.search(told.body) is not None
    return replace(
        post,
        headline=post.headline or (None if _is_opening(told.headline, post.body) else told.headline or None),
        body=post.body if keeps_printed and post.body else body,
        published=(moment(told.published) if told.published else None) or post.published,
        id=post.id or told.id,
        link=post.link or told.link,
    )


def _is_opening(headline: str, body: Sequence[str]) -> bool:
    """Some makes tell the first words of a post without a headline as one."""
    bare = _bare(_CUT_SHORT.sub("", headline))
    return bool(bare) and bool(body) and _bare(" ".join(body)).startswith(bare)


def _lines(body: str) -> list[str]:
    if _MARKUP.search(body):
        return paragraphs(body)
    return [" ".join(line.split()) for line in body.splitlines() if line.strip()]


def _bare(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())
