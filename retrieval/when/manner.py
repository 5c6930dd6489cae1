"""Days in a question and the words around them in; whether they choose among what is shown out."""

from __future__ import annotations

import re

from corpus.clock.months import MONTH, WEEKDAY
from retrieval.when.model import How
from retrieval.when.points import Point

OWNER = re.compile(r"['’]s\b")
_ANY_NEWS = re.compile(
    r"^\s*(?:news|headlines?|bulletins?|stor(?:y|ies)|events?|statements?|updates?|editions?|items?|summary"
    r"|reports?|comments?|remarks?|quotes?|words|новост\w*|событи\w*|заявлени\w*)\b",
    re.IGNORECASE,
)
ANY_NEWS_BEFORE = re.compile(
    r"\b(?:news|headlines?|bulletins?|stor(?:y|ies)|events?|statements?|updates?|items?|reports?|comments?"
    r"|remarks?|quotes?|words|anything|everything|something|new|more|новост\w*|событи\w*|заявлени\w*)\W*$",
    re.IGNORECASE,
)
# what may follow a day that stands by itself: grammar, no thing that the day names
GOES_ON = re.compile(
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
_FIGURE = re.compile(r"\d")
_OF = re.compile(r"\s+of\b")
_NAME = re.compile(rf"\s+(?!(?i:{MONTH}|{WEEKDAY}))[A-Z][a-z]")
_DEADLINE = re.compile(
    r"\b(?:will|must|shall|promis\w+|vow\w*|pledg\w+|plan\w*|expect\w*|due|deadline|want\w*|demand\w*|intend\w*"
    r"|to (?:do|be|have|get|make|finish|pay|open|close|leave|end|start|cut|build))\b",
    re.IGNORECASE,
)
FACT = re.compile(
    r"^\W*(?:how (?:many|much|long|old|far|big|often)|(?:at )?what time|who|whom|whose|which|where|when|why"
    r"|сколько|кто|где|почему)\b",
    re.IGNORECASE,
)


def manner(text: str, point: Point, span: tuple[int, int], said: tuple[str, bool]) -> How | None:
    """Whether the days choose among what is shown; None where they are part of the topic."""
    (begins, end), (link, article) = span, said
    behind = text[end:]
    owner = OWNER.match(behind)
    generic = _ANY_NEWS.match(behind[owner.end() :] if owner else behind)
    if link.startswith("starting") and not ANY_NEWS_BEFORE.search(text[:begins]):
        return None  # "the talks starting on 25 January"
    if owner is not None:
        return "filter" if generic else "soft"
    stands = link or article or point.is_adverb or point.is_ambiguous or not point.needs_link
    if generic is not None and stands:
        return "filter"
    if not begins and not behind.strip(" ?.!"):
        return "filter"  # "March?"
    if _is_of_a_topic(behind, point, link, article=article):
        return None
    if not link and not point.is_adverb and not GOES_ON.match(behind):
        return None if begins else "filter" if _FIGURE.search(text[:end]) else "soft"
    if link == "by" and _DEADLINE.search(text[:begins]):
        return "soft"  # "what did Lund promise by Friday"
    if link == "for" and point.is_adverb:
        return "filter"
    if link in ("of", "about", "for") and not ANY_NEWS_BEFORE.search(text[:begins]):
        return None if link == "about" else "soft"
    return "soft" if point.days.grain == "year" and FACT.match(text) else "filter"


def _is_of_a_topic(behind: str, point: Point, link: str, *, article: bool) -> bool:
    """What stands behind the days goes with them: "the 2031 budget", "the last week of talks"."""
    if point.needs_link and not link:
        return True
    if point.is_adverb:
        return _OF.match(behind) is not None or (point.needs_link and _OCCASION.match(behind) is not None)
    is_name = point.is_ambiguous and _NAME.match(behind) is not None  # "statements by April Holm"
    return is_name or _OCCASION.match(behind) is not None or (article and not GOES_ON.match(behind))
