"""The door to all that reads days: nothing of it is loaded for a question that names none."""

from __future__ import annotations

from datetime import date, datetime
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


_LONG_AGO = date(1990, 2, 3)


def asked_when(text: str, at: datetime | None) -> tuple[When | None, str]:
    """The days that a question asks for, and the question without them; it as it is, where it names none.

    Without a moment of asking, as in a list of questions, only days that do not depend on it count.
    """
    if not may_name_a_day(text):
        return None, text
    from retrieval.when.read import when

    found = when(text, (at or datetime.now().astimezone()).date())
    if at is None and found is not None and not _is_of_any_moment(found, when(text, _LONG_AGO)):
        return None, text
    return found, text if found is None else found.rest


def _is_of_any_moment(now: When, long_ago: When | None) -> bool:
    """Days that are the same asked long ago name their year: "this week" and "in October" do not."""
    if now.no_such is not None:
        return True
    return long_ago is not None and now.days == long_ago.days is not None and now.names_year


def without_news(content: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a question for days that say which things of those days are looked for."""
    return tuple(word for word in content if word.lower() not in _OF_ANY_DAY)
