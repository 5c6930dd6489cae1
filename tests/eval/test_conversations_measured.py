"""Scripted conversations over the sample: the shares that are right, and that a crash is a miss."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.opening import OpenDesk
from eval.conversations import figures, load, measure, measures
from eval.conversations.rewrites import Near, Turn, completed, near
from eval.conversations.rewrites import load as load_rows
from eval.news.asking import Outcome
from eval.news.figures import Share
from tests.conftest import TEST_DATA

REWRITES = TEST_DATA / "eval" / "followups.jsonl"
FLOORS = {"first follow-up": 0.84, "follow-ups": 0.78, "turns": 0.8}


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


ROWS = """{"set": "quay", "topic": "1", "turn": 1, "raw": "tell me about the ferry", "resolved": null}
{"set": "quay", "topic": "1", "turn": 2, "raw": "how old is it?", "resolved": "how old is the ferry?"}
{"set": "quay", "topic": "2", "turn": 1, "raw": "who owns the pier?", "resolved": "who owns the pier?"}
"""


def test_a_completed_turn_is_as_near_as_it_shares_content_words_with_the_rewrite(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(ROWS, "utf-8")
    turns = list(completed(load_rows(tmp_path / "rows.jsonl")))
    assert turns == [Turn("how old is it?", "how old is the ferry?", "how old is the ferry?",
                          "tell me about the ferry", is_first=True)]  # fmt: skip
    assert near(turns) == Near(1, raw=0.6667, with_opening=1.0, ours=1.0)


@pytest.mark.skipif(not REWRITES.is_file(), reason=f"{REWRITES} is not there")
def test_completed_turns_come_nearer_to_human_rewrites_than_the_raw_ones() -> None:
    turns = list(completed(load_rows(REWRITES)))
    first = [turn for turn in turns if turn.is_first]
    assert near(turns).ours >= 0.74 > near(turns).raw
    assert near(first).ours >= 0.77 > near(first).with_opening
