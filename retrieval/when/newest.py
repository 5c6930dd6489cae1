"""Whether a question wants the newest first in; its text without the words for it out."""

from __future__ import annotations

import re
from datetime import date

from retrieval.when.model import When

_SAYING = (
    r"statements?|comments?|remarks?|words|quotes?|speech|interview|message|post|tweet|announcements?"
    r"|warning|news|reports?|updates?|figures?|numbers?|bulletins?|items?|toll|polls?|count"
)
_NEWEST = re.compile(
    rf"\b(?:the )?(?:very )?(?:latest|newest|most recent)\b(?: news\b| updates?\b)?"
    r"(?: on\b| about\b| from\b)?"
    rf"|\b(?:the |['’]s )?(?:last|recent) (?=(?:{_SAYING})\b)|\b(?:most )?recently\b|\blately\b"
    r"|\bthese days\b"
    r"|\bso far\b|\blast (?=(?:say|said|speak|spoke|comment|heard|seen)\b)",
    re.IGNORECASE,
)
_NO_ORDER = re.compile(r"\b(?:so far)\b", re.IGNORECASE)


def newest(text: str, today: date) -> When | None:
    """None where no order is asked for.

    >>> newest("latest on the ferry strike", date(2031, 3, 12)).rest
    'the ferry strike'
    """
    match = _NEWEST.search(text)
    if match is None:
        return None
    owner = "'s" if match[0].startswith(("'s", "’s")) else ""
    rest = f"{text[: match.start()].rstrip()}{owner} {text[match.end() :].lstrip()}".strip()
    return When(match[0].strip(), rest, today, is_newest=_NO_ORDER.search(match[0]) is None)
