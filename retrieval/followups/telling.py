"""A turn and its reply in; the reply as a person is told it: what was understood, and what was pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.spoken import Told, statements_of
from corpus.store import Store
from retrieval.followups.chat import Chat, Followed
from retrieval.followups.days import days_of
from retrieval.model import Answer
from retrieval.phrases import Phrases
from retrieval.rank import Scored
from retrieval.said import Reply


def pointed_reply(
    store: Store, turn: Followed, chat: Chat, shown: Sequence[Scored], *, usual: Reply, say: Phrases
) -> Reply:
    """What is told of passages that the turn points at. `usual` is the reply to the last question over them
    alone: what it marks is marked again."""
    if turn.kind == "item":
        if not shown:
            return Reply(say.only_listed(len(chat.listed)), (), reason="off_topic")
        file, number = next(iter(store.places_of([shown[0].id]).values()), ("", 0))
        place = f"{file.rpartition('/')[2]} · {say.items([number])}"
        return Reply(say.whole_item(place), tuple(shown))
    told = usual.told or _told_in(store, shown)
    message = {"day": _day, "speaker": _speaker, "addressee": _addressee}[turn.kind](store, shown, told, say)
    relation = usual.relation if usual.shown else None
    return Reply(message, tuple(shown), told=usual.told, relation=relation)


def answers(reply: Reply) -> bool:
    return reply.reason is None and bool(reply.shown)


def in_turn(turn: Followed, reply: Reply, say: Phrases, *, who: str) -> Reply:
    """Why nothing is left where only what was not shown, or another time, was asked for; else as it is."""
    if answers(reply):
        return reply
    if turn.without:
        message = say.nothing_else_by(who) if who else say.nothing_more()
        return Reply(message, (), reason="says_nothing" if who else "off_topic")
    if turn.before is not None:
        return Reply(say.nothing_before(say.days(turn.before, turn.before)), (), reason="outside_dates")
    if turn.after is not None:
        return Reply(say.nothing_after(say.days(turn.after, turn.after)), (), reason="outside_dates")
    return reply


def told(turn: Followed, answer: Answer, say: Phrases) -> Answer:
    """The answer under a first line that tells what was understood, where something was carried."""
    if not turn.carried:
        return answer
    asked = say.in_time(turn.understood, *(day and say.days(day, day) for day in (turn.after, turn.before)))
    message = f"{say.understood(asked)}\n{answer.message}"
    is_the_item = turn.kind == "item" and bool(answer.hits)  # that was asked for: nothing surer
    sure = 1.0 if is_the_item else answer.confidence
    heard = replace(answer.understood, carried=turn.carried)
    return replace(answer, message=message, understood=heard, confidence=sure)


def _told_in(store: Store, shown: Sequence[Scored]) -> tuple[Told, ...]:
    """The statements that stand in the passages."""
    cited = store.cited([each.id for each in shown])
    told = statements_of(store, [each.item for each in cited.values()])
    return tuple(
        each
        for passage in cited.values()
        for each in told.get(passage.item, ())
        if each.hull.start < passage.span.end and passage.span.start < each.hull.end
    )


def _day(store: Store, shown: Sequence[Scored], _told: Sequence[Told], say: Phrases) -> str:
    days = next(iter(days_of(store, [each.id for each in shown]).values()), None)
    if days is None or days.earliest is None or days.latest is None:
        return say.printed_on_none(None)
    said = say.days(days.earliest, days.latest)
    return say.printed_on_none(said) if days.kind == "inferred" else say.printed_on(said)


def _speaker(_store: Store, _shown: Sequence[Scored], told: Sequence[Told], say: Phrases) -> str:
    names = tuple(dict.fromkeys(each.speaker or each.words(each.source) or "" for each in told))
    named = [name for name in names if name]
    return say.said_by(named) if named else say.said_by_bulletin()


def _addressee(_store: Store, _shown: Sequence[Scored], told: Sequence[Told], say: Phrases) -> str:
    names = tuple(dict.fromkeys(each.words(each.addressee) or "" for each in told))
    named = [name for name in names if name]
    return say.addressed_to(named) if named else say.addressed_to_nobody()
