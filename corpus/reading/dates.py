"""Lines that are wholly a date: which they are, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from corpus import clock

_LABEL = re.compile(r"^(?:published|updated|posted|date|last updated)(?: on)?[: ]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is wholly a date, with or without "Updated:" before it."""

    iso: str
    labelled: bool


class Dates(Enum):
    """What the date lines of a text are about."""

    LEAD = auto()  # the text opens with one: each dates what follows
    TRAIL = auto()  # the text closes with one and no story opens with one: each dates what it closes
    WITHIN = auto()  # each stands under a headline or between items


def date_line(line: str) -> DateLine | None:
    """The date that a line is. What was joined of several lines is a paragraph: none of it may be lost."""
    if len(line.splitlines()) > 1:
        return None
    bare = _LABEL.sub("", line)
    iso = clock.printed_date(bare)
    return None if iso is None else DateLine(iso, labelled=bare != line)


def role(dates: Sequence[DateLine | None], first_paragraph: int) -> Dates:
    """`dates` has one entry for each line of the text; `first_paragraph` is a place among them."""
    if dates and dates[0] is not None:
        return Dates.LEAD
    if dates and dates[-1] is not None and not any(dates[:first_paragraph]):
        return Dates.TRAIL
    return Dates.WITHIN


def of_the_text(dates: Sequence[DateLine | None], first_paragraph: int) -> str | None:
    """The date over the first paragraph, or the only one where it stands at the very end."""
    over = [date.iso for date in dates[:first_paragraph] if date]
    printed = [date.iso for date in dates if date]
    if over:
        return over[0]
    return printed[0] if len(printed) == 1 and dates[-1] is not None else None
