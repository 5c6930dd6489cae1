"""The text of a question in; which form of follow-up it has, if it has one, out. English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from retrieval.followups.chat import LAST
from retrieval.followups.dates import is_date

Name = Literal[
    "else", "more", "before", "after", "item", "day", "speaker", "addressee", "where", "why", "count", "exact",
    "fragment", "topic", "date", "clause",
]  # fmt: skip
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NUMBERS = "one two three four five six seven eight nine ten".split()


@dataclass(frozen=True, slots=True)
class Form:
    """`rest` is what the question says beyond its form; `number` an item, from 1. `is_led`: it goes on from
    something ("and ...", "what about ...")."""

    name: Name
    rest: str = ""
    number: int = 0
    is_led: bool = False


def form(text: str) -> Form:
    """The form of a question that may be a follow-up; a whole clause where it has none of its own.

    >>> form("and Kerry?")
    Form(name='fragment', rest='Kerry', number=0, is_led=True)
    >>> form("show me the second one").number
    2
    >>> form("what happened at the pier before that?")
    Form(name='before', rest='what happened at the pier', number=0, is_led=False)
    """
    bare = LEAD.sub("", text.strip()).strip(' \t?!.,;:…"“”')
    is_led = LEADS_ON.match(text.strip()) is not None
    for name, pattern in _WHOLE.items():
        if pattern.fullmatch(bare):
            return Form(name, number=_number(bare) if name == "item" else 0, is_led=is_led)
    return (
        _in_time(bare, is_led)
        or _else(bare, is_led)
        or _fragment(bare, is_led)
        or Form("clause", bare, 0, is_led)
    )


def _in_time(bare: str, is_led: bool) -> Form | None:
    opening = _AT_FIRST.match(bare)
    if opening is not None:
        name = "before" if opening["when"].lower() == "before" else "after"
        return Form(name, bare[opening.end() :], 0, is_led)  # type: ignore[arg-type]
    for name, pattern in (("before", _BEFORE), ("after", _AFTER)):
        match = pattern.search(bare)
        if match is not None:
            rest = bare[: match.start()].strip(" ,")
            return Form(name, "" if _HAPPENED.fullmatch(rest) else rest, 0, is_led)  # type: ignore[arg-type]
    return None


def _else(bare: str, is_led: bool) -> Form | None:
    match = _ELSE.search(bare)
    if match is None:
        return None
    rest = _ANYTHING.sub("what ", f"{bare[: match.start()]}{bare[match.end() :]}".strip())
    rest = re.sub(r"^did (\S+) (say|add|mention|tell)", r"what did \1 \2", re.sub(r" what$", "", rest))
    return Form("else", " ".join(rest.split()), 0, is_led)


def _fragment(bare: str, is_led: bool) -> Form | None:
    if not 0 < len(bare.split()) <= _MOST_OF_A_FRAGMENT or _SET_BEFORE.search(bare):
        return None
    if is_date(bare):
        return Form("date", bare, 0, is_led)
    about = _ABOUT.match(bare)
    if about is not None and not _ASKS.search(bare):
        return Form("topic", bare[about.end() :], 0, is_led)
    if is_led and not _ASKS.match(bare):
        return Form("fragment", bare, 0, is_led)
    return None


def _number(bare: str) -> int:
    """Which item: 1 where no number is given."""
    words = re.findall(r"[a-z]+|\d+", bare.lower())
    for word in words:
        if word in ("last", "latest"):
            return LAST
        if word in _ORDINALS:
            return _ORDINALS.index(word) + 1
        if word.isdigit():
            return int(word)
    numbers = [_NUMBERS.index(word) + 1 for word in words if word in _NUMBERS and word != "one"]
    return numbers[0] if numbers else 1


_MOST_OF_A_FRAGMENT = 8
_SET_BEFORE = re.compile(r", (?:when|what|how|who|where|why|did|does|is|was|has|will) ", re.IGNORECASE)
_SO = r"(?:and|but|so|ok|okay|well|hm+|oh|also|then|now|right|thanks|thank you|please|yes|no|sorry|alright)"
LEAD = re.compile(rf"^(?:{_SO}\b[\s,.!]*)*(?:(?:what|how) about |what of )?(?:and )?", re.IGNORECASE)
LEADS_ON = re.compile(
    rf"^(?:{_SO}\b[\s,.!]*)*(?:(?:and|but|also|then|plus)\b|(?:what|how) about\b|what of\b)", re.IGNORECASE
)
_THAT = r"(?:that|this|it|so|these|those|them|he|she|they|all that|all this)"
_THING = r"(?:one|item|story|article|passage|hit|result|report|piece|bulletin|entry|text|number|no\.?|#)"
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|last|\d{{1,2}}(?:st|nd|rd|th)?)"
_SHOW = r"(?:(?:can i|can you|could you|let me|please|i want to) )?(?:show|give|open|read|see|print|send|expand|display)"
_FULL = r"(?:full|whole|entire|complete)"
_WHOLE = {
    "item": re.compile(
        rf"(?:(?:{_SHOW} )?(?:me |us )?(?:the )?(?:{_FULL} )?(?:text|item|story|article)?(?: ?of )?(?:the )?(?:{_THING} )?#?"
        rf"{_ORDINAL}(?: {_THING})?(?: in full)?"
        rf"|(?:{_SHOW} )?(?:me |us )?(?:the )?(?:number|no\.?|item|story|#) ?(?:{'|'.join(_NUMBERS)}|\d{{1,2}})"
        rf"|(?:{_SHOW} )?(?:me |us )?(?:the |that |this )?{_FULL} (?:text|item|story|article|thing|report|post)"
        rf"(?: please)?|in full|{_SHOW} (?:me )?(?:that|it|this)(?: in full)?"
        rf"|(?:{_SHOW}|what about|and) (?:me )?the other(?: one)?)(?: please)?",
        re.IGNORECASE,
    ),
    "day": re.compile(
        rf"(?:when|when (?:exactly )?(?:was|is|were|did|does|do) {_THAT}(?: (?:said|say|says|happen|happened"
        r"|published|printed|written|reported|announced|exactly|(?:say|said) (?:that|it|so|this)))?"
        r"|(?:on )?(?:what|which) (?:day|date)(?: (?:was|is) (?:that|it|this))?"
        rf"|how (?:old|recent|new) (?:is|was) {_THAT}|since when|what['’]s the date)",
        re.IGNORECASE,
    ),
    "speaker": re.compile(
        rf"(?:who (?:said|says|told|claimed|claims|reported|wrote|announced|is saying|was saying|was it who said)"
        rf" {_THAT}(?: exactly)?|says who|who says|who said|according to (?:whom|who)|whose (?:words|quote|claim)"
        rf"(?: (?:are|were|is|was) {_THAT})?|who (?:is|was) (?:speaking|quoted|talking)(?: (?:there|here))?"
        rf"|by who(?:m)?|who (?:is|was) (?:that|this)(?: by| from)?)",
        re.IGNORECASE,
    ),
    "addressee": re.compile(
        r"(?:to who(?:m)?|who to|(?:to )?who(?:m)? (?:did|was|were) \S+ (?:say|tell|saying|telling|talking|speaking)"
        rf"(?: {_THAT})?(?: to)?)",
        re.IGNORECASE,
    ),
    "where": re.compile(
        rf"(?:where|where (?:exactly )?(?:was|is|were|did|does|do) {_THAT}(?: (?:say|said|happen|happened|take place"
        r"|happening|(?:say|said) (?:that|it|so|this)))?|in (?:what|which) (?:place|city|town|country))",
        re.IGNORECASE,
    ),
    "why": re.compile(
        rf"(?:why(?: not| so)?|why (?:exactly )?(?:was|is|were|did|does|do|are|would) {_THAT}"
        r"(?: (?:happen|happened|so|say (?:that|so|it|this)|do (?:that|so|it|this)|think so|the case))?"
        r"|how come|for what reason|what for|what was the reason|what is the reason)",
        re.IGNORECASE,
    ),
    "count": re.compile(
        r"how (?:many|much|often)(?: (?:times|statements|quotes|in all|in total|altogether|of (?:them|these|those)"
        rf"|exactly|was|were|is|are|there|all|{_THAT}))*",
        re.IGNORECASE,
    ),
    "exact": re.compile(
        r"(?:(?:only|just|give me|show me|what (?:were|are|was)|and) )*(?:the )?(?:(?:in )?(?:direct )?quot(?:es?|ations?)"
        r"|verbatim|word for word|literally"
        r"|(?:in )?(?:his|her|their|its|the)? ?(?:exact|own|very|actual|direct|precise) (?:words?|quot\w+|wording))"
        r"(?: only| please| then)*",
        re.IGNORECASE,
    ),
    "more": re.compile(
        r"(?:(?:show|give|tell)(?: me| us)? )?(?:some |any )?more(?: of (?:that|them|these|those)| about (?:it|that|this)"
        r"| on (?:it|that|this)| please| hits| passages| results)?"
        r"|go on|continue|next(?: page)?|keep going|(?:is|are) there (?:any )?more|the rest|the others?|others?",
        re.IGNORECASE,
    ),
    "else": re.compile(
        r"(?:what|anything|something|nothing) (?:else|more)(?: (?:is|was) (?:said|there|reported))?|is that all"
        r"|is there anything else|(?:any )?other(?: statements?| quotes?| words| comments?)|that['’]s all",
        re.IGNORECASE,
    ),
}  # type: dict[Name, re.Pattern[str]]
_ELSE = re.compile(r"(?<=\bwhat )else\b ?|(?<=\banything )else\b ?|(?<=\bsomething )else\b ?|(?<=\bwho )else\b ?"
                   r"|(?<=\bwhat )other (?:things?|statements?|comments?) ?", re.IGNORECASE)  # fmt: skip
_ANYTHING = re.compile(r"\b(?:anything|something)\s*", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:\b(?:before|prior to|previous to) (?:that|this|then|it)|\bbefore|\bearlier(?: than that)?|\bpreviously)$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(r"(?P<when>before|after|since) (?:that|this|then),? (?=\w)", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:\bsince (?:that|this|then)|\bsince|\bafter (?:that|this|then|it)|\bafterwards?|\bnext|\blater(?: on)?"
    r"|\bsubsequently|\bthen)$",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"(?:(?:what|anything|something)(?: has| had|['’]s)?(?: happened| changed| new| was| is| came| comes)?|any ?thing new"
    r"|has anything (?:happened|changed)|and)?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about|on|regarding|concerning|over|as for|as to) (?!(?:what|which|whom)\b)", re.IGNORECASE
)
_ASKS = re.compile(
    r"\b(?:what|who|whom|whose|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can"
    r"|could|should|tell|show|give|list|find|any|latest)\b",
    re.IGNORECASE,
)
