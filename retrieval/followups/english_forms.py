"""The English forms of a follow-up, as patterns: over whole questions, and over how they begin and end."""

from __future__ import annotations

import re
from collections.abc import Mapping


def _whole(*forms: str) -> re.Pattern[str]:
    """Any of the forms; for `fullmatch`."""
    return re.compile(f"(?:{'|'.join(forms)})", re.IGNORECASE)


ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
NUMBERS = "one two three four five six seven eight nine ten".split()
_SO = "(?:and|but|so|ok|okay|well|hm+|oh|also|then|now|right|thanks|thank you|please|yes|no|sorry|alright)"
_AND = rf"^(?:{_SO}\b[\s,.!]*)*"
# what a question begins with before it asks
LEAD = re.compile(rf"{_AND}(?:(?:what|how) about |what of )?(?:and )?", re.IGNORECASE)
# ... and what says that it goes on from something
LEADS_ON = re.compile(
    rf"{_AND}(?:(?:and|but|also|then|plus)\b|(?:what|how) about\b|what of\b)", re.IGNORECASE
)
_THAT = "(?:that|this|it|so|these|those|them|he|she|they|all that|all this)"
_BE = "(?:was|is|were|did|does|do)"
_AGAIN = "(?:(?:say|said) (?:that|it|so|this))"
_TOLD = rf"(?:said|say|says|published|printed|written|reported|announced|{_AGAIN})"
_THING = r"(?:one|item|story|article|passage|hit|result|report|piece|bulletin|entry|text|number|no\.?|#)"
_NUMBER = rf"(?:{'|'.join(ORDINALS)}|last|\d{{1,2}}(?:st|nd|rd|th)?)"
_SHOW = (
    "(?:(?:can i|can you|could you|let me|please|i want to) )?"
    "(?:show|give|open|read|see|print|send|expand|display)"
)
_PLEASE = "(?: please)?"
_FULL = "(?:full|whole|entire|complete)"
_ME_THE = rf"(?:{_SHOW} )?(?:me |us )?(?:the )?"

# in this order: "how many more" is no "more"
WHOLE: Mapping[str, re.Pattern[str]] = {
    "item": _whole(
        rf"{_ME_THE}(?:{_FULL} )?(?:text|item|story|article)?(?: ?of )?(?:the )?(?:{_THING} )?#?{_NUMBER}"
        rf"(?: {_THING})?(?: in full)?{_PLEASE}",
        rf"{_ME_THE}(?:number|no\.?|item|story|#) ?(?:{'|'.join(NUMBERS)}|\d{{1,2}}){_PLEASE}",
        rf"(?:{_SHOW} )?(?:me |us )?(?:the |that |this )?{_FULL} (?:text|item|story|article|report|post)"
        rf"{_PLEASE}",
        rf"in full|{_SHOW} (?:me )?(?:that|it|this)(?: in full)?{_PLEASE}",
    ),
    "day": _whole(
        "when|since when|what['’]s the date",
        rf"when (?:exactly )?{_BE} (?:that|this|all that)(?: (?:happen|happened|exactly|{_TOLD}))?",
        rf"when (?:exactly )?{_BE} {_THAT} {_TOLD}",
        "(?:on )?(?:what|which) (?:day|date)(?: (?:was|is) (?:that|it|this))?",
        "how recent (?:is|was) (?:that|it|this)",
    ),
    "speaker": _whole(
        "who (?:said|says|told|claimed|claims|reported|wrote|announced|is saying|was saying)"
        rf" {_THAT}(?: exactly)?",
        "says who|who says|who said|according to (?:whom|who)|by whom?",
        rf"whose (?:words|quote|claim)(?: (?:are|were|is|was) {_THAT})?",
        "who (?:is|was) (?:speaking|quoted|talking)(?: there| here)?",
        "who (?:is|was) (?:that|this)(?: by| from)?",
    ),
    "who": _whole("who|which(?: ones?)?"),
    "addressee": _whole(
        "to whom?|who to",
        r"(?:to )?whom? (?:did|was|were) \S+ (?:say|tell|saying|telling|talking|speaking)"
        rf"(?: {_THAT})?(?: to)?",
    ),
    "where": _whole(
        "where|in (?:what|which) (?:place|city|town|country)",
        rf"where (?:exactly )?{_BE} (?:that|this|all that)(?: (?:happen|happened|take place|happening))?",
        rf"where (?:exactly )?{_BE} {_THAT} {_TOLD}",
    ),
    "why": _whole(
        "why(?: not| so)?|how come|for what reason|what for|what (?:was|is) the reason",
        rf"why (?:exactly )?(?:{_BE}|are|would) {_THAT}(?: (?:happen|happened|so|think so|the case|{_AGAIN}"
        "|do (?:that|so|it|this)))?",
    ),
    "count": _whole(
        "how (?:many|much|often)(?: (?:times|statements|quotes|in all|in total|altogether"
        rf"|of (?:them|these|those)|exactly|was|were|is|are|there|all|{_THAT}))*",
    ),
    "exact": _whole(
        "(?:(?:only|just|give me|show me|what (?:were|are|was)|and) )*(?:the )?"
        r"(?:(?:in )?(?:direct )?quot(?:es?|ations?)|verbatim|word for word|literally"
        r"|(?:in )?(?:his|her|their|its|the)? ?(?:exact|own|very|actual|direct|precise)"
        r" (?:words?|quot\w+|wording))"
        "(?: only| please| then)*",
    ),
    "more": _whole(
        "(?:(?:show|give|tell)(?: me| us)? )?(?:some |any )?more"
        "(?: of (?:that|them|these|those)| (?:about|on) (?:it|that|this)| please| hits| passages| results)?",
        "go on|continue|next(?: page)?|keep going|(?:is|are) there (?:any )?more|the rest|(?:the )?others?",
    ),
    "else": _whole(
        "(?:what|anything|something|nothing) (?:else|more)(?: (?:is|was) (?:said|there|reported))?",
        "is that all|is there anything else|that['’]s all",
        "(?:any )?other(?: statements?| quotes?| words| comments?)",
    ),
}
ELSE = re.compile(
    r"(?:(?<=\bwhat )|(?<=\banything )|(?<=\bsomething )|(?<=\bwho ))else\b ?"
    r"|(?<=\bwhat )other (?:things?|statements?|comments?) ?",
    re.IGNORECASE,
)
ANYTHING = re.compile(r"\b(?:anything|something)\s*", re.IGNORECASE)
BEFORE = re.compile(
    r"(?:\b(?:before|prior to|previous to) (?:that|this|then|it)|\bbefore|\bearlier(?: than that)?"
    r"|\bpreviously)$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"(?:\bsince (?:that|this|then)|\bsince|\bafter (?:that|this|then|it)|\bafterwards?|\bnext"
    r"|\blater(?: on)?|\bsubsequently|\bthen)$",
    re.IGNORECASE,
)
AT_FIRST = re.compile(r"(?P<when>before|after|since) (?:that|this|then),? (?=\w)", re.IGNORECASE)
HAPPENED = re.compile(
    "(?:(?:what|anything|something)(?: has| had|['’]s)?(?: happened| changed| new| was| is| came| comes)?"
    "|any ?thing new|has anything (?:happened|changed)|and)?",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"(?:about|on|regarding|concerning|over|as for|as to) (?!(?:what|which|whom)\b)", re.IGNORECASE
)
ASKS = re.compile(
    r"\b(?:what|who|whom|whose|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would"
    r"|can|could|should|tell|show|give|list|find|any|latest)\b",
    re.IGNORECASE,
)
# "the cheese fair, when does it open?"
SET_BEFORE = re.compile(r", (?:when|what|how|who|where|why|did|does|is|was|has|will) ", re.IGNORECASE)
