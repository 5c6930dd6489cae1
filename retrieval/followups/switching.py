"""What a few words change of the question before them: its speaker, its topic, its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from retrieval.followups import russian
from retrieval.followups.chat import Chat, Followed
from retrieval.followups.english import Form

_PREPOSITION = re.compile(
    r"(?:in|at|from|for|by|with|to|near|during|after|before|since|under|without|в|во|на|с|до|после)\b", re.I
)
# "how many were killed?" and then "and injured?"
_FATE = re.compile(
    r"(?:the )?\b(?:killed|dead|injured|wounded|hurt|missing|rescued|arrested|detained|evacuated"
    r"|displaced)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?:by|from|for) ", re.IGNORECASE)


class Cast(Protocol):
    """Who is known."""

    def speaks(self, who: str) -> bool:
        """Somebody who could be asked for: who speaks in these bulletins, or has the name of a person."""
        ...

    def called(self, who: str) -> str:
        """The name of who is called that in the story of the chat ("the company"); empty where nobody is."""
        ...

    def meant(self, text: str, names: Sequence[str]) -> str:
        """The first of the names that the pronoun of the text can mean: no woman for "he", and no body where
        a person is asked for; the first of all where none fits."""
        ...

    def shared(self, who: str, other: str) -> tuple[int, ...]:
        """The items in which both make statements."""
        ...

    def is_name(self, word: str) -> bool:
        """Printed here, and as a name only."""
        ...


def fragment(_text: str, read: Form, chat: Chat, cast: Cast) -> Followed:
    """ "and Kerry?", "what about the ferry?": another speaker, another topic or another place."""
    rest = _BY.sub("", read.rest)
    is_place = _PREPOSITION.match(rest) is not None
    who = "" if is_place else cast.called(rest) or (rest if cast.speaks(rest) else "")
    if who:
        return _another_speaker(chat, who, cast)
    if chat.wants == "says" and chat.who and not is_place:
        return Followed(says(chat, chat.who, rest), carried(chat, "who"))
    return _of_another(chat, rest)


def topic(_text: str, read: Form, chat: Chat, _cast: Cast) -> Followed:
    """ "about Geneva?", "on Syria?": the same, of another topic."""
    if chat.wants == "says" and chat.who:
        return Followed(says(chat, chat.who, read.rest), carried(chat, "who"))
    return _of_another(chat, read.rest)


def in_story(chat: Chat, asked: Followed, *, instead: Followed | None = None) -> Followed:
    """Asked of the first item that was shown, then of all of them, then `instead`."""
    wider = replace(asked, story=chat.story, is_within=True, instead=instead)
    return replace(wider, story=chat.story[:1], instead=wider)


def _another_speaker(chat: Chat, who: str, cast: Cast) -> Followed:
    """On the same topic. Of a story, what is said or told of them in it comes first: that need not name its
    subject."""
    from_chat = carried(chat, "topic") or carried(chat, "story") or carried(chat, "question")
    on_topic = Followed(says(chat, who, chat.topic), from_chat, story=chat.story)
    if not chat.story:
        return on_topic
    within = Followed(says(chat, who), from_chat, question=on_topic.text)
    if chat.wants == "says":
        shared = cast.shared(who, chat.speaker or chat.who)
        # one story's paragraphs need not repeat its subject: where both speak, they speak of one thing
        beside = replace(within, story=shared, is_within=True) if shared else None
        return replace(on_topic, instead=in_story(chat, within, instead=beside))
    first = chat.story[:1]
    named = replace(within, text=who, story=first, is_within=True, is_whole=True, instead=on_topic)
    return replace(within, story=first, is_within=True, instead=named)


def _of_another(chat: Chat, rest: str) -> Followed:
    """The last question, asked of something else: in the place of its topic, else behind it."""
    if _FATE.fullmatch(rest) and _FATE.search(chat.question):
        fate = rest.lower().removeprefix("the ")
        return Followed(_FATE.sub(fate, chat.question, count=1), carried(chat, "question"), story=chat.story)
    if chat.topic and chat.topic in chat.question and not _PREPOSITION.match(rest):
        return Followed(chat.question.replace(chat.topic, rest), carried(chat, "question"))
    mark = " " if _PREPOSITION.match(rest) else ", "
    asked = f"{chat.question.rstrip(' ?!.')}{mark}{rest}?"
    return Followed(asked, carried(chat, "question"), story=chat.story)


def says(chat: Chat, who: str, topic: str = "") -> str:
    """The last question put to `who`, in its own words where they fit."""
    question = chat.question.rstrip(" ?!.")
    if russian.is_russian(question):
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
        "answer": ("answer", chat.question if chat.hits else ""),
    }  # fmt: skip
    return tuple(f"{label}: {value}" for label, value in map(found.__getitem__, names) if value)
