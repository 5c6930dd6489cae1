"""A question and the day of asking in; the days it asks for, and the question without them, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from corpus.clock.months import WEEKDAY
from retrieval.when.impossible import NoDay, impossible
from retrieval.when.manner import FACT, GOES_ON, OWNER, manner
from retrieval.when.model import Days, How, When
from retrieval.when.newest import newest
from retrieval.when.points import Point, point_at
from retrieval.when.shift import shifted
from retrieval.when.signs import may_name_a_day
from retrieval.when.spans import from_to, opened

_MOST_CHARACTERS = 400  # a longer question is a pasted text
_FIRST_ASKED, _LAST_ASKED = date(1001, 1, 1), date(9000, 12, 31)  # "999 years ago" is a year yet


def when(text: str, today: date) -> When | None:
    """None where the question says nothing about time.

    >>> when("what happened in Vessin on 5 March 2031?", date(2031, 4, 1)).rest
    'what happened in Vessin?'
    """
    if len(text) > _MOST_CHARACTERS or not may_name_a_day(text):
        return None
    today = min(max(today, _FIRST_ASKED), _LAST_ASKED)
    text = " ".join(text.split())
    if _CYRILLIC.search(text):
        from retrieval.when.russian import in_english

        text = in_english(text)
    absent = [*impossible(text)]
    found = _of_no_calendar(text, absent, today)
    found = found or _named(text, absent, today) or _in_another_tongue(text, today)
    latest = newest(found.rest if found is not None else text, today)
    if found is None:
        return latest
    return found if latest is None else replace(found, rest=latest.rest, is_newest=True)


_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_STARTS = re.compile(r"(?<![\w.,:/-])(?=\w)")
_LINK = re.compile(
    r"(?:^|(?<=[^\w]))(?P<link>on or (?:before|after)|(?:no|not) (?:later|earlier) than|later than|as of"
    r"|up to|up until|prior to|ahead of|starting(?: from| on)?|so far|on|in|at|since|from|until|till|through"
    r"|before|after|following|by|during|between|over|within|throughout|of|for|around|about|dated|as early as"
    r"|the)?,?\s*(?P<article>the )?$",
    re.IGNORECASE,
)  # fmt: skip
_FIGURE = re.compile(r"\d")
_RANGE = re.compile(r"\s*(?P<to>-|–|—|to|until|till|through|thru|and|or|up to)\s*(?=\w)", re.IGNORECASE)
_ONWARDS = re.compile(r"\s+(?:on|onwards?|forward)(?=\W*$)", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|due|scheduled|planned|plans?|expected|upcoming|going to|set to|forecast|happens|next|tomorrow"
    r"|завтра|будет|состоится|запланир\w+)\b",
    re.IGNORECASE,
)


def _of_no_calendar(text: str, absent: Iterable[NoDay], today: date) -> When | None:
    """ "On 30 February": no other day is meant by it. As a part of a name it is words like any others."""
    for each in absent:
        before = _LINK.search(text[: each.start])
        linked = before is not None and before["link"] and before["link"].lower() not in ("about", "the")
        if GOES_ON.match(text, each.end) and (linked or not _VERB.search(text[each.start : each.end])):
            begins = before.start() if before is not None and before["link"] else each.start
            rest = _without(text, begins, each.end)
            return When(text[begins : each.end].strip(), rest, today, no_such=each.day)
    return None


_VERB = re.compile(r"\b(?:may|mar|march)\b")  # "why did 40 march on the mill"


def _named(text: str, absent: Iterable[NoDay], today: date) -> When | None:
    """The first days that are no part of a topic."""
    for point in _points(text, absent, today):
        found = _linked(text, point, today)
        if found is not None:
            return found
    return None


_QUOTED = re.compile(r"[“«„\"][^“”«»„\"]+[”»“\"]")  # a name, or what somebody said


def _points(text: str, absent: Iterable[NoDay], today: date) -> Iterator[Point]:
    end = 0
    others = [(each.start, each.end) for each in absent]
    others += [each.span() for each in _QUOTED.finditer(text)]
    for start in _STARTS.finditer(text):
        if any(first <= start.start() < last for first, last in others):
            continue
        point = point_at(text, start.start(), today) if start.start() >= end else None
        if point is not None:
            end = point.end
            yield point


def _linked(text: str, point: Point, today: date) -> When | None:
    """The point with the small word before it and, of a range, the point behind it."""
    before = _LINK.search(text[: point.start])
    link = ((before["link"] if before else None) or "").lower()
    article = bool(before and before["article"]) or link == "the"
    begins = before.start() if before and before["link"] else point.start
    link = "" if link == "the" else link
    days, end = point.days, point.end
    second = _second(text, point, link, today)
    if second is not None:
        days, end, link = (
            from_to(days, second.days, is_weekday=not _FIGURE.search(text[point.start : point.end])),
            second.end,
            "between",
        )
    elif (onwards := _ONWARDS.match(text, end)) and link in ("from", "since", ""):
        link, end = "since", onwards.end()
    how = manner(text, point, (begins, end), (link, article))
    if how is None:
        return None
    return _asked(text, (begins, end), opened(days, link), how, today)


def _second(text: str, point: Point, link: str, today: date) -> Point | None:
    to = _RANGE.match(text, point.end)
    if to is None or (to["to"].lower() in ("and", "or") and link not in ("between", "from", "on", "in")):
        return None
    return point_at(text, to.end(), today)


def _asked(text: str, span: tuple[int, int], days: Days, how: How, today: date) -> When:
    if _TO_COME.search(text) and _WEEKDAY.fullmatch(text[span[0] : span[1]].strip()):
        days = _coming(days, today)
    owner = OWNER.match(text, span[1])
    end = owner.end() if owner else span[1]
    rest = _LEFT_OVER.sub("", _without(text, span[0], end)).strip(" ,:;")
    is_ahead = _AHEAD.search(text) is not None and _is_ahead(days, today)
    return When(
        words=text[span[0] : span[1]].strip(),
        rest=rest,
        today=today,
        days=days,
        how="soft" if is_ahead and rest else how,
        is_ahead=is_ahead,
        is_fact=FACT.match(text) is not None,
        names_year=not days.is_yearless,
    )


def _coming(days: Days, today: date) -> Days:
    """Of a weekday that is past the one to come: what will be on Wednesday was on none."""
    if days.first is None or days.last is None or days.last >= today.isoformat():
        return days
    return replace(days, first=shifted(days.first, 7), last=shifted(days.last, 7))


_TO_COME = re.compile(r"\b(?:will|going to)\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?:on |by |before )?{WEEKDAY}", re.IGNORECASE)


def _without(text: str, begin: int, end: int) -> str:
    rest = re.sub(r"\s+([?!.,])", r"\1", f"{text[:begin].rstrip()} {text[end:].lstrip()}".strip())
    return rest if _WORD.search(rest) else ""


_WORD = re.compile(r"\w")
_LEFT_OVER = re.compile(r"\b(?:so far|earlier|dated)\b", re.IGNORECASE)


def _is_ahead(days: Days, today: date) -> bool:
    return days.is_yearless or days.last is None or days.last > today.isoformat()


def _in_another_tongue(text: str, today: date) -> When | None:
    """A day with its year in any other language: "5 mars 2031", "5. März 2031"."""
    match = _FOREIGN.search(text)
    if match is None:
        return None
    from retrieval.when.foreign import day_in_any_language

    day = day_in_any_language(match["date"])
    if day is None:
        return None
    rest = f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}".strip()
    return When(match[0].strip(), rest, today, Days(day, day), "filter")


_FOREIGN = re.compile(
    r"(?:\b(?:le|am|el|il|em|op|den|dne|w dniu|на) )?"
    r"(?P<date>\b\d{1,2}\.? (?:de )?[^\W\d_]{3,12}\.? (?:de )?(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
