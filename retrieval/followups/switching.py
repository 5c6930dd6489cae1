"""What a question changes of the one before it: its speaker, its topic, or all but what its pronouns keep."""

from __future__ import annotations

import re
from typing import Protocol

from retrieval.asking import Asked, asked
from retrieval.followups import russian
from retrieval.followups.chat import Chat, Followed
from retrieval.followups.english import Form
from retrieval.followups.pronouns import resolved
from retrieval.question import topic_words

_FEW = 2  # content words: such a question goes on about the story unless it names somebody
_PREPOSITION = re.compile(
    r"(?:in|at|from|for|by|with|to|near|during|after|before|since|under|without)\b", re.IGNORECASE
)
_BY = re.compile(r"^(?:by|from|for) ", re.IGNORECASE)
_OPENS = re.compile(
    r"(?:tell|show|give) me\b|(?:what|anything) (?:has )?(?:happened|new|is new)\b|(?:latest|news)\b|what['’]s (?:new|the)",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"how (?:many|much)\b", re.IGNORECASE)
_IT = re.compile(r"^\W*(?:about |on |to |that )?(?:it|that|this|so)\W*$", re.IGNORECASE)
_AN_ANSWER = frozenset(
    "answer answered reply replied respond responded react reacted deny denied confirm confirmed".split()
)


class Cast(Protocol):
    """Who is known."""

    def speaks(self, who: str) -> bool:
        """Somebody who could be asked for: who speaks in these bulletins, or has the name of a person."""
        ...

    def called(self, who: str) -> str:
        """The name of who is called that in the story of the chat ("the company"); empty where nobody is."""
        ...

    def is_name(self, word: str) -> bool:
        """Printed here, and as a name only."""
        ...


def fragment(text: str, read: Form, chat: Chat, cast: Cast) -> Followed:
    """ "and Kerry?", "what about the ferry?": another speaker, another topic or another place."""
    rest = _BY.sub("", read.rest)
    who = "" if _PREPOSITION.match(rest) else cast.called(rest) or (rest if cast.speaks(rest) else "")
    if who:
        return Followed(
            says(chat, who, chat.topic), carried(chat, "topic") or carried(chat, "story"),
            story=chat.story, within=says(chat, who),
        )  # fmt: skip
    if chat.wants == "says" and chat.who and not _PREPOSITION.match(rest):
        return Followed(says(chat, chat.who, rest), carried(chat, "who"))
    return _of_another(chat, rest)


def topic(text: str, read: Form, chat: Chat, cast: Cast) -> Followed:
    """ "about Geneva?", "on Syria?": the same, of another topic."""
    if chat.wants == "says" and chat.who:
        return Followed(says(chat, chat.who, read.rest), carried(chat, "who"))
    return _of_another(chat, read.rest)


def clause(text: str, read: Form, chat: Chat, cast: Cast) -> Followed:
    """A whole clause. Its pronouns are resolved, and a role ("the company") is who has it in the story."""
    resolve = russian.resolved if russian.is_russian(text) else resolved
    found = resolve(read.rest, chat.speaker or chat.who, chat.topic)
    from_chat = carried(chat, *found.used)
    wanted = asked(found.text)
    if wanted is not None and wanted.certainty != "hints":
        return _whose(text, found.text, wanted, chat, cast, from_chat, is_led=read.is_led)
    if found.used:
        return Followed(f"{found.text}?", from_chat, story=chat.story)
    if not chat.story or not (found.is_open or _goes_on(read, cast)):
        return Followed(text)
    held = chat.topic if chat.topic.lower() not in found.text.lower() else ""
    asks = f"{found.text} ({held})?" if held else f"{found.text}?"
    return Followed(
        asks, carried(chat, "topic", "story") if held else carried(chat, "story"), story=chat.story
    )


def _goes_on(read: Form, cast: Cast) -> bool:
    """Too short to say what it is about: "how many people were asked?", "who runs the institute?"."""
    words = topic_words(read.rest)
    if _OPENS.match(read.rest) or any(word[0].isupper() or cast.is_name(word) for word in words):
        return False
    return 0 < len(words) <= _FEW or (read.is_led and _COUNTS.match(read.rest) is not None)


def _whose(
    text: str, clause: str, wanted: Asked, chat: Chat, cast: Cast, from_chat: tuple[str, ...], *, is_led: bool
) -> Followed:
    """A question for somebody's words: who they are, and on what."""
    name = "" if any(word[0].isupper() for word in wanted.who.split()) else cast.called(wanted.who)
    who = name or wanted.who
    if name and name.lower() != wanted.who.lower():
        clause, from_chat = clause.replace(wanted.who, name, 1), (*from_chat, *carried(chat, "story"))
    is_open = _IT.match(wanted.topic) is not None
    is_answer = wanted.act in _AN_ANSWER or (is_led and not wanted.topic)
    if (is_open or (is_answer and not wanted.topic)) and chat.topic:
        clause = _without_it(clause, wanted) if is_open else clause
        clause = f"{clause.rstrip(' ?!.')} about {chat.topic}"
        from_chat = (*from_chat, *carried(chat, "topic"))
    elif is_open or (is_answer and not wanted.topic):
        from_chat = (*from_chat, *carried(chat, "story"))
    if not from_chat:
        return Followed(text)
    within = says(chat, who) if "about" in clause or is_open or is_answer else ""
    return Followed(
        f"{clause.rstrip(' ?!.')}?", tuple(dict.fromkeys(from_chat)), story=chat.story, within=within
    )


def _without_it(clause: str, wanted: Asked) -> str:
    return clause[: clause.rindex(wanted.topic)].rstrip() if wanted.topic in clause else clause


def _of_another(chat: Chat, rest: str) -> Followed:
    """The last question, asked of something else: in the place of its topic, else behind it."""
    if chat.topic and chat.topic in chat.question and not _PREPOSITION.match(rest):
        return Followed(chat.question.replace(chat.topic, rest), carried(chat, "question"))
    mark = " " if _PREPOSITION.match(rest) else ", "
    return Followed(
        f"{chat.question.rstrip(' ?!.')}{mark}{rest}?", carried(chat, "question"), story=chat.story
    )


def says(chat: Chat, who: str, topic: str = "") -> str:
    """The last question put to `who`, in its own words where they fit."""
    question = chat.question.rstrip(" ?!.")
    if russian.is_russian(question + who):
        return russian.says(who, topic)
    if chat.wants == "says" and chat.who in question and topic == chat.topic and topic in question:
        return f"{question.replace(chat.who, who, 1)}?"
    return f"what did {who} say about {topic}?" if topic else f"what did {who} say?"


def carried(chat: Chat, *names: str) -> tuple[str, ...]:
    """What is told to have come from the chat; nothing for what it does not have."""
    found = {
        "who": ("speaker", chat.who), "speaker": ("speaker", chat.speaker or chat.who),
        "topic": ("topic", chat.topic), "when": ("date", chat.when), "question": ("question", chat.question),
        "story": ("story", "the items shown" if chat.story else ""),
        "seen": ("without", "the passages shown" if chat.seen else ""),
        "day": ("day", "of the first passage shown" if chat.hits else ""),
        "answer": ("answer", "the last one" if chat.hits else ""),
    }  # fmt: skip
    return tuple(f"{label}: {value}" for label, value in map(found.__getitem__, names) if value)
