"""A question as it was put, typed or in a line of a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """`id` goes back with the answer; `at` is the moment of asking, None for that of the command; `chat` is
    the conversation that it belongs to."""

    question: str
    id: str | int | None = None
    at: datetime | None = None
    chat: str | None = None


def moment(text: str) -> datetime:
    """`2016-01-20`, `20 January 2016`, with or without a time; ValueError for anything else."""
    from corpus.clock.printed import printed_date  # its patterns are only built where a moment is given

    iso = printed_date(text)
    if iso is None:
        raise ValueError(f"{text!r} is no date; write 2016-01-20")
    return datetime.fromisoformat(iso)
