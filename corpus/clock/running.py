"""The stamps of one live blog in; each one's day and time out, over midnight and from either end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from corpus.clock.covered import Covered
from corpus.clock.days import before as before_day
from corpus.clock.days import of_weekday, with_year
from corpus.clock.stamps import Stamp
from corpus.clock.zones import NAMES, in_zone

_HALF_A_DAY = 12 * 60  # minutes
_OVERNIGHT = 6 * 60  # minutes; a smaller step back is two stamps that changed places
_ALL_TIMES = re.compile(
    rf"\ball times (?:are |shown |given "
    rf"|listed )*(?:in )?(?P<zone>{'|'.join(NAMES)})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """`published` is ISO 8601 where the day is known; `day` is one without its year, "--01-20"."""

    published: str | None = None
    day: str | None = None


def zone_of_all(introduction: str) -> str | None:
    """GMT of "all times GMT": the zone of stamps that name none."""
    found = _ALL_TIMES.search(introduction)
    return found["zone"].upper() if found else None


def since(stamps: Sequence[Stamp], start: str | None, zone: str | None = None) -> list[When]:
    """As `running`, where `start` is the day on which the blog began: newest first, that of its last stamps.

    So the posts of an evening keep their day when the page is saved again after midnight.
    """
    if _runs_onward(stamps) or any(stamp.day or stamp.weekday for stamp in stamps):
        return running(stamps, start, zone)
    return running(stamps[::-1], start, zone)[::-1]


def running(stamps: Sequence[Stamp], start: str | None, zone: str | None = None) -> list[When]:
    """When each stamp was printed, one for one; a stamp without a time sets the day of those after it.

    `start` is the day that the first one belongs to, ISO 8601, None where nobody knows; `zone` is that of
    stamps which name none. Where times fall back from evening to morning the day goes on; in a blog that
    runs newest first, where they leap up from morning to evening, it goes back.
    """
    onward = _runs_onward(stamps)
    day = start[:10] if start else None
    before: int | None = None
    found = []
    for stamp in stamps:
        printed = _printed_day(stamp, day or start)
        if printed is not None:
            day, before = printed, None
        minute = _minute(stamp)
        if before is not None and minute is not None and day and not day.startswith("--"):
            day = _next_day(day, before, minute, onward=onward)
        before = before if minute is None else minute
        found.append(_when(stamp, day, zone))
    return found


def dated(stamp: Stamp, latest: str | None) -> When:
    """The day of a dateline, which is not after `latest`, the bulletin's."""
    if stamp.day:
        return _when(Stamp(day=stamp.day), before_day(stamp.day, latest), None)
    if stamp.weekday and latest and not latest.startswith("--"):
        return When(published=of_weekday(stamp.weekday, latest, ahead=1))
    return When()


def in_years(whens: Sequence[When | None], days: Covered | None) -> list[When | None]:
    """Days without a year in that of the bulletin's `days`; without those, of the nearest that has one."""
    found = list(whens)
    for order in (range(len(found)), range(len(found) - 1, -1, -1)):
        near: str | None = None
        for at in order:
            when = found[at]
            if when is not None and when.day:
                day = days.dated(when.day) if days else with_year(when.day, near)
                found[at] = when = _when(Stamp(day=day), day, None)
            near = when.published if when is not None and when.published else near
    return found


def _printed_day(stamp: Stamp, near: str | None) -> str | None:
    near = near if near and not near.startswith("--") else None
    if stamp.day:
        return with_year(stamp.day, near)
    return of_weekday(stamp.weekday, near[:10]) if stamp.weekday and near else None


def _runs_onward(stamps: Sequence[Stamp]) -> bool:
    """Oldest first, told by most of the steps from stamp to stamp, each the short way round the clock."""
    minutes = [minute for stamp in stamps if (minute := _minute(stamp)) is not None]
    steps = [
        (after - before + _HALF_A_DAY) % (2 * _HALF_A_DAY) - _HALF_A_DAY
        for before, after in pairwise(minutes)
    ]
    forward, backward = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    return forward > backward or (forward == backward and sum(steps) > 0)


def _next_day(day: str, before: int, minute: int, *, onward: bool) -> str:
    if onward and minute < before - _OVERNIGHT:
        return _moved(day, 1)
    if not onward and minute > before + _OVERNIGHT:
        return _moved(day, -1)
    return day


def _moved(day: str, days: int) -> str:
    """The same day where the calendar ends."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return day


def _minute(stamp: Stamp) -> int | None:
    return stamp.time[0] * 60 + stamp.time[1] if stamp.time else None


def _when(stamp: Stamp, day: str | None, zone: str | None) -> When:
    if day is None or day.startswith("--"):
        return When(day=day)
    if stamp.time is None:
        return When(published=day)
    moment = datetime.combine(date.fromisoformat(day), datetime.min.time().replace(*stamp.time))
    return When(published=in_zone(moment, zone if stamp.zone is None else stamp.zone).isoformat())
