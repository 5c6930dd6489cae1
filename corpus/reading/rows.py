"""JSON lines in; one item a row out, never split. A bad row is set aside, the others are kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from corpus.clock.moments import moment
from corpus.model import Item, Problem
from corpus.reading import fields, fragments, making
from corpus.reading.fields import Named
from corpus.reading.values import date_words, label, link, said

_LINE_END = re.compile(r"\r\n|\r|\n")  # not str.splitlines: JSON strings may hold U+2028 as it is
_LONGEST_SHOWN = 40  # characters of a wrong value
_MOST_SHOWN = 8  # names of fields
_CUT = re.compile(r"\s*\[\s*\+\s*\d+ chars\]\s*$")  # a news interface ends what it gives in "… [+812 chars]"
_ELLIPSIS = ("…", "...", "[...]", "[…]")
_LONGEST_LABEL = 200  # characters of an id


class RowError(ValueError):
    """A value is no item; the message says which field is wrong and how."""


def read_rows(
    content: str, file: str, day: str | None = None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Items numbered by the rows that were kept, and a problem with its line for each that was not.

    `day`, ISO 8601, is that of rows which print a clock time alone.
    """
    from pydantic_core import from_json

    items: list[Item] = []
    problems: list[Problem] = []
    for line_number, line in enumerate(_LINE_END.split(content), start=1):
        if not line.strip():
            continue
        try:
            items.append(item_of(from_json(line), len(items) + 1, day))
        except RowError as error:
            problems.append(Problem(file, line_number, str(error)))
        except ValueError as error:
            reason = re.sub(r"line 1 column", "column", str(error))
            problems.append(Problem(file, line_number, f"is not a JSON row: {reason}"))
    return tuple(items), tuple(problems)


def item_of(row: object, number: int, day: str | None = None) -> Item:
    """The item that one object of JSON states. RowError where it states none."""
    if not isinstance(row, dict):
        raise RowError(f"expected a JSON object, found {_brief(row)}")
    parts = _parts(row)
    headline, body = _headline(parts), _body(parts)
    if not headline and body.strip():
        headline = next((fragments.headline(words) for words in _words(parts, fields.NAME)), "")
    if not f"{headline}{body}".strip():
        raise RowError(_no_words(row, parts))
    item_id, article = _labels(parts)
    return making.item(
        number,
        headline,
        body,
        published=_published(parts, day),
        item_id=item_id,
        article=article,
        link=next((found for value in _values(parts, fields.LINK) if (found := link(value))), None),
        source_name=next((found for value in _values(parts, fields.SOURCE) if (found := _name(value))), None),
    )


def says_something(row: object) -> bool:
    """Whether an object has a text or a headline under one of their names."""
    if not isinstance(row, dict):
        return False
    parts = _parts(row)
    return any(words.strip() for words in _words(parts, fields.TEXT + fields.SUMMARY + fields.HEADLINE))


def has_any(row: Mapping[str, object], names: tuple[str, ...]) -> bool:
    """Whether an object itself has a field with one of `names`."""
    return next(Named(row).all(names), None) is not None


def _parts(row: Mapping[str, object]) -> list[Named]:
    """The row and the objects inside it that hold fields of its own, two deep at most."""
    found, inside = [Named(row)], [Named(row)]
    for _ in range(2):
        inside = [
            Named(value)
            for part in inside
            for _, value in part.all(fields.INSIDE)
            if isinstance(value, dict) and not set(value) <= _WRAPPERS
        ]
        found += inside
    return found


_WRAPPERS = {"rendered", "raw", "protected", "name", "id"}


def _values(parts: list[Named], names: tuple[str, ...]) -> Iterator[object]:
    return (value for part in parts for _, value in part.all(names))


def _words(parts: list[Named], names: tuple[str, ...]) -> Iterator[str]:
    return (words for value in _values(parts, names) if (words := said(value)) is not None and words.strip())


def _headline(parts: list[Named]) -> str:
    words = next(_words(parts, fields.HEADLINE), "")
    return fragments.headline(_sound(words, "headline")) if words else ""


def _body(parts: list[Named]) -> str:
    """The fullest of the texts; a summary where there is none, or where it is longer than one cut short."""
    full = _fullest(parts, fields.TEXT)
    if full.strip() and not (_CUT.search(full) or full.rstrip().endswith(_ELLIPSIS)):
        return full
    summary = _fullest(parts, fields.SUMMARY)
    return max(_CUT.sub("", full), summary, key=lambda words: len(words.strip()))


def _fullest(parts: list[Named], names: tuple[str, ...]) -> str:
    bodies = []
    for part in parts:
        for name, value in part.all(names):
            words = said(value)
            if words is None or (fields.plain(name) == "article" and not _is_prose(words)):
                continue
            bodies.append(fragments.body(_sound(words, name)))
    return max(bodies, key=lambda words: len(words.strip()), default="")


def _is_prose(words: str) -> bool:
    return len(words) > _LONGEST_LABEL or len(words.split()) > 12


def _sound(words: str, name: str) -> str:
    """SQLite cuts text short at a NUL, so that a citation would differ from its source."""
    if "\0" in words:
        raise RowError(f"field {name}: holds a NUL character")
    return words


def _labels(parts: list[Named]) -> tuple[str | None, str | None]:
    """The id, and the article that the row belongs to: an article's id alone is the item's."""
    found = (label(value) for value in _values(parts, (*fields.ID, "@id")))
    item_id = next((words for words in found if words and len(words) <= _LONGEST_LABEL), None)
    articles = (label(value) for value in _values(parts, fields.ARTICLE))
    article = next((words for words in articles if words and not _is_prose(words)), None)
    return (item_id, article) if item_id else (None, article)


def _published(parts: list[Named], day: str | None) -> str | None:
    """When it came out: a time before a day, and with a day the clock's time beside it."""
    for names in (fields.PUBLISHED, fields.CREATED, fields.UPDATED):
        printed = [words for value in _values(parts, names) if (words := date_words(value))]
        whole = [found for words in printed if (found := moment(words))]
        if whole:
            timed = next((found for found in whole if "T" in found), None)
            clocked = (moment(words, whole[0]) for words in printed if not moment(words))
            return timed or next((found for found in clocked if found), whole[0])
        if printed:
            return next((found for words in printed if (found := moment(words, day))), None)
    return None


def _name(value: object) -> str | None:
    """A publisher's name: a string that is no address, or the name in an object."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    words = value.strip() if isinstance(value, str) else ""
    return None if not words or "://" in words or "\0" in words or len(words) > _LONGEST_LABEL else words


def _no_words(row: Mapping[str, object], parts: list[Named]) -> str:
    for part in parts:
        for name, value in part.all(fields.TEXT + fields.SUMMARY + fields.HEADLINE):
            if said(value) is None and value not in ([], {}):
                return f"field {name}: expected a string, found {_brief(value)}"
    known = {fields.plain(name) for name in fields.TEXT + fields.SUMMARY + fields.HEADLINE}
    empty = [f'"{name}"' for name in row if fields.plain(name) in known]
    if empty:
        return f"no words in {' or '.join(empty)}"
    found = ", ".join(f'"{name[:_LONGEST_SHOWN]}"' for name in list(row)[:_MOST_SHOWN]) or "nothing"
    more = ", ..." if len(row) > _MOST_SHOWN else ""
    return (
        "no field for the text or the headline; expected one of "
        f"{', '.join(fields.TEXT[:3])}, ... or {', '.join(fields.HEADLINE[:2])}, ...; found {found}{more}"
    )


def _brief(value: object) -> str:
    found = json.dumps(value, ensure_ascii=False)
    return found if len(found) <= _LONGEST_SHOWN else f"{found[:_LONGEST_SHOWN]}..."
