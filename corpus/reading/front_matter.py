"""The fields between two rules at a text's top: where the text after them begins, and the date they give."""

from __future__ import annotations

import re

from corpus.clock.printed import printed_date

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?=\r|\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"[\w-]+[ \t]*:|[ \t]+\S|- |#|[ \t]*\Z")  # YAML's key, what belongs to it, a comment
_DATE_FIELD = re.compile(
    r"^(?:date|published|dateline)[ \t]*:[ \t]*[\"']?([^\"'\r\n]+)", re.MULTILINE | re.IGNORECASE
)


def front_matter(text: str) -> tuple[int, str | None]:
    """Where the text after `--- ... ---` begins, and the date that stands in it.

    Lines between two rules that are not `key: value` are a bulletin's own.
    """
    match = _FRONT_MATTER.match(text)
    if match is None or not all(_FIELD.match(line) for line in match[1].splitlines()):
        return 0, None
    date_field = _DATE_FIELD.search(match[1])
    return match.end(), printed_date(date_field[1]) if date_field else None
