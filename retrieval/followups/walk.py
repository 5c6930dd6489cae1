"""A turn of a conversation: which passages it is about, and what a person is told where it points at them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.spoken import passages_of
from retrieval.followups.cast import StoryCast
from retrieval.followups.chat import LAST, Chat, Followed
from retrieval.followups.days import days_of
from retrieval.followups.prints import fits
from retrieval.index import Index
from retrieval.rank import Features, Scored

# Added to the score of what stands in the first item of the last answer, and in the others: of passages that
# answer about as well, the story's. On our conversations none to this much do alike; .35 costs a turn.
_FIRST_ITEM = 0.2
_OTHER_ITEMS = 0.1
# Added for all of a question's own words, beside those carried into it. .3 to .5 do alike there.
_OWN_WORDS = 0.4
# Of the best score, what answers a question about now about as well, and what is added to the newest of it.
_MOST_FITTING = 20  # of all passages that rank best, looked at for a fact that fits
_AS_WELL = 0.7
_NEWEST = 0.4
_MOST_OF_A_POINTER = 6  # words: "what else did he say?"
_ALL_WORDS = 0.999  # of the idf mass
_UNSCORED = Features._make([0.0] * len(Features._fields))


def follow(index: Index, text: str, chat: Chat | None) -> Followed:
    """The question in the light of the chat; a first one may still point back at nothing."""
    if chat is None and len(text.split()) > _MOST_OF_A_POINTER:
        return Followed(text)
    from retrieval.followups.completing import followed  # its patterns are built where they may be needed

    return followed(text, chat, StoryCast(index, () if chat is None else chat.story))


def story_passages(index: Index, turn: Followed) -> list[int]:
    """All that stands in the items that the turn goes on about: candidates, whatever words they have."""
    return [id_ for passages in passages_of(index.store, turn.story).values() for id_, _ in passages]


def among(index: Index, turn: Followed, ranked: Sequence[Scored]) -> list[Scored]:
    """Of the ranked passages those that the turn allows; those that it goes on about are moved up."""
    kept = [each for each in ranked if each.id not in set(turn.without)]
    if turn.before is not None or turn.after is not None:
        days = days_of(index.store, [each.id for each in kept])
        kept = [
            each for each in kept if each.id in days and days[each.id].is_between(turn.after, turn.before)
        ]
    if turn.own:
        kept = _in_its_own_words(index, turn.own, kept)
    if turn.is_now:
        kept = _newest(index, kept)
    if turn.is_fitting and not turn.is_within:
        kept = _that_print(index, turn, kept[:_MOST_FITTING])
    if not turn.story:
        return kept
    items = index.store.items_of([each.id for each in kept])
    if turn.is_within:
        least = _ALL_WORDS if turn.is_whole else 0.0
        held = [each for each in kept if items.get(each.id) in turn.story and each.features.found >= least]
        return _that_print(index, turn, held)
    more = dict.fromkeys(turn.story, _OTHER_ITEMS) | {turn.story[0]: _FIRST_ITEM}
    moved = [each._replace(score=each.score + more.get(items.get(each.id, 0), 0.0)) for each in kept]
    return sorted(moved, key=lambda each: (-each.score, each.id))


def _that_print(index: Index, turn: Followed, ranked: Sequence[Scored]) -> list[Scored]:
    """Those behind a passage where only they are meant, and that print what answers."""
    kept = [each for each in ranked if each.id > turn.behind]
    if not turn.prints and not turn.is_fitting:
        return kept
    texts = index.store.texts_of([each.id for each in kept])
    printed = re.compile(turn.prints, re.IGNORECASE | re.DOTALL)
    kept = [each for each in kept if each.id in texts and printed.search(texts[each.id][2])]
    if not turn.is_fitting:
        return kept
    return [each for each in kept if fits(turn.text, turn.own, texts[each.id][2])]


def _newest(index: Index, ranked: Sequence[Scored]) -> list[Scored]:
    """What is so now is told by the newest of what answers about as well as the best."""
    close = [each.id for each in ranked if each.score >= _AS_WELL * ranked[0].score]
    days = {id_: found.latest or "" for id_, found in days_of(index.store, close).items()}
    last = max(days.values(), default="")
    moved = [each._replace(score=each.score + _NEWEST * (days.get(each.id) == last)) for each in ranked]
    return sorted(moved, key=lambda each: (-each.score, each.id))


def _in_its_own_words(index: Index, own: Sequence[str], ranked: Sequence[Scored]) -> list[Scored]:
    """What a question asks of the topic counts beside the topic's words: "how many windows did it break?" is
    answered where windows are told of, not where the mine that broke them is named twice."""
    words = index.generation.words
    terms = words.terms(" ".join(own))
    held, mass = words.found(terms, [each.id for each in ranked]), words.mass(terms) or 1.0
    moved = [each._replace(score=each.score + _OWN_WORDS * held.get(each.id, 0.0) / mass) for each in ranked]
    return sorted(moved, key=lambda each: (-each.score, each.id))


def pointed(index: Index, turn: Followed, chat: Chat, ranked: Sequence[Scored]) -> list[Scored]:
    """The passages that the turn points at: of an item that was listed, in printed order; else the first that
    was shown. Empty where no such item was listed."""
    ids = [hit.passage for hit in chat.hits[:1]]
    if turn.kind == "item":
        at = len(chat.listed) if turn.item == LAST else turn.item
        item = chat.listed[at - 1] if 0 < at <= len(chat.listed) else 0
        ids = [id_ for id_, _ in passages_of(index.store, [item]).get(item, [])]
    known = {each.id: each for each in ranked}
    return [known.get(id_, Scored(id_, _UNSCORED, 0.0)) for id_ in ids]
