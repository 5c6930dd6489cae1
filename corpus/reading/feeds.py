"""RSS and Atom in; their items out, in full where the feed gives the full text. Never asks the network."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

from corpus.clock.moments import moment
from corpus.model import Item, Problem
from corpus.reading import fragments, making
from corpus.reading.form import Printed, Understood
from corpus.reading.mending import Mended, mended
from corpus.reading.well_formed import halves

_UTF_8 = {"content-type": "application/xml; charset=utf-8"}  # goes before what the declaration says
_NOTHING = "holds no entry that can be read; expected RSS or Atom"


def read_feed(printed: Printed) -> Understood:
    """A wrong date is no date. The feed's own date is not its items'."""
    found = mended(printed.text)
    feed, entries = _parsed(found.text)
    items: list[Item] = []
    problems: list[Problem] = []
    for place, entry in enumerate(entries, start=1):
        made = None if entry is None else _item(entry, len(items) + 1)
        if made is not None:
            items.append(made)
        else:
            reason = "cannot be read" if entry is None else "has neither a title nor a text"
            problems.append(Problem(printed.file, None, reason, f"entry {place}"))
    problems += _cut_off(found, printed.file)
    if not items and not problems:
        problems.append(Problem(printed.file, None, _NOTHING))
    return Understood(
        tuple(items),
        tuple(problems),
        published=_first_date(feed, ("published",)) or _first_date(feed, ("updated",)),
        is_shared=False,
        link=_address(feed),
        source_name=fragments.headline(_sound(feed.get("title"))) or None,
    )


def _parsed(text: str) -> tuple[Mapping[str, Any], list[Mapping[str, Any] | None]]:
    """The feed and its entries; None for one that feedparser 6.0 stumbles over (`<gml:pos>`)."""
    try:
        return _told(text)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        parts = halves(text)
    if parts is None:
        return {}, [None]
    (feed, entries), (_, others) = map(_parsed, parts)
    return feed, entries + others


def _told(text: str) -> tuple[Mapping[str, Any], list[Mapping[str, Any] | None]]:
    """As a stream of bytes: a string might be taken for an address or a path."""
    import feedparser

    told = feedparser.parse(
        io.BytesIO(text.encode(errors="replace")),
        response_headers=_UTF_8,
        resolve_relative_uris=False,  # inside the texts, which become words anyway
        sanitize_html=False,
    )
    return dict(told["feed"]), [dict(entry) for entry in told["entries"]]


def _cut_off(found: Mended, file: str) -> Iterator[Problem]:
    if found.ends_early is not None:
        what = "its last entry is left out" if found.is_shorter else "what was there is kept"
        yield Problem(file, found.ends_early, f"the feed ends early; {what}")


def _item(entry: Mapping[str, Any], number: int) -> Item | None:
    headline, body = fragments.headline(_sound(entry.get("title"))), _body(entry)
    if not f"{headline}{body}".strip():
        return None
    source = entry.get("source")
    return making.item(
        number,
        headline,
        body,
        published=_first_date(entry, ("published", "created")) if _is_dated(entry) else _updated(entry),
        item_id=_sound(entry.get("id")) or None,
        link=_address(entry),
        source_name=fragments.headline(_sound(source.get("title"))) or None if source else None,
    )


def _body(entry: Mapping[str, Any]) -> str:
    """The fullest content; without any, the summary."""
    bodies = [fragments.body(_sound(content.get("value"))) for content in entry.get("content", ())]
    fullest = max(bodies, key=len, default="")
    return fullest if fullest.strip() else fragments.body(_sound(entry.get("summary")))


def _is_dated(entry: Mapping[str, Any]) -> bool:
    return bool(entry.get("published") or entry.get("created"))


def _updated(entry: Mapping[str, Any]) -> str | None:
    return _first_date(entry, ("updated",))


def _first_date(told: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """The raw words are read: feedparser's own reading forgets the zone."""
    words = next((told[name] for name in names if isinstance(told.get(name), str) and told[name]), None)
    return moment(words) if words else None


def _address(told: Mapping[str, Any]) -> str | None:
    """The page of an entry or a feed. An id that feedparser takes for one counts if it is an address."""
    link = _sound(told.get("link"))
    is_id = told.get("guidislink") and link == told.get("id")
    return None if not link or any(sign.isspace() for sign in link) or (is_id and "://" not in link) else link


def _sound(words: object) -> str:
    return words.replace("\0", "").strip() if isinstance(words, str) else ""
