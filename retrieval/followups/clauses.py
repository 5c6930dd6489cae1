"""A whole clause and the chat before it in; the clause that stands alone out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.lexicon import TITLES
from retrieval.asking import Asked, asked
from retrieval.followups import russian
from retrieval.followups.cast_words import KINDS
from retrieval.followups.chat import Chat, Followed
from retrieval.followups.english import Form
from retrieval.followups.prints import asks_a_figure, silence_of
from retrieval.followups.pronouns import resolved
from retrieval.followups.switching import Cast, carried, in_story
from retrieval.question import topic_words
from retrieval.sayings import BODIES

_FEW = 2  # content words: such a question goes on about the story unless it names somebody
_OPENS = re.compile(
    r"(?:tell|show|give) me\b|(?:what|anything) (?:has |is )?(?:happened|happening|new)\b"
    r"|(?:the )?(?:latest|news)\b"
    r"|what['’]s (?:new|the)|что (?:произошло|случилось|нового)"
    r"|what(?: is| are|['’]s) (?!the |his |her |its |their |there |in |on )\w+(?: \w+)?$",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|currently|nowadays|at the moment|these days)\b", re.IGNORECASE)
# "what is the skipper called", "what was the name of the captain"
_CALLED = re.compile(
    r"what(?: is| was|['’]s) (?:the (?P<who>\w+(?: \w+)?) (?:called|named)|the name of the (?P<whose>\w+(?: \w+)?))",  # noqa: E501
    re.IGNORECASE,
)
_WHO_PAYS = re.compile(
    r"^who (?:(?:will|would|is|are|has|have|must) )*(?:pays?|paid|paying)\b", re.IGNORECASE
)
_COUNTS = re.compile(r"how (?:many|much)\b|сколько\b", re.IGNORECASE)
_IT = re.compile(r"^\W*(?:(?:about|on|to|of) )?(?:it|that|this|so|doing (?:it|that|so))\W*$", re.IGNORECASE)
_AN_ANSWER = frozenset(
    "answer answered reply replied respond responded react reacted deny denied confirm confirmed agree "
    "agreed".split()
)
# "the cheese fair, when does it open?"
_SET_BEFORE = re.compile(
    r"(?P<what>[^,?]{2,60}), (?P<asks>(?:when|what|how|who|where|why|did|does|is|was|has|will)\b.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A question for somebody's words: its clause, who and on what, and what came from the chat."""

    clause: str
    wanted: Asked
    carried: tuple[str, ...]
    is_led: bool

    @property
    def is_about_it(self) -> bool:
        return _IT.match(self.wanted.topic) is not None

    @property
    def is_answer(self) -> bool:
        """It is one to what was said before, and says no topic of its own."""
        return not self.wanted.topic and (
            self.is_led or self.wanted.act in _AN_ANSWER or _verb(self) in _AN_ANSWER
        )


def clause(text: str, read: Form, chat: Chat, cast: Cast) -> Followed:
    """Pronouns are resolved, a role ("the company") is who has it in the story, and a question too short to
    say what it is about is about the story."""
    set_before = _SET_BEFORE.fullmatch(read.rest)
    if set_before is not None:
        whole = resolved(set_before["asks"], "", set_before["what"])
        return Followed(f"{whole.text}?" if whole.used else text)
    resolve = russian.resolved if russian.is_russian(text) else resolved
    he = cast.meant(read.rest, (chat.speaker or chat.who, *chat.others))
    chat = replace(chat, speaker=he)
    found = resolve(read.rest, he, chat.thing or chat.topic)
    from_chat = carried(chat, *found.used)
    wanted = asked(found.text)
    if wanted is not None and (
        wanted.certainty == "asks" or (wanted.certainty != "hints" and cast.speaks(wanted.who))
    ):
        return _whose(text, _Told(found.text, wanted, from_chat, read.is_led), chat, cast)
    if found.used:
        story = () if "topic" in found.used else chat.story
        is_now = _NOW.search(read.rest) is not None
        own = topic_words(_NOW.sub("", read.rest))
        asks = _NOW.sub("", found.text).strip()
        asked_of = Followed(f"{asks}?", from_chat, story=story, own=own, is_now=is_now)
        if not chat.thing or "topic" not in found.used or not chat.story:
            return asked_of
        # whoever pays, the passage may only say where the money comes from
        asks = _WHO_PAYS.sub("what pays", found.text)
        wider = replace(asked_of, text=f"{asks} ({chat.topic})?", story=chat.story)
        return in_story(chat, replace(wider, text=f"{asks}?"), instead=wider)
    if not chat.story or not (found.is_open or _goes_on(read, cast)):
        return Followed(text)
    held = chat.topic if chat.topic.lower() not in found.text.lower() else ""
    asks = f"{found.text} ({held})?" if held else f"{found.text}?"
    from_chat = carried(chat, "topic", "story") if held else carried(chat, "story")
    own = topic_words(read.rest)
    alone = Followed(f"{found.text}?", from_chat, story=chat.story, own=own, question=asks)
    usual = Followed(asks, from_chat, story=chat.story, own=own, instead=alone)
    called = _CALLED.fullmatch(read.rest)
    if called is not None:
        who = re.escape(called["who"] or called["whose"])
        return in_story(chat, replace(usual, prints=rf"\b{who}"), instead=usual)
    if not asks_a_figure(found.text):
        return usual
    fitting = replace(alone, is_fitting=True)
    usual = replace(usual, instead=replace(fitting, instead=alone))
    return usual if chat.is_silent else in_story(chat, fitting, instead=usual)


def _goes_on(read: Form, cast: Cast) -> bool:
    """Too short to say what it is about: "how many people were asked?", "who runs the institute?"."""
    words = topic_words(read.rest)
    if _OPENS.match(read.rest) or any(word[0].isupper() or cast.is_name(word) for word in words):
        return False
    return 0 < len(words) <= _FEW or (read.is_led and _COUNTS.match(read.rest) is not None)


def _whose(text: str, told: _Told, chat: Chat, cast: Cast) -> Followed:
    told = _by_name(told, chat, cast)
    who = told.wanted.who
    if not told.is_about_it and not told.is_answer:
        if not told.carried:
            return Followed(text)
        asked_of = Followed(f"{told.clause.rstrip(' ?!.')}?", told.carried, story=chat.story)
        is_of_story = bool(chat.story) and told.carried[-1:] == carried(chat, "story")
        return in_story(chat, asked_of, instead=asked_of) if is_of_story else asked_of
    bare = _without_it(told).rstrip(" ?!.")
    from_chat = (*told.carried, *(carried(chat, "topic") or carried(chat, "story")))
    about_it = f"{bare} about {chat.topic}?" if chat.topic else f"{bare}?"
    within = _within(told, Followed(f"{bare}?", from_chat, question=about_it), chat)
    if not chat.topic or (told.is_answer and within is not None and who.lower() != chat.who.lower()):
        return within if within is not None else Followed(text)
    about = Followed(about_it, from_chat, story=chat.story, instead=within)
    return about if from_chat else Followed(text)


def _within(told: _Told, asked_of: Followed, chat: Chat) -> Followed | None:
    """In the items shown: behind what was shown first, if it is an answer by another; else anywhere in them;
    else that no answer was given."""
    if not chat.story:
        return None
    who = told.wanted.who
    plain = replace(asked_of, instead=None)
    silent = None
    if told.wanted.act in _AN_ANSWER:
        silent = Followed(
            f"{who} gave no answer",
            asked_of.carried,
            story=chat.story,
            question=asked_of.question,
            is_within=True,
            prints=silence_of(who),
            instead=plain,
        )
    found = in_story(chat, asked_of, instead=silent)
    if not told.is_answer or who.lower() == chat.who.lower():
        return found
    return replace(found, behind=chat.hits[0].passage, instead=found)


def _by_name(told: _Told, chat: Chat, cast: Cast) -> _Told:
    """With the name of who is called so in the story, where the question describes somebody and goes on."""
    who = told.wanted.who
    if not _is_description(who) or (told.wanted.topic and not told.is_led and not told.is_about_it):
        return told
    name = cast.called(who)
    clause = told.clause.replace(who, name, 1)
    wanted = asked(clause) if name else None
    return (
        told
        if wanted is None
        else _Told(clause, wanted, (*told.carried, *carried(chat, "story")), told.is_led)
    )


def _is_description(who: str) -> bool:
    words = who.lower().split()
    return words[0] in ("the", "this", "that", "their", "its") or words[-1] in TITLES | BODIES | KINDS.keys()


def _without_it(told: _Told) -> str:
    """The clause up to its "it"."""
    topic = told.wanted.topic
    at = told.clause.rfind(topic) if topic and told.is_about_it else -1
    return re.sub(r" (?:about|on|to|of)$", "", told.clause[:at].rstrip() if at > 0 else told.clause)


def _verb(told: _Told) -> str:
    words = told.clause.strip(" ?!.").lower().split()
    return words[-1] if words else ""
