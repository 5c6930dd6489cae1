"""A value of JSON in; the words, the id, the address or the date that it stands for out."""

from __future__ import annotations

from collections.abc import Iterator

_INNER = (  # where a text stands in an object: {"rendered": "<p>…"}, {"main": "…"}
    "rendered", "main", "text", "value", "html", "content", "body", "plain", "default", "#text",
    "$t", "__cdata", "$text", "_", "bodyTextSummary", "bodyHtml", "children", "en", "blocks",
    "paragraphs", "c",
)  # fmt: skip
_INLINE = frozenset(
    "plain bold italic underline strikethrough spoiler code link text_link mention mention_name hashtag"
    " cashtag bot_command email phone custom_emoji url text strong em a bank_card".split()
)
_DEEPEST = 8  # objects in objects


def said(value: object, deep: int = 0) -> str | None:
    """The words of a string, of an object around one, of a list of paragraphs or of a chat's marked parts.

    None where it is nothing of the kind.
    """
    if isinstance(value, str):
        return value
    if deep == _DEEPEST:
        return None
    if isinstance(value, dict):
        inner = [value[name] for name in (*_INNER, "data") if value.get(name) is not None]
        return next((words for part in inner if (words := said(part, deep + 1)) is not None), None)
    if isinstance(value, list):
        parts = [words for part in value if (words := said(part, deep + 1)) is not None]
        return ("" if _runs_on(value) else "\n").join(parts) if parts or not value else None
    return None


def _runs_on(parts: list[object]) -> bool:
    """Pieces of one text, marked or not, rather than its paragraphs: some are objects, all of them inline."""
    objects = [part for part in parts if isinstance(part, dict)]
    return bool(objects) and all(part.get("type", "block") in _INLINE for part in objects)


def label(value: object) -> str | None:
    """An id: a string or a whole number; also in an object, as databases export theirs."""
    if isinstance(value, dict):
        value = next(
            (value[name] for name in ("$oid", "$numberLong", "rendered", "value") if name in value), None
        )
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value.strip() and "\0" not in value else None


def link(value: object) -> str | None:
    """An address: a string, an object with one, or the first of a list that leads to the page itself."""
    if isinstance(value, str):
        words = value.strip()
        return words if words and not any(sign.isspace() or sign == "\0" for sign in words) else None
    if isinstance(value, dict):
        inner = (value.get(name) for name in ("href", "url", "@id", "web", "html", "canonical", "alternate"))
        return next((found for part in inner if part is not value and (found := _string_link(part))), None)
    if isinstance(value, list):
        return next((found for part in _pages(value) if (found := link(part))), None)
    return None


def _string_link(value: object) -> str | None:
    return link(value) if isinstance(value, str) else None


def _pages(parts: list[object]) -> Iterator[object]:
    for part in parts:
        if not isinstance(part, list) and not (
            isinstance(part, dict) and part.get("rel", "alternate") not in ("alternate", "canonical", "self")
        ):
            yield part


def date_words(value: object) -> str | None:
    """A date as it is printed: a string, a number, or the one in an object (`{"$date": …}`)."""
    if isinstance(value, dict):
        names = ("$date", "$numberLong", "iso", "datetime", "date", "utc", "rendered", "value")
        value = next((value[name] for name in names if not isinstance(value.get(name), dict | None)), None)
    if isinstance(value, str):
        return value
    return repr(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
