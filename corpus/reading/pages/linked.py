"""What a page says of itself for machines, as JSON-LD: its live posts and its articles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.reading.pages.tree import Element

_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*;?\s*$"
)
_LIVE = "liveblogposting"
_ARTICLES = re.compile(r"(?:article|blogposting|report|reportage\w*)$")
_MOST_THINGS = 20_000


@dataclass(frozen=True, slots=True)
class Told:
    """A post or an article as JSON-LD tells it; "" and None for what it does not say."""

    headline: str = ""
    body: str = ""
    published: str | None = None  # as printed
    link: str | None = None
    id: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """`posts` are a live blog's, in the order told; `page` is the thing that the page is about."""

    posts: tuple[Told, ...] = ()
    articles: tuple[Told, ...] = ()
    is_live: bool = False
    page: Told | None = None


def linked(root: Element) -> Linked:
    """All that can be read of the page's JSON-LD. What is broken is not told at all."""
    things = [thing for script in root.iter("script") for thing in _things(script)]
    by_id = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and len(thing) > 1}
    live = [thing for thing in things if _LIVE in _types(thing)]
    updates = [_whole(post, by_id) for thing in live for post in _listed(thing.get("liveBlogUpdate"))]
    posts = [_told(post) for post in updates if isinstance(post, dict)]
    inner = {id(post) for post in updates}
    articles = [
        thing
        for thing in things
        if id(thing) not in inner
        and any(_ARTICLES.search(kind) for kind in _types(thing))
        and thing not in live
    ]
    about = [_told(thing) for thing in [*live, *articles]]
    return Linked(
        posts=tuple(post for post in posts if post.headline or post.body),
        articles=tuple(about[len(live) :]),
        is_live=bool(live),
        page=about[0] if about else None,
    )


def _things(script: Element) -> Iterator[dict[str, object]]:
    """Every object in the script, however deep it is."""
    if "ld+json" not in (script.get("type") or "").lower():
        return
    text = _WRAPPING.sub("", script.text or "")
    try:
        found: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):  # broken, or nested without end
        return
    waiting = [found]
    for _ in range(_MOST_THINGS):
        if not waiting:
            return
        thing = waiting.pop()
        if isinstance(thing, dict):
            yield thing
        inside = thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ()
        waiting.extend(reversed([one for one in inside if isinstance(one, dict | list)]))


def _types(thing: dict[str, object]) -> list[str]:
    return [kind.lower().rsplit("/", 1)[-1] for kind in _listed(thing.get("@type")) if isinstance(kind, str)]


def _listed(value: object) -> list[object]:
    if isinstance(value, dict) and "@list" in value:
        value = value["@list"]
    if isinstance(value, dict) and "itemListElement" in value:
        value = value["itemListElement"]
    found = value if isinstance(value, list) else [] if value is None else [value]
    return [
        one["item"] if isinstance(one, dict) and isinstance(one.get("item"), dict) else one for one in found
    ]


def _whole(post: object, by_id: dict[object, dict[str, object]]) -> object:
    """A post that is only pointed to (`{"@id": "#p1"}`) is looked up."""
    if isinstance(post, str):
        return by_id.get(post)
    if isinstance(post, dict) and not {"headline", "articleBody", "name", "text"} & post.keys():
        return by_id.get(post.get("@id"), post)
    return post


def _told(thing: dict[str, object]) -> Told:
    return Told(
        headline=_first(thing, "headline", "name", "alternativeHeadline"),
        body=_first(thing, "articleBody", "text", "description"),
        published=_first(thing, "datePublished", "dateCreated", "dateModified") or None,
        link=_first(thing, "url", "mainEntityOfPage") or None,
        id=_first(thing, "@id", "identifier") or None,
        publisher=_first(thing, "publisher", "sourceOrganization", "provider") or None,
    )


def _first(thing: dict[str, object], *fields: str) -> str:
    """The first of these fields that holds words; of a thing its name, of a list its first."""
    for field in fields:
        value = thing.get(field)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, dict):
            value = value.get("name") or value.get("@id") or value.get("url") or value.get("@value")
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""
