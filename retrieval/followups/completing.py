"""A question and the chat before it in; the question that stands alone out.

Nothing is looked up here but who is known. What was shown is pointed at; all else becomes a whole question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from retrieval.followups import english, russian
from retrieval.followups.chat import Chat, Followed, Kind
from retrieval.followups.clauses import clause
from retrieval.followups.dates import is_date, with_date, without_date
from retrieval.followups.english import Form
from retrieval.followups.prints import REASON
from retrieval.followups.switching import Cast, carried, fragment, in_story, says, topic

_STAND_ALONE = ("clause", "fragment", "topic", "date")
_HE = re.compile(r"\b(?:he|she|they|it|он|она|они)\b", re.IGNORECASE)
_MOST_CHARACTERS = 400  # a longer question is a pasted text
_ASKS = re.compile(
    r"^(?:(?:what|how) (?:happened|many|much|long|often)(?: (?:to|with|in|at|on))?|what|when|where|why|who"
    r"|how|что|когда|где|почему|сколько|как|tell me(?: more)? about|кто)\b ?",
    re.IGNORECASE,
)
_Reading = Callable[[str, Form, Chat, Cast], Followed]


def followed(text: str, chat: Chat | None, cast: Cast) -> Followed:
    """The question in the light of the chat. One that stands alone comes back as it was put."""
    if not text.strip() or len(text) > _MOST_CHARACTERS:
        return Followed(text)
    read = russian.form(text) if russian.is_russian(text) else english.form(text)
    found = Followed(text) if chat is None else _READINGS[read.name](text, read, chat, cast)
    is_lost = not found.carried and read.name not in _STAND_ALONE and (not read.rest or _HE.search(read.rest))
    return replace(found, is_lost=True) if is_lost else found


def _pointing(kind: Kind) -> _Reading:
    def point(text: str, read: Form, chat: Chat, _cast: Cast) -> Followed:
        if not chat.hits or (kind == "item" and not chat.listed):
            return Followed(text)
        return Followed(
            chat.question, carried(chat, "answer"), kind, item=read.number, told=f"{text} ({chat.question})"
        )

    return point


def _again(chat: Chat) -> Followed:
    return Followed(chat.question, carried(chat, "who", "topic", "when") or carried(chat, "question"))


def _more(_text: str, _read: Form, chat: Chat, _cast: Cast) -> Followed:
    return replace(_again(chat), without=chat.seen)


def _else(text: str, read: Form, chat: Chat, cast: Cast) -> Followed:
    """What was not shown yet: by the speaker on whatever subject; where there is no speaker, of the story."""
    found = clause(text, replace(read, is_led=False), chat, cast) if read.rest else None
    if found is not None and not found.carried and chat.who not in found.text:
        return Followed(text)  # "what else did Rask say", of whom nothing was shown
    if found is None and not chat.who:
        return _more(text, read, chat, cast)
    asked = found.text if found is not None else says(chat, chat.who)
    from_chat = found.carried if found is not None else carried(chat, "who")
    return Followed(asked, (*from_chat, *carried(chat, "seen")), without=chat.seen)


def _before(text: str, read: Form, chat: Chat, cast: Cast) -> Followed:
    day = next((hit.earliest for hit in chat.hits[:1]), None)
    return Followed(text) if day is None else _in_time(_undated(text, read, chat, cast), chat, before=day)


def _after(text: str, read: Form, chat: Chat, cast: Cast) -> Followed:
    day = next((hit.latest for hit in chat.hits[:1]), None)
    return Followed(text) if day is None else _in_time(_undated(text, read, chat, cast), chat, after=day)


def _undated(text: str, read: Form, chat: Chat, cast: Cast) -> Followed:
    """The last question, or what is asked now, without its day."""
    found = clause(text, read, chat, cast) if read.rest else _again(chat)
    asked = found.text if found.carried else read.rest
    return Followed(f"{without_date(asked)}?", (*found.carried, *carried(chat, "day")))


def _in_time(asked: Followed, chat: Chat, *, before: str | None = None, after: str | None = None) -> Followed:
    """Where the speaker of the last question says nothing then, what others tell of its topic."""
    found = replace(asked, before=before, after=after)
    if not chat.topic or chat.who not in found.text:
        return found
    return replace(found, instead=replace(found, text=f"what happened with {chat.topic}?"))


def _circumstance(word: str) -> _Reading:
    """Where, why or how many, of what was shown."""

    def ask(text: str, _read: Form, chat: Chat, _cast: Cast) -> Followed:
        if word == "how many" and chat.wants == "says":
            return replace(_again(chat), told=f"{text} ({chat.question})")
        if not chat.story:
            return Followed(text)
        asks = russian.CIRCUMSTANCES[word] if russian.is_russian(text) else word
        asked, told = f"{asks} {_statement(chat.question)}?", f"{text} ({chat.question})"
        from_chat = carried(chat, "who", "topic", "story")
        wider = Followed(asked, from_chat, story=chat.story, told=told, is_aside=True)
        usual = in_story(chat, wider, instead=wider)
        if word != "why":
            return usual
        reason = replace(wider, prints=REASON)
        return in_story(chat, reason, instead=usual)

    return ask


def _statement(question: str) -> str:
    """The question without the words that it asks with."""
    return _ASKS.sub("", question.strip(" ?!."))


def _exact(_text: str, _read: Form, chat: Chat, _cast: Cast) -> Followed:
    if chat.wants != "says":
        return _again(chat)
    quoted = "дословно" if russian.is_russian(chat.question) else "in quotes"
    return Followed(f"{chat.question.rstrip(' ?!.')}, {quoted}?", carried(chat, "who", "topic", "when"))


def _date(text: str, read: Form, chat: Chat, _cast: Cast) -> Followed:
    asked = with_date(chat.question, read.rest)
    return Followed(asked, carried(chat, "who", "topic") or carried(chat, "question"))


def _fragment(text: str, read: Form, chat: Chat, cast: Cast) -> Followed:
    return _date(text, read, chat, cast) if is_date(read.rest) else fragment(text, read, chat, cast)


_READINGS: Mapping[str, _Reading] = {
    "item": _pointing("item"),
    "day": _pointing("day"),
    "speaker": _pointing("speaker"),
    "addressee": _pointing("addressee"),
    "more": _more,
    "else": _else,
    "before": _before,
    "after": _after,
    "where": _circumstance("where"),
    "why": _circumstance("why"),
    "count": _circumstance("how many"),
    "who": _circumstance("who"),
    "exact": _exact,
    "date": _date,
    "topic": topic,
    "fragment": _fragment,
    "clause": clause,
}
