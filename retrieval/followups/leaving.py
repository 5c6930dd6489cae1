"""An answer in; what it leaves for the next turn out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.store import Store
from retrieval.asking import Asked
from retrieval.followups.chat import Chat, Followed, Shown, Wants
from retrieval.followups.dates import date_in, without_date
from retrieval.followups.days import days_of
from retrieval.followups.persons import named_by, persons_in
from retrieval.followups.subject import subject
from retrieval.model import Answer

_HOW_MUCH = re.compile(
    r"how much (?P<what>(?!is|are|was|were|did|does|do|will|has|have|of)[a-z]+)\b", re.IGNORECASE
)
_NAMED_IN = 3  # hits in which a name of the question is looked for
_MOST_OTHERS = 6
_HAPPENED = re.compile(
    r"(?:what(?:['’]s| has| is)? (?:happened|happening|new|the latest)|tell me|(?:the )?latest|news"
    r"|что (?:произошло|случилось))\b",
    re.IGNORECASE,
)  # fmt: skip


def leave(
    store: Store,
    turn: Followed,
    chat: Chat | None,
    asked: Asked | None,
    answer: Answer,
    *,
    passages: Sequence[int],
) -> Chat:
    """`passages` are those that are shown, by the store's ids.

    What points at the last answer leaves its question and its list as they were.
    """
    shown = _shown(store, passages)
    if chat is not None and (turn.kind != "question" or turn.is_aside):
        return replace(chat, hits=shown or chat.hits)
    if asked is not None and asked.certainty != "asks" and not answer.understood.speakers:
        asked = None  # nobody who speaks
    slots = read(turn, chat, asked)
    if not shown and chat is not None and turn.carried:  # silent: what was shown before it stands
        shown = chat.hits
    he, others = _persons(slots, turn, chat, answer)
    return replace(
        slots,
        speaker=he or slots.speaker,
        others=others,
        is_silent=answer.status == "abstained",
        hits=shown,
        listed=tuple(dict.fromkeys(each.item for each in shown)),
        seen=tuple(dict.fromkeys((*turn.without, *(each.passage for each in shown)))),
    )


def read(turn: Followed, chat: Chat | None, asked: Asked | None) -> Chat:
    """What the question itself leaves: of a chat that it goes on with, what it does not say anew."""
    old = chat if turn.carried else None
    says = asked if asked is not None and asked.certainty != "hints" else None
    return Chat(
        question=f"{(turn.question or turn.text).rstrip(' ?!.')}?",
        wants=_wants(turn.text, says),
        who="" if says is None else says.who,
        speaker="" if old is None else old.speaker,
        topic=_topic(turn.text, says, old, chat),
        when=date_in(turn.text),
        thing=_thing(turn),
    )


def _persons(slots: Chat, turn: Followed, chat: Chat | None, answer: Answer) -> tuple[str, tuple[str, ...]]:
    """Whom "he" means next, and who else, nearest first: of a question for a fact, who is named in it."""
    named = persons_in("\n".join(hit.text for hit in answer.hits[:_NAMED_IN]))
    he = "" if slots.who else named_by(turn.text, named)
    if turn.prints and not slots.who and answer.hits:  # "what is the skipper called"
        he = he or next(iter(persons_in(answer.hits[0].text)), "")
    he = he or _speaker(slots.who, answer)
    before = () if chat is None or not turn.carried else (chat.speaker, *chat.others)
    first = [name for name in named if name in answer.hits[0].text] if not slots.who else []
    others = dict.fromkeys(name for name in (*first, *before) if name and name != he)
    return he, tuple(others)[:_MOST_OTHERS]


def _thing(turn: Followed) -> str:
    """What a question that goes on about a story asks for itself."""
    much = _HOW_MUCH.match(turn.text)
    return "" if much is None or not turn.carried else f"the {much['what']}"


def _shown(store: Store, passages: Sequence[int]) -> tuple[Shown, ...]:
    items, days = store.items_of(passages), days_of(store, passages)
    return tuple(
        Shown(each, items[each], days[each].earliest, days[each].latest)
        for each in passages
        if each in items and each in days
    )


def _topic(text: str, says: Asked | None, old: Chat | None, chat: Chat | None) -> str:
    """What "it" means next. A question that goes on keeps its topic, unless it is for somebody's words."""
    kept = "" if old is None else old.topic
    if says is not None:
        return without_date(says.topic) or kept
    return kept or subject(text) or ("" if chat is None else chat.topic)


def _wants(text: str, says: Asked | None) -> Wants:
    if says is not None:
        return "says"
    return "happened" if _HAPPENED.match(text) else "fact"


def _speaker(who: str, answer: Answer) -> str:
    """Whom "he" means next: who was asked for, by the one name that was found; else who speaks first in what
    was shown."""
    names = answer.understood.speakers or ()
    said = [each.speaker for each in answer.hits[0].statements or ()] if answer.hits else []
    if who and len(names) == 1:
        return who if set(who.lower().split()) <= set(names[0].lower().split()) else names[0]
    return next((name for name in said if name and (not who or name in names)), who)
