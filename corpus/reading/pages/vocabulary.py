"""The words by which pages of many makes name their furniture: in classes and ids, over boxes, on buttons."""

from __future__ import annotations

import re

# One word of a class or an id is enough.
FURNITURE = frozenset(
    """
    share sharing sharebar shares social related recommended recommendations recirc newsletter subscribe
    signup promo promos promotion advert adverts advertisement ads adslot sponsor sponsored cookie
    cookies consent gdpr comments disqus breadcrumb breadcrumbs navbar nav navigation sidebar popular
    trending toolbar pagination pager caption credit toc modal popup paywall outbrain taboola masthead
    footer readmore skip copyright menu
    """.split()
)
BEGINS_AS_FURNITURE = re.compile(
    r"shar(?:e(?!d$|holder)|ing)|social(?!ist|ism)|newsletter|advert|breadcrumb|cookie|promo(?:$|s|box|tion)"
)
# Words that only together name furniture.
TOGETHER = tuple(
    frozenset(pair.split())
    for pair in (
        "key events,key points,key moments,key updates,most read,most viewed,read more,see also,more stories,"
        "more news,author bio,about author,site header,page header,top bar,ad slot,ad container,ad unit,"
        "ad wrapper,jump to,back top,photo credit,image credit,tag list,load more,whats next,up next,sign up,"
        "at glance,live summary,quick links,article tags,post tags,entry tags"
    ).split(",")
)
# What stands at the foot of a post: its time and its address may be there too.
FEET = frozenset({"footer", "foot", "share", "sharing", "social", "toolbar"})
# Words of a class or an id that name a post or a story.
POSTS = frozenset(
    """
    post posts entry update updates block item story news bulletin brief event live liveblog message note card
    teaser article hentry report stream feed timeline
    """.split()
)
PINNED = frozenset({"pinned", "sticky"})
BYLINES = frozenset(
    """
    byline author authors contributor contributors timestamp dateline submitted meta posted credits kicker
    eyebrow badge category topic
    """.split()
)
SENDERS = tuple(frozenset(pair.split()) for pair in ("from name", "sender name", "user name"))
HEADLINES = frozenset({"headline", "title", "heading", "hed"})


def _one_of(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_NETWORK = "(?:facebook|twitter|whatsapp|telegram|e-?mail|print|linkedin|reddit)"
BUTTON = re.compile(
    _one_of(
        r"(?:click to )?share(?: (?:this|on|via|post|link|story|article|page)\b.{0,40})?",
        rf"tweet|{_NETWORK}(?:[ ,|·/]+{_NETWORK})*",
        r"copy link|permalink|link copied|link to (?:this )?post|advertise?ments?|sponsored|ad",
        r"view more share options",
        r"(?:\d+ |log in to post |add a |leave a |no )?(?:comments?|reply)|like|save|follow(?: us)?",
        r"(?:read|see|load|show|view|more)(?: more| all| older| newer)?"
        r"(?: (?:posts?|updates?|comments?|stories))?",
        r"continue reading.{0,60}|(?:article|story) continues (?:below|after).{0,40}|(?:back to )?top",
        r"skip to .{0,30}|key (?:event|events|point|points|moments)|pinned(?: post)?|live|breaking(?: news)?",
        r"updated?|new|loading\W*|please (?:enable|turn on) javascript.{0,80}",
    )
    + r"[.:…→»]*",
    re.IGNORECASE,
)
FOOT = re.compile(
    _one_of(
        r"(?:tags?|topics?|filed (?:under|in)|posted in|categor(?:y|ies)|labels?|keywords|more on)\s*:.*",
        r"(?:©|\(c\)|copyright)\s.*|.{0,80}all rights reserved.{0,60}",
        r"the post .* (?:first )?appeared first on .*",
        r"(?:posted in|filed under)\b.{0,80}",
        r"you (?:are receiving|receive|received|get|got) this (?:page|e-?mail|message|(?:news)?letter)"
        r" because\b.*",
    ),
    re.IGNORECASE,
)
UP = re.compile(r"\W*(?:(?:back|return|go) to (?:the )?)?top(?: of (?:the )?page)?\W*", re.IGNORECASE)
RULE = re.compile(r"[\s_*–—=~•·.#¶§|-]+")  # "___", "* * *"
POINTER = re.compile(
    _one_of(
        r"read (?:more|also|next)|more on this|related(?: story| stories| articles?)?|see also|also read",
        r"watch|listen",
        r"sign up|subscribe|follow|photo(?:s|graph)?|image|picture|getty images|share this",
    )
    + r"\b",
    re.IGNORECASE,
)
BOX = re.compile(
    _one_of(
        r"related(?: (?:stories|articles|posts|content|news|links|topics|coverage))?",
        r"recommended(?: (?:for you|stories|reading))?|share(?: this(?: \w+)?)?",
        r"more (?:from|on|in|news|stories|about)\b.{0,60}|most (?:read|viewed|popular|shared|watched)",
        r"popular(?: now)?|trending(?: now)?|read (?:more|also|next)|see also|also (?:read|on|in)\b.{0,40}",
        r"you (?:may|might) (?:also )?(?:like|be interested).{0,30}|what to read next|don[’']t miss",
        r"latest (?:news|stories|headlines)|recent (?:posts|stories|news|comments)|top stories|elsewhere",
        r"tags|topics",
        r"key (?:events|points|moments|updates)|at a glance|editor[’']s? picks|advertisement",
        r"(?:sign up|subscribe|follow us)\b.{0,80}|newsletters?|leave a (?:comment|reply)|\d* ?comments?",
    )
    + r"[\s:.…»>]*",
    re.IGNORECASE,
)
