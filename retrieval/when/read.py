"""A question and the day of asking in; the days it asks for, and the question without them, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from corpus.clock.calendar import day_of
from corpus.clock.yearless import is_yearless
from retrieval.when.model import Days, How, When
from retrieval.when.newest import newest
from retrieval.when.points import Point, point_at
from retrieval.when.shift import shifted
from retrieval.when.signs import may_name_a_day

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
    found = _named(text, today) or _in_another_tongue(text, today)
    latest = newest(found.rest if found is not None else text, today)
    if found is None:
        return latest
    return found if latest is None else replace(found, rest=latest.rest, is_newest=True)


_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_STARTS = re.compile(r"(?<![\w.,:/-])(?=\w)")
_LINK = re.compile(
    r"(?:^|(?<=[^\w]))(?P<link>on or (?:before|after)|as of|up to|up until|prior to|ahead of"
    r"|starting(?: from| on)?|so far|on|in|at|since|from|until|till|through|before|after|following|by|during"
    r"|between|over|within|throughout|of|for|around|about|dated|as early as|the)?,?\s*(?P<article>the )?$",
    re.IGNORECASE,
)  # fmt: skip
_RANGE = re.compile(r"\s*(?P<to>-|–|—|to|until|till|through|thru|and|up to)\s*(?=\w)", re.IGNORECASE)
_OWNER = re.compile(r"['’]s\b")
_ONWARDS = re.compile(r"\s+(?:on|onwards?|forward)(?=\W*$)", re.IGNORECASE)
_ANY_NEWS = re.compile(
    r"^\s*(?:news|headlines?|bulletins?|stor(?:y|ies)|events?|statements?|updates?|editions?|items?|summary"
    r"|reports?|comments?|remarks?|quotes?|words|новост\w*|событи\w*|заявлени\w*)\b",
    re.IGNORECASE,
)
_ANY_NEWS_BEFORE = re.compile(
    r"\b(?:news|headlines?|bulletins?|stor(?:y|ies)|events?|statements?|updates?|items?|reports?|comments?"
    r"|remarks?|quotes?|words|anything|everything|something|new|more|новост\w*|событи\w*|заявлени\w*)\W*$",
    re.IGNORECASE,
)
# what may follow a day that stands by itself: grammar, no thing that the day names
_GOES_ON = re.compile(
    r"\s*(?:$|[^\w\s'’-]|(?:about|on|in|at|by|from|with|to|and|did|does|do|has|have|had|what|who|how|why|when"
    r"|where|which|was|is|are|were|will|has|for|as|according|regarding|concerning|over|near|again|only|exactly|please"
    r"|if|that|he|she|it|they|the|an?|his|her|or|but|so|against|after|before|during|while|around|[а-яё]\w*)\b)",
)
_OCCASION = re.compile(
    r"\s*(?:\w+ )?(?:committee|attacks?|riots?|accords?|agreement|deal|summits?|talks?"
    r"|elections?|referendums?|budget|law|votes?|debates?|movement|uprising|coup|war|hearings?|polls?|protests?|deadline"
    r"|bombings?|floods?|storm|strikes?|fire|crash|shooting|meeting|conference|census|treaty|revolution|panel|commission)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|due|scheduled|planned|plans?|expected|upcoming|going to|set to|forecast|happens|next|tomorrow"
    r"|завтра|будет|состоится|запланир\w+)\b",
    re.IGNORECASE,
)
_FACT = re.compile(
    r"^\W*(?:how (?:many|much|long|old|far|big|often)|who|whom|whose|which|where|when|why"
    r"|сколько|кто|где|почему)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|on|regarding|concerning)\b(?! \d)(?=.*\w)", re.IGNORECASE)


def _named(text: str, today: date) -> When | None:
    """The first days that are no part of a topic."""
    for point in _points(text, today):
        found = _linked(text, point, today)
        if found is not None:
            return found
    return None


def _points(text: str, today: date) -> Iterator[Point]:
    end = 0
    for start in _STARTS.finditer(text):
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
        days, end, link = _from_to(days, second.days), second.end, "between"
    elif (onwards := _ONWARDS.match(text, end)) and link in ("from", "since", ""):
        link, end = "since", onwards.end()
    how = _how(text, point, (begins, end), (link, article))
    if how is None:
        return None
    return _asked(text, (begins, end), _opened(days, link, text, begins), how, today)


def _second(text: str, point: Point, link: str, today: date) -> Point | None:
    to = _RANGE.match(text, point.end)
    if to is None or (to["to"].lower() == "and" and link not in ("between", "from", "on")):
        return None
    return point_at(text, to.end(), today)


def _from_to(one: Days, other: Days) -> Days:
    """The days from one to the other; a year said last holds for both, a weekday lies before its end."""
    first, last = one.first, other.last
    if first is not None and last is not None and is_yearless(first) != is_yearless(last):
        with_year = last if is_yearless(first) else first
        first, last = (_in_year_of(with_year, day) for day in (first, last))
    if first and last and not is_yearless(first) and last < first:
        first = shifted(first, -7) if one.grain == "day" else first
    return Days(first, last, "week")


def _in_year_of(other: str, day: str) -> str:
    """29 February of a year without one is its 28th: an end of a span, no day that is asked for."""
    if not is_yearless(day):
        return day
    year, month, number = int(other[:4]), int(day[2:4]), int(day[5:])
    return (day_of(year, month, number) or date(year, month, number - 1)).isoformat()


def _opened(days: Days, link: str, text: str, begins: int) -> Days:
    """Since, before, until: one end is open."""
    first, last = days.first, days.last
    if link in ("since", "starting", "starting from", "starting on", "on or after", "as early as"):
        return Days(first, None, "week")
    if link == "from" and not _ANY_NEWS_BEFORE.search(text[:begins]) and text[:begins].strip():
        return days
    if link in ("until", "till", "through", "by", "up to", "up until", "as of", "on or before"):
        return Days(None, last, "week")
    if link in ("before", "prior to", "ahead of") and first is not None:
        return Days(None, shifted(first, -1), "week")
    if link in ("after", "following") and last is not None:
        return Days(shifted(last, 1), None, "week")
    return days


def _how(text: str, point: Point, span: tuple[int, int], said: tuple[str, bool]) -> How | None:
    """Whether the days choose among what is shown; None where they are part of the topic."""
    (begins, end), (link, article) = span, said
    behind = text[end:]
    owner = _OWNER.match(behind)
    generic = _ANY_NEWS.match(behind[owner.end() :] if owner else behind)
    if link.startswith("starting") and not _ANY_NEWS_BEFORE.search(text[:begins]):
        return None  # "the talks starting on 25 January"
    if owner is not None:
        return "filter" if generic else "soft"
    if generic is not None and (link or point.is_adverb or article or not point.needs_link):
        return "filter"
    if point.needs_link and not link:
        return None
    if _OCCASION.match(behind) and (not point.is_adverb or point.needs_link):
        return None
    if article and not point.is_adverb and not _GOES_ON.match(behind):
        return None
    if not link and not point.is_adverb and not _GOES_ON.match(behind):
        return None if begins else "filter"
    if link in ("of", "about", "for") and not _ANY_NEWS_BEFORE.search(text[:begins]):
        return None if link == "about" else "soft"
    return "soft" if point.days.grain == "year" and _FACT.match(text) else "filter"


def _asked(text: str, span: tuple[int, int], days: Days, how: How, today: date) -> When:
    owner = _OWNER.match(text, span[1])
    end = owner.end() if owner else span[1]
    rest = re.sub(r"\s+([?!.,])", r"\1", f"{text[: span[0]].rstrip()} {text[end:].lstrip()}".strip())
    rest = _LEFT_OVER.sub("", rest).strip(" ,:;")
    is_ahead = _AHEAD.search(text) is not None and _is_ahead(days, today)
    return When(
        words=text[span[0] : span[1]].strip(),
        rest=rest,
        today=today,
        days=days,
        how="soft" if is_ahead and rest else how,
        is_ahead=is_ahead,
        is_fact=_FACT.match(text) is not None,
        names_year=not days.is_yearless,
    )


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
