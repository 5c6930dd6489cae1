"""Scripted conversations over the sample: the shares that are right, and that a crash is a miss."""

from __future__ import annotations

from bot.opening import OpenDesk
from eval.conversations import figures, load, measure, measures
from eval.news.asking import Outcome
from eval.news.figures import Share

FLOORS = {"first follow-up": 0.84, "follow-ups": 0.84, "turns": 0.86}


def test_the_turns_that_are_right_stay_above_their_floors(desk: OpenDesk) -> None:
    found = measures(measure(desk.index))
    assert {name: share for name, share in found.items() if share < FLOORS[name]} == {}
    assert found.keys() == FLOORS.keys()


def test_every_conversation_has_three_to_five_turns_in_a_row() -> None:
    chats = [turn.chat for turn in load()]
    assert chats == sorted(chats, key=lambda chat: chat or "")
    assert {chats.count(chat) for chat in chats} <= {3, 4, 5}


def test_a_turn_that_crashes_is_wrong_and_the_first_follow_up_is_the_second_turn() -> None:
    turns = load()[:3]
    broken = [Outcome(turn, None, crash="ValueError") for turn in turns]
    found = figures(broken)
    assert (found.opening, found.first, found.follow, found.all) == (
        Share(0, 1), Share(0, 1), Share(0, 2), Share(0, 3)
    )  # fmt: skip
    assert found.wrong == tuple(broken)
