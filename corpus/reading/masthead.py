"""What stands over a bulletin's items: its title and its introduction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.clock.covered import days_covered
from corpus.model import Span
from corpus.reading.headlines import may_head
from corpus.reading.lines import Line
from corpus.reading.marks import Kind

_HOUSE = re.compile(
    r"\b(?:bulletin|digest|briefs?|briefing|round-?up|wrap-?up|newsletter"
    r"|press (?:agency|association|bureau|digest|review|service|trust)"
    r"|news (?:in brief|agency|service"
    r"|summary|wire|wrap)"
    r"|headlines|wire|daily|weekly|monthly|gazette|herald|tribune|courier|chronicle|times|post|observer"
    r"|telegraph"
    r"|edition|issue|live(?: blog| updates?| page| coverage)?|latest|as it happened|ticker|updates|blog"
    r"|diary|journal|review"
    r"|dispatch(?:es)?|notes|log|letter|desk|bureau|press release|sitrep|situation report|the week|this week"
    r"|today)\b",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"(?:welcome\b|here(?:['’]s| is| are)\b|good (?:morning|afternoon|evening|day)\b|these are\b"
    r"|this is (?:our|the|a)\b|thanks? (?:you )?for\b"
    r"|in (?:this|today['’]s) (?:issue|edition|bulletin|letter|newsletter)\b|the latest on\b|what happened\b"
    r"|(?:a )?round-?up of\b"
    r"|stories from\b|below\b|you are reading\b|(?:follow|live) (?:our|along|coverage)\b|all times\b"
    r"|our (?:reporters|correspondents)\b"
    r"|(?:the )?(?:main|top) (?:stories|news)\b|compiled\b|news from\b|a (?:digest|summary|selection) of\b"
    r"|newest\b|latest (?:entries|updates|posts)\b)",
    re.IGNORECASE,
)
_LONGEST_INTRODUCTION = 300  # characters
# "Ferry Will Sail: Lund" is a story's headline, be there no text of its own below: never a paper's title.
_NEWS = re.compile(r"[\"“”:]|\b(?:says?|said|will|is|are|was|were|has|have|could|may|must)\b", re.IGNORECASE)
_MANY = 2  # headlines with a text of their own, below the first


def is_of_the_house(line: str) -> bool:
    """It names a publication or a page rather than an event."""
    return _HOUSE.search(line) is not None


def introduces(line: str) -> bool:
    """A sentence about the page itself: "Here are the main stories of the day:"."""
    return len(line) <= _LONGEST_INTRODUCTION and (
        _INTRODUCTION.match(line) is not None or "(all times" in line.lower()
    )


def masthead(text: str, lines: Sequence[Line], headlines: frozenset[Span]) -> int:
    """How many of the lines, from the first, stand over all items: titles, and the sentence under them.

    `headlines` are those that would be if there were no masthead. 0: the first item begins the text.
    """
    heads = _heads(text, lines, headlines)
    if not heads:
        return 0
    first = next(
        (at for at, line in enumerate(lines) if at > heads[-1] and line.kind is Kind.TEXT), len(lines)
    )
    later = sum(line.span in headlines for line in lines[first:])
    mastheads = [at for at in heads[:-1] if _is_masthead(text, lines, at, headlines, later=later)]
    over = max(mastheads, default=-1) + 1
    is_news = bool(heads) and _NEWS.search(lines[heads[0]].span.of(text)) is not None
    if (
        over == 0
        and len(heads) > 1
        and later >= _MANY
        and not is_news
        and not _any_empty(lines[first:], headlines)
    ):
        over = heads[0] + 1  # the only headline without a text of its own is a title
    if over == 0 and len(heads) == 1 and _is_over_parts(text, lines, heads[0], later=later):
        return heads[0] + 1
    if over == 0 and len(heads) == 1:
        return _title_with_introduction(text, lines, heads[0], headlines)
    return over


def _is_ruled_off(lines: Sequence[Line], title: int) -> bool:
    """A rule stands under the title, and others further down."""
    rules = [at for at, line in enumerate(lines) if line.kind is Kind.RULE and at > title]
    return len(rules) > 1 and all(line.kind is not Kind.TEXT for line in lines[title + 1 : rules[0]])


def _is_over_parts(text: str, lines: Sequence[Line], title: int, *, later: int) -> bool:
    """Rules or dates part what stands below the title, which has one under it or is a house's name."""
    below = lines[title + 1].kind
    days = sum(line.kind is Kind.DATE and line.stamp is not None and not line.stamp.label for line in lines)
    rules = sum(line.kind is Kind.RULE for line in lines)
    return (
        _is_ruled_off(lines, title)
        or (below is Kind.DATE and days > 1 and later == 0)
        or (is_of_the_house(lines[title].span.of(text)) and rules > 1 and later == 0)
    )


def _title_with_introduction(text: str, lines: Sequence[Line], title: int, headlines: frozenset[Span]) -> int:
    """A title, one sentence about the page, and then a headline."""
    rest = [at for at in range(title + 1, len(lines)) if lines[at].kind is Kind.TEXT][:2]
    if len(rest) < 2 or lines[rest[1]].span not in headlines:
        return 0
    introduction = lines[rest[0]].span.of(text)
    words = lines[title].span.of(text)
    of_the_house = is_of_the_house(words) or days_covered(words) is not None
    return rest[0] + 1 if introduces(introduction) and (of_the_house or introduction.endswith(":")) else 0


def _heads(text: str, lines: Sequence[Line], headlines: frozenset[Span]) -> list[int]:
    """The places of the lines at the top that could be titles, down to the first paragraph."""
    found: list[int] = []
    for at, line in enumerate(lines):
        if line.kind is Kind.TEXT:
            if not (may_head(line.span.of(text)) or line.level or line.span in headlines):
                return found
            found.append(at)
    return [] if len(found) == len([line for line in lines if line.kind is Kind.TEXT]) else found


def _is_masthead(
    text: str, lines: Sequence[Line], at: int, headlines: frozenset[Span], *, later: int
) -> bool:
    words = lines[at].span.of(text)
    below = lines[at + 1].kind
    return (
        days_covered(words) is not None
        or below in (Kind.DATE, Kind.STAMP, Kind.RULE)
        or (below is Kind.FURNITURE and later > 0)
        or (is_of_the_house(words) and later > 0)
        or (later > 1 and lines[at].span not in headlines)
        or (later > 1 and words.isupper() and not any(_capitals(text, lines[at + 1 :], headlines)))
        or (later > 0 and 0 < lines[at].level < lines[at + 2].level if at + 2 < len(lines) else False)
    )


def _any_empty(lines: Sequence[Line], headlines: frozenset[Span]) -> bool:
    """A headline right above another one."""
    texts = [line for line in lines if line.kind is Kind.TEXT]
    return any(one.span in headlines and two.span in headlines for one, two in pairwise(texts))


def _capitals(text: str, lines: Sequence[Line], headlines: frozenset[Span]) -> list[bool]:
    return [line.span.of(text).isupper() for line in lines if line.span in headlines]
