"""A JSON text in; the items out of whatever holds them: a list, a feed, a chat's export, a single story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from corpus.clock.moments import moment
from corpus.clock.printed import date_in_name
from corpus.model import Item, Problem
from corpus.reading import fields, fragments
from corpus.reading.fields import Named
from corpus.reading.form import Printed, Understood
from corpus.reading.recovery import Recovered, recovered
from corpus.reading.rows import RowError, has_any, item_of, says_something
from corpus.reading.values import date_words, said

_DEEPEST = 6  # objects around the list of items
_LOOKED_AT = 50  # entries of a list, to tell what it is a list of
_DATED = fields.PUBLISHED + fields.CREATED
_PARTS_OF_A_TEXT = frozenset(map(fields.plain, fields.TEXT))  # "body" may be a list of items or of paragraphs
_ASIDE = frozenset(map(fields.plain, fields.ASIDE))


@dataclass(frozen=True, slots=True)
class Entry:
    """A value where an item may be, and its place as a person would type it: `items[3]`."""

    value: object
    place: str


def read_list(printed: Printed) -> Understood:
    """Never raises for what the text holds; of one that is broken, whatever is whole is kept."""
    found = recovered(printed.text)
    head = found.values[0] if len(found.values) == 1 else None
    about = Named(head) if isinstance(head, dict) else Named({})
    published, is_shared = _published(about)
    published = published or date_in_name(printed.file)
    items, problems = _items(_all_entries(found), printed.file, (published or "")[:10] or None)
    if found.fault:
        problems.append(Problem(printed.file, found.line, found.fault))
    is_list = len(items) != 1 or not says_something(head)
    return Understood(
        tuple(items),
        tuple(problems),
        published=published if is_list else date_in_name(printed.file),
        is_shared=is_shared,
        source_name=_title(about) if is_list else None,
    )


def _items(entries: Iterable[Entry], file: str, day: str | None) -> tuple[list[Item], list[Problem]]:
    items: list[Item] = []
    problems: list[Problem] = []
    for entry in entries:
        if _is_silent(entry.value):
            continue
        try:
            items.append(item_of(entry.value, len(items) + 1, day))
        except RowError as error:
            problems.append(Problem(file, None, str(error), entry.place or None))
    return items, problems


def _all_entries(found: Recovered) -> list[Entry]:
    places = ["" if len(found.values) == 1 else f"[{number}]" for number in range(len(found.values))]
    held = [
        entry for value, place in zip(found.values, places, strict=True) for entry in entries(value, place)
    ]
    if found.is_cut and len(held) > 1 and not says_something(held[-1].value):
        held.pop()  # said by the line about the end
    return held


def entries(value: object, place: str = "", deep: int = 0) -> Iterator[Entry]:
    """Where items may be in `value`, in printed order: the value itself where it holds no list of them."""
    inner = value if isinstance(value, list) else _list_in(value, deep)
    if isinstance(inner, Inner):
        place = f"{place}.{inner.name}" if place else inner.name
        inner = inner.values
    if inner is None or deep > _DEEPEST:
        yield Entry(value, place)
        return
    for number, part in enumerate(inner):
        inside = f"{place}[{number}]"
        if isinstance(part, list) or (isinstance(part, dict) and _is_section(part, deep + 1)):
            yield from entries(part, inside, deep + 1)
        else:
            yield Entry(part, inside)


@dataclass(frozen=True, slots=True)
class Inner:
    """A list inside an object, and the way to it: `response.results`."""

    name: str
    values: list[object]


def _list_in(value: object, deep: int) -> Inner | None:
    """The list of items in an object; None where it is an item itself, or nothing at all."""
    if not isinstance(value, dict) or deep > _DEEPEST:
        return None
    named = Named(value)
    known = _first(named.all(fields.LISTS), deep, named)
    if known is not None or says_something(value):
        return known
    others = [(name, part) for name, part in value.items() if fields.plain(name) not in _ASIDE]
    return _first(others, deep, named) or _by_name(value) or _any_list(named)


def _first(parts: Iterable[tuple[str, object]], deep: int, around: Named) -> Inner | None:
    for name, part in parts:
        if isinstance(part, list) and _holds_items(name, part, around, deep):
            return Inner(name, part)
        if isinstance(part, dict) and (inner := _list_in(part, deep + 1)) is not None:
            return Inner(f"{name}.{inner.name}", inner.values)
    return None


def _holds_items(name: str, values: list[object], around: Named, deep: int) -> bool:
    objects = [value for value in islice(values, _LOOKED_AT) if isinstance(value, dict)]
    if fields.plain(name) in _PARTS_OF_A_TEXT:
        return any(has_any(value, fields.HEADLINE) or has_any(value, _DATED) for value in objects)
    return any(says_something(value) or _is_section(value, deep + 1) for value in objects)


def _is_section(value: Mapping[str, object], deep: int) -> bool:
    """A part of a list that is a list itself, with a name but no words of its own."""
    if deep > _DEEPEST or has_any(value, fields.TEXT) or has_any(value, _DATED):
        return False
    return any(
        isinstance(part, list)
        and any(isinstance(one, dict) and says_something(one) for one in part[:_LOOKED_AT])
        for _, part in Named(value).all(fields.LISTS)
    )


def _by_name(value: Mapping[str, object]) -> Inner | None:
    """`{"a1": {…}, "a2": {…}}`: items under their ids."""
    parts = list(value.values())
    if len(parts) < 2 or not all(isinstance(part, dict) and says_something(part) for part in parts):
        return None
    found = [{"id": name, **part} for name, part in value.items() if isinstance(part, dict)]
    return Inner("", list(found))


def _any_list(named: Named) -> Inner | None:
    """A list under a name that lists of items have, though nobody knows what is in it."""
    lists = ((name, part) for name, part in named.all(fields.LISTS) if isinstance(part, list) and part)
    return next((Inner(name, part) for name, part in lists), None)


def _is_silent(value: object) -> bool:
    """A chat's notice or picture without words, and what JSON-LD says of things that are no texts."""
    if not isinstance(value, dict):
        return False
    if value.get("type") == "service":
        return True
    is_wordless = (value.get("type") == "message" and value.get("text") in ("", [])) or "@type" in value
    return is_wordless and not says_something(value)


def _published(about: Named) -> tuple[str | None, bool]:
    """The day or time that stands beside the list, and whether its items share it: not that of an update."""
    for names, is_shared in ((_DATED, True), (fields.UPDATED + fields.BUILT, False)):
        for _, value in (*about.all(names), *_below(about, names)):
            words = date_words(value)
            if words and (found := moment(words)):
                return found, is_shared
    return None, True


def _below(about: Named, names: tuple[str, ...]) -> Iterator[tuple[str, object]]:
    for _, part in about.all(("metadata", "meta", "feed", "channel", "bulletin", "header")):
        if isinstance(part, dict):
            yield from Named(part).all(names)


def _title(about: Named) -> str | None:
    """What the list is called: a feed's title, a channel's name."""
    names = (*fields.SOURCE, *fields.HEADLINE[:2], "name", "bulletin", "feed")
    for _, value in (*about.all(names), *_below(about, names)):
        words = fragments.headline(said(value) or "") if isinstance(value, str) else ""
        if words and "://" not in words and "\0" not in words and len(words) <= 200:
            return words
    return None
