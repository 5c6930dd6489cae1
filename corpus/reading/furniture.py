"""Lines that are no news by their make: bylines, buttons, notices of the house. Never by their meaning.

Losing a sentence of news is worse than showing a button: what is not certain is not furniture.
"""

from __future__ import annotations

import re

from corpus.reading.headlines import is_byline
from corpus.reading.wire import ends_a_story, is_wire_mark

_LONGEST = 200  # characters
_CAPITAL = r"[^\W\d_a-z][\w'’.-]*"
_NAME = rf"{_CAPITAL}(?: (?:{_CAPITAL}|de|van|von|der|al|bin)){{1,4}}"
_CREDITS = re.compile(  # with the house or the place: "By Ada Lund | Quay Herald", "By ADA LUND, Port Ansel"
    rf"(?i:by|text|words|photos?|pictures?)[: ]+{_NAME}(?:(?:,| and| &) {_NAME})*"
    r"(?:\s*(?:[|,/·•]|in|for|—|-)\s*[^\W\d_a-z][^.!?\"“]{0,50})?\.?"
)
_STAFF = re.compile(  # at a script's top: "READER: A. LUND", "Presenter: Ada Lund"
    r"(?i:(?:news)?reader|presenter|presented by|read by|announcer|producer|produced by"
    rf"|(?:duty|news) editor)\s?: ?{_CAPITAL}(?: (?:de|van|von|der|al|bin))?(?: {_CAPITAL}){{1,2}}"
)
_BUTTONS = re.compile(
    r"(?:share|tweet|e-?mail|print|save|like|pin|whatsapp|facebook|twitter|telegram|copy link|comments?|live"
    r"|menu|search"
    r"|home|subscribe|log ?in|sign ?in|register|donate|close|next|previous|refresh|reply|report)"
    r"(?:\s*[|/·•,>»]\s*(?:share|tweet|e-?mail|print|save|like|pin|whatsapp|facebook|twitter|telegram"
    r"|copy link"
    r"|comments?|live|menu|search|home|subscribe|log ?in|sign ?in|register|donate))+"
    r"|share (?:this|on|via|with|article|story|post)\b.{0,60}|(?:tweet|e-?mail|print|save) this\b.{0,40}"
    r"|(?:share|tweet|advertisement|advertising|sponsored(?: content)?|promoted|ad|anzeige|newsletter|live)"
    r"|(?:article|story) continues (?:after|below)\b.{0,40}|(?:continue|keep) reading\b.{0,60}"
    r"|(?:load|show|view|see) (?:more|older|newer|all)\b.{0,40}|(?:skip|jump) to\b.{0,40}"
    r"|back to (?:the )?top"
    r"|(?:auto-?)?refresh(?: page)?|(?:read|hear|watch|find out|learn) more(?:\s*[>»→…]+|\.{3})?"
    r"|(?:most|also) (?:read|viewed|popular|shared)|related(?: stories| articles| topics| content| news)?"
    r"|(?:more|recommended|trending) (?:stories|news|for you|on this story|from\b.{0,40})"
    r"|you may also like.{0,20}"
    r"|(?:leave|post|add) a (?:comment|reply)|(?:\d+|view|all) (?:comments?|shares|likes|replies|retweets)"
    r"|no (?:comments|shares|likes|replies|retweets)"
    r"|comments?:? \(?\d+\)?|comments (?:are )?(?:closed|off)|\d+ min(?:ute)?s? read|reading time:? .{1,20}",
    re.IGNORECASE,
)
_NOTICES = re.compile(
    r"(?:\(c\)|©|copyright\b(?=.{0,12}(?:19|20)\d\d|\s*(?:\(c\)|©))).{0,160}|all rights reserved\b.{0,80}"
    r"|follow (?:us|@\w+)\b.{0,120}|(?:like|join|find|visit) us (?:on|at)\b.{0,100}"
    r"|(?:sign up|signup|subscribe)(?: here| now| today)? (?:for|to|at|with)\b.{0,140}|get our (?:newsletter"
    r"|app)\b.{0,100}"
    r"|(?:click|tap) (?:here|on|below)\b.{0,120}|(?:read|see) (?:more|also)\s?:.{1,160}|also read\s?:.{1,160}"
    r"|related\s?:.{1,160}|more\s?:.{1,160}|(?:tags?|topics?|filed under|posted in|categories|category"
    r"|keywords|labels)\s?:.{1,160}"
    r"|(?:this|the) (?:article|story|report) (?:was|is) (?:first|originally) (?:published|posted)\b.{0,140}"
    r"|\(?(?:(?:additional |further )?(?:reporting|writing|editing) by|compiled by|edited by"
    r"|translated by)\b.{1,160}"
    r"|.{3,120}\bcontributed to this (?:report|story|article)\b.{0,30}"
    r"|(?:home|news|start)(?:\s*[>»›/]\s*[\w &-]{2,30})+|https?://\S+|www\.\S+|[-–—]?30[-–—]"
    r"|[-–—]{1,3}\s?ends?\s?[-–—]{0,3}|ends|\(ends\)"
    r"|\(?more to follow\)?|page \d+(?: of \d+)?|[-–—]\s?\d{1,3}\s?[-–—]|forward(?:ed)? (?:this|to)\b.{0,80}"
    r"|unsubscribe\b.{0,80}"
    r"|was this forwarded to you\b.{0,120}|view (?:this|in) .{0,40}browser\b.{0,20}|@\w{2,30}",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"(?i:photo|image|picture|credit|graphic)(?i:s?(?: credit| by)?)\s?: ?(?:[^\W\d_a-z][\w'’.-]*(?: ?/ ?| "
    r"|$)){1,6}"
    r"|(?i:follow) [^\W\d_a-z]\w+ [^\W\d_a-z]\w+ (?i:on|at) .{0,60}"
)
_KEY_POINTS = re.compile(
    r"(?:the )?(?:key (?:points|developments|events|facts|moments|updates)|main points|highlights|summary"
    r"|at a glance|in brief|in short"
    r"|what we know(?: so far)?|what (?:you need|we need) to know|in this (?:issue|edition|bulletin"
    r"|newsletter)|contents"
    r"|today['’]s (?:headlines|stories|topics)|(?:top|main) (?:stories|headlines))\s?:?",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:[-*•·▪■●◦‣–—>]|\d{1,2}[.)])\s+\S")


def is_furniture(line: str) -> bool:
    """A byline, a button, a copyright line, a request to follow or to sign up, links to other stories."""
    line = line.strip().strip("*_").strip()
    if not line or len(line) > _LONGEST or (line[-1] == "." and line.count(". ") > 1):
        return False
    return (
        any(pattern.fullmatch(line) for pattern in (_BUTTONS, _NOTICES, _PICTURES, _STAFF))
        or is_wire_mark(line)
        or ends_a_story(line)
        or is_byline(line)
    )


def is_byline_of_the_house(line: str) -> bool:
    """A byline with more than names behind them: furniture only next to a headline."""
    line = line.strip().strip("*_").strip()
    return len(line) <= _LONGEST and _CREDITS.fullmatch(line) is not None


def announces_points(line: str) -> bool:
    """A heading over a list of what the page holds: "Key points:"."""
    return _KEY_POINTS.fullmatch(line.strip().strip("*_#").strip()) is not None


def is_bullet(line: str) -> bool:
    return _BULLET.match(line) is not None
