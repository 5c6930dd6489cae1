"""A turn of a conversation: the passages that it is about chosen, and what it leaves for the next turn."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.spoken import Told, passages_of, statements_of
from retrieval.followups import telling
from retrieval.followups.cast import StoryCast
from retrieval.followups.chat import LAST, Chat, Followed, Shown, Wants
from retrieval.followups.completing import followed
from retrieval.followups.dates import date_in
from retrieval.followups.subject import subject
from retrieval.index import Index
from retrieval.model import Hit
from retrieval.question import Question
from retrieval.rank import Features, Scored
from retrieval.said import Reply

# Added to the score of what stands in the items of the last answer. Chosen on conversations of our own: less
# leaves "how many were asked?" to another poll, more holds on to the story when the question has left it.
_GOES_ON = 0.35
_WIDER = 0.2  # in the other items shown with the first
_MOST_LISTED = 20


def follow(index: Index, text: str, chat: Chat | None) -> Followed:
    """The question in the light of the chat."""
    return Followed(text) if chat is None else followed(text, chat, StoryCast(index, chat.story))


def among(index: Index, turn: Followed, ranked: Sequence[Scored]) -> list[Scored]:
    """Of the ranked passages those that the turn allows; those that it goes on about are moved up."""
    kept = [each for each in ranked if each.id not in set(turn.without)]
    if turn.before or turn.after:
        days = _days(index, kept)
        kept = [each for each in kept if _is_in_time(days.get(each.id), turn)]
    if not turn.story:
        return kept
    items = index.store.items_of([each.id for each in kept])
    within = [each for each in kept if items.get(each.id) in turn.story]
    if turn.is_within and within:
        return within
    weight = dict.fromkeys(turn.story[1:], _WIDER) | {turn.story[0]: _GOES_ON}
    moved = [each._replace(score=each.score + weight.get(items.get(each.id, 0), 0.0)) for each in kept]
    return sorted(moved, key=lambda each: (-each.score, each.id))


def pointed(index: Index, turn: Followed, chat: Chat | None, ranked: Sequence[Scored]) -> list[Scored] | None:
    """The passages that the turn points at: those of an item that was listed, in printed order, or the first
    that was shown; None where it points at nothing."""
    if chat is None or turn.kind == "question":
        return None
    if turn.kind != "item":
        ids = [hit.passage for hit in chat.hits[:1]]
    else:
        at = len(chat.listed) if turn.item == LAST else turn.item
        item = chat.listed[at - 1] if 0 < at <= len(chat.listed) else 0
        ids = [id_ for id_, _ in passages_of(index.store, [item]).get(item, [])]
    known = {each.id: each for each in ranked}
    return [known.get(id_, Scored(id_, _UNSCORED, 0.0)) for id_ in ids]


_UNSCORED = Features(0.0, 0.0, 0.0, 0.0, 0.0)


def _days(index: Index, ranked: Sequence[Scored]) -> Mapping[int, tuple[str | None, str | None]]:
    """(earliest, latest) of each passage's item."""
    items = index.store.items_of([each.id for each in ranked])
    days = _days_of(index, sorted(set(items.values())))
    return {id_: days[item] for id_, item in items.items() if item in days}


def _days_of(index: Index, items: Sequence[int]) -> dict[int, tuple[str | None, str | None]]:
    rows = index.store.db.execute(
        "SELECT item, earliest, latest FROM dated WHERE item IN (SELECT value FROM json_each(?))",
        (json.dumps(list(items)),),
    )
    return {item: (earliest, latest) for item, earliest, latest in rows}


def _is_in_time(days: tuple[str | None, str | None] | None, turn: Followed) -> bool:
    earliest, latest = days or (None, None)
    if turn.before is not None:
        return latest is not None and latest[:10] < turn.before[:10]
    return earliest is not None and earliest[:10] > (turn.after or "")[:10]
