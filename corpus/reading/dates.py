"""Lines that are wholly a date: which they are, and what they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from corpus.clock.running import When, running
from corpus.clock.stamps import Stamp


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is wholly a date, with or without "Updated:" before it."""

    when: When
    labelled: bool
    is_update: bool = False


class Dates(Enum):
    """What the date lines of a text are about."""

    LEAD = auto()  # the text opens with one: each dates what follows
    TRAIL = auto()  # the text closes with one and no story opens with one: each dates what it closes
    WITHIN = auto()  # each stands under a headline or between items


def date_line(stamp: Stamp | None, day: str | None) -> DateLine | None:
    """The date that a line prints; `day` is the bulletin's, for one without a year or a clock time alone."""
    if stamp is None:
        return None
    (when,) = running([stamp], day)
    return DateLine(when, stamp.label is not None, is_update="updated" in (stamp.label or ""))


def role(dates: Sequence[DateLine | None], first_paragraph: int) -> Dates:
    """`dates` has one entry for each line of the text; `first_paragraph` is a place among them."""
    if dates and dates[0] is not None:
        return Dates.LEAD
    if dates and dates[-1] is not None and not any(dates[:first_paragraph]):
        return Dates.TRAIL
    return Dates.WITHIN


def of_the_text(dates: Sequence[DateLine | None], first_paragraph: int) -> str | None:
    """The date over the first paragraph, or the only one where it stands at the very end."""
    over = [date for date in dates[:first_paragraph] if date and date.when.published]
    printed = [date for date in dates if date and date.when.published]
    over.sort(key=lambda date: date.is_update)  # "Published" goes before "Updated"
    if over:
        return over[0].when.published
    return printed[0].when.published if len(printed) == 1 and dates[-1] is not None else None
