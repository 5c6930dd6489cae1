"""A question in; whose words it wants out, as it names them: nobody is looked up here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corpus.lexicon import INSTITUTIONS
from retrieval.sayings import (
    ANSWERING,
    ANY_ACT,
    AROUND,
    ARTICLES,
    AUXILIARIES,
    NOBODY,
    NOUNS,
    REACTING,
    TELLING,
    THINKING,
    VERBS,
)

Certainty = Literal["asks", "if a speaker", "hints"]
_MOST_CHARACTERS = 400  # a longer question is a pasted text


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose words a question wants.

    `certainty`: it "asks" for a speaker's words and nothing else ("what did Lund say"), so that one who is
    not found leaves nothing to answer; it asks for them if who is named is a speaker at all ("what Lund
    says", but "what country says"); or it "hints" at one beside another question ("how many, according to
    Lund").
    """

    who: str
    topic: str = ""
    addressee: str = ""
    act: str = ""  # what kind of saying is asked for: deny, promise; empty where any is
    wants_exact: bool = False
    certainty: Certainty = "asks"
    # where `who` and `topic` say it in the bulletins' language, as the question has them
    who_as_asked: str = ""
    topic_as_asked: str = ""

    @property
    def shown_who(self) -> str:
        """Who is asked for as the asker put it."""
        return self.who_as_asked or self.who

    @property
    def shown_topic(self) -> str:
        """The topic as the asker put it."""
        return self.topic_as_asked or self.topic


def asked(text: str) -> Asked | None:
    """Whose words a question wants; None where it names nobody.

    >>> asked("what did Lund promise about the bridge?")  # doctest: +ELLIPSIS
    Asked(who='Lund', topic='the bridge', addressee='', act='promise', ...)
    >>> asked("how many sorties, according to the air ministry?").who
    'the air ministry'
    """
    text = text[:_MOST_CHARACTERS].strip(" \t?!.\"'“”")
    who, verb, rest = _parted(text)
    if who:
        addressee, rest = _addressee(verb.lower(), rest)
        topic = _LEADS_TO_TOPIC.sub("", _EXACT.sub("", rest)).strip(" ?!.,")
        is_bare = _ASKS.match(_LEAD.sub("", text)) is None and _BARE.match(_LEAD.sub("", text)) is not None
        certainty: Certainty = "if a speaker" if is_bare or verb.lower() in THINKING else "asks"
        if _CIRCUMSTANCE.match(_LEAD.sub("", text)) is not None:  # asks when or where, not what
            certainty = "hints"
        act = "" if verb.lower() in ANY_ACT | NOUNS else verb.lower()
        wants_exact = _EXACT.search(text) is not None
        return Asked(who, topic, addressee, act, wants_exact, certainty)
    match = _HIS_WORDS.match(_LEAD.sub("", text))
    who = "" if match is None else _named(match["who"])
    if match is not None and who and _ASKS.match(who) is None:
        topic = _LEADS_TO_TOPIC.sub("", match["rest"] or "")
        certainty = "if a speaker" if match["one"] else "asks"
        return Asked(who, topic, wants_exact=_EXACT.search(text) is not None, certainty=certainty)
    match = _ANYTHING_FROM.match(_LEAD.sub("", text))
    who = "" if match is None else _named(match["who"])
    if match is not None and len(who.split()) > 1:
        return Asked(who, _LEADS_TO_TOPIC.sub("", match["rest"] or ""))
    match = _ACCORDING.search(text)
    if match is not None:
        rest = f"{text[: match.start()]} {text[match.end() :]}"
        return Asked(match["who"].strip(), topic=rest.strip(" ,?!."), certainty="hints")
    match = _KEYWORDS.match(text) if len(text.split()) <= _MOST_KEYWORDS else None
    who = "" if match is None else _named(match["who"])
    return Asked(who, topic=match["rest"], certainty="if a speaker") if match is not None and who else None


def _parted(text: str) -> tuple[str, str, str]:
    """(who, the word of saying, the rest); empty where the question is of none of these forms.

    what did Lund say about the bridge · did Lund rule out a strike · what Lund said · what is Lund's
    position · quotes by Lund about the bridge
    """
    text = _LEAD.sub("", text)
    match = _BY.match(text)
    said = NOUNS | VERBS if match is not None and match["by"].lower() == "by" else NOUNS
    if match is not None and match["noun"].lower() in said:
        return _named(match["who"]), match["noun"], match["rest"] or ""
    opening = _OPENING.match(text)
    begin = opening.end() if opening is not None else 0
    for word in _WORD.finditer(text, begin):
        who = _named(text[begin : word.start()])
        owner = _OWNER.fullmatch(who)
        if owner is not None and word[0].lower() in NOUNS and _KEYWORDS.match(who) is None:
            return owner["who"], word[0], text[word.end() :]
        if opening is not None and who and _is_verb(word, text):
            passive = _PASSIVE.search(text, 0, word.start()) is not None
            if word[0].lower().endswith("ing") and not passive:
                continue  # "how did the council vote on calling a strike"
            return ("", "", "") if passive and _is_done_to(word[0]) else (who, word[0], text[word.end() :])
    return "", "", ""


def _is_done_to(verb: str) -> bool:
    """After a form of "be", what others said: "what was Lund accused of". To be quoted is to have spoken."""
    return not verb.lower().endswith("ing") and verb.lower() not in ("quoted", "cited")


def _is_verb(word: re.Match[str], text: str) -> bool:
    """A verb of saying, and no part of a name: "the State Department", "the report agency"."""
    following = _WORD.search(text, word.end())
    is_noun = word[0].lower() not in TELLING  # "tell police", but "the State Department"
    part_of_a_name = is_noun and following is not None and following[0].lower() in INSTITUTIONS - ARTICLES
    spelt = word[0].islower() or text.isupper() or text.istitle()
    return word[0].lower() in VERBS and spelt and not part_of_a_name


def _named(who: str) -> str:
    """`who` without what stands around it; empty where nobody can be meant: grammar, or nobody in particular.

    In capitals a word of grammar is an acronym (IS, WHO).
    """
    words = [word for word in _EXACT.sub("", who).split() if not _stands_around(word)]
    words = [_SHORT.get(word.lower().rstrip("."), word) for word in words[:1]] + words[1:]
    first = words[0].strip(",") if words else ""
    if not 0 < len(words) <= _MOST_WORDS or (
        first.lower() in NOBODY and not (first.isupper() and len(first) > 1)
    ):
        return ""
    if any(word.lower() in AUXILIARIES for word in words[1:]):
        return ""
    return "" if all(word.lower() in ARTICLES for word in words) else " ".join(words).strip(" ,")


def _stands_around(word: str) -> bool:
    """An adverb or the like: "what has Lund recently said"."""
    return (word.lower() in AROUND or (word.endswith("ly") and word.islower())) and not word.isupper()


def _addressee(verb: str, rest: str) -> tuple[str, str]:
    """Whom something was said to, and what is left.

    >>> _addressee("tell", " reporters about the bridge")
    ('reporters', ' about the bridge')
    """
    match = None if verb in REACTING else (_TOLD if verb in TELLING else _SAID_TO).match(rest)
    if match is None or (verb in ANSWERING and _ANSWERED.search(match["whom"])):
        return "", rest
    return match["whom"].strip(), match["rest"]


_SHORT = {
    "col": "colonel", "gen": "general", "lt": "lieutenant", "capt": "captain", "sgt": "sergeant",
    "gov": "governor", "sen": "senator", "pm": "prime minister", "fm": "foreign minister",
}  # fmt: skip
_MOST_WORDS = 8  # of a speaker
_MOST_KEYWORDS = 8
_WORD = re.compile(r"[^\W\d_][\w-]*")
_LEAD = re.compile(
    r"^(?:(?:so|and|but|ok|okay|please|hey|hi|hello|now|then|can you|could you|would you|tell me|tell us"
    r"|show me|give me|remind me|i want to know|in quotes|verbatim|word for word),? )+",
    re.IGNORECASE,
)
_AUX = r"(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)(?:n['’]t)?"
_CIRCUMSTANCE = re.compile(r"(?:when|where|why|who|whom|to whom)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been)\b", re.IGNORECASE)
_ASKS = re.compile(
    rf"(?:(?:what|how|when|where|why|to whom|whom|who|how often|how many times)(?:['’]s)?"
    rf"(?: else| things?| exactly| precisely)?,? )?{_AUX}\b ?|(?:what|how)['’]s ",
    re.IGNORECASE,
)
_OPENING = re.compile(rf"{_ASKS.pattern}|(?:what|everything|anything|all)(?: that| exactly)? ", re.IGNORECASE)
_OWNER = re.compile(r"(?P<who>.+?(?:(?=['’]s$)|s(?=['’]$)))['’]s?")
_BARE = re.compile(r"(?:what|everything|anything|all)\b", re.IGNORECASE)
_BY = re.compile(
    r"^(?:(?:all|any|the|every|list|what|what['’]s|which|exact|latest|direct|is|are|was|were|has|been) )*"
    r"(?P<noun>[a-z]+) "
    r"(?P<by>by|from|of|made by|attributed to) (?P<who>.+?)"
    r"(?P<rest> (?:on|about|regarding|concerning|over)\b.*)?$",
    re.IGNORECASE,
)
# "Lund quotes on the bridge", "lunds position on the bridge": the apostrophe is often left out
_HIS_WORDS = re.compile(
    r"^(?P<who>(?!(?:what|which|who|how|any|all|the) )[^\W\d_][^?!;:,]{1,40}?)(?:['’]s?|(?<=[^\Ws])s)?"
    r" (?:quotes|quotations|statements|remarks|comments|position|stance|views?|opinion|reaction|response"
    r"|(?P<one>quote|statement|remark|comment))"
    r"(?P<rest> (?:on|about|regarding|concerning|over|to)\b.*)?$",
    re.IGNORECASE,
)
# what one answers that is no listener: "what did Lund reply to the offer"
_ANSWERED = re.compile(
    r"\b(?:claims?|accusations?|allegations?|charges?|questions?|offers?|calls?|remarks?|criticism|demands?"
    r"|statements?|letters?|threats?|warnings?|proposals?|reports?|complaints?|attacks?|comments?)\b",
    re.IGNORECASE,
)
# of one word it may be a place: "anything from Geneva"
_ANYTHING_FROM = re.compile(
    r"^(?:anything|something|(?:any |a )?word) (?:new )?from (?P<who>[^?!;:,]{1,60}?)"
    r"(?P<rest> (?:on|about|regarding|concerning|over)\b.*)?$",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\baccording to (?P<who>[^,?!;:]{1,80})", re.IGNORECASE)
_KEYWORDS = re.compile(r"^(?P<who>[^\W\d_][^?!;:,]{1,60}?) (?:on|about) (?P<rest>.+)$", re.IGNORECASE)
_LEADS_TO_TOPIC = re.compile(
    r"^\W*(?:(?:anything|something|things?|asked|when|if|about|on|regarding|concerning|that|whether|of|over|to"
    r"|out|for|was|is|were|are)\b\W*)+",
    re.IGNORECASE,
)
_EXACT = re.compile(
    r"\b(?:exact(?:ly)?|precisely|verbatim|literally|word for word|own words|in quotes|direct quot\w+"
    r"|quot(?:es?|ations?))\b",
    re.IGNORECASE,
)
_BOUND = r"(?P<rest> (?:about|on|that|of|regarding|in|at|before|after|to)\b.*|$)"
_SAID_TO = re.compile(rf"^\W*to (?P<whom>.+?){_BOUND}", re.IGNORECASE)
_TOLD = re.compile(
    rf"^\W*+(?!(?:about|on|that|of|regarding|in|at|before|after|to|for)\b)(?P<whom>.+?){_BOUND}",
    re.IGNORECASE,
)
