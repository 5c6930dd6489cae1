"""The door to all that reads days: nothing of it is loaded for a question that names none."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from retrieval.when.signs import may_name_a_day

if TYPE_CHECKING:
    from retrieval.when.model import When

# What any day has some of: beside a day these say nothing of what is looked for.
_OF_ANY_DAY = frozenset(
    "news headline headlines bulletin bulletins story stories event events update updates thing things"
    " anything everything something item items report reports reported new going happens day days today times"
    " новости новостей событие события произошло случилось было".split()
)


def asked_when(text: str, at: datetime | None) -> tuple[When | None, str]:
    """The days that a question asks for, and the question without them; it as it is, where it names none."""
    if not may_name_a_day(text):
        return None, text
    from retrieval.when.read import when

    found = when(text, (at or datetime.now().astimezone()).date())
    return found, text if found is None else found.rest


def without_news(content: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a question for days that say which things of those days are looked for."""
    return tuple(word for word in content if word.lower() not in _OF_ANY_DAY)
